/** Sites as they are: the widgets on pages whose scripts and styles were written for something else. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { APPS } from "../hosts/apps.mjs";
import { HOSTS } from "../hosts/hosts.mjs";
import {
  ALL_READY,
  axeFindings,
  html,
  launch,
  nextFrames,
  script,
  settle,
  settleAll,
  startHost,
  SUITE,
  watch,
  widget,
  WIDGETS,
} from "./support.mjs";

const JS = { "Content-Type": "text/javascript; charset=utf-8" };
const CSS = { "Content-Type": "text/css; charset=utf-8" };
const published = (specifier) => readFileSync(fileURLToPath(import.meta.resolve(specifier)), "utf8");
const beside = (file) => readFileSync(fileURLToPath(new URL(`../hosts/${file}`, import.meta.url)), "utf8");

const LIBRARIES = {
  "/lib/mootools.js": { headers: JS, body: published("mootools") },
  "/lib/jquery.js": { headers: JS, body: published("jquery") },
  "/lib/bootstrap.js": { headers: JS, body: published("bootstrap/dist/js/bootstrap.js") },
  "/lib/bootstrap.css": { headers: CSS, body: published("bootstrap/dist/css/bootstrap.css") },
  "/lib/tailwind.css": { headers: CSS, body: published("tailwindcss/preflight.css") },
  "/lib/prototype-like.js": { headers: JS, body: beside("prototype-like.js") },
  "/lib/wordpress.css": { headers: CSS, body: beside("wordpress.css") },
  "/lib/dsfr.css": { headers: CSS, body: beside("dsfr.css") },
};

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const visit = async (body, options = {}, routes = {}) => {
  const site = await startHost({ "/page.html": body, ...LIBRARIES, ...routes });
  const page = await browser.newPage(options);
  const seen = await watch(page);
  await page.goto(`${site.url}page.html`);
  return { page, seen, site };
};

/* What of the widgets can't be read: too small a text, or a widget wider than its place. */
const unreadable = (page) =>
  page.evaluate((tags) => {
    const faults = [];
    for (const tag of tags) {
      const element =
        document.querySelector(tag) ?? document.querySelector("#host").shadowRoot.querySelector(tag);
      const base = element.shadowRoot.querySelector('[part~="base"]');
      const { width, height } = base.getBoundingClientRect();
      if (width < 100 || height < 40) faults.push(`${tag} is ${width} by ${height}`);
      if (base.scrollWidth > Math.ceil(base.clientWidth) + 1)
        faults.push(`${tag} overflows: ${base.scrollWidth} in ${base.clientWidth}`);
      const size = parseFloat(getComputedStyle(base).fontSize);
      if (size < 12) faults.push(`${tag} has a text of ${size} px`);
    }
    return faults;
  }, WIDGETS);

describe("a widget on a host that fights back", SUITE, () => {
  for (const [name, host] of Object.entries(HOSTS)) {
    it(name, async () => {
      const { page, seen } = await visit(host.page, host.options, host.routes);
      if (host.media) await page.emulateMedia(host.media);
      await host.act?.(page);
      assert.deepEqual(await settleAll(page), ALL_READY);
      await nextFrames(page);
      assert.deepEqual(await unreadable(page), []);
      if (host.axe !== false) {
        const findings = await axeFindings(page);
        assert.deepEqual(
          findings.filter((line) => /^color-contrast/.test(line) && line.includes("climat-")),
          [],
        );
      }
      await host.check?.(page, assert, seen);
      const lines = seen.lines.filter((line) => !host.says?.test(line));
      assert.deepEqual({ errors: seen.errors, lines }, { errors: [], lines: [] });
      if (host.says) assert.equal(seen.lines.length, 1, seen.lines.join("\n"));
      await page.context().close();
    });
  }

  it("a page in a sandbox that has no origin", async () => {
    const site = await startHost({
      "/page.html": html(WIDGETS.map((tag) => widget(tag.slice(7), 'from="2015-10-01"')).join(""), script()),
    });
    const { page, seen } = await visit(
      html(
        `<iframe src="${site.url}page.html" sandbox="allow-scripts" title="Une page" width="900" height="700"></iframe>`,
      ),
    );
    const frame = page.frames().find((one) => one !== page.mainFrame());
    assert.deepEqual(await settleAll(frame), ALL_READY);
    assert.deepEqual(await unreadable(frame), []);
    await seen.assertQuiet();
    await page.context().close();
  });

  it("no script at all: every widget leaves its link", async () => {
    const { page } = await visit(html(WIDGETS.map((tag) => widget(tag.slice(7))).join(""), script()), {
      javaScriptEnabled: false,
    });
    for (const tag of WIDGETS) assert.ok(await page.locator(`${tag} a`).isVisible(), tag);
    await page.context().close();
  });
});

describe("a widget in an application", SUITE, () => {
  for (const [name, source] of Object.entries(APPS)) {
    it(`${name}: mounted, updated, moved and taken away`, async () => {
      const routes = { "/app.js": { headers: JS, body: await source() } };
      const body = html(`<div id="root"></div><script src="/app.js"></script>`, script());
      const { page, seen } = await visit(body, {}, routes);
      const step = (action) => page.evaluate((key) => window.app[key](), action);
      const shown = () => page.locator('climat-agenda [part~="event"]').count();
      await step("mount");
      assert.equal(await settle(page, "#left climat-agenda"), "ready");
      assert.equal(await settle(page, "climat-pledge-counter"), "ready");
      assert.equal(await shown(), 2);
      await step("update");
      await page.waitForFunction(() => document.querySelector("climat-agenda").max === 3);
      await nextFrames(page);
      assert.equal(await shown(), 3);
      await step("move");
      assert.equal(await page.locator("#left climat-agenda").count(), 0);
      assert.equal(await settle(page, "#right climat-agenda"), "ready");
      assert.equal(await shown(), 3);
      await step("unmount");
      await nextFrames(page);
      assert.equal(await page.locator("climat-agenda, climat-pledge-counter").count(), 0);
      await seen.assertQuiet();
      await page.context().close();
    });
  }
});
