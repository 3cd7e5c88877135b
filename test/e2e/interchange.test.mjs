/** What leaves the widgets, on a page as strict as they come. The modules are those of `dist/npm/`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { html, launch, startHost, SUITE, watch } from "./support.mjs";

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src data:",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/* Two copies of the library publish the same event, and one of them another. */
const PUBLISHES = `
  import { publishJsonLd, withdrawJsonLd } from "/npm/interchange/publish-json-ld.js";
  import * as copy from "/copy/npm/interchange/publish-json-ld.js";

  const context = { feedUrl: "https://climat.example/feed.json", timeZone: "Europe/Paris", today: 0, member: () => undefined };
  const eventOf = (id, name) => ({
    id, name, eventStatus: "scheduled", attendanceMode: "offline", members: [], accessibility: [],
    themes: [], axes: [], territories: [],
    startDate: "2015-12-01", occurrences: [{ start: { day: 16770 } }],
  });
  const hostile = eventOf("b", "</script><!--<script>globalThis.hacked = true</script>");
  const one = {}, other = {};
  globalThis.publish = () => {
    publishJsonLd(one, [eventOf("a", "Marche")], context);
    copy.publishJsonLd(other, [eventOf("a", "Marche"), hostile], context);
  };
  globalThis.rename = () => publishJsonLd(one, [eventOf("a", "Marche du climat")], context);
  globalThis.withdrawOther = () => copy.withdrawJsonLd(other);
  globalThis.withdrawOne = () => withdrawJsonLd(one);
  globalThis.ready = true;
`;

const DOWNLOADS = `
  import { calendarFileName, downloadCalendar } from "/npm/interchange/download.js";
  globalThis.download = () => downloadCalendar("SUMMARY:Fête de l’été 🌍\\r\\n", calendarFileName("Fête de l’été"));
  globalThis.ready = true;
`;

const javascript = (body) => ({ body, headers: { "Content-Type": "text/javascript" } });

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const visit = async (code) => {
  const page = html("<p>Page</p>", `<script type="module" src="/page.js"></script>`);
  const headers = { "Content-Security-Policy": STRICT };
  const site = await startHost({ "/page.html": { body: page, headers }, "/page.js": javascript(code) });
  const tab = await browser.newPage();
  const seen = await watch(tab);
  await tab.goto(`${site.url}page.html`);
  await tab.waitForFunction(() => globalThis.ready);
  return { tab, seen };
};

/** Names of the events that a search engine reads in the page. */
const publishedNames = (tab) =>
  tab.$$eval("head > script[type='application/ld+json']", (scripts) =>
    scripts.map(({ textContent }) => JSON.parse(textContent).name),
  );

describe("schema.org data in a page with a strict policy and Trusted Types", SUITE, () => {
  it("is put there, changed and taken back by two copies of the library, without a violation", async () => {
    const { tab, seen } = await visit(PUBLISHES);
    const hostile = "</script><!--<script>globalThis.hacked = true</script>";
    await tab.evaluate(() => globalThis.publish());
    assert.deepEqual(await publishedNames(tab), ["Marche", hostile]);
    await tab.evaluate(() => globalThis.rename());
    assert.deepEqual((await publishedNames(tab)).sort(), [hostile, "Marche du climat"]);
    await tab.evaluate(() => globalThis.withdrawOther());
    assert.deepEqual(await publishedNames(tab), ["Marche du climat"]);
    await tab.evaluate(() => globalThis.withdrawOne());
    assert.deepEqual(await publishedNames(tab), []);
    await seen.assertQuiet();
  });

  it("is harmless in a page that is saved and opened again", async () => {
    const { tab } = await visit(PUBLISHES);
    await tab.evaluate(() => globalThis.publish());
    const before = await publishedNames(tab);
    const saved = await tab.evaluate(() =>
      document.head.innerHTML.replace(/<script type="module".*?<\/script>/, ""),
    );
    const site = await startHost({ "/page.html": html("", saved) });
    await tab.goto(`${site.url}page.html`);
    assert.deepEqual(await publishedNames(tab), before);
    assert.equal(await tab.evaluate(() => globalThis.hacked), undefined);
  });

  it("would be noticed here if it were written as Trusted Types forbid", async () => {
    const { tab } = await visit(PUBLISHES);
    const error = await tab.evaluate(() => {
      try {
        document.createElement("script").textContent = "{}";
        return "nothing";
      } catch ({ name }) {
        return name;
      }
    });
    assert.equal(error, "TypeError");
  });
});

describe("A calendar file's download on a page with a strict policy", SUITE, () => {
  it("has its name and its text", async () => {
    const { tab, seen } = await visit(DOWNLOADS);
    const [download] = await Promise.all([
      tab.waitForEvent("download"),
      tab.evaluate(() => globalThis.download()),
    ]);
    assert.equal(download.suggestedFilename(), "fete-de-l-ete.ics");
    assert.equal(readFileSync(await download.path(), "utf8"), "SUMMARY:Fête de l’été 🌍\r\n");
    await seen.assertQuiet();
  });
});
