/** The map's page and its peers', for each number of points. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { actionsFeed, pointsOf } from "./places.mjs";
import { bundles, ourPage, serveFiles, theirPage, widgetFiles } from "./site.mjs";

const peer = (name, label) => ({ page: `${name}-map`, label, isPeer: true });

/** In the order of the tables. */
export const PAGES = [
  { page: "action-map", label: "**the action map**" },
  { page: "limit-map", label: "by hand (the limit)" },
  peer("supercluster", "Leaflet + supercluster"),
  peer("markercluster", "Leaflet + markercluster"),
  peer("openlayers", "OpenLayers 10"),
  peer("maplibre", "MapLibre 6"),
  { page: "empty", label: "an empty page" },
];

/** The same page with another build's scripts. */
export const BEFORE = { page: "before-map", label: "the action map before" };

const isOurs = ({ page }) => page === "action-map" || page === BEFORE.page;

const CONTROLS = `<p><input id="filter" type="search" aria-label="Rechercher">
<button id="in">Plus</button> <button id="out">Moins</button></p>`;
/* As large as the widget's own at this width of the window. */
const MAP_STYLE = "position:relative;inline-size:642px;block-size:512px";

const OURS = ourPage(`<climat-action-map><a href="action-map/">Les actions</a></climat-action-map>`);

/* MapLibre looks for its worker beside its own script. */
const workersOf = (pages) =>
  pages.some(({ page }) => page === "maplibre-map")
    ? [
        [
          "maplibre-gl-worker.mjs",
          readFileSync(createRequire(import.meta.url).resolve("maplibre-gl/dist/maplibre-gl-worker.mjs")),
        ],
      ]
    : [];

const filesOf = (count, htmls, before) => {
  const feed = actionsFeed(count);
  const data = [
    ["feed.json", JSON.stringify(feed)],
    ["points.json", JSON.stringify(pointsOf(feed))],
  ];
  const now = [...htmls, ...data, ...widgetFiles()].map(([path, text]) => [`${count}/${path}`, text]);
  if (!before) return now;
  const then = [[`${BEFORE.page}.html`, OURS], data[0], ...widgetFiles(before)];
  return [...now, ...then.map(([path, text]) => [`before/${count}/${path}`, text])];
};

/** Path of a page on the server. */
export const pathOf = ({ page }, count) => `${page === BEFORE.page ? "before/" : ""}${count}/${page}.html`;

/** @param before folder of another build, where one is measured beside this one */
export const serveMaps = async (pages, counts, before) => {
  const files = await bundles(pages.filter((page) => !isOurs(page)).map(({ page }) => page));
  const htmls = pages
    .filter(({ page }) => page !== BEFORE.page)
    .map((page) => [
      `${page.page}.html`,
      isOurs(page)
        ? OURS
        : theirPage({
            page: page.page,
            files,
            data: page.isPeer ? "points" : "feed",
            before: CONTROLS,
            style: MAP_STYLE,
          }),
    ]);
  const data = counts.flatMap((count) => filesOf(count, htmls, before));
  return serveFiles([...files, ...workersOf(pages), ...data]);
};
