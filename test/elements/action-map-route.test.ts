import "../../src/define/action-map.js";

import { expect, html } from "@open-wc/testing";
import { http, HttpResponse } from "msw";

import { feedUrl } from "../../mocks/scenarios.js";
import type { ClimatActionMap } from "../../src/elements/action-map/action-map.js";
import type { RouteStop } from "../../src/query/route.js";
import { faultsOf } from "../support/axe.js";
import { useClock } from "../support/clock.js";
import { answer, newAddress, useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import {
  all,
  nextSelect,
  one,
  part,
  parts,
  saidBy,
  show,
  showData,
  standing,
  textOf,
  textsOf,
} from "../support/widget.js";

const network = useNetwork();
const setClock = useClock();

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

const STOPS = [
  {
    name: "Accueil à la gare",
    startTime: "09:00",
    location: { name: "Gare de Dunkerque", addressLocality: "Dunkerque", latitude: 51.03, longitude: 2.3686 },
    event: "tour",
  },
  {
    name: "L’usine (neuve)",
    startTime: "09:45",
    location: { addressLocality: "Grande-Synthe", latitude: 51.0154, longitude: 2.2997 },
    action: "usine",
  },
  { name: "En chemin", startTime: "12:15" },
  { name: "La dune", location: { addressLocality: "Zuydcoote", latitude: 51.061, longitude: 2.4934 } },
];

const FEED = {
  version: 1,
  members: [{ id: "cerdd", name: "Cerdd" }],
  actions: [
    {
      id: "usine",
      name: "La chaleur de l’usine",
      status: "done",
      description: "Elle chauffe la ville.",
      url: "https://example.org/usine",
    },
    { id: "autre", name: "Autre action", location: { latitude: 50, longitude: 3 } },
  ],
  events: [{ id: "tour", name: "CLIMATE TOUR", startDate: "2015-12-01T09:00", endDate: "2015-12-01T17:00" }],
  routes: [
    { id: "dunkerque", name: "La visite", date: "2015-12-01", members: ["cerdd"], stops: STOPS },
    { id: "mel", name: "La métropole", stops: [{ name: "Seule étape" }] },
  ],
};

const routeMap = (attributes: Record<string, string> = {}, feed: object = FEED): Promise<ClimatActionMap> =>
  showData("climat-action-map", feed, { route: "dunkerque", ...attributes });

const drawn = async (attributes?: Record<string, string>): Promise<ClimatActionMap> => {
  const widget = await routeMap(attributes);
  await until(() => parts(widget, "pin").length === 3, "three pins");
  return widget;
};

const stops = (widget: ClimatActionMap): RouteStop[] => [...widget.items] as RouteStop[];
const row = (widget: ClimatActionMap, position: number): HTMLElement =>
  one(widget, `[data-id="dunkerque/${position}"]`);
const open = (widget: ClimatActionMap): (string | undefined)[] =>
  parts(widget, "stop")
    .filter((stop) => stop.querySelector("details")?.open)
    .map((stop) => stop.dataset["id"]);
const button = (widget: ClimatActionMap, name: string): HTMLElement =>
  parts(widget, "button").find((one) => (one.title || textOf(one)) === name)!;
const pinNames = (widget: ClimatActionMap): (string | null)[] =>
  parts(widget, "pin").map((pin) => pin.getAttribute("aria-label"));

describe("A route in <climat-action-map>", () => {
  it("is drawn whatever its stops are called: half a character fits in no address", async () => {
    const stops = [{ name: "a\uD800b", location: { latitude: 51, longitude: 2 } }];
    const widget = await routeMap({}, { version: 1, routes: [{ id: "dunkerque", name: "R", stops }] });
    expect(widget.status).to.equal("ready");
    expect(textOf(row(widget, 1))).to.include("ab");
  });

  it("is an ordered list of its stops, with their hours and places", async () => {
    const widget = await routeMap();
    expect(textOf(part(widget, "heading"))).to.equal("La visite");
    expect(saidBy(widget)).to.contain("mardi 1er décembre 2015 · Cerdd");
    const list = one(widget, "ol");
    expect(list.getAttribute("aria-label")).to.equal("Étapes de l’itinéraire");
    expect(part(widget, "map").getAttribute("aria-label")).to.equal("Carte de l’itinéraire");
    expect(textsOf([...list.querySelectorAll("summary")])).to.deep.equal([
      "1 Accueil à la gare 9 h · Gare de Dunkerque",
      "2 L’usine (neuve) 9 h 45 · Grande-Synthe",
      "3 En chemin 12 h 15",
      "4 La dune Zuydcoote",
    ]);
  });

  it("calls its list by its own name where it is folded under a map alone", async () => {
    const widget = await routeMap({ view: "map" });
    expect(textOf(one(widget, "details.list > summary"))).to.equal("Étapes de l’itinéraire");
  });

  it("gives its stops as items, in their order, the same objects at every rendering", async () => {
    const widget = await routeMap();
    expect(stops(widget).map(({ id, position, route, name }) => [id, position, route, name])).to.deep.equal(
      STOPS.map(({ name }, index) => [`dunkerque/${index + 1}`, index + 1, "dunkerque", name]),
    );
    expect(stops(widget)[1]).to.deep.include({ startTime: "09:45", action: "usine" });
    const before = stops(widget);
    widget.requestUpdate();
    await widget.updateComplete;
    expect(stops(widget).every((stop, index) => stop === before[index])).to.equal(true);
  });

  it("draws its line through what stands for its stops, one mark or several at one address", async () => {
    const [first] = STOPS;
    const near = { ...first!.location, longitude: first!.location!.longitude + 0.001 };
    const stops = [first, { name: "Retour", location: near }, STOPS[3]];
    const widget = await routeMap({}, { ...FEED, routes: [{ id: "dunkerque", name: "La visite", stops }] });
    const line = (): string[] =>
      String(one(widget, "path.route").getAttribute("d")).match(/[\d.-]+ [\d.-]+/g) ?? [];
    await until(() => parts(widget, "cluster").length === 1, "two stops in one mark");
    expect(line()[0], "both stand in the mark").to.equal(line()[1]);
    part(widget, "cluster").click();
    await until(() => parts(widget, "cluster").length === 0, "the mark has parted or fanned out");
    const { left, top } = part(widget, "map").getBoundingClientRect();
    const [box] = parts(widget, "pin").map((pin) => pin.getBoundingClientRect());
    const [x = NaN, y = NaN] = (line()[0] ?? "").split(" ").map(Number);
    expect(x).to.be.closeTo(box!.x + box!.width / 2 - left, 1.5);
    expect(y).to.be.closeTo(box!.y + box!.height / 2 - top, 1.5);
  });

  it("gathers many stops under a few figures, and says them all", async () => {
    const stops = STOPS.flatMap((stop) => [STOPS[0]!, { ...stop, location: STOPS[0]!.location! }]);
    const widget = await routeMap({}, { ...FEED, routes: [{ id: "dunkerque", name: "La visite", stops }] });
    await until(() => parts(widget, "cluster").length === 1, "eight stops in one mark");
    expect(textOf(part(widget, "cluster"))).to.equal("1…8");
    expect(part(widget, "cluster").ariaLabel).to.equal("Étapes 1…8 (1, 2, 3, 4, 5, 6, 7, 8), déployer");
    expect(await faultsOf(widget)).to.deep.equal([]);
  });

  it("speaks of its line, and offers it to a device, only where there is one", async () => {
    const takesAway = async (widget: ClimatActionMap): Promise<string[]> => {
      button(widget, "Partager ou télécharger").click();
      await until(() => all(widget, ".take-away-ways").length === 1, "the ways");
      return all(widget, ".take-away-ways button").map(textOf);
    };
    const says = (widget: ClimatActionMap): number => all(widget, ".route-note").length;
    const [whole, list, unplaced] = [
      await routeMap(),
      await routeMap({ view: "list" }),
      await routeMap({ route: "mel" }),
    ];
    await until(() => parts(whole, "stop").length + parts(unplaced, "stop").length === 5, "the stops");
    expect([whole, list, unplaced].map(says)).to.deep.equal([1, 0, 0]);
    expect((await takesAway(whole)).some((way) => way.includes("GPX"))).to.equal(true);
    expect((await takesAway(unplaced)).some((way) => way.includes("GPX"))).to.equal(false);
  });

  it("says whole which stop is chosen, in large letters on a phone", async () => {
    const widget = await routeMap({ selected: "dunkerque/2" });
    widget.style.inlineSize = "256px";
    widget.style.fontSize = "32px";
    const right = (node: HTMLElement): number => node.getBoundingClientRect().right;
    const position = one(widget, ".steps > span");
    expect(textOf(position)).to.equal("Étape 2 sur 4");
    expect(right(position)).to.be.below(right(part(widget, "list")));
  });

  it("says each time that its link is copied; where that is refused, it shows it", async () => {
    const feed = newAddress();
    network.use(http.get(`*${feed}`, () => answer(FEED)));
    const link = "https://widgets.example/action-map/";
    const fallback = html`<a href=${link}>La carte</a>`;
    const widget = await show("climat-action-map", { feed, route: "dunkerque", loading: "eager" }, fallback);
    let isRefused = false;
    const own = Object.getOwnPropertyDescriptor(navigator, "clipboard");
    const writeText = (): Promise<void> =>
      isRefused ? Promise.reject(new Error("refused")) : Promise.resolve();
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
    const status = one(widget, "p.hidden[role=status]");
    const said: string[] = [];
    const listener = new MutationObserver(() => said.push(textOf(status)));
    listener.observe(status, { childList: true, characterData: true, subtree: true });
    try {
      button(widget, "Partager ou télécharger").click();
      await until(() => all(widget, ".take-away-ways").length === 1, "the ways");
      const copy = button(widget, "Copier le lien vers cette vue");
      copy.click();
      await until(() => said.at(-1) === "Lien copié", "it is said");
      said.length = 0;
      copy.click();
      await until(() => said.at(-1) === "Lien copié", "it is said again");
      isRefused = true;
      copy.click();
      await until(() => !!said.at(-1)?.startsWith(link), "the address");
      expect(textOf(one(widget, ".take-away-ways p"))).to.equal(textOf(status));
    } finally {
      listener.disconnect();
      Reflect.deleteProperty(navigator, "clipboard");
      if (own) Object.defineProperty(navigator, "clipboard", own);
    }
  });

  it("stands on the map with its numbers, in order, and the line between those that have a point", async () => {
    const widget = await drawn();
    expect(pinNames(widget)).to.deep.equal([
      "Étape 1, Accueil à la gare, Gare de Dunkerque",
      "Étape 2, L’usine (neuve), Grande-Synthe",
      "Étape 4, La dune, Zuydcoote",
    ]);
    const path = String(one(widget, "path.route").getAttribute("d"));
    const points = [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const { left, top } = part(widget, "map").getBoundingClientRect();
    const places = parts(widget, "pin").map((pin) => {
      const box = pin.getBoundingClientRect();
      return [box.x + box.width / 2 - left, box.y + box.height / 2 - top] as const;
    });
    expect(points).to.have.lengthOf(3);
    points.forEach(([x, y], index) => {
      expect(x).to.be.closeTo(places[index]![0], 1.5);
      expect(y).to.be.closeTo(places[index]![1], 1.5);
    });
  });

  it("opens a stop from the list: the page is told, and reads what it leads to", async () => {
    const widget = await routeMap();
    const told = nextSelect();
    row(widget, 2).querySelector("summary")?.click();
    const event = await told;
    expect(event).to.include({ kind: "stop", id: "dunkerque/2" });
    expect(event.record).to.equal(widget.items[1]);
    await widget.updateComplete;
    expect(open(widget)).to.deep.equal(["dunkerque/2"]);
    const action = part(widget, "stop-action");
    expect(textOf(action)).to.contain("La chaleur de l’usine Réalisée Elle chauffe la ville.");
    expect(action.querySelector("a")?.href).to.equal("https://example.org/usine");
    expect(textOf(one(widget, "[role=status]"))).to.equal("Étape 2 sur 4 : L’usine (neuve)");
  });

  it("opens a stop from the map", async () => {
    const widget = await drawn();
    parts(widget, "pin")[2]?.click();
    await until(() => open(widget).includes("dunkerque/4"));
    expect(widget.selected).to.equal("dunkerque/4");
  });

  it("takes a stop's event to the visitor's calendar", async () => {
    const widget = await routeMap({ selected: "dunkerque/1" });
    const event = part(widget, "stop-event");
    expect(textOf(event)).to.contain("CLIMATE TOUR mardi 1er décembre 2015, 9 h – 17 h");
    event.querySelector<HTMLElement>("button")?.click();
    await until(() => textOf(event).includes("Fichier .ics"), "the ways into a calendar");
  });

  it("offers no calendar what is over", async () => {
    setClock("2015-12-01T17:30:00+01:00");
    const widget = await routeMap({ selected: "dunkerque/1" });
    expect(part(widget, "stop-event").querySelector("button")).to.equal(null);
  });

  it("says from when to when an event of several days is", async () => {
    const events = [{ id: "tour", name: "Exposition", startDate: "2015-10-01", endDate: "2016-08-05" }];
    const widget = await routeMap({ selected: "dunkerque/1" }, { ...FEED, events });
    expect(textOf(part(widget, "stop-event"))).to.contain("Exposition du 1er octobre 2015 au 5 août 2016");
  });

  it("tells of a stop's event the date that is the route's", async () => {
    const tour = {
      id: "tour",
      name: "Visite",
      occurrences: ["2015-11-24T14:30", "2015-12-01T14:30"].map((startDate) => ({ startDate })),
    };
    const widget = await routeMap({ selected: "dunkerque/1" }, { ...FEED, events: [tour] });
    const event = part(widget, "stop-event");
    expect(textOf(event)).to.contain("Visite mardi 1er décembre 2015, 14 h 30");
    event.querySelector<HTMLElement>("button")?.click();
    await until(() => !!event.querySelector("a[href*=google]"), "the ways into a calendar");
    expect(event.querySelector<HTMLAnchorElement>("a[href*=google]")?.href).to.contain("20151201T");
  });

  it("opens the phone's navigation where the stop is", async () => {
    const widget = await routeMap({ selected: "dunkerque/2" });
    const link = part(widget, "navigate") as HTMLAnchorElement;
    expect(link.protocol).to.equal("geo:");
    expect(decodeURIComponent(link.href)).to.equal("geo:51.0154,2.2997?q=51.0154,2.2997(L’usine  neuve )");
    widget.selected = "dunkerque/3";
    await widget.updateComplete;
    expect(parts(widget, "navigate")).to.deep.equal([]);
  });

  it("leads from stop to stop, and no further than its ends", async () => {
    const widget = await drawn();
    const go = async (name: string): Promise<string | undefined> => {
      button(widget, name).click();
      await widget.updateComplete;
      return open(widget).join();
    };
    expect(await go("Étape précédente")).to.equal("");
    expect(await go("Étape suivante")).to.equal("dunkerque/1");
    expect(await go("Étape précédente")).to.equal("dunkerque/1");
    expect(button(widget, "Étape précédente").getAttribute("aria-disabled")).to.equal("true");
    for (const position of [2, 3, 4, 4]) expect(await go("Étape suivante")).to.equal(`dunkerque/${position}`);
    expect(button(widget, "Étape suivante").getAttribute("aria-disabled")).to.equal("true");
  });

  it("is as long as « max » says at first, fifty stops where nothing does; the bar leads on from there", async () => {
    const days = { id: "dunkerque", name: "Le tour", stops: Array.from({ length: 9000 }, () => STOPS[2]) };
    const widget = await routeMap({}, { version: 1, routes: [days] });
    expect(parts(widget, "stop")).to.have.lengthOf(50);
    expect(textOf(part(widget, "more"))).to.equal("Afficher 100 de plus");
    expect(widget.items).to.have.lengthOf(9000);
    widget.max = 2;
    widget.selected = "dunkerque/8000";
    await widget.updateComplete;
    expect(open(widget)).to.deep.equal(["dunkerque/8000"]);
    button(widget, "Étape suivante").click();
    await until(() => open(widget)[0] === "dunkerque/8001", "the next one");
    expect(textsOf(all(widget, "[part~=stop] .mark"))).to.deep.equal(["1", "2", "8000", "8001"]);
  });

  it("shows a stop under the bar that led to it, however many lines that has", async () => {
    const widget = await drawn();
    Object.assign(widget.style, { inlineSize: "300px", marginBlockEnd: "2000px" });
    const bar = part(widget, "steps");
    await until(() => bar.offsetHeight > 80, "two lines");
    for (let step = 0; step < 4; step++) {
      one(widget, ".next").click();
      await widget.updateComplete;
    }
    const row = parts(widget, "stop")[2]!;
    scrollTo(0, scrollY + parts(widget, "stop")[3]!.getBoundingClientRect().top);
    one(widget, ".previous").click();
    await until(() => row.getAttribute("aria-current"), "the stop before");
    await until(
      () => row.getBoundingClientRect().top >= bar.getBoundingClientRect().bottom,
      "it is free of the bar",
    );
  });

  it("keeps its bar under the finger that presses it again and again, though a long stop closes", async () => {
    const [first, ...others] = STOPS;
    const long = { ...FEED.actions[0], id: "long", description: "Un pas.\n".repeat(12) };
    const widget = await routeMap(
      {},
      {
        ...FEED,
        actions: [...FEED.actions, long],
        routes: [{ id: "dunkerque", name: "La visite", stops: [{ ...first, action: "long" }, ...others] }],
      },
    );
    Object.assign(widget.style, { inlineSize: "300px", marginBlock: "1000px" });
    const next = one(widget, ".next");
    next.click();
    await widget.updateComplete;
    next.scrollIntoView({ block: "start", behavior: "instant" });
    const place = (): number => next.getBoundingClientRect().top;
    const before = place();
    next.click();
    await widget.updateComplete;
    expect(open(widget)).to.deep.equal(["dunkerque/2"]);
    expect(place()).to.be.closeTo(before, 1);
  });

  it("is shown as a whole again, and the page is told of the route", async () => {
    const widget = await drawn({ selected: "dunkerque/2" });
    const told = nextSelect();
    button(widget, "Tout l’itinéraire").click();
    expect(await told).to.include({ kind: "route", id: "dunkerque" });
    await widget.updateComplete;
    expect(open(widget)).to.deep.equal([]);
  });

  it("opens nothing where the page takes over", async () => {
    const widget = await drawn();
    widget.addEventListener("climat-select", (event) => {
      event.preventDefault();
    });
    row(widget, 1).querySelector("summary")?.click();
    button(widget, "Étape suivante").click();
    await widget.updateComplete;
    expect(open(widget)).to.deep.equal([]);
  });

  it("that the feed does not have says so, to the visitor and, once, to the embedder", async () => {
    const widget = await routeMap({ route: "nulle-part" });
    const other = await routeMap({ route: "nulle-part" });
    expect(other.status).to.equal("empty");
    expect(widget.status).to.equal("empty");
    expect(saidBy(widget)).to.contain("Cet itinéraire n’est pas disponible");
    await until(() => network.warnings.length > 0, "a line for the embedder");
    expect(network.warnings).to.deep.equal([
      '[dynamique-climat] <climat-action-map> does not know route="nulle-part". It takes: dunkerque, mel',
    ]);
  });

  it("that stands in a document of its own is waited for: nobody hears that there is none", async () => {
    const [feed, routes] = [newAddress(), newAddress()];
    let bring: ((answer: Response) => void) | undefined;
    network.use(
      http.get(`*${feed}`, () => answer({ ...FEED, routes: { href: routes } })),
      http.get(`*${routes}`, () => new Promise<Response>((resolve) => (bring = resolve))),
    );
    const widget = await show("climat-action-map", { feed });
    widget.route = "dunkerque";
    await until(() => bring !== undefined, "the routes are asked for");
    expect(widget.status).to.equal("pending");
    expect(saidBy(widget)).not.to.contain("pas disponible");
    bring?.(answer(FEED.routes));
    await standing(widget, "ready");
    expect(stops(widget)).to.have.lengthOf(STOPS.length);
    expect(network.warnings).to.deep.equal([]);
  });

  it("that can't be had is an error, as any feed that can't", async () => {
    const [feed, routes] = [newAddress(), newAddress()];
    network.use(
      http.get(`*${feed}`, () => answer({ ...FEED, routes: { href: routes } })),
      http.get(`*${routes}`, () => new HttpResponse(null, { status: 404 })),
    );
    const widget = await show("climat-action-map", { feed });
    widget.route = "dunkerque";
    await standing(widget, "error");
  });

  it("gives way to the actions and comes back", async () => {
    const widget = await routeMap();
    widget.route = undefined;
    await widget.updateComplete;
    expect(widget.items.map(({ id }) => id)).to.deep.equal(["usine", "autre"]);
    expect(textOf(part(widget, "heading"))).to.equal("La carte des actions");
    widget.route = "mel";
    await widget.updateComplete;
    expect(widget.items.map(({ name }) => name)).to.deep.equal(["Seule étape"]);
    expect(parts(widget, "steps")).to.deep.equal([]);
  });

  it("leaves its name with its feed", async () => {
    const widget = await routeMap();
    expect(part(widget, "base").getAttribute("aria-label")).to.equal("La visite");
    widget.data = undefined;
    widget.feed = feedUrl("error");
    await standing(widget, "error");
    expect(part(widget, "base").getAttribute("aria-label")).to.equal("La carte des actions");
    expect(textOf(part(widget, "heading"))).to.equal("La carte des actions");
  });

  it("draws nothing that would have to make way for it", async () => {
    const widget = document.createElement("climat-action-map");
    const names: string[] = [];
    new MutationObserver(() => names.push(...textsOf(all(widget, ".title")))).observe(widget.shadowRoot!, {
      childList: true,
      subtree: true,
    });
    widget.setAttribute("route", "dunkerque");
    widget.data = FEED;
    document.body.append(widget);
    expect(widget.status).to.be.oneOf(["initial", "pending"]);
    await widget.feedComplete;
    await widget.updateComplete;
    widget.remove();
    expect(new Set(names)).to.deep.equal(new Set(STOPS.map(({ name }) => name)));
  });

  it("speaks English and Dutch", async () => {
    for (const [lang, words] of [
      ["en", "Whole route"],
      ["nl", "De hele route"],
    ] as const) {
      const widget = await routeMap({ lang, selected: "dunkerque/2" });
      expect(saidBy(widget)).to.contain(words);
    }
  });

  it("has nothing that axe finds wrong, whole or with a stop open", async () => {
    const widget = await drawn();
    expect(await faultsOf(widget)).to.deep.equal([]);
    for (const position of [1, 2]) {
      widget.selected = `dunkerque/${position}`;
      await until(() => open(widget).includes(`dunkerque/${position}`));
      expect(await faultsOf(widget)).to.deep.equal([]);
    }
  });
});
