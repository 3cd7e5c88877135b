import "../../src/define/action-map.js";

import { expect, nextFrame } from "@open-wc/testing";
import { http } from "msw";

import type { ClimatActionMap } from "../../src/elements/action-map/action-map.js";
import { faultsOf } from "../support/axe.js";
import { answer, useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, nextSelect, one, part, parts, show, showData, textOf, textsOf } from "../support/widget.js";

const network = useNetwork();

const at = (latitude: number, longitude: number, addressLocality = "Lille") => ({
  location: { addressLocality, latitude, longitude },
});
const LILLE = { id: "lille", name: "Vade-mecum", status: "engaged", members: ["cerdd"], ...at(50.63, 3.06) };
const CALAIS = { id: "calais", name: "À vélo", status: "planned", ...at(50.95, 1.86, "Calais") };
const HIRSON = {
  id: "hirson",
  name: "Digue et dunes",
  status: "done",
  description: "Une digue.",
  ...at(49.92, 4.08, "Hirson"),
};
const NOWHERE = { id: "nowhere", name: "Partout à la fois" };
const ACTIONS = [LILLE, CALAIS, HIRSON, NOWHERE];

const feedOf = (actions: object[]) => ({ version: 1, members: [{ id: "cerdd", name: "Cerdd" }], actions });

const actionMap = (
  actions: object[] = ACTIONS,
  attributes: Record<string, string> = {},
): Promise<ClimatActionMap> => showData("climat-action-map", feedOf(actions), attributes);

/** A map with its pins or clusters drawn. */
const drawn = async (actions?: object[], attributes?: Record<string, string>): Promise<ClimatActionMap> => {
  const widget = await actionMap(actions, attributes);
  await until(() => parts(widget, "controls").length > 0, "a drawn map");
  return widget;
};

const titles = (widget: ClimatActionMap): string[] => textsOf(parts(widget, "title"));
const map = (widget: ClimatActionMap): HTMLElement => part(widget, "map");
const pin = (widget: ClimatActionMap, name: string): HTMLElement =>
  one(widget, `[part~=pin][title^="${name}"]`);
const pinNames = (widget: ClimatActionMap): string[] =>
  parts(widget, "pin").map(({ title }) => title.replace(/,.*/, ""));
const control = (widget: ClimatActionMap, name: string): HTMLElement =>
  one(widget, `[part~=controls] [title="${name}"]`);
const row = (widget: ClimatActionMap, id: string): HTMLElement => one(widget, `[data-id="${id}"]`);
const isOpen = (widget: ClimatActionMap, id: string): boolean =>
  (row(widget, id).querySelector("details") as HTMLDetailsElement).open;

const place = (element: HTMLElement): { x: number; y: number } => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/* Two pins that stay in view a zoom nearer. */
const EAST = { ...LILLE, id: "east", name: "Est", ...at(50.63, 3.06) };
const WEST = { ...LILLE, id: "west", name: "Ouest", ...at(50.63, 2.26) };
const pair = (): Promise<ClimatActionMap> => drawn([EAST, WEST], { center: "50.63 2.66", zoom: "7" });

/** How far apart the two stand: doubles with each step of the zoom. */
const span = (widget: ClimatActionMap): number =>
  pinNames(widget).length === 2 ? place(pin(widget, "Est")).x - place(pin(widget, "Ouest")).x : NaN;

const press = (widget: ClimatActionMap, key: string, more: KeyboardEventInit = {}): boolean =>
  map(widget).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));

const wheel = (widget: ClimatActionMap, more: WheelEventInit = {}): WheelEvent => {
  const { x, y } = place(map(widget));
  const event = new WheelEvent("wheel", {
    deltaY: -200,
    clientX: x,
    clientY: y,
    bubbles: true,
    cancelable: true,
    ...more,
  });
  map(widget).dispatchEvent(event);
  return event;
};

const loadedMapCode = (): boolean =>
  performance.getEntriesByType("resource").some(({ name }) => name.includes("/map-view."));

describe("The list of <climat-action-map>", () => {
  it("is all there is where no map is wanted: not even its code is fetched", async () => {
    const widget = await actionMap(ACTIONS, { view: "list" });
    await nextFrame();
    expect(titles(widget)).to.have.lengthOf(4);
    expect(parts(widget, "map")).to.deep.equal([]);
    expect(loadedMapCode()).to.equal(false);
    await drawn();
    expect(loadedMapCode()).to.equal(true);
  });

  it("says of each action its name, its status, its place and who acts", async () => {
    const widget = await actionMap();
    expect(titles(widget)).to.deep.equal(["Vade-mecum", "À vélo", "Digue et dunes", "Partout à la fois"]);
    expect(textOf(row(widget, "lille"))).to.equal("Vade-mecum Engagée · Lille · Cerdd");
    expect(textOf(row(widget, "calais"))).to.equal("À vélo En projet · Calais");
    expect(textOf(row(widget, "hirson"))).to.contain("Digue et dunes Réalisée · Hirson");
  });

  it("is there for whoever has no eyes for a map: what has no place is in it, too", async () => {
    const widget = await drawn();
    expect(titles(widget)).to.include("Partout à la fois");
    expect(pinNames(widget)).not.to.include("Partout à la fois");
  });

  it("shows the statuses asked for", async () => {
    const ids = async (status: string) =>
      (await actionMap(ACTIONS, { status })).items.map(({ id }) => id).join(" ");
    expect(await ids("engaged")).to.equal("lille");
    expect(await ids("planned, done")).to.equal("calais hirson nowhere");
    expect(await ids("")).to.equal("lille calais hirson nowhere");
  });

  it("takes them as a property as well, as React and Vue set them", async () => {
    const widget = await actionMap();
    Object.assign(widget, { status: "engaged" });
    await widget.updateComplete;
    expect(widget.items.map(({ id }) => id)).to.deep.equal(["lille"]);
    expect(widget.status).to.equal("ready");
  });

  it("opens an action, and the page is told which", async () => {
    const widget = await actionMap();
    const told = nextSelect();
    row(widget, "hirson").querySelector("summary")?.click();
    const event = await told;
    expect(event).to.include({
      kind: "action",
      id: "hirson",
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    expect(event.record).to.equal(widget.items[2]);
    await widget.updateComplete;
    expect(isOpen(widget, "hirson")).to.equal(true);
    expect(textOf(part(widget, "list"))).to.contain("Une digue.");
  });

  it("opens one at a time, and closes it again", async () => {
    const widget = await actionMap();
    for (const id of ["hirson", "lille"]) row(widget, id).querySelector("summary")?.click();
    await widget.updateComplete;
    expect([isOpen(widget, "hirson"), isOpen(widget, "lille")]).to.deep.equal([false, true]);
    row(widget, "lille").querySelector("summary")?.click();
    await widget.updateComplete;
    expect(isOpen(widget, "lille")).to.equal(false);
  });

  /* A long row is open, one further down is pressed: by how much that moves under the finger, and what scrolled beside the page. */
  const pressBelow = async (
    inline: string,
    boxed = "",
  ): Promise<{ widget: ClimatActionMap; moved: number; scrolled: number }> => {
    const long = { ...LILLE, description: "Un pas.\n".repeat(20) };
    const widget = await actionMap([long, CALAIS, HIRSON, NOWHERE]);
    widget.style.cssText = `display: block; inline-size: ${inline}; margin-block: 2000px`;
    const box = widget.parentElement as HTMLElement;
    box.style.cssText = boxed;
    row(widget, "lille").querySelector("summary")?.click();
    await widget.updateComplete;
    const pressed = row(widget, "hirson").querySelector("summary") as HTMLElement;
    pressed.scrollIntoView({ block: "center" });
    await nextFrame();
    const before = place(pressed).y;
    pressed.click();
    await widget.updateComplete;
    await nextFrame();
    await nextFrame();
    return { widget, moved: place(pressed).y - before, scrolled: box.scrollTop };
  };

  for (const inline of ["360px", "900px"])
    it(`keeps what is pressed under the finger, though a long one further up closes, ${inline} wide`, async () => {
      const { widget, moved } = await pressBelow(inline);
      expect(isOpen(widget, "hirson")).to.equal(true);
      expect(moved).to.be.closeTo(0, 2);
    });

  it("keeps it there also where not the page scrolls but a box in it", async () => {
    const { moved, scrolled } = await pressBelow("360px", "block-size: 400px; overflow: auto");
    expect(scrolled).to.be.above(0);
    expect(moved).to.be.closeTo(0, 2);
  });

  it("closes what the browser's own search has opened, and chooses nothing by it", async () => {
    for (const view of ["list", "map"]) {
      const widget = await actionMap(ACTIONS, { view });
      for (const details of all(widget, "details.list")) (details as HTMLDetailsElement).open = true;
      const found = row(widget, "hirson").querySelector("details") as HTMLDetailsElement;
      found.open = true;
      const summary = found.querySelector("summary") as HTMLElement;
      summary.click();
      await widget.updateComplete;
      expect([found.open, widget.selected], view).to.deep.equal([false, undefined]);
      summary.click();
      await widget.updateComplete;
      expect([found.open, widget.selected], view).to.deep.equal([true, "hirson"]);
      summary.click();
      await widget.updateComplete;
      expect([found.open, widget.selected], view).to.deep.equal([false, undefined]);
    }
  });

  it("opens nothing where the page takes over", async () => {
    const widget = await drawn();
    widget.addEventListener("climat-select", (event) => {
      event.preventDefault();
    });
    row(widget, "lille").querySelector("summary")?.click();
    pin(widget, CALAIS.name).click();
    await widget.updateComplete;
    expect([isOpen(widget, "lille"), isOpen(widget, "calais")]).to.deep.equal([false, false]);
  });
});

describe("The map of <climat-action-map>", () => {
  it("has a pin for each action with a point, named with its place and its status", async () => {
    const widget = await drawn();
    expect(pinNames(widget)).to.have.members([LILLE.name, CALAIS.name, HIRSON.name]);
    expect(pin(widget, CALAIS.name).getAttribute("aria-label")).to.equal("À vélo, Calais, en projet");
    expect(pin(widget, CALAIS.name).title, "nothing else is heard after it").to.equal(
      "À vélo, Calais, en projet",
    );
  });

  it("shows all pins at first, north above south and west left of east", async () => {
    const widget = await drawn();
    const box = map(widget).getBoundingClientRect();
    for (const mark of parts(widget, "pin")) {
      const { x, y } = place(mark);
      expect(x).to.be.within(box.left, box.right);
      expect(y).to.be.within(box.top, box.bottom);
    }
    const [calais, hirson] = [place(pin(widget, CALAIS.name)), place(pin(widget, HIRSON.name))];
    expect(calais.x).to.be.below(hirson.x);
    expect(calais.y).to.be.below(hirson.y);
  });

  it("makes no request but the feed's", async () => {
    network.use(
      http.get("*/map-feed.json", () =>
        answer(feedOf(ACTIONS), { Expires: new Date(Date.now() + 6e4).toUTCString() }),
      ),
    );
    const widget = await show("climat-action-map", { feed: "/map-feed.json" });
    await until(() => parts(widget, "pin").length === 3);
    control(widget, "Zoomer").click();
    press(widget, "ArrowLeft");
    await nextFrame();
    expect(network.others).to.deep.equal(["/map-feed.json"]);
    expect(all(widget, "img, image, link, iframe")).to.deep.equal([]);
  });

  it("opens in the list what is chosen on it, and says so", async () => {
    const widget = await drawn();
    const told = nextSelect();
    pin(widget, HIRSON.name).click();
    expect((await told).id).to.equal("hirson");
    await until(() => isOpen(widget, "hirson"));
    await until(() => pin(widget, HIRSON.name).getAttribute("aria-pressed") === "true");
    expect(textOf(one(widget, "[role=status]"))).to.equal("Digue et dunes : action choisie");
  });

  it("lets go of what is pressed on it again, as a pressed button does, and not at the second click of a double one", async () => {
    const widget = await drawn();
    const pressed = (): boolean => pin(widget, HIRSON.name).getAttribute("aria-pressed") === "true";
    pin(widget, HIRSON.name).focus();
    pin(widget, HIRSON.name).click();
    await until(() => isOpen(widget, "hirson") && pressed(), "chosen");
    pin(widget, HIRSON.name).dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 }));
    await nextFrame();
    expect(pressed()).to.equal(true);
    pin(widget, HIRSON.name).click();
    await until(() => !isOpen(widget, "hirson") && !pressed(), "let go of");
    expect(widget.selected).to.equal(undefined);
    expect(widget.shadowRoot?.activeElement).to.equal(pin(widget, HIRSON.name));
  });

  it("is one map after it has been moved to another place of the page", async () => {
    const widget = await pair();
    await until(() => !Number.isNaN(span(widget)), "two pins");
    const before = span(widget);
    const [node] = parts(widget, "pin");
    widget.parentElement?.append(document.createElement("p"), widget);
    await until(
      () => loadedMapCode() && widget.isConnected && parts(widget, "pin").length === 2,
      "two pins, no more",
    );
    press(widget, "+");
    await until(() => Math.abs(span(widget) - 2 * before) < 2, "one step nearer, not two");
    press(widget, "-");
    await until(() => Math.abs(span(widget) - before) < 2);
    expect(parts(widget, "pin")[0]).to.equal(node);
    widget.style.setProperty("inline-size", "400px");
    await until(() => {
      const { left, width } = map(widget).getBoundingClientRect();
      const middle = (place(pin(widget, "Est")).x + place(pin(widget, "Ouest")).x) / 2;
      return width < 400 && Math.abs(middle - left - width / 2) < 2;
    }, "drawn anew for another size");
  });

  it("names what is chosen on it, and leads to what the list says, which may be far below", async () => {
    const widget = await drawn(undefined, { filters: "search" });
    const notes = (): string[] => all(widget, ".chosen-note").map(textOf);
    pin(widget, CALAIS.name).click();
    await until(() => notes()[0] === "À vélo Voir dans la liste", "its name");
    expect(await faultsOf(widget)).to.deep.equal([]);
    one(widget, ".chosen-note").click();
    expect(widget.shadowRoot?.activeElement).to.equal(row(widget, "calais").querySelector("summary"));
    await until(() => all(widget, "[type=search]").length === 1, "the filters");
    const hide = (search: string): unknown =>
      widget.dispatchEvent(Object.assign(new Event("climat-filter-change"), { filters: { search } }));
    hide("digue");
    await until(() => notes().length === 0, "no name for what a filter hides");
    hide("");
    await until(() => notes().length === 1, "its name again");
    row(widget, "hirson").querySelector("summary")?.click();
    await until(() => notes().length === 0, "no name for what stands under the visitor's hand");
  });

  it("shows what is chosen in the list, and brings it into view", async () => {
    const widget = await drawn();
    for (let step = 0; step < 12; step++) press(widget, "ArrowRight");
    await until(() => pinNames(widget).length === 0);
    row(widget, "calais").querySelector("summary")?.click();
    await until(() => pinNames(widget).includes(CALAIS.name));
    expect(pin(widget, CALAIS.name).getAttribute("aria-pressed")).to.equal("true");
  });

  it("brings into the list a pin beyond its end that is chosen, and nothing before it", async () => {
    const far = Array.from({ length: 6 }, (_, index) => ({
      ...CALAIS,
      id: `a${index}`,
      name: `Action ${index}`,
    }));
    const widget = await drawn([LILLE, ...far, HIRSON], { max: "2" });
    pin(widget, HIRSON.name).click();
    await until(() => titles(widget).includes(HIRSON.name));
    expect(titles(widget)).to.deep.equal([LILLE.name, "Action 0", HIRSON.name]);
    expect(isOpen(widget, "hirson")).to.equal(true);
    /* What is let go of does not go away under a visitor's finger. */
    row(widget, "hirson").querySelector("summary")?.click();
    await until(() => !isOpen(widget, "hirson"));
    expect(titles(widget)).to.include(HIRSON.name);
    const more = part(widget, "more");
    expect(textOf(more)).to.equal("Afficher les 5 autres");
    more.click();
    await until(() => titles(widget).length === 8);
    expect(titles(widget).at(-1)).to.equal(HIRSON.name);
    expect(widget.shadowRoot?.activeElement?.closest("li")?.dataset["id"]).to.equal("a1");
    expect(parts(widget, "more")).to.have.lengthOf(0);
  });

  it("gathers what stands too close, and parts it when that is opened", async () => {
    const near = { ...LILLE, id: "near", name: "Tout près", ...at(50.64, 3.07) };
    const widget = await drawn([...ACTIONS, near]);
    const cluster = part(widget, "cluster");
    expect(cluster.getAttribute("aria-label")).to.equal("2 actions, zoomer");
    cluster.focus();
    cluster.click();
    await until(() => pinNames(widget).includes("Tout près"));
    expect(pinNames(widget)).to.include(LILLE.name);
    expect(widget.shadowRoot?.activeElement).to.equal(map(widget));
  });

  it("fans out what shares one address", async () => {
    const same = [1, 2, 3].map((number) => ({ ...LILLE, id: `s${number}`, name: `Même adresse ${number}` }));
    const widget = await drawn(same);
    part(widget, "cluster").click();
    await until(() => pinNames(widget).length === 3);
    const places = new Set(
      parts(widget, "pin").map((mark) => Math.round(place(mark).x * 31 + place(mark).y)),
    );
    expect(places.size).to.equal(3);
  });

  it("opens where the embedder wants it to", async () => {
    const widget = await drawn(ACTIONS, { center: "50.63, 3.06", zoom: "9" });
    const [box, lille] = [place(map(widget)), place(pin(widget, LILLE.name))];
    expect(Math.abs(box.x - lille.x)).to.be.below(3);
    expect(Math.abs(box.y - lille.y)).to.be.below(3);
  });

  it("is a region with a name, its help and a way around it", async () => {
    const widget = await drawn();
    expect(map(widget).getAttribute("aria-label")).to.equal("Carte des actions");
    expect(textOf(one(widget, `#${String(map(widget).getAttribute("aria-describedby"))}`))).to.contain(
      "Flèches",
    );
    one(widget, ".skip").click();
    expect(widget.shadowRoot?.activeElement?.localName).to.equal("summary");
  });
});

describe("The map moves", () => {
  it("by its buttons", async () => {
    const widget = await pair();
    const before = span(widget);
    control(widget, "Zoomer").click();
    await until(() => span(widget) > before * 1.9);
    control(widget, "Dézoomer").click();
    await until(() => Math.abs(span(widget) - before) < 1);
    control(widget, "Dézoomer").click();
    await until(() => parts(widget, "cluster").length > 0);
    control(widget, "Tout voir").click();
    await until(() => Math.abs(span(widget) - before) < 1);
  });

  it("by the keyboard, and keeps those keys from the page", async () => {
    const widget = await pair();
    const [start, before] = [place(pin(widget, "Est")), span(widget)];
    for (const [key, dx, dy] of [
      ["ArrowRight", -80, 0],
      ["ArrowLeft", 80, 0],
      ["ArrowDown", 0, -80],
      ["ArrowUp", 0, 80],
    ] as const) {
      const from = place(pin(widget, "Est"));
      expect(press(widget, key), `${key} is the page's`).to.equal(false);
      await until(() => {
        const { x, y } = place(pin(widget, "Est"));
        return Math.abs(x - from.x - dx) < 1 && Math.abs(y - from.y - dy) < 1;
      }, key);
    }
    expect(place(pin(widget, "Est")).x).to.be.closeTo(start.x, 1);
    expect(press(widget, "+")).to.equal(false);
    await until(() => span(widget) > before * 1.9);
    expect(press(widget, "-")).to.equal(false);
    await until(() => Math.abs(span(widget) - before) < 1);
    press(widget, "ArrowLeft");
    expect(press(widget, "0")).to.equal(false);
    await until(() => Math.abs(place(pin(widget, "Est")).x - start.x) < 1);
  });

  it("by no key that is the browser's or the page's", async () => {
    const widget = await pair();
    for (const [key, more] of [
      ["+", { ctrlKey: true }],
      ["ArrowLeft", { altKey: true }],
      ["0", { metaKey: true }],
      ["Tab", {}],
      ["Escape", {}],
      ["constructor", {}],
    ] as const) {
      expect(press(widget, key, more), key).to.equal(true);
    }
  });

  it("by the wheel only with its modifier: otherwise the page scrolls, and the visitor learns how", async () => {
    const widget = await pair();
    const before = span(widget);
    expect(wheel(widget).defaultPrevented).to.equal(false);
    await until(() => all(widget, ".hint.shown").length > 0);
    expect(span(widget)).to.be.closeTo(before, 1);
    expect(wheel(widget, { ctrlKey: true }).defaultPrevented).to.equal(true);
    await until(() => span(widget) > before * 1.5);
  });

  it("no further than there is something to see, and says so", async () => {
    const widget = await pair();
    const off = (name: string) => control(widget, name).getAttribute("aria-disabled") === "true";
    expect(off("Zoomer")).to.equal(false);
    for (let step = 0; step < 10; step++) press(widget, "+");
    await until(() => off("Zoomer"));
    for (let step = 0; step < 10; step++) press(widget, "-");
    await until(() => off("Dézoomer"));
    expect(off("Zoomer")).to.equal(false);
  });

  it("and stays as it stands when its list changes", async () => {
    const widget = await pair();
    const before = span(widget);
    control(widget, "Zoomer").click();
    await until(() => span(widget) > before * 1.9);
    const zoomed = span(widget);
    const node = map(widget);
    widget.data = feedOf([EAST, WEST, NOWHERE]);
    await until(() => widget.items.length === 3);
    await nextFrame();
    expect(map(widget)).to.equal(node);
    expect(span(widget)).to.be.closeTo(zoomed, 1);
  });
});

describe("A row of the list", () => {
  it("says where, when and by whom, and leads on: all that the feed has, however far the map reads it", async () => {
    const widget = await drawn([
      { ...LILLE, startDate: "2015-11-30", endDate: "2015-12-11", url: "https://action.example/" },
    ]);
    expect(textOf(row(widget, "lille"))).to.match(/Lille.*30 novembre.*11 décembre 2015.*Cerdd/);
    expect(row(widget, "lille").querySelector("a")?.href).to.equal("https://action.example/");
    const [item] = widget.items;
    expect(item).to.include({ startDate: "2015-11-30", url: "https://action.example/" });
  });
});

describe("An action that ends at midnight", () => {
  it("ends on the evening before, as an event does", async () => {
    const widget = await drawn([
      { ...LILLE, startDate: "2015-12-01T18:00", endDate: "2015-12-02T00:00" },
      { ...EAST, startDate: "2015-12-01T18:00", endDate: "2015-12-03T00:00" },
    ]);
    expect(textOf(row(widget, "lille")))
      .to.include("1er décembre 2015")
      .and.not.include("2 décembre");
    expect(textOf(row(widget, EAST.id)))
      .to.include("2 décembre 2015")
      .and.not.include("3 décembre");
  });
});

describe("A map alone", () => {
  const legend = (widget: ClimatActionMap): string[] => textsOf(all(widget, ".legend > *"));

  it("says what its shapes stand for", async () => {
    const widget = await drawn(ACTIONS, { view: "map" });
    expect(legend(widget)).to.deep.equal(["En projet", "Engagée", "Réalisée"]);
    const shapes = all(widget, ".legend .mark").map(({ className }) => className);
    for (const each of parts(widget, "pin"))
      expect(shapes).to.include(each.querySelector(".mark")?.className);
  });

  const fold = (widget: ClimatActionMap): HTMLDetailsElement =>
    one(widget, "details.list") as HTMLDetailsElement;

  it("folds its list by nobody's hand but the visitor's: what they let go of in it stays under the finger", async () => {
    const widget = await drawn(ACTIONS, { view: "map" });
    fold(widget).open = true;
    const summary = row(widget, "lille").querySelector("summary");
    for (const selected of ["lille", undefined]) {
      summary?.click();
      await widget.updateComplete;
      expect([widget.selected, fold(widget).open]).to.deep.equal([selected, true]);
    }
  });

  it("opens its list for each new choice, and for the way that leads into it", async () => {
    const widget = await drawn(ACTIONS, { view: "map" });
    widget.selected = "lille";
    await widget.updateComplete;
    expect(fold(widget).open).to.equal(true);
    fold(widget).open = false;
    widget.selected = "hirson";
    await widget.updateComplete;
    expect(fold(widget).open, "another").to.equal(true);
    parts(widget, "pin")[0]?.click();
    await until(() => all(widget, ".chosen-note").length > 0, "its note");
    fold(widget).open = false;
    one(widget, ".chosen-note").click();
    expect(fold(widget).open, "the way").to.equal(true);
    expect(widget.shadowRoot?.activeElement?.localName).to.equal("summary");
  });

  it("opens its list at an action that only a newer copy of the feed has, once, and leaves it to its visitor then", async () => {
    const widget = await drawn([CALAIS, NOWHERE], { view: "map", selected: "lille" });
    expect(fold(widget).open, "before").to.equal(false);
    widget.data = feedOf(ACTIONS);
    await widget.updateComplete;
    expect(fold(widget).open, "in the newer copy").to.equal(true);
    fold(widget).open = false;
    widget.data = feedOf([...ACTIONS]);
    await widget.updateComplete;
    expect(fold(widget).open, "in the next").to.equal(false);
  });

  it("needs no such words beside its list", async () => {
    expect(legend(await drawn())).to.deep.equal([]);
  });
});
