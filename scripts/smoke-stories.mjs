/**
 * Opens every built story in Chromium: it must render, its play function pass, the console stay clean, axe find nothing,
 * and no request leave the book's own folder.
 */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { deal, openBook, openEntry } from "./book.mjs";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const TAGS = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const READERS = Math.max(2, Math.min(4, availableParallelism()));

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

const axeFaults = async (page) => {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
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

const startReader = (browser, url, first) => async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  /* It stays, and the mock worker with it: from one address to the next a page is nobody's, and the worker would leave just as it is asked for. */
  await openEntry(await context.newPage(), url, first);
  const page = await context.newPage();
  const faults = listen(page, url);
  const read = async (entry) => {
    try {
      await openEntry(page, url, entry);
      if (entry.type === "story") faults.push(...(await undefinedFaults(page)), ...(await axeFaults(page)));
    } catch (error) {
      faults.push(error.message);
      /* Whatever went wrong, the next story starts from an empty page. */
      await page.goto("about:blank");
    }
    return { entry, faults: faults.splice(0) };
  };
  return { read, leave: () => context.close() };
};

/** The book around the stories: its sidebar and the first page, offline as all the rest. */
const readCover = async (browser, url) => {
  const page = await browser.newPage();
  const faults = listen(page, url);
  try {
    await page.goto(url);
    await page.locator("#storybook-explorer-tree").waitFor();
    await page.frameLocator("#storybook-preview-iframe").locator(".sbdocs-content").waitFor();
  } catch (error) {
    faults.push(error.message);
  }
  await page.close();
  return { entry: { title: "The book", name: "cover", id: "index.html" }, faults };
};

const report = ({ entry, faults }) =>
  [`${entry.title} › ${entry.name} (${entry.id})`, ...faults.map((fault) => `    ${fault}`)].join("\n");

export const smokeStories = async (wanted = "") => {
  const { browser, url, entries, close } = await openBook();
  try {
    const chosen = entries.filter(({ id }) => id.includes(wanted));
    const results = await deal(
      chosen,
      READERS,
      startReader(
        browser,
        url,
        entries.find(({ type }) => type === "story"),
      ),
    );
    results.push(await readCover(browser, url));
    const broken = results.filter(({ faults }) => faults.length > 0);
    return {
      passed: results.length - broken.length,
      failed: broken.length,
      output: broken.map(report).join("\n\n"),
    };
  } finally {
    await close();
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = Date.now();
  const { passed, failed, output } = await smokeStories(process.argv[2]);
  if (output) console.log(output);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${passed} stories passed, ${failed} failed (${seconds} s)`);
  process.exitCode = failed > 0 ? 1 : 0;
}
