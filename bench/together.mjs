/**
 * What do four widgets on one page cost, beside FullCalendar's list, Leaflet with markercluster, a counter (countUp) and a
 * carousel (Splide)? Side by side in one run, in a window so high that all four are drawn.
 */
import { areAllShown } from "./in-page.mjs";
import { table } from "./measure.mjs";
import { measurePage } from "./page-run.mjs";
import { shapesOf } from "./peers.mjs";
import { actionsFeed, pointsOf } from "./places.mjs";
import { eventsFeed, yearFrom } from "./records.mjs";
import { inRounds, ratio, rounded } from "./rounds.mjs";
import { bundles, installPeers, ourPage, serveFiles, theirPage, widgetFiles } from "./site.mjs";

const COUNTS = [50];
const RUNS = 5;
const VIEWPORT = { width: 1280, height: 6000 };

const PAGES = [
  { page: "widgets", label: "**four widgets**, by the loader" },
  { page: "widgets-all", label: "**four widgets**, in one file" },
  { page: "together", label: "FullCalendar, Leaflet + markercluster, countUp, Splide" },
  { page: "empty", label: "an empty page" },
];

const OURS = ["agenda", "action-map", "pledge-counter", "member-wall"]
  .map((name) => `<climat-${name}><a href="${name}/">La Dynamique Climat</a></climat-${name}>`)
  .join("\n");

const THEIRS = `<div id="agenda"></div>
<div id="map" style="block-size:512px"></div>
<p><b id="counter"></b> engagements</p>
<section id="members" class="splide" aria-label="Membres"><div class="splide__track"><ul class="splide__list"></ul></div></section>`;

/* One pixel (PNG): what a logo costs to draw is the same for all, and no page's merit. */
const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const feedOf = (count) => {
  const { actions, members, themes } = actionsFeed(count);
  const today = new Date().toISOString().slice(0, 10);
  return {
    ...eventsFeed(count, yearFrom(today)),
    actions,
    themes,
    members: members.map((member, index) => ({
      ...member,
      url: `https://example.org/${member.id}`,
      logo: { url: `logos/${index}.png`, width: 240, height: 80 },
    })),
    pledges: [
      {
        id: "appel",
        name: "Appel (exemple)",
        total: 1284,
        goal: 2000,
        join: { url: "https://example.org/" },
      },
    ],
  };
};

const filesOf = (count, files) => {
  const feed = feedOf(count);
  const data = {
    calendar: shapesOf(feed).fullcalendar,
    points: pointsOf(feed),
    members: feed.members,
    total: feed.pledges[0].total,
  };
  return [
    ["widgets.html", ourPage(OURS)],
    ["widgets-all.html", ourPage(OURS, "dynamique-climat.all.js")],
    ["together.html", theirPage({ page: "together", files, data: "data", inside: THEIRS })],
    ["empty.html", theirPage({ page: "empty", files })],
    ["feed.json", JSON.stringify(feed)],
    ["data.json", JSON.stringify(data)],
    ...feed.members.map(({ logo }) => [logo.url, LOGO]),
    ...widgetFiles(),
  ].map(([path, text]) => [`${count}/${path}`, text]);
};

const measureOn =
  (site) =>
  (browser, { page }, count) =>
    measurePage(browser, `${site.url}${count}/${page}.html`, {
      isShown: page === "empty" ? () => true : areAllShown,
      viewport: VIEWPORT,
    });

/** @param options `runs`: how many rounds; `records`: how many events and actions, with commas */
export const run = async ({ runs = RUNS, records = COUNTS.join() } = {}) => {
  installPeers();
  const counts = String(records).split(",").map(Number);
  const files = await bundles(["together", "empty"]);
  const site = await serveFiles([...files, ...counts.flatMap((count) => filesOf(count, files))]);
  try {
    const of = await inRounds({ pages: PAGES, counts, rounds: Number(runs), measure: measureOn(site) });
    const tableOf = (count) => {
      const empty = of("empty", count);
      const theirs = of("together", count);
      const net = ({ mainThread, code, data }) => [mainThread - empty.mainThread, code + data - empty.code];
      const [theirTime, theirBytes] = net(theirs);
      const rows = PAGES.filter(({ page }) => page !== "empty").map(({ page, label }) => {
        const own = of(page, count);
        const [time, bytes] = net(own);
        return [
          label,
          `${ratio(time, theirTime)} (${rounded(time)} ms)`,
          `${ratio(bytes, theirBytes)} (${rounded(bytes / 1000, 1)} kB)`,
          rounded(own.requests),
          rounded(own.dataRequests),
          rounded(own.elements),
        ];
      });
      const head = [`${count} events and actions`, "main thread", "bytes", "requests before images"];
      return table([...head, "for data", "elements"], rows);
    };
    return counts.map(tableOf).join("\n\n");
  } finally {
    await site.close();
  }
};
