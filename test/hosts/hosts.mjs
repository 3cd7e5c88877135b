/**
 * Pages that do what real sites do to a guest. Each: `page` (its HTML), and where they are wanted `options` of the browser,
 * `media`, `act` (what a visitor does first), `check` (what must hold besides), `says` (the one console line allowed).
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allWidgets, html, script } from "../e2e/support.mjs";

const ATTRIBUTES = 'from="2015-10-01" to="2015-12-31" max="4"';
const WIDGETS = allWidgets(ATTRIBUTES);
const TEXT = "<h1>Une commune</h1><p>Un texte avec <a href='#'>un lien</a>.</p>";
const styled = (css) => html(TEXT + WIDGETS, `<style>${css}</style>${script()}`);
const scripted = (code) => html(TEXT + WIDGETS, `<script>${code}</script>${script()}`);
const link = (href) => `<link rel="stylesheet" href="${href}">`;

const all = fileURLToPath(new URL("../../dist/dynamique-climat.all.js", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

const IN_SHADOW = `
  const root = document.querySelector("#host").attachShadow({ mode: "open" });
  root.append(document.querySelector("template").content.cloneNode(true));
`;

const accentOf = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector("climat-pledge-counter");
    return getComputedStyle(shadowRoot.querySelector('[part~="join"]')).backgroundColor;
  });

const open = (selector) => (page) =>
  page.evaluate((query) => (document.querySelector(query).open = true), selector);

/* A copy of the whole library, of another version. */
const OLDER = {
  "/old/dynamique-climat.all.js": {
    headers: { "Content-Type": "text/javascript" },
    body: readFileSync(all, "utf8").replaceAll(version, "0.0.9"),
  },
};

export const HOSTS = {
  "built-ins as Prototype.js extends them": {
    /* axe itself breaks there. */
    axe: false,
    page: html(TEXT + WIDGETS, `<script src="/lib/prototype-like.js"></script>${script()}`),
  },
  "MooTools' types, and an Event of its own": {
    page: html(
      TEXT + WIDGETS,
      `<script>var exports = {};</script><script src="/lib/mootools.js"></script>
       <script>window.Event = function () { throw new Error("a native Event was wanted"); };</script>${script()}`,
    ),
  },
  "jQuery 1 and Bootstrap 3": {
    page: html(
      `<div class="container"><div class="row"><div class="col-sm-8">${TEXT}${WIDGETS}</div><div class="col-sm-4 well">Une colonne</div></div></div>`,
      `${link("/lib/bootstrap.css")}<script src="/lib/jquery.js"></script><script src="/lib/bootstrap.js"></script>${script()}`,
    ),
  },
  "Tailwind's reset": { page: html(TEXT + WIDGETS, link("/lib/tailwind.css") + script()) },
  "WordPress: a block theme": {
    page: html(
      `<div class="wp-site-blocks"><main class="wp-block-group is-layout-constrained"><div class="entry-content is-layout-flow">${TEXT}${WIDGETS}</div></main></div>`,
      link("/lib/wordpress.css") + script(),
    ),
  },
  "WordPress: in columns of a cover, where links and text are white": {
    page: html(
      `<div class="wp-block-cover"><div class="wp-block-columns"><div class="wp-block-column">${WIDGETS}</div><div class="wp-block-column"><p>Un texte</p></div></div></div>`,
      link("/lib/wordpress.css") + script(),
    ),
  },
  "the French State's design system: its variables are taken up": {
    page: html(TEXT + WIDGETS, link("/lib/dsfr.css") + script()).replace(
      'lang="fr"',
      'lang="fr" data-climat-theme="neutral"',
    ),
    check: async (page, assert) => assert.equal(await accentOf(page), "rgb(0, 0, 145)"),
  },
  "* { all: unset }": { page: styled("* { all: unset }") },
  "* { all: unset !important } and everything in a row": {
    page: styled("* { all: unset !important } body, h1, p { display: block !important }"),
  },
  "resets that shout": {
    page: styled(
      "* { margin: 0 !important; padding: 0 !important; border: 0 !important; float: left !important; box-sizing: content-box !important; background: none !important }",
    ),
  },
  "widgets without a box": { page: styled("body > * { display: contents !important }") },
  "type that no one can read": {
    page: styled(
      "body { font: italic 700 1em/1 serif; letter-spacing: .3em; word-spacing: 1em; text-transform: uppercase; text-align: right; text-indent: 4em; color: #ccc; white-space: nowrap; word-break: keep-all }",
    ),
  },
  "html { font-size: 62.5% }": { page: styled("html { font-size: 62.5% } body { font-size: 1.6rem }") },
  "html { font-size: 32px }": { page: styled("html { font-size: 32px }") },
  "from right to left": { page: html(TEXT + WIDGETS, script()).replace('lang="fr"', 'lang="fr" dir="rtl"') },
  "quirks mode": {
    page: html(`<table width="700"><tr><td>${WIDGETS}</td></tr></table>`, script()).replace(
      "<!doctype html>",
      "",
    ),
    check: async (page, assert) => assert.equal(await page.evaluate(() => document.compatMode), "BackCompat"),
  },
  "inside another shadow root": {
    page: html(`<div id="host"></div><template>${WIDGETS}</template><script>${IN_SHADOW}</script>`, script()),
  },
  "a closed <details> that is opened": {
    page: html(`<details><summary>Voir</summary>${WIDGETS}</details>`, script()),
    act: open("details"),
  },
  "a <dialog> that is opened": {
    page: html(`<dialog style="width:80vw">${WIDGETS}</dialog>`, script()),
    act: (page) => page.evaluate(() => document.querySelector("dialog").showModal()),
  },
  "a hidden tab that is shown later": {
    page: html(`<div id="tab" hidden>${WIDGETS}</div>`, script()),
    act: async (page) => {
      await page.waitForFunction(() => customElements.get("climat-agenda"));
      await page.evaluate(() => (document.querySelector("#tab").hidden = false));
    },
  },
  "a panel without height that unfolds": {
    page: html(`<div id="panel" style="block-size:0;overflow:hidden">${WIDGETS}</div>`, script()),
    act: (page) => page.evaluate(() => document.querySelector("#panel").removeAttribute("style")),
  },
  "the library twice, in two versions": {
    page: html(TEXT + WIDGETS, script() + script("/old/dynamique-climat.all.js")),
    routes: OLDER,
    says: /\[dynamique-climat\] .+ is on the page already; .+ stands back/,
  },
  "the library twice, in two versions, the older one first": {
    page: html(TEXT + WIDGETS, script("/old/dynamique-climat.all.js", 'data-feed="/feed.json"') + script()),
    routes: OLDER,
    says: new RegExp(`\\[dynamique-climat\\] 0\\.0\\.9 is on the page already; ${version} stands back`),
  },
  "the script before the tags, after them, and put in by another script": {
    page: html(
      `${WIDGETS}<script>for (const src of ["/dynamique-climat.js", "/dynamique-climat.js?late"]) document.head.append(Object.assign(document.createElement("script"), { type: "module", src }));</script>${script()}`,
      script(),
    ),
  },
  "a tag manager that writes the tags after the page has loaded": {
    page: html(
      `<div id="later"></div><script>addEventListener("load", () => setTimeout(() => document.querySelector("#later").append(document.createRange().createContextualFragment(${JSON.stringify(WIDGETS).replaceAll("<", "\\u003c")}))));</script>`,
      script(),
    ),
    act: (page) => page.locator("climat-calls").waitFor({ state: "attached" }),
  },
  "patched built-ins": {
    /* axe itself breaks there. */
    axe: false,
    page: scripted(`
      Object.prototype.extra = function () {}; Array.prototype.extra = function () {};
      const { fetch, setTimeout, Promise: Native } = window;
      window.fetch = function (...values) { return fetch.apply(window, values); };
      window.setTimeout = function (callback, delay, ...rest) { return setTimeout(() => callback(...rest), delay); };
      window.Promise = class ZonePromise extends Native {};
      window.$ = window.jQuery = window._ = {}; window.module = { exports: {} }; window.define = Object.assign(() => {}, { amd: {} });
      window.name = "status"; window.status = "ready"; window.event = undefined;
      JSON.parse = ((parse) => (text, reviver) => parse(text, reviver))(JSON.parse);
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) { return addEventListener.call(this, type, listener, options); };
    `),
  },
  "a CustomEvent of an old polyfill, and an Event of the page's own": {
    page: scripted(`
      function OldCustomEvent(type, { bubbles, cancelable, detail } = {}) {
        const event = document.createEvent("CustomEvent");
        event.initCustomEvent(type, bubbles, cancelable, detail);
        return event;
      }
      OldCustomEvent.prototype = window.Event.prototype;
      window.CustomEvent = OldCustomEvent;
      window.Event = function () { throw new Error("a native Event was wanted"); };
    `),
    /* axe itself breaks there. */
    axe: false,
  },
  "objects that all bear the names of our options": {
    page: scripted(`
      for (const name of ["lang", "upgrade", "max", "heading", "extend", "each"])
        Object.prototype[name] = "x";
    `),
    /* axe itself breaks there. */
    axe: false,
    check: async (page, assert) => {
      const { lang, max } = await page.evaluate(() => {
        const { lang, max } = document.querySelector("climat-agenda");
        return { lang, max };
      });
      assert.deepEqual({ lang, max }, { lang: "", max: 4 });
    },
  },
  "a fetch of an old polyfill, without streams": {
    page: scripted(`
      window.fetch = (url) => new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("GET", url);
        request.onerror = () => reject(new TypeError("failed"));
        request.onload = () => resolve({
          ok: request.status < 400, status: request.status, url: request.responseURL,
          headers: { get: (name) => request.getResponseHeader(name) },
          text: () => Promise.resolve(request.responseText),
        });
        request.send();
      });
    `),
  },
  "a remove that pages copied from one another, for elements in elements": {
    page: scripted(`
      Element.prototype.remove = function () { this.parentElement.removeChild(this); };
      NodeList.prototype.remove = HTMLCollection.prototype.remove = function () {
        for (let at = this.length - 1; at >= 0; at -= 1) this[at].parentElement.removeChild(this[at]);
      };
    `),
  },
  "listeners wrapped by a script that reports errors": {
    page: scripted(`
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const wrapped = function (...values) { return listener.apply(this, values); };
        return addEventListener.call(this, type, wrapped, options);
      };
    `),
    check: async (page) => {
      await page.locator("climat-agenda summary").first().click();
      await page.locator('climat-agenda [part~="details"]').first().waitFor();
    },
  },
  "promises of an old polyfill": {
    page: scripted(`
      const Native = Promise;
      window.Promise = function OldPromise(run) { this.native = new Native(run); };
      Promise.prototype.then = function (done, failed) {
        return Promise.resolve(this.native.then(done, failed));
      };
      Promise.prototype.catch = function (failed) { return this.then(undefined, failed); };
      Promise.resolve = (value) => new Promise((resolve) => resolve(value));
      Promise.reject = (error) => new Promise((resolve, reject) => reject(error));
      for (const name of ["all", "race"]) Promise[name] = (list) => Promise.resolve(Native[name](list));
    `),
    /* axe itself breaks there. */
    axe: false,
  },
  "frozen built-ins": {
    /* axe itself breaks there. */
    axe: false,
    page: scripted(`
      for (const builtIn of [Object, Array, Function, String, Number, Promise, Map, Set, WeakMap, Symbol, JSON, Math, Date, RegExp, Error, Event, CustomEvent, EventTarget, URL])
        { Object.freeze(builtIn); if (builtIn.prototype) Object.freeze(builtIn.prototype); }
    `),
  },
  "names of the page's own that are ours as well": {
    page: html(
      `<form id="climat"><input name="feed"><input name="status"></form>${TEXT}${WIDGETS}<a id="defaults" name="version"></a>`,
      `<base href="/elsewhere/">${script()}<script>var feed = 1, agenda = 2, VERSION = "x", registry = {};</script>`,
    ),
  },
  "a screen of 320 px": {
    page: html(TEXT + WIDGETS, `<meta name="viewport" content="width=device-width">${script()}`),
    options: { viewport: { width: 320, height: 640 } },
    check: async (page, assert) =>
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320),
  },
  "a sidebar of 220 px, in a grid that shrinks nothing": {
    page: html(
      `<div style="display:grid;grid-template-columns:1fr 220px"><div>${TEXT}</div><div>${WIDGETS}</div></div>`,
      script(),
    ),
  },
  "a column of a grid that could take all it wants": {
    page: html(
      `<div style="display:grid;grid-template-columns:3fr 1fr;inline-size:1000px"><div>${TEXT}</div><div id="column">${WIDGETS}</div></div>`,
      script(),
    ),
    check: async (page, assert) => assert.equal((await page.locator("#column").boundingBox()).width, 250),
  },
  "a flex row of widgets": {
    page: html(
      `<div style="display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start">${WIDGETS}</div>`,
      script(),
    ),
  },
  "text spaced as RGAA 10.12 has it": {
    page: styled(
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
    ),
  },
  "forced colours": {
    page: html(TEXT + WIDGETS, script()),
    media: { forcedColors: "active" },
    axe: false,
    check: async (page, assert) => {
      const rings = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("climat-agenda");
        return [...shadowRoot.querySelectorAll("button")].map(
          (button) => getComputedStyle(button).borderTopStyle,
        );
      });
      assert.ok(rings.length > 0 && rings.every((style) => style === "solid"), rings.join());
    },
  },
  print: {
    page: html(TEXT + WIDGETS, script()),
    act: async (page) => {
      await page.waitForFunction(() => customElements.get("climat-agenda"));
    },
    check: async (page, assert) => {
      await page.emulateMedia({ media: "print" });
      const left = await page.evaluate(() =>
        [...document.querySelectorAll("body > *")]
          .flatMap((element) => [...(element.shadowRoot?.querySelectorAll("button, input") ?? [])])
          .filter((control) => control.checkVisibility() && !control.closest('[part~="map"]'))
          .map((control) => control.outerHTML),
      );
      assert.deepEqual(left, []);
    },
  },
  "a dark page that says so in a meta element": {
    page: html(
      TEXT + WIDGETS,
      `<meta name="color-scheme" content="dark"><style>body{background:#111;color:#eee}</style>${script()}`,
    ),
  },
  "a light page for a visitor who likes it dark": {
    page: styled("body { background: #fff; color: #222 }"),
    media: { colorScheme: "dark" },
  },
};
