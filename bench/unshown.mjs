/**
 * Does a widget pay for what it does not show? A pledge counter on a feed of 10,000 events, inline and behind `href`:
 * the page's long tasks, beside a page that fetches and parses the same document, and one that takes its bytes in, in turns,
 * and does nothing with them: what is left there is the browser's own.
 */
import { chromium as playwright } from "playwright-core";
import { chromium, CHROMIUM_ARGS } from "../scripts/browsers.mjs";
import { median, table } from "./measure.mjs";
import { hasRead } from "./in-page.mjs";
import { measureLongTasks } from "./unwatched-page.mjs";
import { eventsFeed } from "./records.mjs";
import { serveFiles, widgetFiles } from "./site.mjs";

const COUNT = 10_000;
const RUNS = 7;

const PLEDGES = [
  {
    id: "appel",
    name: "Appel (exemple)",
    total: 1284,
    goal: 2000,
    asOf: "2026-11-23",
    join: { url: "https://example.org/" },
  },
];

const html = (head, body = "") => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Une page</title>${head}</head><body>${body}</body></html>`;

const COUNTER = html(
  `<script type="module" src="dynamique-climat.js"></script>`,
  `<climat-pledge-counter><a href="pledge-counter/">Rendez-vous</a></climat-pledge-counter>`,
);

const PARSE = html(`<script type="module" src="parse.js"></script>`);
const PARSE_SCRIPT = `const text = await (await fetch("feed.json")).text();
window.read = JSON.parse(text);`;

const TAKE_IN = html(`<script type="module" src="take-in.js"></script>`);
const TAKE_IN_SCRIPT = `const reader = (await fetch("feed.json")).body.getReader();
let bytes = 0;
for (let part; !(part = await reader.read()).done;) {
  bytes += part.value.length;
  await new Promise((resolve) => setTimeout(resolve));
}
window.read = bytes;`;

const PAGES = [
  { label: "take the bytes in, 10,000 events inline (the floor)", path: "inline/take-in.html" },
  { label: "fetch and parse, 10,000 events inline", path: "inline/parse.html" },
  { label: "the counter, 10,000 events inline", path: "inline/counter.html" },
  { label: "the counter, events behind `href`", path: "href/counter.html" },
];

const filesOf = (folder, feed) =>
  [
    ["feed.json", JSON.stringify({ ...feed, pledges: PLEDGES })],
    ["counter.html", COUNTER],
    ["parse.html", PARSE],
    ["parse.js", PARSE_SCRIPT],
    ["take-in.html", TAKE_IN],
    ["take-in.js", TAKE_IN_SCRIPT],
    ...widgetFiles(),
  ].map(([path, text]) => [`${folder}/${path}`, text]);

/** @param options `runs`: how many rounds */
export const run = async ({ runs = RUNS } = {}) => {
  const feed = eventsFeed(COUNT);
  const site = await serveFiles([
    ...filesOf("inline", feed),
    ...filesOf("href", { ...feed, events: { href: "events.json" } }),
    ["href/events.json", JSON.stringify(feed.events)],
  ]);
  const browser = await playwright.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS });
  const results = PAGES.map(() => []);
  try {
    for (let round = 0; round < Number(runs); round++) {
      for (const [index, { path }] of PAGES.entries()) {
        results[index].push(await measureLongTasks(browser, site.url + path, hasRead));
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  const mid = (index, name) => median(results[index].map((result) => result[name])).toFixed(0);
  return table(
    ["CPU 4 ×, medians", "longest task, ms", "long tasks", "in them, ms", "asked for events"],
    PAGES.map(({ label }, index) => [
      label,
      mid(index, "longest"),
      mid(index, "count"),
      mid(index, "sum"),
      results[index].some(({ asked }) => asked.some((url) => url.endsWith("/events.json"))) ? "yes" : "no",
    ]),
  );
};
