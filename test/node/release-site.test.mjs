/** What release:site promises to a site that is live: nothing published changes, nobody's feed is lost. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { releaseSite } from "../../scripts/release-site.mjs";

const LONG = "/* Quelques octets de plus. */\n".repeat(40);
const PAGE = `<link rel="canonical" href="./" /><script type="module" src="../dynamique-climat.js"></script>${LONG}`;

let folder;
let out;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "release-"));
  out = join(folder, "site");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/* A build, as small as one can be. */
const build = (version, more = {}) => {
  const dist = join(folder, "dist");
  rmSync(dist, { recursive: true, force: true });
  const files = {
    "dynamique-climat.js": `loader ${version} ${LONG}`,
    "dynamique-climat.all.js": `all ${version} ${LONG}`,
    [`dynamique-climat.all-${version}.js`]: `all ${version} ${LONG}`,
    "agenda/index.html": PAGE,
    "composer/index.html": `the composer ${version}`,
    [`chunks/en-${version}.js`]: `words ${version}`,
    "npm/index.js": "for bundlers",
    "feed.json": '{"version":1,"name":"La démonstration"}',
    "logos/cerdd.svg": "<svg/>",
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return dist;
};

const release = (version, more) => releaseSite({ dist: build(version, more), out, version });
const text = (path) => readFileSync(join(out, path), "utf8");
const has = (path) => existsSync(join(out, path));

describe("release:site", () => {
  it("writes the version, and the folder of its major version, side by side", () => {
    release("1.2.3");
    for (const version of ["1", "1.2.3"]) {
      assert.match(text(`${version}/dynamique-climat.js`), /^loader 1\.2\.3/);
      assert.match(text(`${version}/dynamique-climat.all-1.2.3.js`), /^all 1\.2\.3/);
      assert.ok(!has(`${version}/npm`));
    }
    assert.ok(has("1/composer/index.html"));
    assert.ok(!has("1.2.3/composer"));
  });

  it("packs what is text, never what may be replaced by hand", () => {
    release("1.2.3", { "feed.json": JSON.stringify({ version: 1, name: LONG }) });
    const file = "1.2.3/dynamique-climat.js";
    assert.equal(brotliDecompressSync(readFileSync(join(out, `${file}.br`))).toString(), text(file));
    assert.equal(gunzipSync(readFileSync(join(out, `${file}.gz`))).toString(), text(file));
    for (const ending of [".br", ".gz"]) assert.ok(!has(`1/feed.json${ending}`));
  });

  it("names each file's hash as `integrity` has it", () => {
    release("1.2.3");
    const { version, integrity } = JSON.parse(text("1.2.3/integrity.json"));
    assert.equal(version, "1.2.3");
    const hash = createHash("sha384").update(text("1.2.3/dynamique-climat.all.js")).digest("base64");
    assert.equal(integrity["dynamique-climat.all.js"], `sha384-${hash}`);
    assert.equal(integrity["dynamique-climat.all-1.2.3.js"], `sha384-${hash}`);
  });

  it("keeps no feed in a folder that never changes: its pages read the one that moves", () => {
    release("1.2.3");
    assert.ok(!has("1.2.3/feed.json"));
    assert.ok(!has("1.2.3/logos"));
    assert.ok(text("1.2.3/agenda/index.html").includes('data-feed="../../1/feed.json"'));
    assert.ok(text("1.2.3/agenda/index.html").includes('rel="canonical" href="../../1/agenda/"'));
    assert.equal(text("1/agenda/index.html"), PAGE);
  });

  it("moves on with the next version, and leaves what others may still ask for", () => {
    release("1.2.3");
    release("1.3.0");
    assert.match(text("1/dynamique-climat.js"), /^loader 1\.3\.0/);
    assert.equal(
      gunzipSync(readFileSync(join(out, "1/dynamique-climat.js.gz"))).toString(),
      text("1/dynamique-climat.js"),
    );
    assert.match(text("1.2.3/dynamique-climat.js"), /^loader 1\.2\.3/);
    for (const path of ["chunks/en-1.2.3.js", "dynamique-climat.all-1.2.3.js", "chunks/en-1.3.0.js"]) {
      assert.ok(has(`1/${path}`), path);
    }
  });

  it("never moves backwards: neither for an older version nor for a trial", () => {
    release("1.10.0");
    for (const version of ["1.9.1", "1.11.0-beta.1"]) {
      release(version);
      assert.match(text("1/dynamique-climat.js"), /^loader 1\.10\.0/);
      assert.ok(has(`${version}/dynamique-climat.js`));
    }
  });

  it("refuses other bytes under a published version, says what to do, and writes nothing", () => {
    release("1.2.3");
    assert.throws(
      () => release("1.2.3", { "dynamique-climat.js": "other bytes", "new.js": "a new file" }),
      /1\.2\.3\/ is published and may never change.*\(3\): .*dynamique-climat\.js.*Raise "version"/,
    );
    assert.match(text("1.2.3/dynamique-climat.js"), /^loader 1\.2\.3/);
    assert.match(text("1/dynamique-climat.js"), /^loader 1\.2\.3/);
    assert.ok(!has("1/new.js"));
  });

  it("refuses other bytes under a name with a hash or a version, in the folder that moves too", () => {
    release("1.2.3");
    assert.throws(() => release("1.2.4", { "chunks/en-1.2.3.js": "other words" }), /chunks\/en-1\.2\.3\.js/);
    assert.ok(!has("1.2.4"));
  });

  it("run again it changes nothing, not even a date: caches keep what they have", () => {
    release("1.2.3");
    const before = statSync(join(out, "1/dynamique-climat.js"));
    release("1.2.3");
    const after = statSync(join(out, "1/dynamique-climat.js"));
    assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino]);
  });

  it("never touches a feed that is there", () => {
    release("1.2.3");
    writeFileSync(join(out, "1/feed.json"), '{"version":1,"name":"Le vrai"}');
    writeFileSync(join(out, "1/logos/cerdd.svg"), "<svg>Le vrai</svg>");
    release("1.2.4");
    assert.match(text("1/feed.json"), /Le vrai/);
    assert.match(text("1/logos/cerdd.svg"), /Le vrai/);
  });

  it("puts no demonstration beside a feed that is live, and says that one is missing", () => {
    release("1.2.3");
    const said = release("2.0.0");
    assert.ok(!has("2/feed.json"));
    assert.match(said.join("\n"), /2\/feed\.json missing/);
  });

  it("tells hosts that read `_headers` what to keep, no file by two rules", () => {
    release("1.2.3");
    release("1.3.0");
    const rules = text("_headers")
      .split("\n")
      .filter((line) => line.startsWith("/"));
    assert.deepEqual(rules, ["/*", "/1/*", "/1.2.3/*", "/1.3.0/*"]);
    assert.match(
      text("_headers"),
      /^\/1\.2\.3\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m,
    );
    assert.match(text("_headers"), /^\/1\/\*\n {2}Cache-Control: public, max-age=300/m);
  });
});
