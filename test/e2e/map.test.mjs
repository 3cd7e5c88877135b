/** The action map as its visitors use it: routes, tiles after the click, a view in the address, fingers and keys. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import {
  axeFindings,
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

const MAP = "climat-action-map";
const TILE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#eed"/></svg>';
const TILES = 'tiles="/tiles/{z}/{x}/{y}.svg" tiles-attribution="© Exemple"';
const ROUTE = feed().routes[0];

const page = (attributes, head = "") => html(widget("action-map", attributes), head + script());

/* Any tile under /tiles/; pages by their path. */
const PAGES = {
  "/tiles": page(TILES),
  "/both": page('view="map list"'),
  "/alone": page('view="map"'),
  "/licensed": page('tiles="ign"'),
  "/lost": page('tiles="/nothing/{z}/{x}/{y}.png"'),
  "/consent": page(TILES, '<script type="module" src="/consent.js"></script>'),
  "/long": html(`${widget("action-map")}<p style="height: 3000px">La suite de la page</p>`, script()),
  "/group": html(
    `${widget("agenda", 'group="page" from="2015-11-28"')}${widget("action-map", 'group="page" loading="eager"')}
    <p style="height: 3000px">La suite de la page</p>`,
    script(),
  ),
  "/consent.js": {
    headers: { "Content-Type": "text/javascript" },
    body: 'addEventListener("climat-consent", (event) => event.respondWith(Promise.resolve(event.purpose === "tiles")));',
  },
};
const ROUTES = new Proxy(PAGES, {
  get: (pages, path) =>
    path.startsWith("/tiles/") ? { headers: { "Content-Type": "image/svg+xml" }, body: TILE } : pages[path],
});

let browser;
let host;

before(async () => {
  [browser, host] = await Promise.all([launch(), startHost(ROUTES)]);
});

after(() => browser?.close());

const open = async (path, options) => {
  const tab = await browser.newPage(options);
  const seen = await watch(tab);
  await tab.goto(host.url + path);
  assert.equal(await settle(tab, MAP), "ready");
  const map = tab.locator(MAP);
  await map.locator('[part~="controls"]').waitFor();
  await nextFrames(tab);
  return {
    tab,
    map,
    seen,
    tiles: () => seen.requests.filter(({ pathname }) => /^\/(tiles|nothing)\//.test(pathname)),
  };
};

const center = async (locator) => {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

describe("tiles", SUITE, () => {
  it("are asked for after the click and not before, and come from nowhere else", async () => {
    const { tab, map, seen, tiles } = await open("tiles");
    for (const name of ["Zoomer", "Tout voir"]) await map.getByTitle(name, { exact: true }).click();
    await nextFrames(tab);
    assert.deepEqual(tiles(), []);
    await map.getByRole("button", { name: /^Afficher le fond de carte détaillé/ }).click();
    await map.locator(".tiles img").first().waitFor();
    await nextFrames(tab);
    assert.ok(tiles().length >= 4, `${tiles().length} tiles`);
    assert.ok(seen.requests.every(({ origin }) => `${origin}/` === host.url));
    assert.equal(await map.locator(".credit").innerText(), "© Exemple");
    assert.deepEqual(await axeFindings(tab), []);
    await map.getByRole("button", { name: /^Revenir/ }).click();
    await map.locator(".tiles img").first().waitFor({ state: "detached" });
    await seen.assertQuiet();
  });

  it("that can't be had leave the basemap and a sentence", async () => {
    const { map } = await open("lost");
    await map.getByRole("button", { name: /fond de carte détaillé/ }).click();
    await map.getByText("Le fond de carte détaillé n’est pas disponible.").waitFor();
    assert.equal(await map.locator("path.land").count(), 1);
    assert.equal(await map.locator(".tiles img").count(), 0);
  });

  it("name their makers by links that a mouse can follow", async () => {
    const { tab, map } = await open("licensed");
    await tab.route(/\/\/(data\.geopf|www\.ign)\.fr\//, (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: "text/html", body: "<title>IGN</title>" })
        : route.fulfill({ contentType: "image/svg+xml", body: TILE }),
    );
    await map.getByRole("button", { name: /fond de carte détaillé/ }).click();
    await map.getByRole("link", { name: "© IGN" }).click();
    await tab.waitForURL("https://www.ign.fr/");
  });

  it("come without a click where the site's consent tool says so", async () => {
    const { map } = await open("consent");
    await map.locator(".tiles img").first().waitFor();
  });
});

describe("a route's page", SUITE, () => {
  const path = `action-map/?route=${ROUTE.id}`;

  it("can be walked with the keyboard alone", async () => {
    const { tab, map, seen } = await open(path);
    const names = [];
    const next = map.getByTitle("Étape suivante");
    await next.focus();
    for (const { name } of ROUTE.stops) {
      await tab.keyboard.press("Enter");
      await map.locator('[aria-current="step"]', { hasText: name }).waitFor();
      names.push(name);
    }
    assert.deepEqual(
      names,
      ROUTE.stops.map(({ name }) => name),
    );
    assert.equal(await next.evaluate((node) => node.matches(":focus")), true);
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    await map.locator('[aria-current="step"]').waitFor({ state: "detached" });
    await seen.assertQuiet();
  });

  it("tells who has copied its address that it is copied, by eye and by ear", async () => {
    const { tab, map } = await open(path, { permissions: ["clipboard-read", "clipboard-write"] });
    await map.getByRole("button", { name: "Partager ou télécharger" }).click();
    await map.getByRole("button", { name: "Copier le lien" }).click();
    await map.locator(".take-away-ways", { hasText: "Lien copié" }).waitFor();
    await map.getByRole("status").filter({ hasText: "Lien copié" }).waitFor();
    assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /\/action-map\/\?/);
  });

  it("gives its route as GPX and as GeoJSON", async () => {
    const { tab, map } = await open(path);
    await map.getByRole("button", { name: "Partager ou télécharger" }).click();
    const take = async (name) => {
      const [download] = await Promise.all([
        tab.waitForEvent("download"),
        map.getByRole("button", { name }).click(),
      ]);
      return { file: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
    };
    const gpx = await take(/GPX/);
    assert.match(gpx.file, /^climate-tour-.*\.gpx$/);
    /* The widget's own page demands Trusted Types of a parser. */
    const reader = await tab.context().newPage();
    const read = await reader.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, "application/xml");
      return [...document.querySelectorAll("rtept")].map((point) => [
        Number(point.getAttribute("lat")),
        Number(point.getAttribute("lon")),
        point.querySelector("name").textContent,
      ]);
    }, gpx.text);
    const stops = ROUTE.stops.map(({ name, location }, index) => [
      location.latitude,
      location.longitude,
      `${index + 1}. ${name}`,
    ]);
    assert.deepEqual(read, stops);
    const geojson = await take(/GeoJSON/);
    assert.match(geojson.file, /\.geojson$/);
    const { type, features } = JSON.parse(geojson.text);
    assert.equal(type, "FeatureCollection");
    const line = features.at(-1).geometry;
    assert.equal(line.type, "LineString");
    assert.deepEqual(
      line.coordinates,
      stops.map(([latitude, longitude]) => [longitude, latitude]),
    );
  });

  for (const [name, viewport] of [
    ["320 px", { width: 320, height: 640 }],
    ["a screen of 1,280 × 1,024 enlarged to 400 %", { width: 320, height: 256 }],
  ]) {
    it(`fits ${name}, whole and with a stop open`, async () => {
      const { tab, map } = await open(path, { viewport });
      for (const act of [() => undefined, () => map.getByTitle("Étape suivante").click()]) {
        await act();
        await nextFrames(tab);
        assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
        assert.deepEqual(await axeFindings(tab), []);
      }
    });
  }
});

describe("the page's address", SUITE, () => {
  it("follows what is chosen and where the map has gone, and leads back to it", async () => {
    const { tab, map, seen } = await open("action-map/?theme=adaptation");
    const id = await tab.evaluate((tag) => document.querySelector(tag).items[1].id, MAP);
    await map.locator(`[data-id="${id}"] summary`).click();
    await tab.waitForURL((url) => url.searchParams.get("selected") === id);
    await map.getByTitle("Zoomer", { exact: true }).click();
    await tab.waitForURL((url) => url.searchParams.has("zoom") && url.searchParams.has("center"));
    const address = new URL(tab.url());
    assert.equal(address.searchParams.get("theme"), "adaptation");

    const again = await open(address.href.slice(host.url.length));
    const chosen = again.map.locator(`[data-id="${id}"]`);
    assert.equal(await chosen.getAttribute("aria-current"), "true");
    /* How many are left stands over the map, and comes with the code that filters. */
    const place = async ({ map: one }) => {
      await one.locator('[part~="found"]').waitFor();
      return one.locator('[part~="pin"][aria-pressed="true"]').boundingBox();
    };
    const [before, after] = [await place({ map }), await place(again)];
    assert.ok(
      Math.abs(before.x - after.x) < 3 && Math.abs(before.y - after.y) < 3,
      JSON.stringify([before, after]),
    );
    await again.seen.assertQuiet();

    await map.locator(`[data-id="${id}"] summary`).click();
    await tab.waitForURL((url) => !url.searchParams.has("selected"));
    await seen.assertQuiet();
  });
});

describe("the map that has the focus", SUITE, () => {
  it("shows it on every side, over land as over the sea", async () => {
    const { tab, map } = await open("long");
    const box = await map.locator('[part~="map"]').boundingBox();
    const [right, bottom] = [box.x + box.width - 2, box.y + box.height - 2];
    const sides = [
      { x: box.x + 1, y: box.y + 40, width: 1, height: 60 },
      { x: right, y: box.y + 280, width: 1, height: 20 },
      { x: box.x + 40, y: box.y + 1, width: 60, height: 1 },
      { x: box.x + 40, y: bottom, width: 60, height: 1 },
    ];
    const seen = () =>
      Promise.all(sides.map(async (clip) => (await tab.screenshot({ clip })).toString("base64")));
    const before = await seen();
    await map.locator(".skip").focus();
    await tab.keyboard.press("Tab");
    await nextFrames(tab);
    assert.equal(
      await map.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.part.contains("map")),
      true,
    );
    (await seen()).forEach((side, index) => {
      assert.notEqual(side, before[index], ["left", "right", "top", "bottom"][index]);
    });
  });
});

describe("the page under the map", SUITE, () => {
  it("scrolls under the wheel, and the map stays", async () => {
    const { tab, map } = await open("long");
    const { x, y } = await center(map.locator('[part~="map"]'));
    await tab.mouse.move(x, y);
    await tab.mouse.wheel(0, 300);
    await tab.waitForFunction(() => scrollY > 200);
  });

  it("scrolls under one finger; two zoom the map", async () => {
    const { tab, map, seen } = await open("long", { hasTouch: true, viewport: { width: 400, height: 700 } });
    const session = await tab.context().newCDPSession(tab);
    const { x, y } = await center(map.locator('[part~="map"]'));
    const touch = (type, ...points) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([dx, dy], id) => ({ x: x + dx, y: y + dy, id })),
      });
    const marks = () =>
      map
        .locator('[part~="pin"], [part~="cluster"]')
        .evaluateAll((nodes) => nodes.map(({ ariaLabel }) => ariaLabel).join());
    const before = await marks();
    const top = await tab.evaluate(() => scrollY);
    await touch("touchStart", [-30, 0], [30, 0]);
    for (let step = 1; step <= 6; step++) await touch("touchMove", [-30 - 15 * step, 0], [30 + 15 * step, 0]);
    await touch("touchEnd");
    await nextFrames(tab);
    assert.notEqual(await marks(), before);
    assert.equal(await tab.evaluate(() => scrollY), top);
    await touch("touchStart", [0, 40]);
    for (let step = 1; step <= 8; step++) await touch("touchMove", [0, 40 - 20 * step]);
    await tab.waitForFunction((before) => scrollY > before + 50, top);
    /* A second finger, while the page is under way. */
    await touch("touchStart", [0, -120], [40, -120]);
    for (let step = 1; step <= 4; step++) await touch("touchMove", [0, -120], [40 + 15 * step, -120]);
    await touch("touchEnd");
    await nextFrames(tab);
    await seen.assertQuiet();
  });
});

describe("a map under the agenda of its group", SUITE, () => {
  it("stays under the finger or the mouse that chooses on it, or lets go, while the agenda says what it has of it", async () => {
    const { tab, map } = await open("group", { hasTouch: true, viewport: { width: 400, height: 700 } });
    assert.equal(await settle(tab, "climat-agenda"), "ready");
    const agenda = tab.locator("climat-agenda");
    await agenda.getByRole("button", { name: "Filtrer" }).waitFor();
    await settle(tab, MAP);
    const pin = map.locator('[part~="pin"]').first();
    await center(pin);
    const top = () => map.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const height = () => agenda.evaluate((element) => element.offsetHeight);
    const [topBefore, heightBefore] = [await top(), await height()];
    await pin.tap();
    await agenda.locator('[part~="found"]', { hasText: "Action choisie" }).waitFor();
    for (const shown of ['[part~="dates"]', ".chosen-note"]) await map.locator(shown).waitFor();
    await nextFrames(tab);
    assert.notEqual(await height(), heightBefore);
    assert.equal(await top(), topBefore);
    /* A second tap at once would be none. */
    await pin.click();
    await agenda.getByRole("button", { name: "Tout afficher" }).waitFor({ state: "detached" });
    await nextFrames(tab);
    assert.equal(await height(), heightBefore);
    assert.equal(await top(), topBefore);
  });
});

describe("the map on paper", SUITE, () => {
  const standing = (map) =>
    map.evaluate(({ shadowRoot }) => {
      const boxOf = (part) => shadowRoot.querySelector(`[part~="${part}"]`).getBoundingClientRect();
      const box = boxOf("map");
      const marks = [...shadowRoot.querySelectorAll('[part~="pin"], [part~="cluster"]')];
      const isWithin = ({ left, right, top, bottom }) =>
        left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
      return {
        width: box.width,
        seen: marks.filter((mark) => mark.checkVisibility()).length,
        whole: marks.every((mark) => isWithin(mark.getBoundingClientRect())),
        buttons: boxOf("controls").height,
        list: shadowRoot.querySelector('[part~="action"]').checkVisibility({ contentVisibilityAuto: true }),
      };
    });
  const event = (tab, type) => tab.evaluate((name) => dispatchEvent(new Event(name)), type);

  for (const view of ["both", "alone"])
    it(`is whole, with its list, where it stands ${view === "both" ? "beside it" : "alone"}; then it is as before`, async () => {
      const { tab, map } = await open(view, { viewport: { width: 1400, height: 900 } });
      const before = await standing(map);
      await event(tab, "beforeprint");
      await tab.emulateMedia({ media: "print" });
      await tab.setViewportSize({ width: 700, height: 900 });
      const paper = await standing(map);
      assert.ok(paper.seen > 3, `${paper.seen} marks`);
      assert.deepEqual({ ...paper, seen: 0 }, { width: 600, seen: 0, whole: true, buttons: 0, list: true });
      await tab.setViewportSize({ width: 1400, height: 900 });
      await tab.emulateMedia({ media: "screen" });
      await event(tab, "afterprint");
      await nextFrames(tab);
      assert.deepEqual(await standing(map), before);
    });

  it("is told of by the browser that prints", async () => {
    const { tab, map } = await open("tiles");
    await tab.evaluate(() => {
      addEventListener("beforeprint", () => {
        const root = document.querySelector("climat-action-map").shadowRoot;
        globalThis.printed = root.querySelector('[part~="map"]').className;
      });
    });
    await tab.pdf();
    assert.match(await tab.evaluate(() => globalThis.printed), /on-paper/);
    assert.doesNotMatch(await map.locator('[part~="map"]').getAttribute("class"), /on-paper/);
  });
});
