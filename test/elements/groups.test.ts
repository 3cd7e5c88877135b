import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/member-wall.js";
import "../../src/define/resources.js";

import { expect, fixture, fixtureSync, html, nextFrame } from "@open-wc/testing";
import { http } from "msw";

import type { ClimatActionMap } from "../../src/elements/action-map/action-map.js";
import type { ClimatAgenda } from "../../src/elements/agenda/agenda.js";
import type { ClimatMemberWall } from "../../src/elements/member-wall/member-wall.js";
import { pageRegistry } from "../../src/feed/page-registry.js";
import { faultsOf } from "../support/axe.js";
import { useClock } from "../support/clock.js";
import { answer, useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, nextSelect, one, part, parts, place, showData, type Tag, textOf } from "../support/widget.js";

const network = useNetwork();
const setClock = useClock();

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

const location = { addressLocality: "Lille", latitude: 50.63, longitude: 3.06 };
const FEED = {
  version: 1,
  members: [
    { id: "cerdd", name: "Cerdd", url: "https://cerdd.example/" },
    { id: "ville", name: "Ville" },
    { id: "seul", name: "Seul" },
  ],
  actions: [
    { id: "jardin", name: "Jardin partagé", members: ["ville"], location },
    { id: "festival", name: "Festival", members: ["cerdd"], location: { ...location, latitude: 50.2 } },
    { id: "sans-date", name: "Sans date", members: ["ville"] },
  ],
  events: [
    { id: "ouverture", name: "Ouverture", startDate: "2015-12-01", members: ["cerdd"], action: "festival" },
    { id: "cloture", name: "Clôture", startDate: "2015-12-02", members: ["cerdd"], action: "festival" },
    { id: "autre", name: "Autre", startDate: "2015-12-03", members: ["ville"] },
  ],
  resources: [
    { id: "dossier", name: "Dossier", kind: "press-kit", member: "cerdd" },
    { id: "affiche", name: "Affiche", kind: "communication-kit", member: "ville" },
  ],
};

const shown = <T extends Tag>(tag: T, group = "ensemble"): Promise<HTMLElementTagNameMap[T]> =>
  showData(tag, FEED, { group });

const ids = (widget: { readonly items: readonly object[] }): string[] =>
  widget.items.map((item) => (item as { id: string }).id);

/* Said aloud where the visitor acts, shown without a word elsewhere. */
const found = (widget: HTMLElement): string =>
  all(widget, ".found span").map(textOf).filter(Boolean).join(" ");

const spoken = (...widgets: HTMLElement[]): string[] =>
  widgets.map((widget) => all(widget, "[role=status]").map(textOf).filter(Boolean).join(" "));

const brings = async (wall: ClimatMemberWall, name: string): Promise<HTMLElement> => {
  const button = (): HTMLElement | undefined =>
    parts(wall, "brings").find((each) => each.getAttribute("aria-label")?.endsWith(name));
  await until(() => !!button(), `what ${name} brings`);
  return button()!;
};

const openAction = (map: ClimatActionMap, id: string): void => {
  one(map, `[data-id="${id}"] summary`).click();
};

/* A visitor who stands at `widget` has not come near it. */
const farBelow = <T extends Tag>(widget: HTMLElement, tag: T): HTMLElementTagNameMap[T] => {
  network.use(http.get("/far.json", () => answer(FEED)));
  const [between, far] = [document.createElement("div"), document.createElement(tag)];
  between.style.blockSize = "9000px";
  Object.assign(far, { group: "ensemble", feed: "/far.json" });
  scrollTo(0, 0);
  widget.after(between, far);
  return far;
};

/* As a page does. */
const filter = (widget: HTMLElement, filters: object): void => {
  widget.dispatchEvent(Object.assign(new Event("climat-filter-change"), { filters }));
};

const seats = (): number => pageRegistry().groups?.get("ensemble")?.followers.size ?? 0;

/** Both have taken their seats. */
const isGrouped = (): boolean => seats() === 2;

describe("Widgets of one group", () => {
  it("show what a member brings, once chosen in the wall, and say so", async () => {
    const wall = await shown("climat-member-wall");
    const [agenda, map, documents] = [
      await shown("climat-agenda"),
      await shown("climat-action-map"),
      await shown("climat-resources"),
    ];
    const button = await brings(wall, "Cerdd");
    expect(textOf(button)).to.equal("1 action, 2 dates");
    button.click();
    await until(() => ids(agenda).length === 2, "the agenda");
    await until(() => ids(map).length === 1, "the map");
    await until(() => ids(documents).length === 1, "the documents");
    expect([ids(agenda), ids(map), ids(documents)]).to.deep.equal([
      ["ouverture", "cloture"],
      ["festival"],
      ["dossier"],
    ]);
    expect(ids(wall)).to.deep.equal(["cerdd", "seul", "ville"]);
    await until(() => found(agenda) === "Structure : Cerdd · 2 résultats", "the agenda's words");
    await until(() => found(map) === "Structure : Cerdd · 1 résultat", "the map's words");
    await until(() => found(wall) === "Structure : Cerdd", "the wall's words");
    /* Where nothing is read aloud, its place moves nothing. */
    const [words] = all(agenda, ".found span").filter(textOf);
    expect(words?.offsetLeft).to.equal(part(agenda, "found").offsetLeft);
    const pressed = (await brings(wall, "Cerdd")).getAttribute("aria-pressed");
    expect(pressed).to.equal("true");
  });

  it("keep room in the wall only for what is brought, and for what has been seen: nothing moves then", async () => {
    const { requestAnimationFrame } = window;
    const frames: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => frames.push(callback);
    try {
      const walls: ClimatMemberWall[] = [];
      for (const isSeen of [true, false]) {
        const wall = await showData("climat-member-wall", FEED);
        if (isSeen) for (const frame of frames) frame(0);
        wall.group = "ensemble";
        await brings(wall, "Cerdd");
        walls.push(wall);
      }
      expect(walls.map((wall) => all(wall, ".below").length)).to.deep.equal([3, 2]);
    } finally {
      Object.assign(window, { requestAnimationFrame });
    }
  });

  it("lead from the wall to where it is shown, once it is: to what the group has, and where there is something", async () => {
    const wall = await shown("climat-member-wall");
    const ways = (name: string): HTMLElement[] =>
      all(wall, ".below button").filter(
        (each) => each.ariaPressed === null && each.getAttribute("aria-label")?.endsWith(name),
      );
    (await brings(wall, "Cerdd")).click();
    await until(() => found(wall) === "Structure : Cerdd", "the wall's words");
    expect(ways("Cerdd")).to.deep.equal([]);
    await fixture(html`<div style="block-size: 3000px"></div>`);
    const agenda = await shown("climat-agenda");
    const map = await shown("climat-action-map");
    await until(() => !!pageRegistry().groups?.get("ensemble")?.widgets?.has(map), "the map's seat");
    await until(() => seats() === 3, "three seats");
    for (const pressed of ["false", "true"]) {
      const button = await brings(wall, "Cerdd");
      button.click();
      await until(() => button.ariaPressed === pressed, `pressed: ${pressed}`);
    }
    await until(() => ways("Cerdd").length === 2, "both ways");
    expect(ways("Cerdd").map(textOf)).to.deep.equal(["Voir la carte", "Voir l’agenda"]);
    expect(ways("Cerdd").map((way) => way.ariaLabel)).to.deep.equal([
      "Voir la carte – Cerdd",
      "Voir l’agenda – Cerdd",
    ]);
    expect(ways("Ville")).to.deep.equal([]);
    for (const [at, widget] of [map, agenda].entries()) {
      scrollTo(0, 0);
      ways("Cerdd")[at]?.click();
      expect(document.activeElement).to.equal(widget);
      const { top, bottom } = part(widget, "filters").getBoundingClientRect();
      expect(top).to.be.within(0, innerHeight);
      expect(bottom).to.be.within(0, innerHeight);
    }
    (await brings(wall, "Cerdd")).click();
    await until(() => ways("Cerdd").length === 0, "no way");
  });

  it("lead to one far down the page, which is drawn once it is seen, and shows what was chosen", async () => {
    const wall = await shown("climat-member-wall");
    const map = farBelow(wall, "climat-action-map");
    const button = await brings(wall, "Cerdd");
    button.click();
    const ways = (): HTMLElement[] => all(wall, ".below button").filter((each) => each.ariaPressed === null);
    await until(() => ways().map(textOf).join() === "Voir la carte", "a way to the map, none to an agenda");
    expect(map.status).to.equal("initial");
    ways()[0]?.click();
    await until(() => found(map) === "Structure : Cerdd · 1 résultat", "what the member does");
    expect(document.activeElement).to.equal(map);
    const { top, bottom } = part(map, "found").getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
    expect(bottom).to.be.within(0, innerHeight);
  });

  it("lead out of a closed shadow root, and into one where the group has a widget", async () => {
    const holder = await fixture(html`<div></div>`);
    const mode: ShadowRootMode = "closed";
    const root = holder.attachShadow({ mode });
    const wall = Object.assign(document.createElement("climat-member-wall"), {
      group: "ensemble",
      data: FEED,
    });
    root.append(wall);
    farBelow(holder as HTMLElement, "climat-agenda");
    (await brings(wall, "Cerdd")).click();
    const ways = (widget: HTMLElement): string =>
      all(widget, ".below button:not([aria-pressed])").map(textOf).join();
    await until(() => ways(wall) === "Voir l’agenda", "a way out");
    const outside = await shown("climat-member-wall");
    farBelow(wall, "climat-action-map");
    await until(() => seats() === 2, "their seats");
    outside.requestUpdate();
    await until(() => ways(outside) === "Voir la carte,Voir l’agenda", "a way in");
  });

  it("lead to an event in an agenda far down the page", async () => {
    const map = await shown("climat-action-map");
    const agenda = farBelow(map, "climat-agenda");
    await until(() => seats() === 1);
    openAction(map, "festival");
    const opens = (): HTMLElement | undefined =>
      all(map, ".dates a, .dates button").find((each) => textOf(each).includes("Clôture"));
    await until(() => !!opens(), "its dates");
    opens()?.click();
    await until(() => agenda.status === "ready", "the agenda");
    await until(() => all(agenda, '[data-id="cloture"][open]').length === 1, "the event, opened");
    const { top, bottom } = one(agenda, '[data-id="cloture"] summary').getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
    expect(bottom).to.be.within(0, innerHeight);
    expect(document.activeElement).to.equal(agenda);
  });

  it("lead to the agenda that shows an event; where filters hide it, to these", async () => {
    const hiding = await showData("climat-agenda", FEED, { group: "ensemble", filters: "date" });
    const map = await shown("climat-action-map");
    await until(isGrouped);
    filter(hiding, { date: "today" });
    await until(() => ids(hiding).length === 0, "nothing today");
    openAction(map, "festival");
    await until(() => all(map, "[part=dates] button").length === 2, "its dates");
    const lead = (): void => {
      const [button] = all(map, "[part=dates] button");
      button?.focus();
      button?.click();
    };
    lead();
    await until(() => document.activeElement === hiding, "the focus");
    expect(hiding.shadowRoot?.activeElement).to.equal(part(hiding, "base"));
    expect(part(hiding, "found").getBoundingClientRect().top).to.be.within(0, innerHeight);
    const agenda = await shown("climat-agenda");
    await until(() => seats() === 3 && ids(agenda).length === 2, "another agenda");
    lead();
    await until(() => document.activeElement === agenda, "the focus");
    expect(agenda.shadowRoot?.activeElement).to.equal(one(agenda, "[data-id=ouverture] summary"));
  });

  it("lead to an event that was opened before, and is far down the list by now", async () => {
    const agenda = await showData("climat-agenda", FEED, { group: "ensemble", max: "1" });
    const map = await shown("climat-action-map");
    await until(isGrouped);
    const choose = (): boolean =>
      map.dispatchEvent(Object.assign(new Event("climat-select"), { kind: "event", id: "autre" }));
    const isThere = (): boolean => agenda.shadowRoot?.activeElement?.closest("[data-id=autre]") != null;
    filter(agenda, { member: "ville" });
    await until(() => ids(agenda).length === 1, "its only date");
    choose();
    await until(isThere, "the focus");
    filter(agenda, {});
    await until(
      () => ids(agenda).length === 3 && all(agenda, "summary").length === 1,
      "all dates, one of them shown",
    );
    choose();
    await until(isThere, "the focus again");
  });

  it("take nobody along who has waited too long: who knows where they are by then", async () => {
    const { setTimeout } = window;
    const { timeout } = AbortSignal;
    const wall = await shown("climat-member-wall");
    const map = await shown("climat-action-map");
    await until(isGrouped);
    const agenda = farBelow(map, "climat-agenda");
    (await brings(wall, "Cerdd")).click();
    const way = (): HTMLElement | undefined =>
      all(wall, ".below button").find((each) => textOf(each) === "Voir l’agenda");
    await until(() => !!way(), "a way to the agenda");
    openAction(map, "festival");
    await until(() => all(map, "[part=dates] button").length === 2, "its dates");
    try {
      /* All the time that they have is over at once. */
      AbortSignal.timeout = () => AbortSignal.abort();
      window.setTimeout = ((run: () => void, delay: number) =>
        delay === 12_000 ? run() : setTimeout(run, delay)) as typeof window.setTimeout;
      all(map, "[part=dates] button")[0]!.click();
      await Promise.resolve();
      way()!.click();
    } finally {
      Object.assign(window, { setTimeout });
      Object.assign(AbortSignal, { timeout });
    }
    way()!.focus({ preventScroll: true });
    await until(() => seats() === 3 && agenda.status === "ready", "the agenda");
    await until(() => all(agenda, "[open]").length === 1, "the event is open");
    expect(document.activeElement).to.equal(wall);
  });

  it("promise the dates that the agenda will show: to come, or over once the campaign is", async () => {
    const events = [
      { id: "ouverture", startDate: "2015-11-01" },
      { id: "bilan", startDate: "2015-11-02T18:00" },
      { id: "cloture", startDate: "2015-12-02" },
      { id: "cycle", occurrences: [{ startDate: "2015-11-01" }, { startDate: "2015-12-05" }] },
    ].map((event) => ({ ...event, name: event.id, members: ["cerdd"] }));
    for (const [archived, dates] of [
      [false, 2],
      [true, 3],
    ] as const) {
      const feed = { ...FEED, archived, events };
      const wall = await showData("climat-member-wall", feed, { group: "ensemble" });
      const agenda = await showData("climat-agenda", feed, { group: "ensemble" });
      const button = await brings(wall, "Cerdd");
      expect(textOf(button)).to.equal(`1 action, ${dates} dates`);
      button.click();
      await until(() => found(agenda) === `Structure : Cerdd · ${dates} résultats`, "the agenda's words");
      wall.remove();
      agenda.remove();
    }
  });

  for (const tag of ["climat-member-wall", "climat-agenda"] as const) {
    it(`are accessible while they follow: <${tag}>`, async () => {
      const widgets = [await shown("climat-member-wall"), await shown("climat-agenda")] as const;
      (await brings(widgets[0], "Cerdd")).click();
      const widget = widgets.find(({ localName }) => localName === tag)!;
      await until(() => found(widget).includes("Cerdd"), "the words");
      expect(await faultsOf(widget)).to.deep.equal([]);
    });
  }

  it("speak once: the one where the visitor acts, and no other", async () => {
    const wall = await shown("climat-member-wall");
    const agenda = await shown("climat-agenda");
    const map = await shown("climat-action-map");
    (await brings(wall, "Cerdd")).click();
    await until(() => found(agenda) === "Structure : Cerdd · 2 résultats", "the agenda's words");
    await until(() => found(map) === "Structure : Cerdd · 1 résultat", "the map's words");
    await until(() => found(wall) === "Structure : Cerdd", "the wall's words");
    expect(spoken(wall, agenda, map)).to.deep.equal(["Structure : Cerdd", "", ""]);
    one(agenda, ".found button").click();
    await until(() => ids(map).length === 3, "the whole map");
    openAction(map, "festival");
    await until(() => found(agenda) === "Action choisie : Festival · 2 résultats", "the agenda's words");
    expect(spoken(wall, agenda, map)).to.deep.equal(["", "", "Festival : action choisie"]);
    openAction(map, "festival");
    await until(() => ids(agenda).length === 3, "all dates");
    one(agenda, "[data-id=ouverture] summary").click();
    await until(() => all(map, ".chosen").length === 1, "its action on the map");
    expect(spoken(wall, agenda, map)).to.deep.equal(["", "", ""]);
  });

  it("say nothing of what was filtered elsewhere where a row is only opened, and leave it said where it was", async () => {
    const wall = await shown("climat-member-wall");
    const agenda = await shown("climat-agenda");
    (await brings(wall, "Cerdd")).click();
    await until(() => found(agenda) === "Structure : Cerdd · 2 résultats", "the agenda's words");
    await until(() => found(wall) === "Structure : Cerdd", "the wall's words");
    one(agenda, "[data-id=ouverture] summary").click();
    await until(() => pageRegistry().groups?.get("ensemble")?.selection?.kind === "event", "the group");
    await agenda.updateComplete;
    await wall.updateComplete;
    expect(spoken(wall, agenda)).to.deep.equal(["Structure : Cerdd", ""]);
    expect(found(agenda)).to.equal("Structure : Cerdd · 2 résultats");
  });

  it("leave their group without a word; what is filtered stays, and is said once their visitor acts", async () => {
    const wall = await shown("climat-member-wall");
    const agenda = await showData("climat-agenda", FEED, { group: "ensemble", filters: "search" });
    (await brings(wall, "Cerdd")).click();
    await until(() => found(agenda) === "Structure : Cerdd · 2 résultats", "the agenda's words");
    agenda.removeAttribute("group");
    await until(() => seats() === 1);
    agenda.requestUpdate();
    await agenda.updateComplete;
    expect(found(agenda)).to.equal("Structure : Cerdd · 2 résultats");
    expect(spoken(agenda)).to.deep.equal([""]);
    const field = one(agenda, "input") as HTMLInputElement;
    field.value = "ouv";
    field.dispatchEvent(new InputEvent("input"));
    await agenda.updateComplete;
    expect(spoken(agenda)).to.deep.equal(["Structure : Cerdd · 1 résultat"]);
  });

  it("say what they show where everything else begins: what is not said aloud there takes no room", async () => {
    const agenda = await shown("climat-agenda");
    const map = await shown("climat-action-map");
    await until(isGrouped);
    openAction(map, "festival");
    await until(() => found(agenda) === "Action choisie : Festival · 2 résultats", "the words");
    const left = (node: Element): number => node.getBoundingClientRect().left;
    const words = all(agenda, ".found span").find((span) => textOf(span))!;
    expect(left(words)).to.be.closeTo(left(part(agenda, "found")), 1);
  });

  it("keep the keyboard's place where all the filters go away with what was chosen", async () => {
    const wall = await shown("climat-member-wall");
    const agenda = await shown("climat-agenda");
    (await brings(wall, "Ville")).click();
    await until(() => ids(agenda).length === 1, "the agenda");
    const release = one(agenda, ".found button");
    release.focus();
    release.click();
    await until(() => all(agenda, ".filters").length === 0, "too little to filter");
    expect(agenda.shadowRoot?.activeElement).to.equal(part(agenda, "base"));
  });

  it("let go together: by « Tout afficher » in any of them, or by the same button", async () => {
    const wall = await shown("climat-member-wall");
    const agenda = await shown("climat-agenda");
    (await brings(wall, "Ville")).click();
    await until(() => ids(agenda).length === 1, "the agenda");
    one(agenda, ".found button").click();
    await until(() => ids(agenda).length === 3, "the whole agenda");
    await until(() => found(wall) === "", "the wall");
    (await brings(wall, "Ville")).click();
    await until(() => ids(agenda).length === 1, "the agenda");
    (await brings(wall, "Ville")).click();
    await until(() => ids(agenda).length === 3, "the whole agenda");
  });

  it("show the dates of an action chosen on the map, or say that it has none", async () => {
    const map = await shown("climat-action-map");
    const agenda = await shown("climat-agenda");
    await until(isGrouped);
    openAction(map, "festival");
    await until(() => ids(agenda).length === 2, "its dates");
    await until(() => found(agenda) === "Action choisie : Festival · 2 résultats", "the words");
    openAction(map, "festival");
    await until(() => ids(agenda).length === 3, "all dates");
    openAction(map, "sans-date");
    await until(() => found(agenda) === "Aucune date pour « Sans date »", "the words");
    expect(ids(agenda)).to.have.lengthOf(3);
  });

  it("list an opened action's dates: links where it is alone, a way into the agenda in a group", async () => {
    const alone = await showData("climat-action-map", FEED);
    openAction(alone, "festival");
    await until(() => parts(alone, "dates").length > 0, "its dates");
    expect(textOf(part(alone, "dates"))).to.equal("1er décembre 2015 · Ouverture 2 décembre 2015 · Clôture");
    expect(all(alone, "[part=dates] button")).to.have.lengthOf(0);
    const map = await shown("climat-action-map");
    await shown("climat-agenda");
    await until(isGrouped);
    openAction(map, "festival");
    await until(() => all(map, "[part=dates] button").length === 2, "its dates");
    const told = nextSelect();
    all(map, "[part=dates] button")[1]?.click();
    const { kind, id } = await told;
    expect([kind, id]).to.deep.equal(["event", "cloture"]);
    expect(await faultsOf(map)).to.deep.equal([]);
  });

  it("tell of an action's dates what a visitor must know, the next first; a button only where an agenda shows it", async () => {
    const event = (id: string, startDate: string, more = {}): object => ({
      ...{ id, name: id, startDate, action: "festival", url: `https://${id}.example/` },
      ...more,
    });
    const events = [
      event("passe", "2015-11-02"),
      event("tard", "2015-12-09", { endDate: "2015-12-11" }),
      event("annule", "2015-12-02", { eventStatus: "cancelled" }),
      event("souvent", "", {
        startDate: undefined,
        occurrences: ["2015-12-18", "2015-12-04", "2015-10-01"].map((startDate) => ({ startDate })),
      }),
    ];
    const data = { ...FEED, events };
    const map = await showData("climat-action-map", data, { group: "ensemble" });
    await until(() => seats() === 1);
    openAction(map, "festival");
    await until(() => parts(map, "dates").length === 1, "its dates");
    expect(textOf(part(map, "dates"))).to.equal(
      "2 décembre 2015 · annule Annulé 4 décembre 2015 · souvent du 9 au 11 décembre 2015 · tard 2 novembre 2015 · passe",
    );
    expect(all(map, "[part=dates] a"), "no agenda: links").to.have.lengthOf(4);
    await showData("climat-agenda", data, { group: "ensemble" });
    await until(isGrouped);
    map.requestUpdate();
    await map.updateComplete;
    expect(all(map, "[part=dates] button").map(textOf)).to.deep.equal(["annule", "souvent", "tard"]);
    expect(all(map, "[part=dates] a").map(textOf)).to.deep.equal(["passe"]);
  });

  it("open in the agenda the date that is chosen on the map, and bring the keyboard to it", async () => {
    const agenda = await shown("climat-agenda");
    const map = await shown("climat-action-map");
    await until(isGrouped);
    openAction(map, "festival");
    await until(() => all(map, "[part=dates] button").length === 2, "its dates");
    all(map, "[part=dates] button")[1]?.click();
    await until(() => all(agenda, "[open]").length === 1, "the event");
    expect(textOf(one(agenda, "[open] .title"))).to.equal("Clôture");
    const isThere = (): boolean => agenda.shadowRoot?.activeElement === one(agenda, "[open] summary");
    await until(isThere, "the focus");
    const again = all(map, "[part=dates] button")[1]!;
    again.focus();
    again.click();
    await until(isThere, "the focus, also where the event is open already");
  });

  it("lead from an event to its action, which another widget shows", async () => {
    const map = await shown("climat-action-map");
    const agenda = await shown("climat-agenda");
    await until(isGrouped);
    one(agenda, "[data-id=ouverture] summary").click();
    await until(() => all(agenda, ".plain").length === 1, "its action");
    expect(await faultsOf(agenda)).to.deep.equal([]);
    one(agenda, ".plain").focus();
    one(agenda, ".plain").click();
    await until(() => found(agenda).startsWith("Action choisie : Festival"), "its dates");
    expect(textOf(one(map, ".chosen .title"))).to.equal("Festival");
    await until(() => map.shadowRoot?.activeElement === one(map, ".chosen summary"), "the keyboard");
  });

  it("lead from an event to its action only where the group has a map", async () => {
    const agenda = await shown("climat-agenda");
    await shown("climat-resources");
    await until(isGrouped);
    one(agenda, "[data-id=ouverture] summary").click();
    await until(() => textOf(part(agenda, "details")).includes("Festival"), "its action");
    expect(all(agenda, ".plain")).to.deep.equal([]);
  });

  it("show an event's action on the map; the agenda stays as it is", async () => {
    const map = await shown("climat-action-map");
    const agenda = await shown("climat-agenda");
    await until(isGrouped);
    parts(agenda, "event")[0]!.querySelector("summary")!.click();
    await until(() => part(map, "action").isConnected && all(map, ".chosen").length === 1, "its action");
    expect(textOf(one(map, ".chosen .title"))).to.equal("Festival");
    expect(ids(agenda)).to.have.lengthOf(3);
  });

  it("reach into closed shadow roots, and one that comes late finds what was chosen", async () => {
    const agenda = await shown("climat-agenda");
    const holder = await fixture(html`<div></div>`);
    const wall = document.createElement("climat-member-wall");
    Object.assign(wall, { data: FEED, group: "ensemble" });
    const mode: ShadowRootMode = "closed";
    holder.attachShadow({ mode }).append(wall);
    (await brings(wall, "Ville")).click();
    await until(() => ids(agenda).length === 1, "the agenda");
    const late = await shown("climat-action-map");
    await until(() => ids(late).length === 2, "the map");
    expect(ids(late)).to.deep.equal(["jardin", "sans-date"]);
  });

  it("don't follow another group, `none`, or a selection that the page has taken over", async () => {
    const wall = await shown("climat-member-wall");
    const others: ClimatAgenda[] = [
      await shown("climat-agenda", "autre"),
      await shown("climat-agenda", "none"),
      await showData("climat-agenda", FEED),
    ];
    const follower = await shown("climat-agenda");
    const takeOver = (event: Event): void => {
      event.preventDefault();
    };
    document.addEventListener("climat-select", takeOver);
    (await brings(wall, "Cerdd")).click();
    document.removeEventListener("climat-select", takeOver);
    await wall.updateComplete;
    (await brings(wall, "Ville")).click();
    await until(() => ids(follower).length === 1, "the follower");
    expect(ids(follower)).to.deep.equal(["autre"]);
    for (const other of others) expect(ids(other)).to.have.lengthOf(3);
  });

  it("can be driven by the page, with the events they fire themselves", async () => {
    const agenda = await shown("climat-agenda");
    const map = await shown("climat-action-map");
    await until(isGrouped);
    map.dispatchEvent(Object.assign(new Event("climat-select"), { kind: "action", id: "festival" }));
    await until(() => ids(agenda).length === 2, "its dates");
    expect(textOf(one(map, ".chosen .title"))).to.equal("Festival");
    agenda.dispatchEvent(
      Object.assign(new Event("climat-filter-change"), { filters: { member: "ville", theme: 3 } }),
    );
    await until(() => ids(map).length === 2, "the map");
    expect(ids(agenda)).to.deep.equal(["autre"]);
    agenda.dispatchEvent(Object.assign(new Event("climat-filter-change"), { filters: {} }));
    await until(() => ids(map).length === 3, "the whole map");
    filter(agenda, { member: "ville" });
    await until(() => ids(map).length === 2, "the map again");
    agenda.dispatchEvent(Object.assign(new Event("climat-filter-change"), { filters: null }));
    await until(() => ids(map).length === 3, "the whole map again");
  });

  it("follow what is opened or named before they have taken their seats", async () => {
    const select = (widget: HTMLElement, kind: string, id: string): void => {
      widget.dispatchEvent(Object.assign(new Event("climat-select"), { kind, id }));
    };
    const wall = fixtureSync<ClimatMemberWall>(
      html`<climat-member-wall group="ensemble" .data=${FEED}></climat-member-wall>`,
    );
    select(wall, "member", "cerdd");
    select(wall, "member", "ville");
    const agenda = await shown("climat-agenda");
    await until(() => ids(agenda).join() === "autre", "its dates");
    await until(() => found(wall) === "Structure : Ville", "the wall's words");
    const alone = await showData("climat-agenda", FEED, { group: "autre" });
    expect(pageRegistry().groups?.has("autre")).to.equal(false);
    select(alone, "action", "festival");
    await until(() => ids(alone).length === 2, "the action's dates");
  });

  it("bring into an agenda an event far down that is opened elsewhere, and nothing before it", async () => {
    const events = Array.from({ length: 30 }, (_, day) => ({
      id: `e${day}`,
      name: `Visite ${day}`,
      description: "Une visite.",
      startDate: `2015-12-${String(day + 1).padStart(2, "0")}`,
    }));
    const agenda = await showData("climat-agenda", { ...FEED, events }, { group: "ensemble", max: "2" });
    const map = await shown("climat-action-map");
    await until(isGrouped);
    map.dispatchEvent(Object.assign(new Event("climat-select"), { kind: "event", id: "e20" }));
    const rows = (): (string | undefined)[] => all(agenda, "[data-id]").map(({ dataset }) => dataset["id"]);
    await until(() => rows().includes("e20"), "its row");
    expect(rows()).to.deep.equal(["e0", "e1", "e20"]);
    await until(
      () => !!agenda.shadowRoot?.querySelector("[data-id=e20][open], [data-id=e20] [open]"),
      "its details",
    );
    const more = part(agenda, "more");
    expect(textOf(more)).to.equal("Afficher les 27 autres");
    more.click();
    await until(() => rows().length === 30, "all");
    expect(rows()[20]).to.equal("e20");
    expect(agenda.shadowRoot?.activeElement?.closest<HTMLElement>("[data-id]")?.dataset["id"]).to.equal("e2");
  });

  it("show the action that the page names among the filters, and no other", async () => {
    const agenda = await shown("climat-agenda");
    const map = await shown("climat-action-map");
    await until(isGrouped);
    openAction(map, "sans-date");
    await until(() => found(agenda).includes("Sans date"), "no date");
    filter(agenda, { action: "festival" });
    await until(() => ids(agenda).length === 2, "its dates");
    expect(all(map, ".chosen .title").map(textOf)).to.deep.equal(["Festival"]);
    filter(agenda, { member: "cerdd" });
    await until(() => found(map) === "Structure : Cerdd · 1 résultat", "the map's words");
    expect(all(map, ".chosen .title").map(textOf)).to.deep.equal([]);
  });

  it("empty a search field whose words the page replaces as they are typed", async () => {
    const agenda = await showData("climat-agenda", FEED, { group: "ensemble", filters: "search" });
    const map = await shown("climat-action-map");
    await until(isGrouped);
    const field = one(agenda, "input") as HTMLInputElement;
    agenda.addEventListener(
      "climat-filter-change",
      () => {
        filter(map, { member: "ville" });
      },
      { once: true },
    );
    field.value = "ouv";
    field.dispatchEvent(new InputEvent("input"));
    await until(() => ids(agenda).join() === "autre", "the member's date");
    expect(field.value).to.equal("");
  });

  it("open an event that was chosen before its agenda had a feed", async () => {
    let arrive!: () => void;
    const way = new Promise<void>((resolve) => (arrive = resolve));
    network.use(http.get("*/late.json", () => way.then(() => answer(FEED))));
    const agenda = await place("climat-agenda", { group: "ensemble", feed: "/late.json" });
    const [record] = FEED.events;
    agenda.dispatchEvent(
      Object.assign(new Event("climat-select"), { kind: "event", id: record!.id, record }),
    );
    await until(() => !!pageRegistry().groups?.get("ensemble")?.selection, "the choice");
    await agenda.updateComplete;
    arrive();
    await agenda.feedComplete;
    const row = one(agenda, `[data-id="${record!.id}"]`) as HTMLDetailsElement;
    await until(() => row.open, "the event");
  });

  it("keep what is pressed in the wall under the finger, whatever comes above it", async () => {
    const agenda = await shown("climat-agenda");
    const wall = await shown("climat-member-wall");
    const below = await fixture(html`<div style="block-size: 3000px"></div>`);
    scrollTo(0, 0);
    const button = await brings(wall, "Cerdd");
    const place = (): number => Math.round(button.getBoundingClientRect().top);
    const before = place();
    for (const pressed of ["true", "false"]) {
      button.click();
      await until(() => button.getAttribute("aria-pressed") === pressed);
      await until(() => ids(agenda).length === (pressed === "true" ? 2 : 3), "the agenda");
      await nextFrame();
      await nextFrame();
      expect(place(), `pressed: ${pressed}`).to.be.closeTo(before, 1);
    }
    below.remove();
  });

  it("leave nothing behind", async () => {
    const agenda = await shown("climat-agenda");
    await until(() => seats() === 1);
    agenda.remove();
    /* In the same turn: one that is only moved is back by then. */
    await Promise.resolve();
    expect(seats()).to.equal(0);
  });

  it("keep what is chosen where one is moved in its page, whoever joins meanwhile", async () => {
    const wall = await shown("climat-member-wall");
    const agenda = await shown("climat-agenda", "autre");
    await until(() => !!pageRegistry().groups?.has("autre"), "the agenda's seat");
    (await brings(wall, "Ville")).click();
    await until(() => found(wall) === "Structure : Ville", "the wall's words");
    agenda.group = "ensemble";
    wall.parentElement!.append(wall);
    await until(isGrouped);
    await until(() => ids(agenda).length === 1, "the agenda");
    expect(found(wall)).to.equal("Structure : Ville");
    expect(spoken(wall, agenda)).to.deep.equal(["Structure : Ville", ""]);
  });

  it("are of it as long as they say so, also those that show no filters", async () => {
    const resources = await shown("climat-resources");
    await until(() => seats() === 1);
    resources.removeAttribute("group");
    await resources.updateComplete;
    await until(() => seats() === 0, "an empty group");
  });
});
