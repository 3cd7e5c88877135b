import { expect, fixture, html, nextFrame } from "@open-wc/testing";

import { readScriptDefaults } from "../../../src/embed/script-defaults.js";
import { watch } from "../../../src/embed/watch.js";
import { WIDGETS, widgetOf } from "../../../src/embed/widgets.js";
import { pageRegistry } from "../../../src/feed/page-registry.js";
import { until } from "../../support/until.js";

const found: string[] = [];

/* One watch for the whole page, as the loader has it; what it finds is named by its `id`. */
watch(document, (element) => {
  if (element.localName === "x-widget") found.push(element.id);
  return element.localName === "x-widget";
});

const seen = (id: string) => until(() => found.includes(id), `${id} is found`);

const widget = (id: string): HTMLElement => Object.assign(document.createElement("x-widget"), { id });

beforeEach(() => {
  found.length = 0;
});

describe("The loader's watch", () => {
  it("finds what comes late, however deep", async () => {
    await fixture(
      html`<div>
        <section><x-widget id="late"></x-widget></section>
      </div>`,
    );
    await seen("late");
  });

  it("finds what comes into a shadow root, and what was there before", async () => {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    root.append(widget("before"));
    await fixture(html`${host}`);
    await seen("before");
    root.append(widget("after"));
    await seen("after");
  });

  it("finds what stands in a shadow root that its host makes later", async () => {
    const { id } = await fixture<HTMLElement>(html`<x-host id="host"></x-host>`);
    expect(id).to.equal("host");
    customElements.define(
      "x-host",
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: "open" }).append(widget("inside"));
        }
      },
    );
    await seen("inside");
  });

  it("finds through two shadow roots", async () => {
    const [outer, inner] = [document.createElement("div"), document.createElement("div")];
    outer.attachShadow({ mode: "open" }).append(inner);
    inner.attachShadow({ mode: "open" }).append(widget("deep"));
    await fixture(html`${outer}`);
    await seen("deep");
  });

  it("looks into no widget", async () => {
    const own = widget("own");
    own.attachShadow({ mode: "open" }).append(widget("secret"));
    await fixture(html`${own}`);
    await seen("own");
    await nextFrame();
    expect(found).not.to.include("secret");
  });
});

describe("The loader", () => {
  it("knows the widgets there are, and takes nothing else for one", () => {
    const names = ["climat-agenda", "climat-agenda-late", "climat-", "agenda", "div"];
    expect(names.map((name) => widgetOf(document.createElement(name)))).to.deep.equal([
      "agenda",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    for (const name of WIDGETS) expect(widgetOf(document.createElement(`climat-${name}`))).to.equal(name);
  });

  it("takes the defaults of its own script tag, and of no other", () => {
    const { defaults } = pageRegistry();
    const own = "https://cdn.example/dynamique-climat.js";
    for (const [src, feed, lang] of [
      ["https://cdn.example/autre.js", "/autre.json", "nl"],
      [own, "/propre.json", "en"],
    ] as const) {
      const script = Object.assign(document.createElement("script"), { type: "text/plain", src });
      script.dataset["feed"] = feed;
      script.dataset["lang"] = lang;
      document.head.append(script);
    }
    readScriptDefaults(own);
    expect(defaults).to.deep.equal({ feed: "/propre.json", lang: "en" });
    delete defaults.feed;
    delete defaults.lang;
  });
});
