import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { en } from "../../bin/check/words/en.mjs";
import { fr } from "../../bin/check/words/fr.mjs";
import { brief, climat, reportOf, ROOT, SUITE, temporaryFolder } from "./support.mjs";

const DOC = readFileSync(join(ROOT, "docs/feed.md"), "utf8");
const SCHEMA = JSON.parse(readFileSync(join(ROOT, "schema/feed.schema.json"), "utf8"));

const blocks = (language) =>
  [...DOC.matchAll(new RegExp("^```" + language + "\\n([^]*?)^```$", "gm"))].map(([, text]) => text);

const [FEED, SPLIT, EVENT] = blocks("json");

/* What the document says of one collection, or of the head. */
const section = (title) => DOC.split(/^## /m).find((part) => part.startsWith(title));

const codesOf = (title) =>
  [
    ...DOC.split(`### ${title}\n`)[1]
      .split(/^##/m)[0]
      .matchAll(/`([a-z\d-]+)`/g),
  ].map(([, code]) => code);

/* Every text of a document; an address is none. */
const textsOf = (value) => {
  if (typeof value === "string") return /^\w+:\S+$/.test(value) ? [] : [value];
  return typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
};

describe("The demo's feed", () => {
  it("keeps signs on the line of their word, and has no straight apostrophe", () => {
    const feed = JSON.parse(readFileSync(join(ROOT, "demo/feed.json"), "utf8"));
    assert.deepEqual(
      textsOf(feed).filter((text) => / [:;!?»%€]|« |\w'\w/.test(text)),
      [],
    );
  });

  it("has what the guide to groups chooses in it: an action of the theme that is set, with dates to show", () => {
    const { actions, events } = JSON.parse(readFileSync(join(ROOT, "demo/feed.json"), "utf8"));
    const guide = readFileSync(join(ROOT, "docs/groups.md"), "utf8");
    const [, theme] = /filters: \{ theme: "([\w-]+)" \}/.exec(guide);
    const [, chosen] = /kind: "action", id: "([\w-]+)"/.exec(guide);
    assert.ok(actions.find(({ id }) => id === chosen)?.themes.includes(theme), `${chosen} is about ${theme}`);
    assert.ok(
      events.some(({ action, themes }) => action === chosen && themes.includes(theme)),
      `${chosen} has a date`,
    );
  });
});

describe("The feed's own page", SUITE, () => {
  let folder;
  let here;
  before(() => {
    folder = temporaryFolder();
    here = { cwd: folder.path };
  });
  after(() => folder.remove());

  const check = (content) => reportOf(folder.write("feed.json", content), here);

  it("has a feed to copy, which passes as it is", async () => {
    assert.deepEqual(brief(await check(FEED)), []);
  });

  it("has other examples, which pass too", async () => {
    folder.write("events.json", `[${EVENT}]`);
    const { findings, documents } = await check(SPLIT);
    assert.deepEqual(documents, ["feed.json", "events.json"]);
    /* The example is there for its dates. */
    assert.deepEqual(
      findings.map(({ code }) => code),
      ["no-place"],
    );
  });

  it("shows what the command really prints", async () => {
    folder.write("feed.json", FEED.replace('"2015-12-01T18:30"', '"1/12/2015 à 18h30"'));
    const { stdout } = await climat(["check", "feed.json", "--date", "2015-11-23", "--lang", "fr"], here);
    const [, shown] = DOC.split("```text\n");
    assert.equal(stdout.replaceAll("\u00a0", " ").trim(), shown.split("```")[0].trim());
  });

  it("has for each host the headers that docs/hosting.md wants with everything", () => {
    const hosting = readFileSync(join(ROOT, "docs/hosting.md"), "utf8");
    const wanted = [...hosting.matchAll(/^\| everything +\| `([\w-]+): (.+?)`/gm)];
    assert.equal(wanted.length, 2);
    const [apache] = blocks("apache");
    const headersFile = blocks("text").at(-1);
    for (const [, name, value] of wanted) {
      assert.ok(apache.includes(`Header always set ${name} "${value}"`), name);
      assert.ok(headersFile.includes(`${name}: ${value}`), name);
    }
  });

  it("lists every code that the command knows, in both languages, and no other", () => {
    assert.deepEqual(en.codes, fr.codes);
    const errors = [...codesOf("Errors in what the feed says"), ...codesOf("Errors of a document")];
    for (const code of fr.codes.errors) assert.ok(errors.includes(code), code);
    for (const code of fr.codes.warnings) assert.ok(codesOf("Warnings").includes(code), code);
    const first = [
      ...DOC.split("### Warnings\n")[1]
        .split(/^##/m)[0]
        .matchAll(/^\| `([a-z-]+)`/gm),
    ].map(([, code]) => code);
    assert.deepEqual(first.sort(), [...fr.codes.warnings].sort());
  });

  it("names every field of every collection, and every word", () => {
    const collections = {
      members: "member",
      events: "event",
      actions: "action",
      routes: "route",
      calls: "call",
      pledges: "pledge",
      resources: "resource",
    };
    for (const [collection, definition] of Object.entries(collections)) {
      const text = section(collection);
      for (const [field, node] of Object.entries(SCHEMA.$defs[definition].properties)) {
        assert.match(text, new RegExp(`\\b${field}\\b`), `${collection}.${field}`);
        for (const word of node.anyOf?.[0].enum ?? []) assert.ok(text.includes(`\`${word}\``), word);
      }
    }
    for (const field of Object.keys(SCHEMA.$defs.contact.properties))
      assert.ok(section("The head").includes(`\`${field}\``));
  });
});
