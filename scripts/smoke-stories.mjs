/** Opens every built story in Chromium: it must render, keep the console clean, and pass axe. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "playwright-core";
import { CHROMIUM_ARGS, chromium } from "./browsers.mjs";
import { serve } from "./serve.mjs";

const BOOK = fileURLToPath(new URL("../storybook-static", import.meta.url));
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const TAGS = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PAGES = 2;
const TIMEOUT_MS = 60_000;
const SETTLE_MS = 1_500;

const address = (url, { id, type }) =>
  /* The a11y addon stays quiet: axe runs below, where its findings can be counted. */
  `${url}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`;

/* Two scenarios answer 503 on purpose, and Chromium reports it. */
const isMocked = (message) =>
  message.text().startsWith("Failed to load resource") &&
  /\/scenarios\/(error|stale)\/feed\.json/.test(message.location().url);

const listen = (page, url) => {
  const faults = [];
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob):/.test(address))
      faults.push(`foreign request: ${address}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.stack || String(error)}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isMocked(message))
      faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  return faults;
};

const untilRendered = async (page, { type }) => {
  if (type === "docs") {
    await page.waitForSelector("#storybook-docs:not([hidden]) .sbdocs-content", { timeout: TIMEOUT_MS });
    return;
  }
  const done = await page.waitForFunction(
    () =>
      ["finished", "errored", "aborted"].find(
        (end) => end === window.__STORYBOOK_PREVIEW__?.currentRender?.phase,
      ),
    undefined,
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

const axeFaults = async (page) => {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (runOnly) => {
    const results = await window.axe.run("#storybook-root", { runOnly, resultTypes: ["violations"] });
    return results.violations;
  }, TAGS);
  return violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help}\n${nodes.map((node) => `      ${node.target.flat().join(" ")}: ${node.html}`).join("\n")}`,
  );
};

/* An entry that the bundler dropped leaves an empty tag, in which axe finds nothing wrong. */
const undefinedFaults = (page) =>
  page
    .locator("#storybook-root :not(:defined)")
    .evaluateAll((nodes) => nodes.map((node) => `${node.localName} was never defined`));

/* A context each: the mock worker leaves with the last page that uses it, and must not leave under another's feet. */
const check = async (browser, url, entry) => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = listen(page, url);
  try {
    await page.goto(address(url, entry), { waitUntil: "commit" });
    await untilRendered(page, entry);
    if (entry.type === "story") {
      await untilSettled(page);
      faults.push(...(await undefinedFaults(page)), ...(await axeFaults(page)));
    }
  } catch (error) {
    faults.push(error.message);
  } finally {
    await context.close();
  }
  return { entry, faults };
};

const checkAll = async (browser, url, entries) => {
  const left = [...entries];
  const results = [];
  const worker = async () => {
    for (let entry = left.shift(); entry; entry = left.shift())
      results.push(await check(browser, url, entry));
  };
  await Promise.all(Array.from({ length: PAGES }, worker));
  return results;
};

const report = ({ entry, faults }) =>
  [`${entry.title} › ${entry.name} (${entry.id})`, ...faults.map((fault) => `    ${fault}`)].join("\n");

export const smokeStories = async () => {
  const server = await serve({ root: BOOK });
  const browser = await playwright.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS });
  try {
    const { entries } = JSON.parse(readFileSync(`${BOOK}/index.json`, "utf8"));
    const results = await checkAll(browser, server.url, Object.values(entries));
    const broken = results.filter(({ faults }) => faults.length > 0);
    return {
      passed: results.length - broken.length,
      failed: broken.length,
      output: broken.map(report).join("\n\n"),
    };
  } finally {
    await browser.close();
    await server.close();
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, output } = await smokeStories();
  if (output) console.log(output);
  console.log(`${passed} stories passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
