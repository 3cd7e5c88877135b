/**
 * What does the action map cost a slow phone, beside the maps a webmaster would take otherwise? Side by side in one run,
 * as ratios. Without tiles: theirs are empty, ours has its own basemap and the list. `docs/performance.md` says how to read it.
 */
import { isMapShown, freePlace } from "./in-page.mjs";
import { BEFORE, PAGES, pathOf, serveMaps } from "./map-site.mjs";
import { table } from "./measure.mjs";
import { measureFirst, measureLongest, measurePage } from "./page-run.mjs";
import { inRounds, least, ratio, rounded } from "./rounds.mjs";
import { installPeers } from "./site.mjs";

const COUNTS = [50, 1000, 10_000, 50_000];
const RUNS = 3;
/* Beyond, the points themselves are most of what travels: the network says nothing of the code. */
const FIRST_UP_TO = 1000;
const SEARCH = "input[type=search]";
/* WebGL without a graphics card. */
const ARGS = ["--enable-unsafe-swiftshader"];
const MOVES = 24;
const MOVE_PX = 8;

/* Found beforehand: to look for it is work for the page's main thread, too. */
const presser = async (page, selector) => {
  const button = await page.locator(selector).first().elementHandle();
  return () => button.evaluate((element) => element.click());
};

/* Two steps in and out again, once by the clock and once by the main thread's work. */
const zoom = async ({ page, toPaint, cost }) => {
  const nearer = await presser(page, "#in, .controls button:nth-of-type(1)");
  const farther = await presser(page, "#out, .controls button:nth-of-type(2)");
  const paints = [await toPaint("click", nearer), await toPaint("click", farther)];
  const costs = [await cost(nearer), await cost(farther)];
  const mean = ([a, b]) => (a + b) / 2;
  return { zoomPaint: mean(paints), zoomCost: mean(costs) };
};

/* Each move waits for the one before to be handled; the mouse rests before it lets go, so that nothing glides on. */
const pan = async ({ page, cost }) => {
  const { x, y } = await page.evaluate(freePlace);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const panCost = await cost(async () => {
    for (let move = 1; move <= MOVES; move++) await page.mouse.move(x + move * MOVE_PX, y - move * 2);
  });
  await page.mouse.up();
  return { panCost: panCost / MOVES };
};

const filter = async ({ page, toPaint, cost }) => {
  await page.click(SEARCH);
  await cost(() => undefined);
  const filterPaint = await toPaint("input", () => page.keyboard.press("7"));
  const filterCost = await cost(() => page.keyboard.press("3"));
  return { filterPaint, filterCost };
};

/** What a visitor does with a map, and what it costs. */
export const useMap = async (opened) => ({
  heap: await opened.heap(),
  ...(await zoom(opened)),
  ...(await pan(opened)),
  ...(await filter(opened)),
});

const measureOn = (site) => async (browser, page, count) => {
  const url = site.url + pathOf(page, count);
  if (page.page === "empty")
    return measurePage(browser, url, {
      isShown: () => true,
      then: async ({ heap }) => ({ heap: await heap() }),
    });
  const how = { isShown: isMapShown, then: useMap };
  return {
    ...(await measurePage(browser, url, how)),
    ...(await measureLongest(browser, url, how)),
    first: count <= FIRST_UP_TO ? await measureFirst(browser, url, isMapShown) : undefined,
  };
};

/* What is told of each page: its head, the measure, and whether an empty page's is subtracted from it. */
const COLUMNS = [
  ["first cluster, slow 4G", "first"],
  ["load, main thread", "mainThread", true],
  ["zoom to paint", "zoomPaint"],
  ["zoom, main thread", "zoomCost"],
  ["filter to paint", "filterPaint"],
  ["filter, main thread", "filterCost"],
  ["pan, main thread", "panCost"],
  ["heap", "heap", true],
];

const tableOf = (count, pages, of) => {
  const net = ({ page }, name, isNet) =>
    of(page, count)[name] - (isNet ? (of("empty", count)[name] ?? NaN) : 0);
  const shown = COLUMNS.filter(([, name]) => name !== "first" || count <= FIRST_UP_TO);
  const rows = pages.map((page) => {
    const { code, longestLoad, longestAct } = of(page.page, count);
    const cells = shown.map(([, name, isNet]) => {
      const value = net(page, name, isNet);
      const best = least(pages.filter(({ isPeer }) => isPeer).map((other) => net(other, name, isNet)));
      const own =
        name === "heap" ? `${rounded(value / 1e6, 1)} MB` : `${rounded(value, value < 20 ? 1 : 0)} ms`;
      return Number.isFinite(value) ? `${ratio(value, best)} (${own})` : "–";
    });
    return [
      page.label,
      ...cells,
      rounded(code / 1000, 1),
      `${rounded(longestLoad)} · ${rounded(longestAct)}`,
    ];
  });
  const head = [
    `${count} points`,
    ...shown.map(([label]) => label),
    "code, kB",
    "longest task: load · use, ms",
  ];
  return table(head, rows);
};

/**
 * @param options `runs`: how many rounds; `records`: numbers of points, with commas; `pages`: a pattern for the names of
 *   those to measure, the empty page and the widget always; `before`: folder of another build to measure beside
 */
export const run = async ({ runs = RUNS, records = COUNTS.join(), pages: asked = "", before } = {}) => {
  const counts = String(records).split(",").map(Number);
  const wanted = new RegExp(`${asked}|^empty$|^action-map$`);
  const pages = [...(before ? [BEFORE] : []), ...PAGES.filter(({ page }) => !asked || wanted.test(page))];
  if (pages.some(({ isPeer }) => isPeer)) installPeers();
  const site = await serveMaps(pages, counts, before);
  try {
    const of = await inRounds({
      pages,
      counts,
      rounds: Number(runs),
      measure: measureOn(site),
      args: ARGS,
    });
    const shown = pages.filter(({ page }) => page !== "empty");
    return counts.map((count) => tableOf(count, shown, of)).join("\n\n");
  } finally {
    await site.close();
  }
};
