/** The agenda's page and its peers', for each number of events. */
import { PAGES, shapesOf } from "./peers.mjs";
import { eventsFeed, yearFrom } from "./records.mjs";
import { bundles, ourPage, serveFiles, theirPage, widgetFiles } from "./site.mjs";

const CONTROLS = `<p><input id="filter" type="search" aria-label="Rechercher"> <button id="next">Suivant</button></p>`;

const ours = (view) =>
  ourPage(
    `<climat-agenda${view === "month" ? ' view="month"' : ""}><a href="agenda/">L’agenda</a></climat-agenda>`,
  );

const isoDay = (date) => date.toISOString().slice(0, 10);

/* A list begins today; a month is full from its first day. */
const firstDay = (view) => {
  const today = isoDay(new Date());
  return view === "month" ? `${today.slice(0, 8)}01` : today;
};

const filesOf = (view, count, htmls) => {
  const folder = `${view}-${count}`;
  const feed = eventsFeed(count, yearFrom(firstDay(view)));
  const data = Object.entries(shapesOf(feed)).map(([shape, json]) => [`${shape}.json`, JSON.stringify(json)]);
  return [...htmls, ...data, ...widgetFiles()].map(([path, text]) => [`${folder}/${path}`, text]);
};

/** @returns the server; a page is at `<view>-<count>/<page>.html` */
export const serveAgendas = async (counts) => {
  const isOurs = ({ page }) => page.startsWith("agenda");
  const files = await bundles(PAGES.filter((page) => !isOurs(page)).map(({ page }) => page));
  const htmls = PAGES.map((page) => [
    `${page.page}.html`,
    isOurs(page)
      ? ours(page.view)
      : theirPage({ page: page.page, files, data: page.shape, before: CONTROLS }),
  ]);
  const data = counts.flatMap((count) => ["list", "month"].flatMap((view) => filesOf(view, count, htmls)));
  return serveFiles([...files, ...data]);
};
