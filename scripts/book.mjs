/** Walks through the built Storybook in Chromium, from story to story as a designer does: the page stays. */
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "playwright-core";
import { CHROMIUM_ARGS, chromium } from "./browsers.mjs";
import { serve } from "./serve.mjs";

const BOOK = fileURLToPath(new URL("../storybook-static", import.meta.url));
const TIMEOUT_MS = 60_000;
const SETTLE_MS = 1_500;

/* The a11y addon stays quiet: axe is run where its findings can be counted. */
const addressOf = (url, { id, type }, globals) => {
  const chosen = Object.entries(globals).map(([name, value]) => value && `;${name}:${value}`);
  return `${url}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true${chosen.filter(Boolean).join("")}`;
};

const isInBook = (page, url) => page.url().startsWith(url);

/** Shows an entry: the first by its address, another through the channel, as the sidebar does. */
const show = async (page, url, entry, globals) => {
  if (!isInBook(page, url) || entry.type === "docs") {
    await page.goto(addressOf(url, entry, globals), { waitUntil: "commit" });
    return;
  }
  await page.evaluate(({ id, type }) => {
    window.__STORYBOOK_PREVIEW__.channel.emit("setCurrentStory", { storyId: id, viewMode: type });
  }, entry);
};

const untilRendered = async (page, { id, type }) => {
  if (type === "docs") {
    await page.waitForSelector("#storybook-docs:not([hidden]) .sbdocs-content", { timeout: TIMEOUT_MS });
    return;
  }
  const done = await page.waitForFunction(
    (story) => {
      const { currentRender: render } = window.__STORYBOOK_PREVIEW__ ?? {};
      return render?.id === story && ["finished", "errored", "aborted"].find((end) => end === render.phase);
    },
    id,
    { timeout: TIMEOUT_MS },
  );
  const phase = await done.jsonValue();
  if (phase !== "finished")
    throw new Error(`${phase}: ${await page.locator("#error-message").textContent()}`);
};

/** Until the feeds have come, or won't: a story may show the wait itself. */
const untilSettled = (page) =>
  page.evaluate(async (limit) => {
    const widgets = [...document.querySelectorAll("#storybook-root *")].filter(
      (node) => "feedComplete" in node,
    );
    const settled = Promise.allSettled(widgets.map((widget) => widget.feedComplete));
    await Promise.race([settled, new Promise((done) => setTimeout(done, limit))]);
    await Promise.all(widgets.map((widget) => widget.updateComplete));
  }, SETTLE_MS);

/**
 * Opens an entry in a page that may show another of them; throws where it doesn't render. What the toolbar has chosen is
 * heard by the first of a page, and stays.
 */
export const openEntry = async (page, url, entry, globals = {}) => {
  await show(page, url, entry, globals);
  await untilRendered(page, entry);
  if (entry.type === "story") await untilSettled(page);
};

/** The built book under a path of its own, as on a member's host, and a browser to read it in. */
export const openBook = async ({ port } = {}) => {
  const server = await serve({ root: dirname(BOOK), port });
  const browser = await playwright.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS });
  const { entries } = JSON.parse(readFileSync(`${BOOK}/index.json`, "utf8"));
  return {
    browser,
    url: `${server.url}${basename(BOOK)}/`,
    entries: Object.values(entries),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/**
 * Deals the entries out to so many readers, and gives what each found. A reader has a context of its own: the mock worker
 * leaves with the last page that uses it, and must not leave under another's feet.
 */
export const deal = async (entries, readers, startReader) => {
  const left = [...entries];
  const results = [];
  const work = async () => {
    const reader = await startReader();
    try {
      for (let entry = left.shift(); entry; entry = left.shift()) results.push(await reader.read(entry));
    } finally {
      await reader.leave();
    }
  };
  await Promise.all(Array.from({ length: readers }, work));
  return results;
};
