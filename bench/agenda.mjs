/**
 * What does the agenda cost a slow phone, beside the calendars a webmaster would take otherwise? Side by side in one
 * run: as ratios, since milliseconds are this machine's. `docs/performance.md` says how to read it.
 */
import { chromium as playwright } from "playwright-core";
import { chromium, CHROMIUM_ARGS } from "../scripts/browsers.mjs";
import { serveAgendas } from "./agenda-site.mjs";
import { median, table } from "./measure.mjs";
import { measureFirst, measurePage } from "./page-run.mjs";
import { PAGES } from "./peers.mjs";
import { hasMonth, installPeers } from "./site.mjs";

const COUNTS = [50, 1000, 10_000];
const RUNS = 5;
/* Where the events themselves would be most of what travels, the network says nothing of the code. */
const FIRST_AT = 1000;
/* What takes this much of the main thread is far from any goal: one run says so. */
const HEAVY_MS = 8000;
/* Peers have no filter: what a page builds around them is measured up to here. */
const PEERS_FILTER_UP_TO = 1000;

const nextButton = (page) => (page.page === "agenda-month" ? ".step.next" : "#next");

const optionsOf = (page, count) => ({
  isEmpty: page.page === "empty",
  filters: page.view === "list" && (!page.isPeer || count <= PEERS_FILTER_UP_TO),
  next: page.view === "month" ? nextButton(page) : undefined,
});

const addressOf = (site, page, count) => `${site.url}${page.view ?? "list"}-${count}/${page.page}.html`;

const add = (runs, results) => {
  for (const [name, value] of Object.entries(results)) {
    if (value !== undefined) (runs[name] ??= []).push(value);
  }
};

const isHeavy = ({ mainThread }) => mainThread?.[0] > HEAVY_MS;

/* Round by round, every page in each: a busy machine weighs on all alike. */
const measureAll = async (site, pages, counts, rounds) => {
  const browser = await playwright.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS });
  const runs = new Map(counts.flatMap((count) => pages.map(({ page }) => [`${page} ${count}`, {}])));
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const count of counts) {
        console.error(`bench: round ${round} of ${rounds}, ${count} events`);
        for (const page of pages) {
          const run = runs.get(`${page.page} ${count}`);
          const address = addressOf(site, page, count);
          if (isHeavy(run)) continue;
          try {
            add(run, await measurePage(browser, address, optionsOf(page, count)));
            if (count === FIRST_AT && page.view === "list") {
              add(run, { first: await measureFirst(browser, address) });
            }
          } catch (error) {
            console.error(`bench: ${page.page}, ${count} events: ${error.message}`);
          }
        }
      }
    }
  } finally {
    await browser.close();
  }
  return (page, count) => {
    const run = runs.get(`${page} ${count}`);
    return Object.fromEntries(Object.entries(run).map(([name, values]) => [name, median(values)]));
  };
};

const ratio = (value, to) => (value === undefined || !Number.isFinite(to) ? "" : (value / to).toFixed(2));
const ms = (value) => (value === undefined ? "" : value.toFixed(0));

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
  const best = Math.min(...costs.filter((value) => value > 0));
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
  const best = Math.min(...pages.filter(({ isPeer }) => isPeer).map(first));
  return table(
    [`slow 4G, ${FIRST_AT} events`, "first event, × best peer", "(ms)"],
    pages.map((page) => [page.label, ratio(first(page), best), ms(first(page))]),
  );
};

/**
 * @param options `runs`: how many rounds; `events`: numbers of events, with commas; `pages`: a pattern for the names of
 *   those to measure, the empty page and the limit always
 */
export const run = async ({ runs = RUNS, events = COUNTS.join(), pages: asked = "" } = {}) => {
  installPeers();
  const counts = String(events).split(",").map(Number);
  const month = hasMonth();
  const wanted = new RegExp(`${asked}|^empty$|^limit-list$`);
  const pages = PAGES.filter(
    ({ page }) => (month || page !== "agenda-month") && (!asked || wanted.test(page)),
  );
  const site = await serveAgendas(counts);
  try {
    const of = await measureAll(site, pages, counts, Number(runs));
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
