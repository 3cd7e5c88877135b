/** Round by round, every page in each: a busy machine weighs on all alike. */
import { chromium as playwright } from "playwright-core";
import { chromium, CHROMIUM_ARGS } from "../scripts/browsers.mjs";
import { median } from "./measure.mjs";

/* What takes this much of the main thread is far from any goal: one run says so. */
const HEAVY_MS = 8000;

const keyOf = (page, count) => `${page} ${count}`;

/**
 * @param pages those to measure, each with its name as `page`
 * @param counts how many records there are; each page is measured with each
 * @param measure of a browser, a page and a count: numbers by name, `undefined` where there is none
 * @param args more of Chromium's
 * @returns the medians, by a page's name and a count
 */
export const inRounds = async ({ pages, counts, rounds, measure, args = [] }) => {
  const browser = await playwright.launch({
    executablePath: await chromium(),
    args: [...CHROMIUM_ARGS, ...args],
  });
  const runs = new Map(counts.flatMap((count) => pages.map(({ page }) => [keyOf(page, count), {}])));
  const measureOnce = async (page, count) => {
    const run = runs.get(keyOf(page.page, count));
    if (run.mainThread?.[0] > HEAVY_MS) return;
    try {
      for (const [name, value] of Object.entries(await measure(browser, page, count)))
        if (value !== undefined) (run[name] ??= []).push(value);
    } catch (error) {
      console.error(`bench: ${page.page}, ${count}: ${error.message}`);
    }
  };
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const count of counts) {
        console.error(`bench: round ${round} of ${rounds}, ${count} records`);
        for (const page of pages) await measureOnce(page, count);
      }
    }
  } finally {
    await browser.close();
  }
  return (page, count) =>
    Object.fromEntries(
      Object.entries(runs.get(keyOf(page, count))).map(([name, values]) => [name, median(values)]),
    );
};

/** A cell: a number beside another; empty where one of them is missing. */
export const ratio = (value, to) =>
  Number.isFinite(value) && Number.isFinite(to) && to > 0 ? (value / to).toFixed(2) : "";

/** A cell: a number, rounded; empty where there is none. */
export const rounded = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : "");

/** The least of some numbers, without those that are missing. */
export const least = (values) => Math.min(...values.filter((value) => value > 0));
