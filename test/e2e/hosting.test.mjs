/** The site that release:site writes, served by nginx with the configuration that docs/hosting.md hands out. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { serveWithNginx } from "../../scripts/nginx.mjs";
import { releaseSite } from "../../scripts/release-site.mjs";
import {
  ALL_READY,
  allWidgets,
  html,
  launch,
  script,
  settleAll,
  startHost,
  SUITE,
  watch,
} from "./support.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const [major] = version.split(".");
const PINNED_FILE = `dynamique-climat.all-${version}.js`;
const FOR_EVER = "max-age=31536000, public, immutable";
const SHORT = "max-age=300, public, stale-if-error=86400";

const site = mkdtempSync(join(tmpdir(), "climat-site-"));
releaseSite({ dist: join(ROOT, "dist"), out: site, version });
const nginx = await serveWithNginx(site);

/* Told in the run's report; CI has it. */
if (!nginx) {
  const reason = "nginx: not here (on Debian it is downloaded by itself)";
  if (process.env.CI === "true") throw new Error(reason);
  console.log(`${reason}, skipped`);
}

after(async () => {
  await nginx?.close();
  rmSync(site, { recursive: true, force: true });
});

/* `fetch` would unpack, and hide what came over the wire. */
const ask = (path, headers = {}) =>
  new Promise((done, fail) => {
    const sent = request(new URL(path, nginx.url), { headers }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", fail).end();
  });

const published = (path) => readFileSync(join(site, path));

const integrityOf = (folder) => JSON.parse(published(`${folder}/integrity.json`)).integrity;

const answers = () => {
  const chunk = Object.keys(integrityOf(major)).find((path) => path.startsWith("chunks/"));

  for (const path of [`${version}/dynamique-climat.js`, `${version}/agenda/`, `${major}/${PINNED_FILE}`]) {
    it(`/${path} is kept for ever`, async () => {
      const { status, headers } = await ask(path);
      assert.equal(status, 200);
      assert.equal(headers["cache-control"], FOR_EVER);
    });
  }

  it("a chunk is kept for ever, in the folder that moves too", async () => {
    const { headers } = await ask(`${major}/${chunk}`);
    assert.equal(headers["cache-control"], FOR_EVER);
  });

  for (const path of ["dynamique-climat.js", "agenda.js", "agenda/", "feed.json", "logos/cerdd.svg"]) {
    it(`/${major}/${path} is asked for again after five minutes`, async () => {
      const { status, headers } = await ask(`${major}/${path}`);
      assert.equal(status, 200);
      assert.equal(headers["cache-control"], SHORT);
      const seconds = (new Date(headers.expires) - new Date(headers.date)) / 1000;
      assert.ok(Math.abs(seconds - 300) < 3, `Expires in ${seconds} s`);
    });
  }

  it("any site may read it: also an answer that says no", async () => {
    for (const path of [`${version}/agenda.js`, `${major}/feed.json`, `${major}/not-here.js`]) {
      const { headers } = await ask(path, { Origin: "https://ville.example" });
      assert.equal(headers["access-control-allow-origin"], "*", path);
      assert.equal(headers["cross-origin-resource-policy"], "cross-origin", path);
      assert.equal(headers["set-cookie"], undefined, path);
    }
  });

  it("what isn't there is not kept", async () => {
    const { status, headers } = await ask(`${version}/not-here.js`);
    assert.equal(status, 404);
    assert.equal(headers["cache-control"], undefined);
  });

  for (const [path, type] of [
    ["agenda.js", "application/javascript; charset=utf-8"],
    ["agenda/", "text/html; charset=utf-8"],
    ["page.css", "text/css; charset=utf-8"],
    ["feed.json", "application/json; charset=utf-8"],
    ["logos/cerdd.svg", "image/svg+xml; charset=utf-8"],
  ]) {
    it(`${path} comes as ${type}`, async () => {
      const { headers } = await ask(`${major}/${path}`, { "Accept-Encoding": "gzip" });
      assert.equal(headers["content-type"], type);
      assert.equal(headers["x-content-type-options"], "nosniff");
    });
  }

  it("a script comes as release:site packed it, and says that it depends on what was asked", async () => {
    const path = `${version}/agenda.js`;
    for (const [encoding, ending, unpack] of [
      ["gzip", ".gz", gunzipSync],
      ...(nginx.brotli ? [["br", ".br", brotliDecompressSync]] : []),
    ]) {
      const { headers, body } = await ask(path, { "Accept-Encoding": encoding });
      assert.equal(headers["content-encoding"], encoding);
      assert.match(headers.vary ?? "", /accept-encoding/i);
      assert.deepEqual(body, published(path + ending));
      assert.deepEqual(unpack(body), published(path));
    }
    const plain = await ask(path);
    assert.equal(plain.headers["content-encoding"], undefined);
    assert.deepEqual(plain.body, published(path));
  });

  it("a browser that knows both gets brotli, where the module is", async () => {
    const { headers } = await ask(`${version}/agenda.js`, { "Accept-Encoding": "gzip, deflate, br, zstd" });
    assert.equal(headers["content-encoding"], nginx.brotli ? "br" : "gzip");
  });

  it("the feed is packed as it is: a new one is seen at once", async () => {
    const path = join(site, major, "feed.json");
    const before = published(`${major}/feed.json`);
    const renamed = JSON.stringify({ ...JSON.parse(before), name: "Un autre nom" });
    writeFileSync(path, renamed);
    const { headers, body } = await ask(`${major}/feed.json`, { "Accept-Encoding": "gzip, br" });
    writeFileSync(path, before);
    assert.equal(headers["content-encoding"], "gzip");
    assert.equal(gunzipSync(body).toString(), renamed);
    assert.ok(body.length < renamed.length / 3);
  });

  for (const encoding of ["identity", "gzip", "br"]) {
    it(`what a browser has already is not sent again (${encoding})`, async () => {
      for (const path of [`${major}/dynamique-climat.js`, `${major}/feed.json`, `${major}/agenda/`]) {
        const accept = { "Accept-Encoding": encoding };
        const { headers } = await ask(path, accept);
        const { etag, "last-modified": modified } = headers;
        for (const condition of [{ "If-None-Match": etag }, { "If-Modified-Since": modified }]) {
          const again = await ask(path, { ...accept, ...condition });
          assert.deepEqual([again.status, again.body.length], [304, 0], path);
          assert.equal(again.headers["access-control-allow-origin"], "*");
          assert.equal(again.headers["cache-control"], SHORT);
          assert.ok(again.headers.expires);
        }
      }
    });
  }

  it("a pinned version finds the feed and its images in the folder that moves", async () => {
    for (const path of ["feed.json", "logos/cerdd.svg"]) {
      const { status, headers, body } = await ask(`${version}/${path}`);
      assert.equal(status, 200);
      assert.equal(headers["cache-control"], SHORT);
      assert.deepEqual(body, published(`${major}/${path}`));
    }
  });

  it("a page without its slash is still found, on the port that was asked", async () => {
    const { status, headers } = await ask(`${major}/agenda`);
    assert.equal(status, 301);
    assert.equal(headers.location, `/${major}/agenda/`);
  });

  it("the project's own check finds nothing to say of the host", async () => {
    const check = promisify(execFile)(process.execPath, [
      join(ROOT, "bin/dynamique-climat.mjs"),
      ..."check --json --date 2015-11-23".split(" "),
      `${nginx.url}${major}/feed.json`,
    ]);
    const { stdout } = await check.catch((error) => error);
    const { feeds } = JSON.parse(stdout);
    /* What it says of the feed has a line. */
    assert.deepEqual(
      feeds[0].findings.filter(({ line }) => line === undefined),
      [],
    );
  });
};

const inBrowser = () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  const visit = async (head, query = allWidgets('from="2015-10-01"')) => {
    const host = await startHost({ "/page.html": html(query, head) });
    const page = await browser.newPage();
    const seen = await watch(page);
    await page.goto(`${host.url}page.html`);
    return { page, seen };
  };

  const { [`dynamique-climat.all.js`]: hash } = integrityOf(version);
  const sites = {
    "the folder that moves": script(`${nginx?.url}${major}/dynamique-climat.js`),
    "a pinned version, whose feed is elsewhere": script(`${nginx?.url}${version}/dynamique-climat.js`),
    "one file under its hash": script(
      `${nginx?.url}${version}/dynamique-climat.all.js`,
      `integrity="${hash}" crossorigin`,
    ),
    "one file under its hash, as the composer names it": script(
      `${nginx?.url}${major}/${PINNED_FILE}`,
      `integrity="${hash}" crossorigin`,
    ),
  };
  for (const [name, head] of Object.entries(sites)) {
    it(`all widgets are ready on another site: ${name}`, async () => {
      const { page, seen } = await visit(head);
      assert.deepEqual(await settleAll(page), ALL_READY);
      await seen.assertQuiet();
      await page.context().close();
    });
  }

  it("a pinned version's own page shows the feed that moves, without any help of the host's", async () => {
    const page = await browser.newPage();
    const seen = await watch(page);
    await page.goto(`${nginx.url}${version}/agenda/?from=2015-10-01`);
    assert.deepEqual(await settleAll(page, ["climat-agenda"]), { "climat-agenda": "ready" });
    assert.equal(seen.asked(`/${major}/feed.json`) > 0, true);
    assert.equal(seen.asked(`/${version}/feed.json`), 0);
    await seen.assertQuiet();
    await page.context().close();
  });

  it("a file with other bytes is refused by the hash", async () => {
    cpSync(join(site, version), join(site, "9.9.9"), { recursive: true });
    writeFileSync(join(site, "9.9.9/dynamique-climat.all.js"), "document.title = 'taken over'");
    for (const ending of [".br", ".gz"]) rmSync(join(site, `9.9.9/dynamique-climat.all.js${ending}`));
    const tag = script(`${nginx.url}9.9.9/dynamique-climat.all.js`, `integrity="${hash}" crossorigin`);
    const { page, seen } = await visit(tag);
    await page.waitForLoadState("load");
    assert.equal(await page.title(), "Page d’essai");
    assert.match(seen.lines.join("\n"), /integrity/);
    assert.ok(await page.locator("climat-agenda a").isVisible());
    await page.context().close();
  });
};

if (nginx) {
  describe("hosting: what nginx answers", SUITE, answers);
  describe("hosting: on another site, in Chromium", SUITE, inBrowser);
}
