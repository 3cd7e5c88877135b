import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect, fixture, html } from "@open-wc/testing";

import { fullFeed } from "../../mocks/feeds.js";
import { contrast, MAP_PAIRS, PAIRS, type Rgb, TEXT } from "../../stories/contrast.js";
import { faultsOf } from "../support/axe.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { one, showData, TAGS, type Widget } from "../support/widget.js";

useNetwork();
const setClock = useClock();

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

const THEMES = { default: 4.5, neutral: 4.5, "high-contrast": 7 } as const;

/* The browser works a colour out; a canvas tells what came of it, whatever its notation. */
const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
  willReadFrequently: true,
})!;

const channelsOf = (color: string): Rgb => {
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3) as unknown as Rgb;
};

const colorsOf = (widget: Widget): ((name: string) => string) => {
  const probe = document.createElement("i");
  one(widget, ".base").append(probe);
  return (name) => {
    if (!getComputedStyle(probe).getPropertyValue(`--_${name}`)) throw new Error(`no --_${name}`);
    probe.style.color = `var(--_${name})`;
    return getComputedStyle(probe).color;
  };
};

/* The themes alone know system colours or pure black. */
const dressed = (widget: Widget): boolean =>
  widget.shadowRoot!.adoptedStyleSheets.some((sheet) =>
    [...sheet.cssRules].some(({ cssText }) => /--_text:[^;]*(CanvasText|#000)/.test(cssText)),
  );

const themed = async (theme: string, scheme: string, tag: (typeof TAGS)[number] = "climat-agenda") => {
  const widget = await showData(tag, fullFeed, { "data-climat-theme": theme });
  widget.style.colorScheme = scheme;
  if (theme in THEMES && theme !== "default") await until(() => dressed(widget), theme);
  return widget;
};

describe("A theme", () => {
  for (const [theme, least] of Object.entries(THEMES)) {
    for (const scheme of ["light", "dark"]) {
      it(`${theme}, ${scheme}: keeps its contrast wherever two colours meet`, async () => {
        const onMap = colorsOf(await themed(theme, scheme, "climat-action-map"));
        const inAgenda = colorsOf(await themed(theme, scheme));
        /* What was cancelled is in the agenda alone. */
        const color = (name: string): string => (name === "danger" ? inAgenda : onMap)(name);
        const faint = [...PAIRS, ...MAP_PAIRS]
          .map(([ink, ground, pair]) => ({
            ink,
            ground,
            least: pair === TEXT ? least : pair,
            is: contrast(channelsOf(color(ink)), channelsOf(color(ground))),
          }))
          .filter((pair) => pair.is < pair.least);
        expect(faint).to.deep.equal([]);
      });
    }
  }

  for (const theme of ["neutral", "high-contrast"]) {
    for (const tag of TAGS) {
      it(`${theme}: <${tag}> is accessible in it`, async () => {
        expect(await faultsOf(await themed(theme, "light", tag))).to.deep.equal([]);
      });
    }
  }

  it("comes from what stands around, through shadow roots, and the widget's own is stronger", async () => {
    const around = await fixture(html`<div data-climat-theme="high-contrast"></div>`);
    const root = around.attachShadow({ mode: "open" });
    /* An empty attribute says nothing: templates of sites write that. */
    const widgets = [undefined, "neutral", ""].map((theme) => {
      const widget = document.createElement("climat-pledge-counter");
      widget.data = fullFeed;
      if (theme !== undefined) widget.dataset["climatTheme"] = theme;
      root.append(widget);
      return widget;
    });
    for (const widget of widgets) await widget.feedComplete;
    const colors = widgets.map(colorsOf);
    for (const color of [colors[0]!, colors[2]!])
      await until(() => color("text") === "rgb(0, 0, 0)", "high contrast");
    await until(
      () => colors[1]!("text") !== colors[0]!("text") || colors[1]!("muted") !== "rgb(0, 0, 0)",
      "neutral",
    );
    expect(colors[1]!("accent")).not.to.equal(colors[0]!("accent"));
  });

  it("neutral takes the French State design system's colours where the page has them", async () => {
    const page = await fixture(
      html`<div
        data-climat-theme="neutral"
        style="--text-action-high-blue-france: #000091; --background-default-grey: #fefefe"
      ></div>`,
    );
    const widget = document.createElement("climat-pledge-counter");
    widget.data = fullFeed;
    page.append(widget);
    await widget.feedComplete;
    const color = colorsOf(widget);
    await until(() => color("accent") === "rgb(0, 0, 145)", "its blue");
    expect(getComputedStyle(one(widget, ".base")).backgroundColor).to.equal("rgb(254, 254, 254)");
  });

  it("leaves a page's own colours first", async () => {
    const widget = await themed("high-contrast", "light");
    widget.style.setProperty("--climat-accent", "#112233");
    expect(colorsOf(widget)("accent")).to.equal("rgb(17, 34, 51)");
  });

  it("can be changed; one that nobody knows is the default", async () => {
    const widget = await themed("high-contrast", "light");
    const color = colorsOf(widget);
    expect(color("text")).to.equal("rgb(0, 0, 0)");
    widget.dataset["climatTheme"] = "rainbow";
    await until(() => color("text") === "rgb(20, 39, 43)", "the default");
  });
});
