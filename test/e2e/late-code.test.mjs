/** What a visitor sees where a part of the library's own code never comes: a removed chunk, a cut line, a strict proxy. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import {
  feed,
  html,
  launch,
  nextFrames,
  script,
  settle,
  startHost,
  SUITE,
  watch,
  widget,
} from "./support.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const LIMIT_MS = 12_000;
const SENTENCE = "Ces informations ne sont pas accessibles pour le moment.";

const JSON_TYPE = { "Content-Type": "application/json" };
const json = (body) => ({ headers: JSON_TYPE, body: JSON.stringify(body) });
const square = [
  [
    [2, 50],
    [3, 50],
    [3, 51],
    [2, 51],
    [2, 50],
  ],
];
const ROUTES = {
  "/shapes.json": json({
    ...feed(),
    territories: [{ id: "t", name: "T", geometry: { type: "Polygon", coordinates: square } }],
  }),
  "/large.json": json({ ...feed(), more: "x".repeat(3e6) }),
  "/faulty.json": json({ ...feed(), calls: [...feed().calls, { id: "nameless" }] }),
};

const eager = (name, attributes = "") => widget(name, `loading="eager" from="2015-10-01" ${attributes}`);
const inShadow = (selector) => `[class~=base] ${selector}`;
const press = (selector) => (page) => page.locator(inShadow(selector)).first().click();
const sees = (selector) => (page) => page.locator(inShadow(selector)).first().waitFor();
const reads =
  (text, selector = "*") =>
  (page) =>
    page.locator(inShadow(selector), { hasText: text }).last().waitFor();
const lacks = (selector) => (page) => page.locator(inShadow(selector)).first().waitFor({ state: "detached" });
const titled = (title) => `button[title="${title}"]`;
const called = (name) => `button:text-is("${name}")`;

const FILTER = "[part~=filters] button";
/* Said as well as seen: whoever pressed stands elsewhere. */
const unavailable = reads(SENTENCE, "p[role=alert]");

/* A number that changes rolls. */
const grow = (page) =>
  page.evaluate(async () => {
    const element = document.querySelector("climat-pledge-counter");
    const pledge = (total) => ({ version: 1, pledges: [{ id: "p", name: "P", total }] });
    element.data = pledge(10);
    await element.updateComplete;
    element.data = pledge(25);
    await element.updateComplete;
  });

/**
 * Every part that comes on demand, by its file's name: a page that asks for it, what a visitor does, what they see where
 * it can't be had; `again`: what they see where it is there at the next press. `waits`: nothing is shown before it comes,
 * or it is known not to.
 */
const PARTS = {
  "filter-bar": { body: eager("agenda"), sees: lacks(".filters") },
  filtering: {
    body: eager("agenda"),
    act: press(FILTER),
    sees: reads(SENTENCE, ".found"),
    again: sees(".panel"),
  },
  filterable: {
    body: eager("agenda"),
    act: press(FILTER),
    sees: reads(SENTENCE, ".found"),
    again: sees(".panel"),
  },
  "filter-panel": { body: eager("agenda"), act: press(FILTER), sees: unavailable, again: sees("div.panel") },
  "month-view": { body: eager("agenda", 'view="month"'), sees: sees(".days"), waits: true },
  "event-details": { body: eager("agenda"), act: press("summary"), sees: unavailable },
  "calendar-menu": {
    body: eager("agenda"),
    act: press(called("Ajouter ces rendez-vous à mon agenda")),
    sees: unavailable,
    again: sees(".take-away-ways"),
  },
  /* Alone, an agenda gets it with its filters' bar. */
  "publish-json-ld": { body: widget("pledge-counter") + eager("agenda"), sees: sees(".days") },
  "map-view": { body: eager("action-map"), sees: sees(".list-alone .action"), waits: true },
  "near-me": {
    body: eager("action-map"),
    act: press(titled("Autour de moi")),
    sees: reads(SENTENCE, ".note"),
    again: reads("position", ".note"),
  },
  "pan-pad": {
    body: eager("action-map"),
    act: press(titled("Déplacer la carte")),
    sees: reads(SENTENCE, ".note"),
    again: sees(".pad"),
  },
  world: { body: eager("action-map", 'zoom="3"'), sees: sees("[part~=cluster]") },
  "take-away": {
    body: eager("action-map"),
    act: press(called("Partager ou télécharger")),
    sees: unavailable,
    again: sees(".take-away-ways"),
  },
  tiles: { body: eager("action-map", 'tiles="ign"'), sees: sees(".pin") },
  territories: { body: eager("action-map", 'feed="/shapes.json"'), sees: sees(".pin") },
  related: { body: eager("action-map"), act: press(".action summary"), sees: sees(".chosen .description") },
  "chosen-note": { body: eager("action-map"), act: press(".pin"), sees: sees(".chosen .description") },
  "route-view": {
    body: eager("action-map", 'route="climate-tour-dunkerque"'),
    sees: sees(".action"),
    waits: true,
  },
  group: { body: eager("member-wall", 'group="page"'), sees: sees("[part~=member]") },
  brings: { body: eager("member-wall", 'group="page"'), sees: lacks(".below") },
  share: {
    body: eager("pledge-counter"),
    act: press("button.share"),
    sees: reads("https://", ".join [role=status]"),
    again: sees(".join [role=status]"),
  },
  roll: { body: eager("pledge-counter"), act: grow, sees: reads("25", ".number") },
  theme: { body: eager("pledge-counter", 'data-climat-theme="neutral"'), sees: sees(".number") },
  refresh: { body: eager("pledge-counter", 'refresh="60"'), sees: sees(".number") },
  "option-fault": { body: eager("agenda", 'view="week"'), sees: sees(".days") },
  shapes: {
    body: '<div class="climat-widget" data-widget="agenda"><a href="/agenda/">L’agenda</a></div>',
    sees: (page) => page.locator("a").waitFor(),
  },
  /* The script comes twice, as on a site that puts it into each of its pages anew. */
  shared: {
    body: eager("calls"),
    act: (page) => page.addScriptTag({ url: "/dynamique-climat.js?again", type: "module" }),
    sees: sees("[part~=call]"),
  },
  en: { body: eager("calls", 'lang="en"'), sees: reads("Les appels", "h3"), waits: true },
  nl: { body: eager("agenda", 'lang="nl"'), sees: reads("L’agenda du climat", "h3"), waits: true },
  recovery: { body: eager("calls", 'feed="/nowhere.json"'), sees: reads("Réessayer", "button") },
  "large-document": { body: eager("calls", 'feed="/large.json"'), sees: sees("[part~=call]"), waits: true },
  issues: { body: eager("calls", 'feed="/faulty.json"'), sees: sees("[part~=call]") },
};

/* As built: every file that another one imports on demand, but those of our own pages. */
const partsOf = (folder = DIST) => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".js") && file !== "page.js");
  return files.flatMap((file) =>
    [
      ...readFileSync(`${folder}/${file}`, "utf8").matchAll(
        /import\("\.\/(?:chunks\/)?([\w-]+)-[\w-]{6}\.js"\)/g,
      ),
    ].map(([, name]) => name),
  );
};

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const FAULTS = {
  "is not there": (route) => route.fulfill({ status: 404, body: "Not found" }),
  "is cut off": (route) => route.abort("connectionreset"),
  "never comes": () => undefined,
};

/** A page that lacks a part until it is given back, and whatever the page says of it. */
const visit = async (name, fault, options) => {
  const { body } = PARTS[name];
  const site = await startHost({ "/page.html": html(body, script()), ...ROUTES });
  const page = await browser.newPage(options);
  const seen = await watch(page);
  let asked;
  const wanted = new Promise((done) => (asked = done));
  const pattern = new RegExp(`/chunks/${name}-[\\w-]{6}\\.js`);
  await page.route(pattern, (route) => {
    asked();
    return FAULTS[fault](route);
  });
  return { page, seen, wanted, giveBack: () => page.unroute(pattern), url: `${site.url}page.html` };
};

/* The widget stands, with something in it, and nothing went wrong that nobody cares for. */
const assertWhole = async (page, seen) => {
  await nextFrames(page);
  assert.deepEqual(seen.errors, []);
};

describe("a part of the code that can't be had", { ...SUITE, concurrency: 3 }, () => {
  it("is one of those that are tried here", () => {
    const parts = new Set([...partsOf(), ...partsOf(`${DIST}/chunks`)]);
    assert.deepEqual([...parts].sort(), Object.keys(PARTS).sort());
  });

  /* One that a visitor asks for is there at the next press. */
  for (const [name, { act, sees: expected, again }] of Object.entries(PARTS)) {
    const fault = again ? "is not there" : "is cut off";
    it(`${name} ${fault}`, async () => {
      const { page, seen, wanted, giveBack, url } = await visit(name, fault);
      await page.goto(url);
      if (name !== "shapes") await settle(page, "[loading=eager]");
      await act?.(page);
      await wanted;
      await expected(page);
      await assertWhole(page, seen);
      if (again) {
        await giveBack();
        await act(page);
        await again(page);
        await assertWhole(page, seen);
      }
      await page.context().close();
    });
  }

  it("loses no word that was typed meanwhile", async () => {
    const { page, wanted, giveBack, url } = await visit("filtering", "is not there");
    await page.goto(url);
    await settle(page, "[loading=eager]");
    const field = page.locator(inShadow("[part~=search]"));
    await field.fill("vélo");
    await wanted;
    await reads(SENTENCE, ".found")(page);
    await giveBack();
    await press(FILTER)(page);
    await reads("Tout afficher", ".found button")(page);
    assert.equal(await field.inputValue(), "vélo");
    await page.context().close();
  });

  it("of a language is spoken as soon as it is here, however late, without a press", async () => {
    const { page, seen, url } = await visit("en", "never comes");
    let bring;
    const held = new Promise((done) => (bring = done));
    await page.route(/\/chunks\/en-/, async (route) => {
      await held;
      await route.continue();
    });
    await page.clock.install();
    const wanted = page.waitForRequest(/\/chunks\/en-/);
    await page.goto(url, { waitUntil: "commit" });
    await wanted;
    await page.clock.fastForward(LIMIT_MS);
    await sees("[part~=call]")(page);
    bring();
    await reads("Calls for projects", "h3")(page);
    assert.deepEqual(seen.errors, []);
    await page.context().close();
  });

  it("of shapes is asked for again by the next that comes, as on a site that changes its pages without loading them", async () => {
    const { page, seen, wanted, giveBack, url } = await visit("shapes", "is cut off");
    await page.goto(url);
    await wanted;
    await nextFrames(page);
    await giveBack();
    await page.evaluate((body) => (document.body.innerHTML = body), PARTS.shapes.body);
    await page.locator("climat-agenda").waitFor();
    await assertWhole(page, seen);
    await page.context().close();
  });

  it("is asked for once where a drag would ask at each redraw", async () => {
    const { page, seen, wanted, url } = await visit("world", "is cut off");
    const asked = [];
    page.on("request", (request) => {
      if (/\/world-/.test(request.url())) asked.push(request.url());
    });
    await page.goto(url);
    await settle(page, "[loading=eager]");
    await wanted;
    const map = page.locator(inShadow("[part~=map]"));
    await map.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await map.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 4);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 300, y + height / 4, { steps: 12 });
    await page.mouse.up();
    await assertWhole(page, seen);
    assert.equal(asked.length, 1);
    await page.context().close();
  });

  for (const [name, { act, sees: expected, again, waits }] of Object.entries(PARTS)) {
    if (!waits && !again) continue;
    it(`${name} never comes`, async () => {
      const { page, seen, wanted, url } = await visit(name, "never comes");
      await page.clock.install();
      await page.goto(url, { waitUntil: "commit" });
      if (!waits) await settle(page, "[loading=eager]");
      await act?.(page);
      await wanted;
      await page.clock.fastForward(LIMIT_MS);
      await expected(page);
      assert.deepEqual(seen.errors, []);
      await page.context().close();
    });
  }
});
