import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect, fixture, html } from "@open-wc/testing";

import { fullFeed } from "../../mocks/feeds.js";
import { ClimatConsentEvent } from "../../src/internal/consent-event.js";
import { ClimatFilterChangeEvent } from "../../src/internal/filter-event.js";
import { ClimatSelectEvent } from "../../src/internal/select-event.js";
import { ClimatViewChangeEvent } from "../../src/internal/view-change-event.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { part, parts, showData, type Tag } from "../support/widget.js";

useNetwork();
const setClock = useClock();

let lines: string[];
let warn: typeof console.warn;

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
  lines = [];
  warn = console.warn;
  console.warn = (line: string) => {
    lines.push(line);
  };
});

afterEach(() => {
  console.warn = warn;
});

const idsOf = ({ items }: { items: readonly object[] }): unknown[] =>
  items.map((item) => (item as { id: string }).id);

describe("A value that an option does not take", () => {
  /* Of each: what the embedder reads that it takes. */
  const BAD: readonly (readonly [Tag, string, string, RegExp])[] = [
    ["climat-agenda", "max", "beaucoup", /a number, 1 or more/],
    ["climat-agenda", "max", "-3", /a number, 1 or more/],
    ["climat-agenda", "heading-level", "9", /a number from 2 to 6/],
    ["climat-agenda", "refresh", "souvent", /a number, 0 or more/],
    ["climat-agenda", "loading", "parfois", /lazy, eager/],
    ["climat-agenda", "filters", "couleur", /search, theme/],
    ["climat-agenda", "lang", "xx", /fr, (.*, )?en, (.*, )?nl/],
    ["climat-agenda", "view", "grille", /list, month/],
    ["climat-agenda", "from", "demain", /2015-12-01, or today/],
    ["climat-agenda", "to", "2015-13-45", /2015-12-01, or today/],
    ["climat-agenda", "include", "fêtes", /events, calls/],
    ["climat-agenda", "json-ld", "oui", /none/],
    ["climat-action-map", "view", "globe", /map, list/],
    ["climat-action-map", "status", "rêvée", /planned, engaged, done/],
    ["climat-action-map", "zoom", "près", /a number, 0 or more/],
    ["climat-pledge-counter", "minimum", "peu", /a number, 0 or more/],
    ["climat-member-wall", "role", "chef", /coordinator/],
    ["climat-member-wall", "kind", "club", /association/],
    ["climat-member-wall", "group-by", "couleur", /none, role, kind, territory/],
    ["climat-member-wall", "sort", "taille", /name, rotate/],
    ["climat-member-wall", "size", "xl", /s, m, l/],
    ["climat-resources", "kind", "film", /press-kit/],
  ];
  for (const [tag, name, value, takes] of BAD)
    it(`<${tag} ${name}="${value}"> is as if nothing were said, and the console says what it takes, once`, async () => {
      const plain = await showData(tag, fullFeed);
      const level = part(plain, "heading").localName;
      for (const attribute of [name, `data-${name}`]) {
        const widget = await showData(tag, fullFeed, { [attribute]: value });
        expect(widget.status).to.equal("ready");
        expect(idsOf(widget)).to.deep.equal(idsOf(plain));
        expect(part(widget, "heading").localName).to.equal(level);
      }
      await until(() => lines.length > 0);
      await showData(tag, fullFeed, { [name]: value });
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain(`<${tag}>`).and.to.contain(`${name}="${value}"`).and.to.match(takes);
    });

  it("costs a list that word alone", async () => {
    const status = "planned, perdue";
    const widget = await showData("climat-action-map", fullFeed, { status });
    const planned = await showData("climat-action-map", fullFeed, { status: "planned" });
    expect(idsOf(widget)).to.deep.equal(idsOf(planned));
    await until(() => lines.length === 1);
  });

  it("is none where it is empty: templates of sites write that", async () => {
    for (const name of ["max", "heading-level", "from", "view", "lang", "loading", "refresh"])
      expect((await showData("climat-agenda", fullFeed, { [name]: "" })).status).to.equal("ready");
    expect(lines).to.deep.equal([]);
  });
});

describe("An option as a property", () => {
  it("may be text, as frameworks set it", async () => {
    const widget = await showData("climat-agenda", fullFeed);
    Object.assign(widget, { max: "1", past: "false", theme: null, headingLevel: "2" });
    await widget.updateComplete;
    expect(parts(widget, "event").length).to.equal(1);
    expect(widget.past).to.equal(false);
    expect(part(widget, "heading").localName).to.equal("h2");
  });

  it("stands before what the fallback link says, wherever the widget goes", async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const widget = document.createElement("climat-agenda");
    const link = Object.assign(document.createElement("a"), {
      href: "https://host.example/agenda/?max=3&heading=Lien",
    });
    widget.append(link);
    widget.data = fullFeed;
    widget.max = 1;
    holder.append(widget);
    await widget.feedComplete;
    expect(widget).to.include({ max: 1, heading: "Lien" });
    widget.max = 2;
    document.body.append(widget);
    await widget.updateComplete;
    expect(parts(widget, "event").length).to.equal(2);
    widget.remove();
  });

  it("taken back, and an attribute taken away, leave what is said elsewhere", async () => {
    const widget = await showData("climat-agenda", fullFeed, { max: "1", "data-max": "2" });
    widget.removeAttribute("max");
    expect(widget.max).to.equal(2);
    widget.max = 3;
    widget.max = undefined;
    expect(widget.max).to.equal(2);
    widget.dataset["max"] = "4";
    expect(widget.max).to.equal(4);
    widget.removeAttribute("data-max");
    expect(widget.max).to.equal(undefined);
  });
});

describe("A wall's `role`", () => {
  it("can be taken away, as any attribute, and set again", async () => {
    const widget = await showData("climat-member-wall", fullFeed, { role: "partner" });
    const partners = idsOf(widget);
    widget.removeAttribute("role");
    await widget.updateComplete;
    expect(widget.items.length).to.be.above(partners.length);
    widget.setAttribute("role", "partner");
    await widget.updateComplete;
    expect(idsOf(widget)).to.deep.equal(partners);
  });
});

describe("A copy of a widget", () => {
  it("has all its options, `role` as well", async () => {
    const widget = await showData("climat-member-wall", fullFeed, { role: "partner" });
    const holder = widget.parentElement!;
    widget.replaceWith(widget.cloneNode());
    const copy = holder.querySelector("climat-member-wall")!;
    copy.data = fullFeed;
    await copy.feedComplete;
    expect(idsOf(copy)).not.to.deep.equal([]);
    expect(idsOf(copy)).to.deep.equal(idsOf(widget));
    expect(copy.items.every(({ role }) => role === "partner")).to.equal(true);
  });
});

describe("The language around a widget", () => {
  it("is followed when the page changes it, through shadow roots", async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"><div></div></div>`);
    const widget = document.createElement("climat-calls");
    widget.data = fullFeed;
    outer.firstElementChild!.attachShadow({ mode: "open" }).append(widget);
    await widget.feedComplete;
    expect(part(widget, "base").lang).to.equal("en");
    outer.lang = "nl";
    await until(() => part(widget, "base").lang === "nl");
    outer.removeAttribute("lang");
    await until(() => part(widget, "base").lang === "fr");
  });
});

describe("An event's fields", () => {
  const EVENTS = {
    kind: new ClimatSelectEvent("event", { id: "a", name: "A" }),
    id: new ClimatSelectEvent("event", { id: "a", name: "A" }),
    record: new ClimatSelectEvent("event", { id: "a", name: "A" }),
    filters: new ClimatFilterChangeEvent({ theme: "a" }),
    latitude: new ClimatViewChangeEvent(50, 3, 8),
    zoom: new ClimatViewChangeEvent(50, 3, 8),
    provider: new ClimatConsentEvent("tiles", "ign"),
  };
  for (const [field, event] of Object.entries(EVENTS))
    it(`are read, not written: ${event.type}, ${field}`, () => {
      const fields = event as unknown as Record<string, unknown>;
      const before = fields[field];
      expect(before).not.to.equal(undefined);
      expect(() => {
        fields[field] = "autre";
      }).to.throw(TypeError);
      expect(fields[field]).to.equal(before);
      expect(event).to.be.instanceOf(Event);
    });
});
