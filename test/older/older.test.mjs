/**
 * The demo and each widget's page in Chromium 109 (January 2023, the last for Windows 7) and 119 (October 2023):
 * `npm run test:older`, after `npm run build`. Linux x64 only; the browsers come from npm.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { chromium as playwright } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { html, script, settle, settleAll, startHost, SUITE, watch, WIDGETS } from "../e2e/support.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const CACHE = fileURLToPath(new URL("../../.cache/older", import.meta.url));
const PAGES = {
  demo: "demo/",
  month: "agenda/?view=month&from=2015-11-01",
  route: "action-map/?route=climate-tour-dunkerque",
  wall: "member-wall/?data-climat-theme=high-contrast",
  resources: "resources/?lang=nl",
  calls: "calls/?closed",
  composer: "composer/",
};

const unpack = (version) => {
  const folder = join(CACHE, version);
  const path = join(folder, "chromium");
  if (existsSync(path)) return path;
  if (!existsSync(join(HERE, "node_modules")))
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: HERE,
      stdio: "inherit",
    });
  mkdirSync(folder, { recursive: true });
  const bin = join(HERE, "node_modules", `chromium-${version}`, "bin");
  for (const file of readdirSync(bin)) {
    const content = brotliDecompressSync(readFileSync(join(bin, file)));
    const name = join(folder, file.replace(/\.br$/, ""));
    writeFileSync(name, content, { mode: 0o755 });
    if (name.endsWith(".tar")) execFileSync("tar", ["-xf", name, "-C", folder]);
  }
  return path;
};

/* Where what is drawn tells that a rule was not understood. */
const look = () => {
  const find = (selector) =>
    [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll(selector) ?? []),
    ]);
  const style = (selector, name, pseudo) => [
    ...new Set(find(selector).map((element) => getComputedStyle(element, pseudo)[name])),
  ];
  return {
    grounds: style(".base", "color"),
    land: style(".land", "fill"),
    next: style(".step.next", "rotate", "::before"),
  };
};

const OURS = { grounds: ["rgb(20, 39, 43)"], land: [], next: [] };
const LAND = ["rgb(238, 241, 234)"];
const SEEN = {
  demo: { ...OURS, land: LAND },
  month: { ...OURS, next: ["225deg"] },
  route: { ...OURS, land: LAND, next: ["225deg"] },
  wall: { ...OURS, grounds: ["rgb(0, 0, 0)"] },
  /* Its widget stands in a frame. */
  composer: { ...OURS, grounds: [] },
};

let server;
before(async () => {
  server = await serve();
});
after(() => server?.close());

for (const version of ["109", "119"])
  describe(`Chromium ${version}`, SUITE, () => {
    let browser;
    before(async () => {
      const executablePath = unpack(version);
      browser = await playwright.launch({
        executablePath,
        ignoreDefaultArgs: ["--headless"],
        /* Their headless mode, and libraries that a machine without a browser lacks. */
        args: ["--headless", "--no-sandbox", "--no-zygote", "--disable-gpu"],
        env: { ...process.env, LD_LIBRARY_PATH: join(CACHE, version, "lib") },
      });
      assert.ok(browser.version().startsWith(`${version}.`));
    });
    after(() => browser?.close());

    for (const [name, path] of Object.entries(PAGES))
      it(`shows ${name} in its colours and its order, and has nothing to complain of`, async () => {
        const page = await browser.newPage({ locale: "fr-FR", timezoneId: "Europe/Paris" });
        const seen = await watch(page);
        await page.goto(`${server.url}${path}`, { waitUntil: "networkidle" });
        const here = await page.evaluate(
          (widgets) => widgets.filter((widget) => document.querySelector(widget)),
          WIDGETS,
        );
        const statuses = await settleAll(page, here);
        assert.deepEqual(statuses, Object.fromEntries(here.map((widget) => [widget, "ready"])));
        const expected = SEEN[name] ?? OURS;
        if (expected.land.length > 0) await page.locator(".land").first().waitFor();
        if (expected.next.length > 0) await page.locator(".step.next").first().waitFor();
        assert.deepEqual(await page.evaluate(look), expected);
        await seen.assertQuiet();
        await page.close();
      });

    it("makes a widget of a link, with the feed that it names, and of an address", async () => {
      const host = await startHost();
      const page = await browser.newPage();
      const seen = await watch(page);
      const address = `${host.url}agenda/?from=2015-10-01&feed=..%2Fcopy%2Ffeed.json`;
      const body = `<p><a href="${address.replace("agenda", "calls")}">Les appels</a></p><p>${address}</p>`;
      await page.route("**/page.html", (route) =>
        route.fulfill({
          contentType: "text/html; charset=utf-8",
          body: html(body, script("/dynamique-climat.js", 'data-upgrade="links"')),
        }),
      );
      await page.goto(`${host.url}page.html`, { waitUntil: "networkidle" });
      for (const widget of ["climat-calls", "climat-agenda"])
        assert.equal(await settle(page, widget), "ready");
      assert.ok(seen.asked("/copy/feed.json") > 0);
      assert.equal(seen.asked("/feed.json"), 0);
      await seen.assertQuiet();
      await page.close();
    });
  });
