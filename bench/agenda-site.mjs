/** The agenda's page and its peers', for each number of events. */
import { PAGES, shapesOf } from "./peers.mjs";
import { eventsFeed, yearFrom } from "./records.mjs";
import { bundle, serveFiles, widgetFiles } from "./site.mjs";

const BODY_STYLE = "body{font:16px/1.5 sans-serif;margin:1rem auto;max-width:70rem}";

const pageOf = (head, inside) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Une page</title><style>${BODY_STYLE}</style>${head}</head>
<body><h1>Une page</h1>${inside}</body></html>`;

const ours = (view) =>
  pageOf(
    `<script type="module" src="dynamique-climat.js"></script>`,
    `<div id="widget"><climat-agenda${view === "month" ? ' view="month"' : ""}><a href="agenda/">L’agenda</a></climat-agenda></div>`,
  );

const theirs = ({ page, shape }, styles) =>
  pageOf(
    `${styles ? `<link rel="stylesheet" href="../${page}.css">` : ""}<script type="module" src="../${page}.js"></script>`,
    `<p><input id="filter" type="search" aria-label="Rechercher"> <button id="next">Suivant</button></p>
<div id="widget"${shape ? ` data-source="${shape}.json"` : ""}></div>`,
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
  const bundles = [];
  for (const { page } of PAGES.filter(({ page }) => !page.startsWith("agenda"))) {
    bundles.push(...(await bundle(page)));
  }
  const styled = new Set(bundles.map(([path]) => path).filter((path) => path.endsWith(".css")));
  const htmls = PAGES.map((page) => [
    `${page.page}.html`,
    page.page.startsWith("agenda") ? ours(page.view) : theirs(page, styled.has(`${page.page}.css`)),
  ]);
  const files = counts.flatMap((count) => ["list", "month"].flatMap((view) => filesOf(view, count, htmls)));
  return serveFiles([...bundles, ...files]);
};
