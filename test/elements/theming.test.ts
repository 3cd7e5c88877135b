/** What a page's designer sets, and what a visitor then sees of it. */
import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect, fixture, html, nextFrame } from "@open-wc/testing";

import { fullFeed } from "../../mocks/feeds.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, one, part, showData, TAGS, type Widget } from "../support/widget.js";

useNetwork();
const setClock = useClock();

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

const BLACK = "0 0 0";
const WHITE = "255 255 255";

/* As a canvas has it: engines write one colour in many ways. */
const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
  willReadFrequently: true,
})!;
const inkOf = (element: Element): string => {
  context.fillStyle = getComputedStyle(element).color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join(" ");
};

const set = (widget: Widget, values: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(values)) widget.style.setProperty(`--climat-${name}`, value);
};

const named = (elements: readonly HTMLElement[]): string[] =>
  elements.map(({ className, localName }) => `${localName}.${className}`);

describe("A page that takes the size of letters away", () => {
  for (const size of ["0", "1px"])
    it(`leaves a widget what can be read: ${size}`, async () => {
      for (const tag of TAGS) {
        const widget = await showData(tag, fullFeed, { max: "1000" });
        widget.parentElement!.style.fontSize = size;
        const sizes = all(widget, "*").map((element) => parseFloat(getComputedStyle(element).fontSize));
        expect(Math.min(...sizes), tag).to.be.above(8);
        expect(parseFloat(getComputedStyle(part(widget, "base")).fontSize), tag).to.equal(12);
        widget.style.setProperty("--climat-font-size", "10px");
        expect(parseFloat(getComputedStyle(part(widget, "base")).fontSize), tag).to.equal(10);
      }
    });
});

describe("A page's own accent", () => {
  for (const [accent, ink] of [
    ["#ffe680", BLACK],
    ["#ff0000", BLACK],
    ["#fafafa", BLACK],
    ["#ffd84d", BLACK],
    ["#0a0a0a", WHITE],
    ["#0000ff", WHITE],
    ["#7a1fa2", WHITE],
    ["light-dark(#8a2c0d, #ffb59a)", WHITE],
  ] as const)
    it(`bears the text that stands out more: ${accent}`, async () => {
      const widget = await showData("climat-pledge-counter", fullFeed);
      set(widget, { accent });
      expect(inkOf(part(widget, "join"))).to.equal(ink);
    });

  it("bears the page's own text where the page has one, and ours on ours", async () => {
    const widget = await showData("climat-pledge-counter", fullFeed);
    widget.style.colorScheme = "dark";
    expect(inkOf(part(widget, "join"))).to.equal("6 35 29");
    set(widget, { accent: "#ffe680", "on-accent": "#112233" });
    expect(inkOf(part(widget, "join"))).to.equal("17 34 51");
  });

  it("bears it in a theme as well", async () => {
    const widget = await showData("climat-pledge-counter", fullFeed, {
      "data-climat-theme": "high-contrast",
    });
    await until(() => inkOf(one(widget, ".base")) === BLACK, "high contrast");
    set(widget, { accent: "#ffe680" });
    expect(inkOf(part(widget, "join"))).to.equal(BLACK);
  });
});

describe("A page without round corners", () => {
  /* The map's marks are shapes with a meaning, the sheet is a drawing. */
  const SHAPES = ".mark, .pin, .cluster, .sheet";
  const round = (widget: Widget): HTMLElement[] =>
    all(widget, "*").filter(
      (element) => !element.matches(SHAPES) && getComputedStyle(element).borderTopLeftRadius !== "0px",
    );

  for (const tag of TAGS)
    it(`<${tag}> has none`, async () => {
      const widget = await showData(tag, fullFeed, { include: "events calls", closed: "" });
      expect(round(widget)).not.to.have.lengthOf(0);
      set(widget, { radius: "0" });
      expect(named(round(widget))).to.deep.equal([]);
    });

  it("nor has the month", async () => {
    const widget = await showData("climat-agenda", fullFeed, { view: "month" });
    await until(() => all(widget, "[part~=bar]").length > 0, "the month");
    set(widget, { radius: "0" });
    expect(named(round(widget))).to.deep.equal([]);
  });
});

describe("A button that has the focus", () => {
  it("keeps its corners", async () => {
    const widget = await showData("climat-agenda", fullFeed, { max: "1" });
    set(widget, { radius: "24px" });
    const more = one(widget, "[part~=more]");
    more.focus({ focusVisible: true });
    await nextFrame();
    expect(getComputedStyle(more).borderTopLeftRadius).to.equal("24px");
  });
});

describe("The unit of space", () => {
  for (const [tag, selector, property] of [
    ["climat-agenda", ".base", "paddingTop"],
    ["climat-agenda", "[part~=running]", "paddingLeft"],
    ["climat-pledge-counter", ".counter", "rowGap"],
    ["climat-member-wall", "[part~=group] ul", "rowGap"],
    ["climat-resources", "[part~=group] ul", "columnGap"],
    ["climat-calls", ".row", "columnGap"],
  ] as const)
    it(`is that of <${tag}>: ${selector}`, async () => {
      const widget = await showData(tag, fullFeed);
      const space = (): number => parseFloat(getComputedStyle(one(widget, selector))[property]);
      const before = space();
      expect(before).to.be.above(0);
      set(widget, { space: "8px" });
      expect(space()).to.equal(2 * before);
    });

  it("leaves the details of an event under its title", async () => {
    const widget = await showData("climat-agenda", fullFeed);
    /* Wider than the window: what counts is the widget's measure. */
    widget.style.inlineSize = "60em";
    set(widget, { space: "8px" });
    one(widget, "[part~=day] summary").click();
    await until(() => all(widget, "details[open] [part~=details] *").length > 0, "its details");
    const [title, details] = ["title", "details"].map(
      (name) => one(widget, `details[open] [part~=${name}]`).getBoundingClientRect().left,
    );
    expect(details).to.be.closeTo(title!, 1);
  });
});

describe("A page's own header that stays above", () => {
  it("covers what sticks or lies over something in a widget", async () => {
    await fixture(html`<div id="header" style="position: fixed; inset: 0; z-index: 1"></div>`);
    const widget = await showData("climat-agenda", fullFeed);
    widget.scrollIntoView();
    const { x, y, width, height } = part(widget, "date").getBoundingClientRect();
    expect(document.elementFromPoint(x + width / 2, y + height / 2)?.id).to.equal("header");
  });
});

describe("Columns of a page", () => {
  it("part no day from its date", async () => {
    const widget = await showData("climat-agenda", fullFeed);
    const days = all(widget, "[part~=day]");
    expect(days).not.to.have.lengthOf(0);
    for (const day of days) expect(getComputedStyle(day).breakInside).to.equal("avoid");
  });
});

describe("A very narrow column", () => {
  it("parts no short word, nor a host between its points", async () => {
    if (!CSS.supports("hyphenate-limit-chars", "8")) return;
    const words = "demain devant le canal data.geopf.fr seront public ".repeat(8);
    const call = { id: "a", name: "Appel", deadline: "2015-12-31", description: words };
    const widget = await showData("climat-calls", { version: 1, calls: [call] });
    widget.style.inlineSize = "200px";
    one(widget, "summary").click();
    await nextFrame();
    const text = part(widget, "description").firstElementChild ?? part(widget, "description");
    const node = [...text.childNodes].find(
      (child): child is Text => child instanceof Text && !!child.data.trim(),
    );
    const parted = [...(node as Text).data.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
      const range = new Range();
      range.setStart(node as Text, index);
      range.setEnd(node as Text, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    });
    expect(parted.map(([word]) => word)).to.deep.equal([]);
  });
});

describe("A part", () => {
  /* Of the row with the button for more, the button. */
  const MEANT = "svg, style, .hidden, .more";
  const isPainted = (element: HTMLElement): boolean => {
    const { backgroundColor, backgroundImage, borderTopStyle, boxShadow } = getComputedStyle(element);
    return (
      !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor) ||
      [backgroundImage, borderTopStyle, boxShadow].some((value) => value !== "none")
    );
  };

  for (const tag of TAGS)
    it(`of <${tag}> is all that has a ground or a border of its own`, async () => {
      const widget = await showData(tag, fullFeed, { include: "events calls", closed: "" });
      if (tag === "climat-action-map") await until(() => all(widget, "[part~=pin]").length > 0, "the map");
      for (const summary of all(widget, "summary").slice(0, 3)) summary.click();
      await nextFrame();
      const nameless = all(widget, "*").filter(
        (element) =>
          !element.closest(MEANT) &&
          element.checkVisibility() &&
          isPainted(element) &&
          element.part.length === 0,
      );
      expect(named(nameless)).to.deep.equal([]);
    });

  it("is what each row says in its second line, and the date of what goes on", async () => {
    const agenda = await showData("climat-agenda", fullFeed);
    expect(one(agenda, "[part~=event] [part~=facts]").textContent).not.to.equal("");
    expect(one(agenda, "[part~=running] > [part~=date]").textContent).to.include("En ce moment");
  });
});
