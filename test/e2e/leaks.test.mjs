/** What is left of widgets that came and went: nothing. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startMisbehaving } from "./misbehaving-server.mjs";
import { feed, html, launch, script, startHost, SUITE, watch, WIDGETS } from "./support.mjs";

const WARM_UP = 30;
const TIMES = 300;

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), startMisbehaving()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/* Runs in the page, before anything of it: counts what is there and must be ended by somebody. */
const count = () => {
  const live = { timers: new Set(), frames: new Set(), listeners: new Map(), observed: {} };
  const targets = { window, document, navigator };
  const { setTimeout: later, clearTimeout: notLater, setInterval: often, clearInterval: notOften } = window;
  window.setTimeout = (run, ms, ...rest) => {
    const id = later(() => {
      live.timers.delete(id);
      run(...rest);
    }, ms);
    live.timers.add(id);
    return id;
  };
  window.setInterval = (...rest) => {
    const id = often(...rest);
    live.timers.add(id);
    return id;
  };
  window.clearTimeout = window.clearInterval = (id) => {
    live.timers.delete(id);
    notLater(id);
    notOften(id);
  };
  /* What is listened to on things that outlive a widget. */
  const nameOf = (target) =>
    Object.keys(targets).find((name) => targets[name] === target) ??
    (target instanceof MediaQueryList ? `(${target.media})` : undefined);
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const keys = (target, type) => {
    const key = `${nameOf(target ?? window)} ${type}`;
    if (!live.listeners.has(key)) live.listeners.set(key, new Set());
    return live.listeners.get(key);
  };
  EventTarget.prototype.addEventListener = function (type, run, options) {
    const target = this ?? window;
    if (nameOf(target) && !options?.signal?.aborted) {
      keys(target, type).add(run);
      options?.signal?.addEventListener("abort", () => keys(target, type).delete(run));
    }
    return add.call(target, type, run, options);
  };
  EventTarget.prototype.removeEventListener = function (type, run, options) {
    const target = this ?? window;
    if (nameOf(target)) keys(target, type).delete(run);
    return remove.call(target, type, run, options);
  };
  const mediaAdd = MediaQueryList.prototype.addListener;
  MediaQueryList.prototype.addListener = function (run) {
    keys(this, "change").add(run);
    return mediaAdd.call(this, run);
  };
  for (const name of ["ResizeObserver", "IntersectionObserver", "MutationObserver"]) {
    const Native = window[name];
    live.observed[name] = 0;
    window[name] = class extends Native {
      seen = new Set();
      observe(target, options) {
        if (!this.seen.has(target)) live.observed[name] += 1;
        this.seen.add(target);
        super.observe(target, options);
      }
      unobserve(target) {
        if (this.seen.delete(target)) live.observed[name] -= 1;
        super.unobserve(target);
      }
      disconnect() {
        live.observed[name] -= this.seen.size;
        this.seen.clear();
        super.disconnect();
      }
    };
  }
  window.live = () => {
    const registry = window[Symbol.for("dynamique-climat/1")];
    return {
      timers: live.timers.size,
      ...live.observed,
      listeners: Object.fromEntries([...live.listeners].map(([key, runs]) => [key, runs.size])),
      registry: Object.fromEntries(
        Object.entries(registry).map(([key, value]) => [key, value.size ?? Object.keys(value).length]),
      ),
      inPage: document.querySelectorAll("*").length,
    };
  };
};

/** Runs in the page: puts all widgets into it, lets a visitor do what visitors do, and takes them out, many times. */
const comeAndGo = async ({ tags, times, json, hosts }) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const clickAll = (element, selector) => {
    for (const button of [...element.shadowRoot.querySelectorAll(selector)].slice(0, 2)) button.click();
  };
  const kinds = {
    given: (element) => {
      element.data = json;
    },
    fetched: (element) => {
      element.setAttribute("feed", `${hosts}well/leaks.json`);
      element.setAttribute("refresh", "300");
    },
    failed: (element) => element.setAttribute("feed", `${hosts}404/leaks.json`),
    aborted: (element) => element.setAttribute("feed", `${hosts}no-answer/leaks.json`),
  };
  /* What a widget does once it is shown, and must take back: the agenda's data for search engines comes when the page is idle. */
  const isWhole = ({ localName, shadowRoot }) =>
    localName === "climat-action-map"
      ? shadowRoot.querySelector('[part~="pin"]') !== null
      : localName !== "climat-agenda" || document.head.querySelector('[type="application/ld+json"]') !== null;
  const isThere = (element) => (element.status === "ready" ? isWhole(element) : element.status !== "pending");
  const once = async (how) => {
    const box = document.createElement("div");
    const elements = tags.map((tag) => {
      const element = document.createElement(tag);
      for (const [name, value] of [
        ["loading", "eager"],
        ["from", "2015-10-01"],
      ])
        element.setAttribute(name, value);
      const link = document.createElement("a");
      link.href = "https://example.org/";
      link.textContent = "Le lien de secours";
      element.append(link);
      kinds[how](element);
      return element;
    });
    box.append(...elements);
    document.body.append(box);
    if (how === "aborted") await frame();
    else {
      while (!elements.every(isThere)) await frame();
      for (const element of elements) {
        clickAll(
          element,
          "summary, [part~=more], [part~=pin], [part~=retry], [part~=event] button, [part~=action] button",
        );
      }
      await frame();
      /* Moved, as frameworks do. */
      document.body.prepend(box);
    }
    box.remove();
  };
  for (let index = 0; index < times; index += 1) {
    await once(["given", "failed", "given", "aborted", "fetched", "aborted"][index % 6]);
  }
  performance.clearResourceTimings();
  /* What was begun may end. */
  await new Promise((done) => setTimeout(done, 50));
  await frame();
  await frame();
};

describe("widgets that come and go", SUITE, () => {
  it(`leave nothing behind, ${TIMES} times all of them`, async () => {
    const site = await startHost({ "/page.html": html("<p>Une page</p>", script()) });
    const page = await browser.newPage();
    const seen = await watch(page);
    await page.addInitScript(count);
    await page.goto(`${site.url}page.html`);
    await page.evaluate(
      (tags) => document.body.append(...tags.map((tag) => document.createElement(tag))),
      WIDGETS,
    );
    await page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), WIDGETS);
    await page.evaluate((tags) => tags.forEach((tag) => document.querySelector(tag).remove()), WIDGETS);

    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable");
    const measure = async () => {
      for (let times = 0; times < 3; times += 1) await devtools.send("HeapProfiler.collectGarbage");
      const { metrics } = await devtools.send("Performance.getMetrics");
      const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
      return {
        live: await page.evaluate(() => window.live()),
        nodes: of("Nodes"),
        listeners: of("JSEventListeners"),
        documents: of("Documents"),
        heap: of("JSHeapUsedSize"),
      };
    };
    const run = (times) =>
      page.evaluate(comeAndGo, { tags: WIDGETS, times, json: feed(), hosts: server.url });

    await run(WARM_UP);
    const before = await measure();
    await run(TIMES);
    const after = await measure();

    assert.deepEqual(after.live, before.live);
    for (const what of ["nodes", "listeners", "documents"]) {
      assert.ok(after[what] <= before[what] + 20, `${what}: ${before[what]}, then ${after[what]}`);
    }
    const perTime = (after.heap - before.heap) / TIMES;
    assert.ok(perTime < 2_000, `${Math.round(perTime)} bytes are left each time`);
    assert.deepEqual(seen.errors, []);
  });
});
