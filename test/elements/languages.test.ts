import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect } from "@open-wc/testing";

import { fullFeed } from "../../mocks/feeds.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, one, part, saidBy, showData, type Tag, TAGS, type Widget } from "../support/widget.js";

useNetwork();
const setClock = useClock();

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

/* WCAG 3.1.2: on an English page the feed's French is marked as French, and nothing else is. */
const ATTRIBUTES: Partial<Record<Tag, Record<string, string>>> = {
  "climat-calls": { closed: "" },
  "climat-member-wall": { names: "" },
};

const stringsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};
const FEED_TEXT = stringsIn(fullFeed).join("\n");

interface Said {
  readonly text: string;
  readonly lang: string;
}

const textsOf = (root: ShadowRoot): Said[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    /* A dash of ours may lead to a name of the feed. */
    const text = data.replace(/^\s*– /, "").trim();
    if (text && parentElement?.localName !== "style")
      texts.push({ text, lang: parentElement?.closest<HTMLElement>("[lang]")?.lang ?? "" });
  }
  return texts;
};

const shown = async (tag: Tag): Promise<ShadowRoot> => {
  const widget = await showData(tag, fullFeed, { lang: "en", ...ATTRIBUTES[tag] });
  const [first] = all(widget, "summary");
  if (first) {
    first.click();
    await until(() => all(widget, "details[open] .description").length > 0, "what opens");
  }
  return widget.shadowRoot!;
};

/* The first of this file: no words of Dutch are here yet. */
describe("A page that changes its language, by itself or as a browser translates it", () => {
  it("keeps what is being read until the other words are here", async () => {
    const widgets: Widget[] = [];
    for (const tag of TAGS) widgets.push(await showData(tag, fullFeed, { ...ATTRIBUTES[tag] }));
    const read = widgets.map((widget) => one(widget, "summary, a, button"));
    read[0]?.focus();
    for (const widget of widgets) widget.lang = "nl";
    await until(() => widgets.every((widget) => part(widget, "base").lang === "nl"), "Dutch");
    expect(read.map(({ isConnected }) => isConnected)).to.deep.equal(read.map(() => true));
    expect(widgets[0]?.shadowRoot?.activeElement).to.equal(read[0]);
  });
});

describe("On an English page", () => {
  for (const tag of TAGS) {
    it(`<${tag}> marks the feed's French as French, and only that`, async () => {
      const texts = textsOf(await shown(tag));
      const french = texts.filter(({ lang }) => lang === "fr");
      expect(french.length).to.be.above(0);
      /* A figure of the feed is written by the widget. */
      const ours = french.filter(
        ({ text }) =>
          !text.split(", ").every((part) => FEED_TEXT.includes(part)) && !/^[\d\s,.–]+$/.test(text),
      );
      expect(ours).to.deep.equal([]);
      const { items } = document.querySelector(tag) as unknown as {
        items: { name: string; kind?: string; record?: { name: string } }[];
      };
      const names = new Set(items.map(({ name, record }) => record?.name ?? name));
      const unmarked = texts.filter(({ text, lang }) => names.has(text) && lang !== "fr");
      expect(unmarked).to.deep.equal([]);
    });
  }
});

/* Each text says which language it is in: by turns only the feed's French, or English too. */
const french = (text: string): string => `FR ${text}`;
const both = (text: string): object => ({ fr: french(text), en: `EN ${text}` });
const image = { url: "/logos/none.svg", alt: french("alt"), credit: french("Studio") };
const place = (name: unknown): object => ({
  name,
  addressLocality: "Lille",
  latitude: 50.63,
  longitude: 3.06,
});
const turned = (kind: string, more: object): object[] => [
  { id: `${kind}-1`, name: both(`${kind} one`), description: french(`${kind} one, what`), ...more },
  { id: `${kind}-2`, name: french(`${kind} two`), description: both(`${kind} two, what`), ...more },
];

const MIXED = {
  version: 1,
  inLanguage: "fr",
  milestones: [
    { date: "2014", members: 25, name: both("25 at first") },
    { date: "2015", members: 41, name: french("spring") },
  ],
  territories: [
    { id: "north", name: french("north") },
    { id: "south", name: both("south") },
  ],
  members: [
    { id: "lea", name: both("member"), url: "https://a.example/", territories: ["south"] },
    { id: "tom", name: french("member"), url: "https://b.example/", territories: ["north"] },
  ],
  actions: turned("action", {
    location: place(both("square")),
    members: ["lea", "tom"],
    image,
    status: "engaged",
  }),
  events: [
    ...turned("event", { startDate: "2015-12-02T09:00", action: "action-2", members: ["lea", "tom"], image }),
    {
      id: "event-3",
      name: both("event three"),
      startDate: "2015-12-03",
      location: place(french("hall")),
      audience: french("all"),
      price: french("nothing"),
      registration: { phone: french("desk") },
      members: ["tom"],
    },
    {
      id: "event-4",
      name: both("event four"),
      startDate: "2015-12-04",
      location: { addressLocality: french("Lens") },
    },
  ],
  calls: [
    ...turned("call", { deadline: "2015-12-20", audience: french("towns"), member: "tom" }),
    {
      id: "call-3",
      name: french("call three"),
      deadline: "2015-12-20",
      audience: both("schools"),
      member: "lea",
    },
  ],
  pledges: [
    {
      id: "pledge",
      name: both("campaign"),
      total: 12,
      goal: 20,
      counts: [
        { id: "a", name: french("citizens"), value: 9 },
        { id: "b", name: both("towns"), value: 3 },
      ],
      recent: [{ text: french("by bike") }, { text: both("by train") }],
      join: { url: "https://a.example/", name: french("join") },
    },
  ],
  resources: [
    { id: "r1", name: both("kit"), url: "https://a.example/a.pdf", image },
    { id: "r2", name: french("list"), url: "https://a.example/b.pdf" },
  ],
  routes: [
    {
      id: "tour",
      name: both("tour"),
      members: ["tom"],
      stops: [
        { name: french("stop one"), location: place(both("station")), action: "action-2", event: "event-2" },
        { name: both("stop two"), location: place(french("quay")), action: "action-1" },
      ],
    },
    { id: "walk", name: french("walk"), stops: [{ name: both("stop one"), action: "action-1" }] },
  ],
};

/* How each shows it, and some of what must be seen there. */
const MIXED_VIEWS: readonly (readonly [Tag, Record<string, string>, readonly string[]])[] = [
  [
    "climat-agenda",
    {},
    [
      "FR hall, Lille",
      "FR Lens",
      "FR Studio",
      "FR all",
      "FR nothing",
      "FR desk",
      "FR event one, what",
      "EN event two, what",
      "FR alt",
      "FR towns",
      "EN schools",
    ],
  ],
  [
    "climat-action-map",
    { view: "list" },
    [
      "EN square, Lille",
      "FR member",
      "FR action one, what",
      "EN action two, what",
      "FR alt",
      "FR action two",
    ],
  ],
  [
    "climat-action-map",
    { route: "tour", view: "list" },
    ["FR stop one", "EN station, Lille", "FR quay, Lille", "FR event two", "EN action two, what"],
  ],
  ["climat-action-map", { route: "walk", view: "list" }, ["FR walk", "EN stop one"]],
  [
    "climat-pledge-counter",
    {},
    ["EN campaign", "FR citizens", "EN towns", "FR by bike", "EN by train", "FR join"],
  ],
  [
    "climat-member-wall",
    { names: "", "group-by": "territory" },
    ["EN member", "FR member", "FR north", "EN south", "EN 25 at first", "FR spring"],
  ],
  ["climat-resources", {}, ["EN kit", "FR list"]],
  ["climat-calls", {}, ["FR towns", "EN schools", "FR member", "FR call one, what", "EN call two, what"]],
];

/* What stands in an element that has a language, a picture's text included. */
const saidIn = (root: ShadowRoot): Said[] => [
  ...textsOf(root),
  ...[...root.querySelectorAll("img")].map((image) => ({
    text: image.alt,
    lang: image.closest<HTMLElement>("[lang]")?.lang ?? "",
  })),
];

describe("A feed with texts in two languages", () => {
  for (const [tag, attributes, shown] of MIXED_VIEWS) {
    it(`has each marked with its own: <${tag}> ${Object.keys(attributes).join(" ")}`, async () => {
      const widget = await showData(tag, MIXED, { lang: "en", ...attributes });
      const languages = new Map<string, string>();
      const look = (): void => {
        for (const { text, lang } of saidIn(widget.shadowRoot!)) languages.set(text, lang);
      };
      look();
      /* A map has one open at a time, and draws it anew. */
      for (const [at] of all(widget, "summary").entries()) {
        all(widget, "summary")[at]!.click();
        await until(() => {
          look();
          return all(widget, "details")[at]!.querySelector(".description, .about, a, button") !== null;
        }, "what opens");
      }
      await until(
        () => {
          look();
          return shown.every((text) => languages.has(text));
        },
        `all of ${shown.join(" | ")}`,
      );
      const feeds = [...languages].filter(([text]) => /\b(FR|EN) /.test(text));
      const wrong = feeds.filter(([text, lang]) => !text.startsWith(`${lang.toUpperCase()} `));
      expect(wrong).to.deep.equal([]);
    });
  }

  it("has each marked in the filters, and in what is said of them", async () => {
    const widget = await showData("climat-member-wall", MIXED, { lang: "en", filters: "search territory" });
    await until(() => all(widget, "[part~=filters] button").length === 1, "the bar");
    one(widget, "[part~=filters] button").click();
    await until(() => all(widget, "option").length === 3, "the territories");
    const select = one(widget, "[part~=filter]") as HTMLSelectElement;
    select.value = "north";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await until(() => saidBy(widget).includes("Territory: FR north · 1"), "what is said");
    const feeds = textsOf(widget.shadowRoot!).filter(({ text }) => /\b(FR|EN) .*(north|south)/.test(text));
    expect(feeds).to.deep.equal([
      { text: "FR north", lang: "fr" },
      { text: "EN south", lang: "en" },
      { text: "FR north", lang: "fr" },
    ]);
  });
});
