/** What `docs/sobriety.md` and the README say that a widget downloads, on a page and in the build. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { scriptsOf, sum } from "../../scripts/size.mjs";
import { html, launch, script, settle, startHost, SUITE, watch, widget, WIDGETS } from "./support.mjs";

const DOC = readFileSync(new URL("../../docs/sobriety.md", import.meta.url), "utf8");
const numberIn = (cell) => Number(/[\d,]+/.exec(cell)?.[0].replaceAll(",", ""));

/* The rows of the table: script bytes, requests for scripts and for the feed, bytes at first. */
const ROWS = new Map(
  [...DOC.matchAll(/^\| `(climat-[\w-]+)` +\|(.+)\|$/gm)].map(([, tag, rest]) => {
    const [bytes, scripts, feeds, first] = rest.split("|");
    const all = numberIn(bytes);
    const atFirst = first.trim() === "all" ? all : numberIn(first);
    return [tag, { all, first: atFirst, scripts: Number(scripts), feeds: Number(feeds) }];
  }),
);

/* The table is for people: it may lag a little behind the ceilings, which are exact. */
const assertNear = (said, measured, what) => {
  assert.ok(
    Math.abs(said - measured) <= measured * 0.01,
    `${what}: ${said} in the table, ${measured} measured`,
  );
};

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const built = (name) => [fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url))];

/* What the README calls each sum: a budget and whether it is that of all that comes, and its files. */
const SUMS = {
  "loader alone": ["loader", "all", () => built("dynamique-climat")],
  "pledge counter": ["pledge-counter", "all"],
  "member wall, before its first paint": ["member-wall", "first"],
  "agenda, before its first paint": ["agenda", "first"],
  "agenda, with its bar and schema.org data": ["agenda", "all"],
  "action map, before its first paint": ["action-map", "first"],
  "action map, with basemap and interaction": ["action-map", "all"],
  resources: ["resources", "all"],
  calls: ["calls", "all"],
  "all six on one page": ["together", "all"],
  "all widgets in one file": ["all", "all", () => built("dynamique-climat.all")],
};

/* A host that says how long a copy is good: else the server is asked again, behind what is shown. */
const FRESH = {
  "/feed.json": (_request, response) => {
    response.setHeader("Expires", new Date(Date.now() + 300_000).toUTCString());
  },
};

/* The demo's events are of 2015; without dates an agenda starts today. */
const ATTRIBUTES = { agenda: 'from="2015-10-01" to="2015-12-31"' };

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

describe("the README's table of bytes", () => {
  const budgets = JSON.parse(readFileSync(new URL("../../budgets.json", import.meta.url), "utf8"));
  const table = README.slice(README.indexOf("## What a visitor downloads")).slice(3).split("\n## ")[0];
  const rows = [...table.matchAll(/^\| (.+?) +\| +(\d+ \d+) \| +(\d+ \d+) \|$/gm)];

  it("has these rows", () => {
    assert.deepEqual(
      rows.map(([, what]) => what),
      Object.keys(SUMS),
    );
  });

  for (const [, what, bytes, goal] of rows)
    it(`is right on: ${what}`, () => {
      const [budget, key, files = () => scriptsOf(budget, key === "all")] = SUMS[what];
      assertNear(Number(bytes.replace(" ", "")), sum(files()), what);
      assert.equal(Number(goal.replace(" ", "")), budgets[budget][key].goal);
    });
});

describe("docs/sobriety.md", SUITE, () => {
  it("has a row for each widget", () => {
    assert.deepEqual([...ROWS.keys()].sort(), [...WIDGETS].sort());
  });

  for (const [tag, { all, first, scripts, feeds }] of ROWS) {
    const name = tag.replace("climat-", "");

    it(`says what ${tag} weighs`, () => {
      assertNear(all, sum(scriptsOf(name, true)), "all");
      assertNear(first, sum(scriptsOf(name, false)), "at first");
    });

    it(`says what ${tag} asks for before it can be read`, async () => {
      const site = await startHost({
        ...FRESH,
        "/page.html": html(widget(name, ATTRIBUTES[name]), script()),
      });
      const page = await browser.newPage();
      const seen = await watch(page);
      await page.goto(`${site.url}page.html`);
      assert.equal(await settle(page, tag), "ready");
      const atFirst = seen.scripts().filter((path) => !path.startsWith("/chunks/"));
      assert.equal(atFirst.length, scripts, atFirst.join(" "));
      assert.equal(seen.asked("/feed.json"), feeds);
      await page.context().close();
    });
  }

  it("says what three kinds weigh together, and what they ask for", async () => {
    const [, said] = /come together: ([\d,]+) bytes/.exec(DOC) ?? [];
    assertNear(numberIn(said), sum(scriptsOf("together", true)), "together");
    const names = ["calls", "pledge-counter", "resources"];
    const site = await startHost({
      ...FRESH,
      "/page.html": html(names.map((name) => widget(name)).join(""), script()),
    });
    const page = await browser.newPage();
    const seen = await watch(page);
    await page.goto(`${site.url}page.html`);
    for (const name of names) assert.equal(await settle(page, `climat-${name}`), "ready");
    assert.deepEqual(seen.scripts(), ["/dynamique-climat.js", "/several.js"]);
    assert.equal(seen.asked("/feed.json"), 1);
    await page.context().close();
  });
});
