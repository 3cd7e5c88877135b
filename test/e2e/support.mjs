/** What the end-to-end tests share: a browser, hosts to open pages from, and eyes on what a page does. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "playwright-core";
import serveStatic from "serve-static";
import { CHROMIUM_ARGS, chromium } from "../../scripts/browsers.mjs";
import { serve } from "../../scripts/serve.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const AXE_TAGS = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PAGE_TIMEOUT_MS = 15_000;

/** For each suite: nothing here takes a quarter of it. */
export const SUITE = { timeout: 120_000 };

export const WIDGETS = [
  "climat-agenda",
  "climat-action-map",
  "climat-pledge-counter",
  "climat-member-wall",
  "climat-resources",
  "climat-calls",
];

/** The demo's feed, as built. */
export const feed = () => JSON.parse(readFileSync(`${DIST}/feed.json`, "utf8"));

/* A visitor far from Paris, whose browser does not speak French. */
const VISITOR = { locale: "en-US", timezoneId: "Pacific/Auckland", viewport: { width: 1280, height: 800 } };

/** @param args of Chromium's command line, beside those of all tests */
export const launch = async (...args) => {
  const executablePath = await chromium();
  const browser = await playwright.launch({ executablePath, args: [...CHROMIUM_ARGS, ...args] });
  return {
    close: () => browser.close(),
    newPage: async (options) => {
      const context = await browser.newContext({ ...VISITOR, ...options });
      context.setDefaultTimeout(PAGE_TIMEOUT_MS);
      return context.newPage();
    },
  };
};

/** A browser, and `dist/` as the project's own server serves it, while the tests of a file run. */
export const useSite = () => {
  const site = {};
  before(async () => {
    [site.browser, site.server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await site.browser?.close();
    await site.server?.close();
  });
  return site;
};

/* Runs in the page, before anything of it. */
const keepTrack = () => {
  const seen = { shifts: [], violations: [] };
  window.seen = seen;
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
  const keep = (list) => {
    for (const { value, hadRecentInput, startTime, sources } of list) {
      const nodes = sources.map(({ node, previousRect, currentRect }) => {
        const name = node ? `${node.localName}#${node.id}` : "a node that left";
        return `${name} from ${previousRect.y} to ${currentRect.y}, ${previousRect.height} to ${currentRect.height} high`;
      });
      if (!hadRecentInput) seen.shifts.push({ value, at: Math.round(startTime), nodes });
    }
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  seen.takeShifts = () => {
    keep(observer.takeRecords());
    return seen.shifts;
  };
};

const consoles = new WeakMap();

/** Notes all that a page asks for and says. Before its first address. */
export const watch = async (page) => {
  const requests = [];
  const lines = [];
  const errors = [];
  consoles.set(page, lines);
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(new URL(request.url()));
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) lines.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.stack || String(error)));
  await page.addInitScript(keepTrack);
  return {
    requests,
    /** Errors and warnings of the console. */
    lines,
    errors,
    asked: (path) => requests.filter(({ pathname }) => pathname === path).length,
    scripts: () => requests.map(({ pathname }) => pathname).filter((path) => path.endsWith(".js")),
    /** Nothing went wrong that a visitor's console or a site's CSP would show. */
    assertQuiet: async () => {
      const violations = await page.evaluate(() => window.seen.violations);
      assert.deepEqual({ lines, errors, violations }, { lines: [], errors: [], violations: [] });
    },
  };
};

/** Brings a widget into view and waits until it stands somewhere; gives its status. */
export const settle = async (page, widget) => {
  const handle = await page.locator(widget).elementHandle();
  await handle.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const isSettled = (element) => element.status && !["initial", "pending"].includes(element.status);
  await page.waitForFunction(isSettled, handle).catch(async (error) => {
    const status = await handle.evaluate((element) => element.status);
    throw new Error(`${widget} is ${status}. Console: ${consoles.get(page)?.join("\n")}`, { cause: error });
  });
  return handle.evaluate(async (element) => {
    await element.feedComplete;
    await element.updateComplete;
    return element.status;
  });
};

export const settleAll = async (page, widgets = WIDGETS) => {
  const statuses = {};
  for (const widget of widgets) statuses[widget] = await settle(page, widget);
  return statuses;
};

export const ALL_READY = Object.fromEntries(WIDGETS.map((widget) => [widget, "ready"]));

/** Scrolls from top to bottom as a reader does, a little per frame. */
export const scrollThrough = (page, step = 60) =>
  page.evaluate(async (pixels) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const root = document.scrollingElement;
    root.scrollTop = 0;
    while (root.scrollTop + innerHeight < root.scrollHeight - 1) {
      root.scrollBy({ top: pixels, behavior: "instant" });
      await frame();
      await frame();
    }
  }, step);

/** Two frames and a task: observers have been told by then. */
export const nextFrames = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

/** What axe finds wrong, a line each. */
export const axeFindings = async (page) => {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }),
    AXE_TAGS,
  );
  assert.ok(passes.length > 10, "axe looked at nothing");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.flat().join(" ")} ${html}`),
  );
};

const send = (response, route) => {
  const { status = 200, headers = {}, body } = typeof route === "string" ? { body: route } : route;
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(body);
};

/**
 * A host of `dist/` and of pages made for one test; a second copy of `dist/` lies under `/copy/`. A route is a page's
 * HTML, an answer (`status`, `headers`, `body`) or a function that answers. Without a route, files are served with an
 * ETag and no lifetime.
 */
export const startHost = async (routes = {}) => {
  const log = [];
  const files = serveStatic(DIST, { cacheControl: false });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    log.push(pathname);
    response.setHeader("Access-Control-Allow-Origin", "*");
    const route = routes[pathname];
    const answer = typeof route === "function" ? await route(request, response) : route;
    if (answer !== undefined) return send(response, answer);
    request.url = request.url.replace(/^\/copy\//, "/");
    return files(request, response, () => send(response, { status: 404, body: "Not found" }));
  });
  /* It ends with the tests, also with those that failed half-way. */
  await new Promise((done) => server.listen(0, "127.0.0.1", done).unref());
  return { url: `http://127.0.0.1:${server.address().port}/`, log };
};

/** A page, as an embedder would write it. */
export const html = (body, head = "") => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>Page d’essai</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body>${body}</body>
</html>`;

/** A widget with its fallback link. */
export const widget = (name, attributes = "") =>
  `<climat-${name} ${attributes}><a href="https://example.org/${name}/">Le lien de secours</a></climat-${name}>`;

export const allWidgets = (attributes = "") =>
  WIDGETS.map((tag) => widget(tag.replace("climat-", ""), attributes)).join("\n");

/** The loader's script tag, or that of another file. */
export const script = (src = "/dynamique-climat.js", attributes = "") =>
  `<script type="module" src="${src}" ${attributes}></script>`;

/** What a screen reader finds to read in all elements of a role (`heading`), as Chromium makes it out: names are not in it. */
export const textsHeard = async (page, role) => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (node) =>
    node.role?.value === "StaticText"
      ? node.name.value
      : node.childIds.map((id) => (byId.has(id) ? textOf(byId.get(id)) : "")).join("");
  return nodes.filter((node) => node.role?.value === role).map(textOf);
};
