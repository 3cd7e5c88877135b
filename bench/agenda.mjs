/**
 * What does the agenda cost a slow phone, beside the calendars a webmaster would take otherwise? Side by side in one
 * run: as ratios, since milliseconds are this machine's. `docs/performance.md` says how to read it.
 */
import { serveAgendas } from "./agenda-site.mjs";
import { isEventShown } from "./in-page.mjs";
import { table } from "./measure.mjs";
import { measureFirst, measurePage } from "./page-run.mjs";
import { PAGES } from "./peers.mjs";
import { inRounds, least, ratio, rounded as ms } from "./rounds.mjs";
import { hasMonth, installPeers } from "./site.mjs";

const COUNTS = [50, 1000, 10_000];
const RUNS = 5;
/* Where the events themselves would be most of what travels, the network says nothing of the code. */
const FIRST_AT = 1000;
/* Peers have no filter: what a page builds around them is measured up to here. */
const PEERS_FILTER_UP_TO = 1000;

const SEARCH = "input[type=search]";

/* First letter into the search field, then a second. */
const filter = async ({ page, toPaint }) => {
  if ((await page.locator(SEARCH).count()) === 0) return {};
  await page.click(SEARCH);
  await page.waitForTimeout(300);
  const filterFirst = await toPaint("input", () => page.keyboard.press("7"));
  const filterSecond = await toPaint("input", () => page.keyboard.press("3"));
  return { filterFirst, filterSecond };
};

/* Pressed by a script: some pages are too busy for a pointer to find the button at rest. */
const turn = async ({ page, toPaint }, next) => {
  const button = page.locator(next);
  if ((await button.count()) === 0) return {};
  return { nextMonth: await toPaint("click", () => button.evaluate((element) => element.click())) };
};

const measureOn = (site) => async (browser, page, count) => {
  const address = `${site.url}${page.view ?? "list"}-${count}/${page.page}.html`;
  const filters = page.view === "list" && (!page.isPeer || count <= PEERS_FILTER_UP_TO);
  const next = page.page === "agenda-month" ? ".step.next" : "#next";
  const results = await measurePage(browser, address, {
    isShown: page.page === "empty" ? () => true : isEventShown,
    then: async (opened) => ({
      ...(filters && (await filter(opened))),
      ...(page.view === "month" && (await turn(opened, next))),
    }),
  });
  if (count === FIRST_AT && page.view === "list")
    results.first = await measureFirst(browser, address, isEventShown);
  return results;
};

const HEAD = {
  list: [
    "× best peer",
    "× limit",
    "elements",
    "layout shift",
    "code, kB",
    "filter to paint, ms",
    "next letter, ms",
  ],
  month: ["× best peer", "elements", "layout shift", "code, kB", "next month to paint, ms"],
};

const tableOf = (view, count, pages, of) => {
  const empty = of("empty", count).mainThread;
  const cost = ({ page }) => of(page, count).mainThread - empty;
  const costs = pages.filter(({ isPeer }) => isPeer).map(cost);
  const best = least(costs);
  const limit = view === "list" ? cost({ page: "limit-list" }) : undefined;
  const rows = pages.map((page) => {
    const { elements, shift, code, filterFirst, filterSecond, nextMonth } = of(page.page, count);
    const own = cost(page);
    if (!(own > 0)) return [page.label, ...HEAD[view].map(() => "–"), "–"];
    const common = [ms(elements), shift.toFixed(3), (code / 1000).toFixed(1)];
    const cells =
      view === "list"
        ? [ratio(own, best), ratio(own, limit), ...common, ms(filterFirst), ms(filterSecond)]
        : [ratio(own, best), ...common, ms(nextMonth)];
    return [page.label, ...cells, ms(own)];
  });
  return table([`${view}, ${count} events`, ...HEAD[view], "(main thread, ms)"], rows);
};

const firstTable = (pages, of) => {
  const first = ({ page }) => of(page, FIRST_AT).first;
  const best = least(pages.filter(({ isPeer }) => isPeer).map(first));
  return table(
    [`slow 4G, ${FIRST_AT} events`, "first event, × best peer", "(ms)"],
    pages.map((page) => [page.label, ratio(first(page), best), ms(first(page))]),
  );
};

/**
 * @param options `runs`: how many rounds; `records`: numbers of events, with commas; `pages`: a pattern for the names of
 *   those to measure, the empty page and the limit always
 */
export const run = async ({ runs = RUNS, records = COUNTS.join(), pages: asked = "" } = {}) => {
  installPeers();
  const counts = String(records).split(",").map(Number);
  const month = hasMonth();
  const wanted = new RegExp(`${asked}|^empty$|^limit-list$`);
  const pages = PAGES.filter(
    ({ page }) => (month || page !== "agenda-month") && (!asked || wanted.test(page)),
  );
  const site = await serveAgendas(counts);
  try {
    const of = await inRounds({ pages, counts, rounds: Number(runs), measure: measureOn(site) });
    const inView = (view) => pages.filter((page) => page.view === view);
    const tables = ["list", "month"].flatMap((view) =>
      counts.map((count) => tableOf(view, count, inView(view), of)),
    );
    if (counts.includes(FIRST_AT)) tables.push(firstTable(inView("list"), of));
    if (!month) tables.push("dist/ has no month view: its row is missing.");
    return tables.join("\n\n");
  } finally {
    await site.close();
  }
};
