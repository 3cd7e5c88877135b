import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { CHROMIUM_ARGS, chromium, firefox, webkit } from "./scripts/browsers.mjs";
import { countReporter } from "./scripts/count-reporter.mjs";
import { writeLanguages } from "./scripts/languages.mjs";
import { leanLitInTests } from "./scripts/lean-lit-in-tests.mjs";
import { pageFaultsPlugin, testPage } from "./scripts/page-faults.mjs";
import { webkitLauncher } from "./scripts/webkit-launcher.mjs";

/* Far from Paris: a date read in the visitor's zone instead of the feed's shows at once. */
process.env.TZ = "Pacific/Auckland";
process.env.LANG = "en_US.UTF-8";

/* The runner ends at an error outside its tests, and prints it too late: it is said here. */
process.on("uncaughtException", (error, origin) => {
  process.stderr.write(`\n${origin}, the tests end here: ${inspect(error)}\n`);
});

/* A page of tests comes through a server and two busy cores: it may take as long as a browser's start. */
const PAGE_MS = 60_000;

/*
 * Tests begin as soon as their code is here, and what they put into the page may hold back its `load` for as long as they
 * run: three hundred feeds with three hundred pictures each are no page that never came.
 */
const createPage = async ({ context }) => {
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.setDefaultNavigationTimeout(PAGE_MS);
  page.goto = (url, options) => goto(url, { waitUntil: "domcontentloaded", ...options });
  return page;
};

const chromiumLauncher = (executablePath) =>
  chromeLauncher({ launchOptions: { executablePath, args: CHROMIUM_ARGS }, createPage });

const firefoxLauncher = (executablePath) =>
  Object.assign(
    chromeLauncher({
      launchOptions: {
        browser: "firefox",
        executablePath,
        extraPrefsFirefox: { "intl.accept_languages": "en-US" },
      },
      createPage,
    }),
    { name: "Firefox" },
  );

/*
 * msw's worker takes itself out with the last page it served. The next file's page asks it for news at that moment, and
 * Chromium fails that file: « Failed to update a ServiceWorker: Not found ». Here it stays; each page starts it anew.
 */
const worker = readFileSync(fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js")), "utf8");
const UNREGISTER = "await self.registration.unregister()";
if (!worker.includes(UNREGISTER)) throw new Error("msw's worker is not as it was: it no longer unregisters");
const lastingWorker = worker.replace(UNREGISTER, "");

/* At the root, so that its scope covers every test page. */
const mswWorker = (context, next) => {
  if (context.path !== "/mockServiceWorker.js") return next();
  context.type = "js";
  context.body = lastingWorker;
};

const chromiumPath = await chromium();
const firefoxPath = await firefox();
const webkitPaths = await webkit();

writeLanguages();

export default {
  files: ["test/unit/**/*.test.ts", "test/elements/**/*.test.ts"],
  testRunnerHtml: testPage,
  nodeResolve: { browser: true, exportConditions: ["development"] },
  middleware: [mswWorker],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: "es2022",
      tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)),
    }),
    leanLitInTests,
    pageFaultsPlugin,
  ],
  browsers: [
    chromiumLauncher(chromiumPath),
    ...(firefoxPath ? [firefoxLauncher(firefoxPath)] : []),
    ...(webkitPaths ? [await webkitLauncher(webkitPaths)] : []),
  ],
  concurrentBrowsers: 3,
  /* A page at a time: in a tab behind another nothing is drawn, and a lazy widget waits for ever. */
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith("Lit is in dev mode"),
  testFramework: { config: { ui: "bdd", timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(".cache/elements.json")],
};
