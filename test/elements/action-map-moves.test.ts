import "../../src/define/action-map.js";

import { expect, html, nextFrame } from "@open-wc/testing";
import { http } from "msw";

import type { ClimatActionMap } from "../../src/elements/action-map/action-map.js";
import type { ClimatViewChangeEvent } from "../../src/internal/view-change-event.js";
import { faultsOf } from "../support/axe.js";
import { answer, useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, one, part, parts, place, saidBy, showData, textOf } from "../support/widget.js";

const network = useNetwork();

const action = (id: string, latitude: number, longitude: number) => ({
  id,
  name: id,
  location: { addressLocality: "Lille", latitude, longitude },
});
const EAST = action("est", 50.63, 3.06);
const WEST = action("ouest", 50.63, 2.26);
const SOUTH = action("sud", 50.48, 2.66);
const SAME = ["un", "deux", "trois"].map((id) => action(id, 50.63, 3.06));

const drawn = async (
  actions: object[] = [EAST, WEST, SOUTH],
  attributes: Record<string, string> = { center: "50.55 2.66", zoom: "8.5" },
  more: object = {},
): Promise<ClimatActionMap> => {
  const widget = await showData("climat-action-map", { version: 1, actions, ...more }, attributes);
  await until(() => parts(widget, "controls").length > 0, "a drawn map");
  return widget;
};

const map = (widget: ClimatActionMap): HTMLElement => part(widget, "map");
const marks = (widget: ClimatActionMap): HTMLElement[] => all(widget, ".marks button");
const pin = (widget: ClimatActionMap, name: string): HTMLElement =>
  one(widget, `[part~=pin][title^="${name}"]`);
const control = (widget: ClimatActionMap, name: string): HTMLElement =>
  one(widget, `[part~=controls] [title="${name}"]`);
const focused = (widget: ClimatActionMap): string | undefined =>
  (widget.shadowRoot?.activeElement as HTMLElement | null)?.dataset["key"] ??
  widget.shadowRoot?.activeElement?.className;
const press = (widget: ClimatActionMap, key: string): boolean =>
  (widget.shadowRoot?.activeElement ?? map(widget)).dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );
const span = (widget: ClimatActionMap): number =>
  pin(widget, "est").getBoundingClientRect().x - pin(widget, "ouest").getBoundingClientRect().x;

describe("The marks by keyboard", () => {
  it("are one stop of the Tab key, however many there are", async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      action(`a${i}`, 49.5 + (i % 17) / 10, 1.7 + (i % 19) / 8),
    );
    const widget = await drawn(many, {});
    await until(() => marks(widget).length > 5);
    expect(marks(widget).filter(({ tabIndex }) => tabIndex === 0)).to.have.lengthOf(1);
    expect(marks(widget).every((mark) => mark.localName === "button" && mark.ariaLabel)).to.equal(true);
  });

  it("lead from one to the next by the arrows; where there is none, the map moves", async () => {
    const widget = await drawn();
    pin(widget, "ouest").focus();
    expect(press(widget, "ArrowRight")).to.equal(false);
    expect(focused(widget)).to.equal("sud");
    press(widget, "ArrowRight");
    expect(focused(widget)).to.equal("est");
    const before = pin(widget, "est").getBoundingClientRect().x;
    press(widget, "ArrowRight");
    await until(() => Math.abs(pin(widget, "est").getBoundingClientRect().x - before + 80) < 1);
    expect(focused(widget)).to.equal("est");
  });

  it("that was left last is where the Tab key comes back to", async () => {
    const widget = await drawn();
    const south = pin(widget, "sud");
    south.focus();
    /* A window that is not in front tells nobody of the focus. */
    if (!document.hasFocus())
      south.dispatchEvent(new FocusEvent("focusin", { bubbles: true, composed: true }));
    control(widget, "Zoomer").focus();
    await until(() => south.tabIndex === 0, "the mark that was left last");
    expect(marks(widget).filter(({ tabIndex }) => tabIndex === 0)).to.have.lengthOf(1);
  });

  it("never lose the focus to the page: a mark taken in by a cluster leaves it on the map", async () => {
    const widget = await drawn();
    pin(widget, "ouest").focus();
    for (let step = 0; step < 3; step++) press(widget, "-");
    await until(() => parts(widget, "cluster").length > 0);
    expect(focused(widget)).to.equal("map");
  });

  it("are let go by Tab: no key is kept that leads out", async () => {
    const widget = await drawn();
    pin(widget, "ouest").focus();
    for (const key of ["Tab", "Escape", "Enter", " ", "PageDown", "Home"])
      expect(press(widget, key), key).to.equal(true);
  });
});

describe("What is chosen in the list", () => {
  it("is shown by itself, however deep in a cluster it lies", async () => {
    const crowd = Array.from({ length: 9 }, (_, i) => action(`a${i}`, 50.6 + i / 100, 3 + i / 90));
    const widget = await drawn([...crowd, WEST], {});
    await until(() => parts(widget, "cluster").length > 0);
    one(widget, '[data-id="a4"] summary').click();
    await until(() => parts(widget, "pin").some(({ title }) => title.startsWith("a4")), "its pin");
    expect(pin(widget, "a4").getAttribute("aria-pressed")).to.equal("true");
  });
});

describe("The map as it opens", () => {
  it("has no mark under its buttons", async () => {
    /* The corners of a square, which touch whatever side of the map is the shorter. */
    const corners = [
      [51, 2],
      [51, 3.5],
      [50, 2],
      [50, 3.5],
    ].map(([latitude = 0, longitude = 0], index) => action(`c${index}`, latitude, longitude));
    const widget = await drawn(corners, {});
    await until(() => marks(widget).length > 1);
    const buttons = part(widget, "controls").getBoundingClientRect();
    for (const mark of marks(widget)) {
      const { right, top } = mark.getBoundingClientRect();
      expect(right <= buttons.left || top >= buttons.bottom, String(mark.ariaLabel)).to.equal(true);
    }
  });
});

describe("A drag or a double click", () => {
  it("selects none of the map's words", async () => {
    const widget = await drawn();
    /* The name that all engines know. */
    expect(getComputedStyle(map(widget)).getPropertyValue("-webkit-user-select")).to.equal("none");
  });
});

describe("A map that its page draws larger or smaller than it is laid out", () => {
  for (const [property, value] of [
    ["transform", "scale(1.5)"],
    ["transform", "scale(0.6)"],
    ["zoom", "1.25"],
  ] as const)
    it(`zooms about where the pointer is: ${property}: ${value}`, async () => {
      const widget = await drawn();
      const wide = pin(widget, "sud").getBoundingClientRect().x;
      widget.style.setProperty("inline-size", "300px");
      await until(() => pin(widget, "sud").getBoundingClientRect().x < wide, "the map in its new measure");
      widget.style.setProperty("transform-origin", "0 0");
      widget.style.setProperty(property, value);
      await nextFrame();
      const middle = (): DOMPoint => {
        const { x, y, width, height } = pin(widget, "sud").getBoundingClientRect();
        return new DOMPoint(x + width / 2, y + height / 2);
      };
      const [place, before] = [middle(), span(widget)];
      const at = { clientX: place.x, clientY: place.y, bubbles: true, cancelable: true };
      map(widget).dispatchEvent(new WheelEvent("wheel", { ...at, ctrlKey: true, deltaY: -100 }));
      await until(() => span(widget) > before * 1.2, "a nearer view");
      expect(middle().x).to.be.closeTo(place.x, 3);
      expect(middle().y).to.be.closeTo(place.y, 3);
    });
});

describe("What the map's buttons show", () => {
  it("is drawn, in their own colour: a font need not have such signs", async () => {
    const widget = await drawn();
    control(widget, "Déplacer la carte").click();
    await until(() => parts(widget, "controls").length > 1, "the buttons that move it");
    const buttons = all(widget, "[part~=controls] button");
    expect(buttons).to.have.lengthOf(9);
    for (const button of buttons) {
      expect(button.textContent.trim(), button.title).to.equal("");
      const sign = button.querySelector("path") as SVGPathElement;
      expect(sign.getTotalLength(), button.title).to.be.greaterThan(10);
      expect(getComputedStyle(sign).stroke, button.title).to.equal(getComputedStyle(button).color);
    }
  });
});

describe("A ground that is no colour", () => {
  it("leaves an outline: never a black map", async () => {
    const widget = await drawn();
    widget.style.setProperty("--climat-land", "vert");
    expect(getComputedStyle(one(widget, ".land")).fill).to.equal("none");
    widget.style.setProperty("--climat-land", "#00ff00");
    expect(getComputedStyle(one(widget, ".land")).fill).to.equal("rgb(0, 255, 0)");
  });
});

describe("Buttons that move the map", () => {
  it("come when they are asked for, do what a drag does, and go", async () => {
    const widget = await drawn();
    expect(all(widget, ".pad")).to.have.lengthOf(0);
    const toggle = control(widget, "Déplacer la carte");
    toggle.click();
    await until(() => all(widget, ".pad button").length === 4, "four ways");
    expect(toggle.ariaPressed).to.equal("true");
    const before = pin(widget, "sud").getBoundingClientRect();
    for (const way of ["Vers la droite", "Vers le bas"]) control(widget, way).click();
    await until(() => Math.abs(pin(widget, "sud").getBoundingClientRect().x - before.x + 120) < 1);
    expect(pin(widget, "sud").getBoundingClientRect().y - before.y).to.be.closeTo(-120, 1);
    for (const way of ["Vers la gauche", "Vers le haut"]) control(widget, way).click();
    await until(() => Math.abs(pin(widget, "sud").getBoundingClientRect().x - before.x) < 1);
    expect(await faultsOf(widget)).to.deep.equal([]);
    toggle.click();
    await until(() => all(widget, ".pad").length === 0);
    expect(toggle.ariaPressed).to.equal("false");
  });
});

describe("What is written on the map", () => {
  for (const dir of ["ltr", "rtl"])
    it(`stands clear of its buttons on a phone, also where the page is ${dir}`, async () => {
      const long = { ...action("long", 50.63, 3.06), name: "Un nom qui n’en finit pas ".repeat(6) };
      const widget = await drawn([long], { dir });
      widget.style.setProperty("inline-size", "320px");
      control(widget, "Déplacer la carte").click();
      pin(widget, "Un nom").click();
      await until(
        () => all(widget, ".pad, .chosen-note").length === 2,
        "the buttons that move it, and the name",
      );
      await until(() => map(widget).clientWidth < 320, "a narrow map");
      const box = (node: HTMLElement): DOMRect => node.getBoundingClientRect();
      for (const written of [".chosen-note", ".credit"].map((selector) => box(one(widget, selector))))
        for (const { left, right, top, bottom } of parts(widget, "controls").map(box))
          expect(
            written.right <= left || written.left >= right || written.top >= bottom || written.bottom <= top,
            `${JSON.stringify(written)} over ${left} ${top} ${right} ${bottom}`,
          ).to.equal(true);
    });

  it("does not lie on the pin that it names", async () => {
    const widget = await drawn([SOUTH], { center: "50.73 2.8", zoom: "8.5" });
    widget.style.setProperty("inline-size", "320px");
    const sud = pin(widget, "sud");
    /* Of its middle: what is chosen is drawn larger. */
    const height = (): number => {
      const { top, bottom } = sud.getBoundingClientRect();
      return map(widget).getBoundingClientRect().bottom - (top + bottom) / 2;
    };
    await until(() => height() > 10 && height() < 86, "a narrow map, the pin where the note stands");
    const before = height();
    sud.click();
    await until(() => all(widget, ".chosen-note").length === 1, "the note");
    expect(height(), "the map stays where it was").to.be.closeTo(before, 1);
    const [note, at] = [one(widget, ".chosen-note"), sud].map((node) => node.getBoundingClientRect());
    expect(note!.bottom).to.be.at.most(at!.top + 1);
  });

  it("names what was chosen on two lines where one is not enough", async () => {
    const widget = await drawn(
      [{ ...action("a", 50.63, 3.06), name: "L’atelier où l’on répare (exemple)" }],
      {},
    );
    widget.style.setProperty("inline-size", "320px");
    await until(() => map(widget).clientWidth < 320, "a narrow map");
    pin(widget, "L’atelier").click();
    await until(() => all(widget, ".chosen-note").length === 1, "the note");
    const [name] = all(widget, ".chosen-note > span");
    expect(name!.scrollHeight).to.be.at.most(name!.clientHeight);
    expect(name!.scrollWidth).to.be.at.most(name!.clientWidth);
  });
});

describe("A map that its visitor has moved", () => {
  const inView = (widget: ClimatActionMap, name: string): boolean => {
    const [at, frame] = [pin(widget, name), map(widget)].map((node) => node.getBoundingClientRect());
    return at!.left > frame!.left && at!.right < frame!.right;
  };
  const moved = async (): Promise<ClimatActionMap> => {
    const widget = await drawn([EAST, WEST, SOUTH], {});
    for (let step = 0; step < 3; step++) control(widget, "Zoomer").click();
    widget.selected = "ouest";
    await until(
      () => marks(widget).length === 1 && marks(widget)[0]?.title.startsWith("ouest"),
      "one mark in view",
    );
    return widget;
  };

  it("shows what a filter has left, where that lies elsewhere", async () => {
    const widget = await moved();
    widget.data = { version: 1, actions: [EAST, SOUTH] };
    await until(() => marks(widget).length === 2, "both in view");
    expect(inView(widget, "est") && inView(widget, "sud")).to.equal(true);
  });

  it("stays where something is left of what it shows", async () => {
    const widget = await moved();
    const { x } = pin(widget, "ouest").getBoundingClientRect();
    widget.data = { version: 1, actions: [WEST, SOUTH] };
    await until(() => parts(widget, "action").length === 2, "a shorter list");
    await nextFrame();
    await nextFrame();
    expect(pin(widget, "ouest").getBoundingClientRect().x).to.equal(x);
  });
});

describe("A list that is narrowed", () => {
  it("is drawn in one turn with its map: both are laid out once", async () => {
    const widget = await drawn([{ ...EAST, status: "done" }, WEST, SOUTH]);
    widget.actionStatus = "done";
    await widget.updateComplete;
    expect(parts(widget, "action")).to.have.lengthOf(1);
    expect(marks(widget)).to.have.lengthOf(1);
  });
});

describe("A press that zooms", () => {
  it("has done so when it is over, by a button and by a key; so has one that shows all", async () => {
    const widget = await drawn();
    const first = span(widget);
    control(widget, "Zoomer").click();
    const nearer = span(widget);
    expect(nearer).to.be.above(first);
    map(widget).focus();
    press(widget, "-");
    expect(span(widget)).to.be.below(nearer);
    control(widget, "Zoomer").click();
    control(widget, "Tout voir").click();
    expect(span(widget)).to.equal(first);
  });
});

describe("Thousands of actions", () => {
  const many = (count: number): object[] =>
    Array.from({ length: count }, (_, i) => action(`a${i}`, 49.6 + (i % 83) / 70, 1.8 + (i % 97) / 50));
  const counted = (widget: ClimatActionMap): number =>
    parts(widget, "pin").length +
    parts(widget, "cluster").reduce((sum, { textContent }) => sum + Number(textContent), 0);

  it("are all on the map, and of others only those", async () => {
    const widget = await drawn(many(4000), {});
    await until(() => counted(widget) === 4000, "all of them");
    widget.data = { version: 1, actions: many(3000) };
    /* Before the first have been gathered, others come. */
    await widget.updateComplete;
    widget.data = { version: 1, actions: many(1500) };
    await until(() => counted(widget) === 1500, "the last of them");
    expect(widget.items.map(({ id }) => id)).to.deep.equal(many(1500).map((_, i) => `a${i}`));
  });

  it("show the one that was chosen before they were gathered", async () => {
    const widget = await drawn([WEST, ...many(3000)], { selected: "ouest" });
    await until(() => parts(widget, "pin").some(({ title }) => title.startsWith("ouest")), "its pin");
    expect(pin(widget, "ouest").getAttribute("aria-pressed")).to.equal("true");
  });
});

describe("What shares an address", () => {
  it("says so, fans out, and folds on Escape", async () => {
    const widget = await drawn(SAME, {});
    expect(part(widget, "cluster").getAttribute("aria-label")).to.equal("3 actions très proches, déployer");
    part(widget, "cluster").click();
    await until(() => parts(widget, "pin").length === 3);
    expect(focused(widget)).to.equal("map");
    expect(await faultsOf(widget)).to.deep.equal([]);
    expect(press(widget, "Escape")).to.equal(false);
    await until(() => parts(widget, "cluster").length === 1);
    expect(press(widget, "Escape")).to.equal(true);
  });

  it("of thousands leaves room for the map, and says its number as its name does", async () => {
    const widget = await drawn(
      new Array(1500).fill(0).map((_, index) => ({ ...SAME[0], id: `c${index}` })),
      {},
    );
    const cluster = part(widget, "cluster");
    expect(cluster.offsetWidth).to.be.below(64);
    const text = cluster.textContent.trim();
    expect(text).to.equal("1\u202f500");
    expect(cluster.getAttribute("aria-label")?.startsWith(text)).to.equal(true);
  });

  it("fans out in view: forty of them, and at the map's edge", async () => {
    const crowd = new Array(40).fill(0).map((_, index) => ({ ...SAME[0], id: `c${index}` }));
    const widget = await drawn(crowd, { view: "map" });
    /* How far the cluster's middle stands from the map's left edge, in widths of the map. */
    const at = (): number => {
      const [mark, box] = [part(widget, "cluster"), map(widget)].map((each) => each.getBoundingClientRect());
      return (mark!.left + mark!.width / 2 - box!.left) / box!.width;
    };
    widget.style.inlineSize = "360px";
    await until(() => map(widget).clientWidth < 360 && at() < 0.5, "the map, fitted to its new width");
    press(widget, "ArrowLeft");
    await until(() => at() > 0.6, "the cluster near the edge");
    part(widget, "cluster").click();
    await until(() => parts(widget, "pin").length === 40);
    const box = map(widget).getBoundingClientRect();
    for (const each of parts(widget, "pin")) {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      expect(Math.min(left - box.left, box.right - right, top - box.top, box.bottom - bottom)).to.be.above(0);
    }
  });

  it("fans out for the one that the list chooses", async () => {
    const widget = await drawn(SAME, {});
    one(widget, '[data-id="deux"] summary').click();
    await until(() => parts(widget, "pin").length === 3);
    expect(pin(widget, "deux").getAttribute("aria-pressed")).to.equal("true");
    /* Chosen on the map, it does not fold under the finger. */
    pin(widget, "trois").click();
    await until(() => pin(widget, "trois").getAttribute("aria-pressed") === "true");
    expect(parts(widget, "pin")).to.have.lengthOf(3);
  });

  it("fans out for the one that a page chooses with the feed that brings it", async () => {
    const widget = await drawn([WEST], {});
    widget.data = { version: 1, actions: SAME };
    widget.selected = "deux";
    await until(() => parts(widget, "pin").length === 3, "the fan");
    widget.data = structuredClone(widget.data);
    await widget.updateComplete;
    expect(parts(widget, "pin")).to.have.lengthOf(3, "in a newer copy");
    map(widget).focus();
    press(widget, "ArrowLeft");
    widget.tiles = "ign";
    await until(() => parts(widget, "tiles").length > 0, "the offer of tiles");
    await nextFrame();
    expect(parts(widget, "pin")).to.have.lengthOf(3, "with tiles on offer");
  });

  it("stays fanned out for what is chosen where the widget is moved in its page", async () => {
    const widget = await drawn([...SAME, WEST], {});
    one(widget, '[data-id="deux"] summary').click();
    await until(() => parts(widget, "pin").length >= 3, "the fan");
    map(widget).focus();
    press(widget, "ArrowLeft");
    await nextFrame();
    const holder = widget.parentElement!;
    widget.remove();
    holder.append(widget);
    await widget.updateComplete;
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    expect(pin(widget, "deux").getAttribute("aria-pressed")).to.equal("true");
  });
});

describe("A map that leaves the page for a while", () => {
  it("brings no word back of how to zoom", async () => {
    const widget = await drawn();
    map(widget).dispatchEvent(new WheelEvent("wheel", { deltaY: 10, bubbles: true, cancelable: true }));
    await until(() => all(widget, ".hint.shown").length > 0, "the hint");
    const holder = widget.parentElement!;
    widget.remove();
    holder.append(widget);
    await until(() => all(widget, ".hint.shown").length === 0, "no hint");
  });
});

describe("What was chosen on the map", () => {
  it("is called as a newer copy of the feed calls it", async () => {
    const widget = await drawn();
    pin(widget, "est").click();
    await until(() => all(widget, ".chosen-note").length > 0, "its note");
    widget.data = { version: 1, actions: [{ ...EAST, name: "Orient" }, WEST] };
    await until(() => textOf(one(widget, ".chosen-note")).startsWith("Orient"), "its new name");
  });
});

/*
 * Firefox on a desktop and WebKit's port know no Touch: what the listeners read is enough.
 *
 * @param target where the first finger has come down
 */
const touch = (
  widget: ClimatActionMap,
  type: string,
  points: readonly (readonly [number, number])[],
  target: Element = map(widget),
): Event => {
  const { left, top, width, height } = map(widget).getBoundingClientRect();
  const event = new Event(type, { bubbles: true, cancelable: true });
  const touches = points.map(([x, y], index) => ({
    clientX: left + width / 2 + x,
    clientY: top + height / 2 + y,
    target: index === 0 ? target : map(widget),
  }));
  Object.defineProperty(event, "touches", { value: touches });
  map(widget).dispatchEvent(event);
  return event;
};

describe("Fingers", () => {
  it("one scrolls the page: nothing is captured", async () => {
    const widget = await drawn();
    const before = span(widget);
    expect(touch(widget, "touchstart", [[0, 0]]).defaultPrevented).to.equal(false);
    expect(touch(widget, "touchmove", [[0, 40]]).defaultPrevented).to.equal(false);
    await nextFrame();
    expect(span(widget)).to.equal(before);
    expect(getComputedStyle(map(widget)).touchAction).to.match(/pan-y/);
  });

  it("one scrolls the page while another, of the hand that holds the phone, rests beside the map", async () => {
    const widget = await drawn();
    const before = span(widget);
    const both = (y: number): (readonly [number, number])[] => [
      [-300, 0],
      [0, y],
    ];
    expect(touch(widget, "touchstart", both(0), document.body).defaultPrevented).to.equal(false);
    expect(touch(widget, "touchmove", both(60), document.body).defaultPrevented).to.equal(false);
    await nextFrame();
    expect(span(widget)).to.equal(before);
  });

  it("two only shift what is drawn; where they leave it, it is drawn anew", async () => {
    const widget = await drawn();
    /* What else it has to draw at first would be drawn with the move. */
    await nextFrame();
    await nextFrame();
    const stage = one(widget, ".stage");
    const before = pin(widget, "sud").getBoundingClientRect().x;
    const place = (): string | undefined => pin(widget, "sud").parentElement?.style.translate;
    const style = place();
    const seen: (string | undefined)[][] = [];
    new MutationObserver(() => {
      seen.push([stage.style.translate, place()]);
    }).observe(stage, { attributes: true });
    touch(widget, "touchstart", [
      [-40, 0],
      [40, 0],
    ]);
    touch(widget, "touchmove", [
      [-10, 0],
      [70, 0],
    ]);
    await until(() => Math.abs(pin(widget, "sud").getBoundingClientRect().x - before - 30) < 1);
    await until(() => seen.length > 1 && stage.style.translate === "", "rest");
    expect(seen[0]?.[0]).to.match(/^30px/);
    expect(seen[0]?.[1]).to.equal(style);
    expect(place()).not.to.equal(style);
    expect(pin(widget, "sud").getBoundingClientRect().x - before - 30).to.be.closeTo(0, 1);
  });

  it("two zoom about their middle, and move", async () => {
    const widget = await drawn();
    const before = span(widget);
    expect(
      touch(widget, "touchstart", [
        [-40, 0],
        [40, 0],
      ]).defaultPrevented,
    ).to.equal(true);
    expect(
      touch(widget, "touchmove", [
        [-50, 0],
        [50, 0],
      ]).defaultPrevented,
    ).to.equal(true);
    await until(() => Math.abs(span(widget) - 1.25 * before) < 1, "nearer by a quarter");
    const { x, y } = pin(widget, "sud").getBoundingClientRect();
    touch(widget, "touchmove", [
      [-40, 15],
      [60, 15],
    ]);
    await until(() => Math.abs(pin(widget, "sud").getBoundingClientRect().x - x - 10) < 1);
    expect(pin(widget, "sud").getBoundingClientRect().y).to.be.closeTo(y + 15, 1);
    touch(widget, "touchend", []);
    touch(widget, "touchmove", [
      [0, 0],
      [10, 0],
    ]);
    await nextFrame();
    expect(Math.abs(span(widget) - 1.25 * before)).to.be.below(1);
  });
});

type Locate = (found: PositionCallback, missed: PositionErrorCallback) => void;

const refuse: Locate = (_found, missed) => {
  missed({ code: 1 } as GeolocationPositionError);
};

const locating = async (locate: Locate, act: () => Promise<void>, times = 1): Promise<void> => {
  const { geolocation } = navigator;
  let asked = 0;
  Object.defineProperty(navigator, "geolocation", {
    configurable: true,
    value: {
      getCurrentPosition: (found: PositionCallback, missed: PositionErrorCallback) => {
        asked++;
        locate(found, missed);
      },
    },
  });
  try {
    await act();
    expect(asked).to.equal(times);
  } finally {
    Object.defineProperty(navigator, "geolocation", { configurable: true, value: geolocation });
  }
};

describe("« Autour de moi »", () => {
  it("asks only on the click, shows where one is and what is nearest", async () => {
    await locating(
      (found) => {
        found({ coords: { latitude: 50.6, longitude: 3 } } as GeolocationPosition);
      },
      async () => {
        const widget = await drawn();
        await nextFrame();
        expect(all(widget, ".me")).to.deep.equal([]);
        control(widget, "Autour de moi").click();
        await until(() => all(widget, ".me").length > 0, "where one is");
        expect(saidBy(widget)).to.contain(
          "Au plus près : est, à 5 km. Votre position reste sur votre appareil.",
        );
        const [me, box] = [one(widget, ".me").getBoundingClientRect(), map(widget).getBoundingClientRect()];
        expect(me.x + me.width / 2).to.be.closeTo(box.x + box.width / 2, 2);
        expect(me.y + me.height / 2).to.be.closeTo(box.y + box.height / 2, 2);
        expect(await faultsOf(widget)).to.deep.equal([]);
      },
    );
  });

  it("says it where the visitor, or the page, does not want it", async () => {
    await locating(refuse, async () => {
      const widget = await drawn();
      control(widget, "Autour de moi").click();
      await until(() => saidBy(widget).includes("Votre position n’est pas disponible."));
      expect(all(widget, ".me")).to.deep.equal([]);
    });
  });

  it("answers each press aloud: the same words, set again, would not be read", async () => {
    await locating(
      refuse,
      async () => {
        const widget = await drawn();
        control(widget, "Autour de moi").click();
        await until(() => saidBy(widget).includes("Votre position n’est pas disponible."));
        const note = part(widget, "note");
        const heard: string[] = [];
        const ear = new MutationObserver(() => heard.push(textOf(note)));
        ear.observe(note, { childList: true, characterData: true, subtree: true });
        control(widget, "Autour de moi").click();
        await until(() => heard.length > 1, "the answer to a second press");
        expect(heard).to.deep.equal(["", "Votre position n’est pas disponible."]);
      },
      2,
    );
  });
});

describe("Actions far from the region", () => {
  const FAR = [
    action("Dakar", 14.7, -17.4),
    action("New York", 40.7, -74),
    action("Suva", -18.1, 178.4),
    action("pôle Nord", 90, 0),
  ];
  const zoomOut = (widget: ClimatActionMap): HTMLElement => control(widget, "Dézoomer");

  it("are in view with those at home, on a phone as well", async () => {
    const widget = await drawn([EAST, ...FAR], {});
    widget.style.inlineSize = "320px";
    await until(() => {
      const { left, right, top, bottom } = map(widget).getBoundingClientRect();
      const seen = marks(widget).filter((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return x >= left && x + width <= right && y >= top && y + height <= bottom;
      });
      const counts = seen.map((mark) => Number(/^\d+/.exec(mark.ariaLabel ?? "")?.[0] ?? 1));
      return counts.reduce((sum, count) => sum + count, 0) === 5;
    }, "all of them in view");
    expect(zoomOut(widget).ariaDisabled, "as wide as it takes").to.equal("true");
    for (let step = 0; step < 9; step++) control(widget, "Zoomer").click();
    await until(() => !zoomOut(widget).ariaDisabled);
  });

  it("lie on land, as what is at home does; what lies beyond the region is drawn once somebody looks so far", async () => {
    const land = (widget: ClimatActionMap): string => one(widget, ".land").getAttribute("d") ?? "";
    const widget = await drawn();
    const ofTheRegion = land(widget);
    await nextFrame();
    expect(land(widget)).to.equal(ofTheRegion);
    for (let step = 0; step < 9; step++) zoomOut(widget).click();
    await until(() => land(widget) !== ofTheRegion, "land all around");
    expect(land(widget).startsWith(ofTheRegion)).to.equal(true);
    const far = await drawn([EAST, ...FAR], {});
    await until(() => land(far) === land(widget), "land all around at once");
  });

  it("where there are none, leave the widest view as it is", async () => {
    const widget = await drawn();
    const zooms: number[] = [];
    widget.addEventListener("climat-view-change", ({ zoom }) => void zooms.push(zoom));
    for (let step = 0; step < 9; step++) zoomOut(widget).click();
    await until(() => zooms.length > 0);
    expect(zooms).to.deep.equal([5]);
    await until(() => zoomOut(widget).ariaDisabled === "true", "as wide as it takes");
  });

  it("may be what the embedder shows: a zoom as wide, a centre on the equator and on the meridian", async () => {
    const widget = await drawn([EAST, action("golfe", 0, 0)], { center: "0, 0", zoom: "3" });
    await until(() => marks(widget).length > 0);
    const { x, y, width, height } = map(widget).getBoundingClientRect();
    const gulf = pin(widget, "golfe").getBoundingClientRect();
    expect(gulf.x + gulf.width / 2).to.be.closeTo(x + width / 2, 2);
    expect(gulf.y + gulf.height / 2).to.be.closeTo(y + height / 2, 2);
  });
});

describe("A view to share", () => {
  it("is told once the map has come to rest", async () => {
    const widget = await drawn();
    const told: ClimatViewChangeEvent[] = [];
    document.addEventListener("climat-view-change", (event) => told.push(event), { once: true });
    for (let step = 0; step < 3; step++) control(widget, "Zoomer").click();
    await until(() => told.length > 0);
    const [event] = told;
    expect(event).to.include({ bubbles: true, composed: true });
    expect(event?.latitude).to.be.closeTo(50.55, 1e-6);
    expect(event?.longitude).to.be.closeTo(2.66, 1e-6);
    expect(event?.zoom).to.be.closeTo(11.5, 1e-6);
  });

  it("is told again where what is looked for lies elsewhere", async () => {
    const widget = await drawn();
    const told: ClimatViewChangeEvent[] = [];
    widget.addEventListener("climat-view-change", (event) => told.push(event));
    for (let step = 0; step < 3; step++) control(widget, "Zoomer").click();
    await until(() => told.length === 1);
    widget.data = { version: 1, actions: [action("golfe", 0, 0)] };
    await until(() => told.length === 2);
    expect(told[1]?.latitude).to.be.closeTo(50.55, 1e-6);
    widget.removeAttribute("center");
    widget.data = { version: 1, actions: [action("ile", 10, 10)] };
    await until(() => told.length === 3);
    expect(told[2]?.latitude).to.be.closeTo(10, 1);
  });

  it("goes where a page sends it later, also after the visitor has moved it", async () => {
    const widget = await drawn();
    const isInTheMiddle = (name: string): boolean => {
      const [whole, mark] = [map(widget), pin(widget, name)].map((node) => node.getBoundingClientRect());
      if (!whole || !mark) return false;
      const [dx, dy] = [whole.x - mark.x, whole.y - mark.y];
      return Math.hypot(dx + (whole.width - mark.width) / 2, dy + (whole.height - mark.height) / 2) < 10;
    };
    const reach = (): number =>
      pin(widget, "est").getBoundingClientRect().x - pin(widget, "sud").getBoundingClientRect().x;
    const before = reach();
    widget.setAttribute("center", "50.63 3.06");
    await until(() => isInTheMiddle("est"), "the attribute's centre");
    expect(reach()).to.be.closeTo(before, 2);
    widget.zoom = 9.5;
    await until(() => Math.abs(reach() - 2 * before) < 2, "the property's zoom");
    control(widget, "Dézoomer").click();
    await until(() => Math.abs(reach() - before) < 2, "the visitor's zoom");
    widget.center = "50.48 2.66";
    await until(() => isInTheMiddle("sud"), "the property's centre");
    expect(reach()).to.be.closeTo(2 * before, 2);
  });

  it("may be as wide as the world", async () => {
    const widget = await drawn([EAST, WEST], { zoom: "0" });
    const told = new Promise<ClimatViewChangeEvent>((resolve) => {
      widget.addEventListener("climat-view-change", resolve, { once: true });
    });
    map(widget).focus();
    press(widget, "ArrowLeft");
    expect((await told).zoom).to.equal(0);
  });

  it("has the address of what is seen when the link is pressed, not of what was when it was drawn", async () => {
    /* A feed that a page gives by hand has no address. */
    network.use(http.get("*/shared.json", () => answer({ version: 1, actions: [EAST, WEST, SOUTH] })));
    const widget = await place(
      "climat-action-map",
      { feed: "/shared.json", center: "50.55 2.66", zoom: "8.5" },
      html`<a href="/widgets/action-map/">La carte</a>`,
    );
    await until(() => parts(widget, "controls").length > 0, "a drawn map");
    part(widget, "take-away").querySelector("button")?.click();
    const shared = (): URLSearchParams | undefined => {
      const [way] = all(widget, ".take-away-ways a") as HTMLAnchorElement[];
      way?.dispatchEvent(new PointerEvent("pointerdown"));
      return way && new URL(way.href).searchParams;
    };
    await until(shared, "the link");
    expect(shared()?.get("center")).to.equal(null);
    map(widget).focus();
    press(widget, "ArrowLeft");
    expect(shared()?.get("center")).to.match(/^50\.55/);
  });

  it("opens what the address names, and shows it", async () => {
    const widget = await drawn([EAST, WEST, SOUTH], { selected: "ouest", max: "1" });
    const row = one(widget, '[data-id="ouest"]');
    expect(row.querySelector("details")?.open).to.equal(true);
    await until(() => pin(widget, "ouest").getAttribute("aria-pressed") === "true");
    widget.setAttribute("selected", "sud");
    await until(() => pin(widget, "sud").getAttribute("aria-pressed") === "true");
    expect(row.querySelector("details")?.open).to.equal(false);
  });

  it("does not break for an id, a centre or a zoom that is nothing", async () => {
    for (const [name, value] of [
      ["selected", "nobody"],
      ["center", "ici"],
      ["zoom", "99"],
      ["zoom", "-3"],
      ["zoom", "loin"],
    ] as const) {
      const widget = await drawn([EAST], { [name]: value });
      await until(() => marks(widget).length > 0, `${name} ${value}`);
    }
  });
});

const SHAPE = {
  type: "Polygon",
  coordinates: [
    [
      [2.4, 50.4],
      [3.2, 50.4],
      [3.2, 50.8],
      [2.4, 50.8],
      [2.4, 50.4],
    ],
  ],
};
const TERRITORIES = [
  { id: "mel", name: "Métropole", geometry: SHAPE },
  { id: "words", name: "En mots" },
];

describe("The collective's territories", () => {
  it("are drawn where the feed gives shapes, with their names", async () => {
    const widget = await drawn([EAST, WEST], {}, { territories: TERRITORIES });
    await until(() => String(one(widget, "path.territories").getAttribute("d")).startsWith("M"));
    await until(() => all(widget, ".territory").some((label) => textOf(label) === "Métropole"), "its name");
    expect(one(widget, "path.territories.picked").getAttribute("d")).to.equal("");
    const box = one(widget, "path.territories").getBoundingClientRect();
    const { left, right } = pin(widget, "est").getBoundingClientRect();
    expect(box.left).to.be.below(left);
    expect(box.right).to.be.above(right);
  });

  it("that the embedder chose stand out, and a bad shape is named once", async () => {
    const territories = [
      ...TERRITORIES,
      { id: "bad", name: "Raté", geometry: { type: "Point", coordinates: [3, 50] } },
    ];
    const actions = [{ ...EAST, territories: ["mel"] }];
    const widget = await drawn(actions, { territory: "mel" }, { territories });
    await until(() => String(one(widget, "path.territories.picked").getAttribute("d")).startsWith("M"));
    expect(widget.issues.map(({ path }) => path)).to.deep.equal(["/territories/2/geometry"]);
  });
});
