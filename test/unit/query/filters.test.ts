import { expect } from "@open-wc/testing";

import type { Call } from "../../../src/model/calls.js";
import { CALLS } from "../../../src/model/calls.js";
import { formatWallTime, parseWallTime, type WallTime } from "../../../src/model/wall-time.js";
import { agendaEntries, byDay, byMonth } from "../../../src/query/agenda.js";
import { callState } from "../../../src/query/calls.js";
import { countValues, FACETS, type Filterable, filterItems } from "../../../src/query/filters.js";
import { fold } from "../../../src/query/fold.js";
import { daysOfMonth, periodOf } from "../../../src/query/chosen-period.js";
import { searchIn } from "../../../src/query/search-text.js";
import { readingOne } from "../../support/reading.js";

interface Item {
  readonly id: string;
  readonly name: string;
  readonly theme?: string[];
  readonly member?: string[];
}

const FILTERABLE: Filterable<Item> = {
  facets: FACETS,
  key: (item) => item,
  values: (item, facet) =>
    facet === "action" ? undefined : ({ theme: item.theme, member: item.member }[facet as "theme"] ?? []),
  words: (item) => [item.name],
};

const ITEMS: Item[] = [
  { id: "a", name: "Fête de l’Énergie à Dunkerque", theme: ["air", "air"], member: ["m"] },
  { id: "b", name: "Cœur de ville", theme: ["eau"], member: ["m"] },
  { id: "c", name: "L'énergie du littoral", theme: ["air"] },
];

const named = (...records: [id: string, name: string][]) => records.map(([id, name]) => ({ id, name }));
const search = searchIn(FILTERABLE, () => [named(["m", "Musée"]), named(["eau", "Rivières"], ["m", "Mer"])]);
const found = (filters: object, except?: "theme"): string[] =>
  filterItems(ITEMS, filters, FILTERABLE, search, except).map(({ id }) => id);

const at = (text: string): WallTime => parseWallTime(text, "UTC")!;

describe("A visitor's search", () => {
  it("does not mind accents, case, ligatures and kinds of apostrophes", () => {
    expect(fold("L’ÉNERGIE du Cœur, À Æthelred")).to.equal("l'energie du coeur, a aethelred");
    expect(found({ search: "ENERGIE" })).to.deep.equal(["a", "c"]);
    expect(found({ search: "l'energie" })).to.deep.equal(["a", "c"]);
    expect(found({ search: "coeur" })).to.deep.equal(["b"]);
  });

  it("finds what is written with signs that no keyboard has", () => {
    expect(fold("CO₂, 30\u00a0m², le 1ᵉʳ")).to.equal("co2, 30 m2, le 1er");
    expect(fold("Paris–Le Bourget, porte\u2011à\u2011porte")).to.equal("paris-le bourget, porte-a-porte");
    expect(fold("dévelop\u00adpe\u200bment")).to.equal("developpement");
  });

  it("finds a name whose words are joined in one spelling and not in the other", () => {
    const towns: Item[] = [
      { id: "d", name: "Marche à Villeneuve d’Ascq" },
      { id: "e", name: "Débat à Villeneuve-d'Ascq" },
      { id: "f", name: "Visite à Neuville" },
    ];
    const foundIn = (words: string): string[] =>
      filterItems(towns, { search: words }, FILTERABLE, search).map(({ id }) => id);
    for (const words of ["villeneuve-d'ascq", "Villeneuve d’Ascq", "villeneuve\u2011d’ascq", "ascq -"])
      expect(foundIn(words), words).to.deep.equal(["d", "e"]);
  });

  it("finds what bears a theme by the theme's name, and takes no member's id for a theme's", () => {
    expect(found({ search: "rivieres" })).to.deep.equal(["b"]);
    expect(found({ search: "mer" })).to.deep.equal([]);
  });

  it("finds what a member does by the member's name", () => {
    expect(found({ search: "musee" })).to.deep.equal(["a", "b"]);
    expect(found({ search: "dunkerque musée" })).to.deep.equal(["a"]);
  });

  it("wants every word, in any order, and none for white space", () => {
    expect(found({ search: "dunkerque énergie" })).to.deep.equal(["a"]);
    expect(found({ search: "dunkerque littoral" })).to.deep.equal([]);
    expect(found({ search: "   " })).to.deep.equal(["a", "b", "c"]);
  });
});

describe("A visitor's filters", () => {
  it("hold together", () => {
    expect(found({ theme: "air" })).to.deep.equal(["a", "c"]);
    expect(found({ theme: "air", member: "m" })).to.deep.equal(["a"]);
    expect(found({ theme: "air", search: "littoral" })).to.deep.equal(["c"]);
    expect(found({ theme: "constructor" })).to.deep.equal([]);
  });

  it("count what each value would leave, each item once", () => {
    const counts = countValues(ITEMS, { member: "m", theme: "eau" }, FILTERABLE, search, "theme");
    expect([...counts]).to.deep.equal([
      ["air", 1],
      ["eau", 1],
    ]);
  });
});

describe("A visitor's dates", () => {
  /** « 2015-12-05 2015-12-06 » */
  const period = (filters: object, now: string): string => {
    const { from, to } = periodOf(filters, at(now)) ?? {};
    return [from, to].map((day) => (day === undefined ? "" : formatWallTime({ day }))).join(" ");
  };

  it("are today, the week to Sunday and the weekend, from within as well", () => {
    /* A Wednesday, a Saturday, a Sunday. */
    expect(period({ date: "today" }, "2015-12-02T10:00")).to.equal("2015-12-02 2015-12-02");
    expect(period({ date: "week" }, "2015-12-02T10:00")).to.equal("2015-12-02 2015-12-06");
    expect(period({ date: "week" }, "2015-12-06T10:00")).to.equal("2015-12-06 2015-12-06");
    expect(period({ date: "weekend" }, "2015-12-02T10:00")).to.equal("2015-12-05 2015-12-06");
    expect(period({ date: "weekend" }, "2015-12-05T10:00")).to.equal("2015-12-05 2015-12-06");
    expect(period({ date: "weekend" }, "2015-12-06T10:00")).to.equal("2015-12-06 2015-12-06");
  });

  it("are a month, with its last day", () => {
    expect(period({ date: "2015-12" }, "2015-12-02")).to.equal("2015-12-01 2015-12-31");
    expect(period({ date: "2016-02" }, "2015-12-02")).to.equal("2016-02-01 2016-02-29");
    expect(period({ date: "2015-02" }, "2015-12-02")).to.equal("2015-02-01 2015-02-28");
    expect(daysOfMonth("2015-13")).to.equal(undefined);
  });

  it("are from one day to another, either open", () => {
    expect(period({ date: "range", from: "2015-12-03", to: "2015-12-08" }, "2015-12-02")).to.equal(
      "2015-12-03 2015-12-08",
    );
    expect(period({ date: "range", to: "2015-12-08" }, "2015-12-02")).to.equal(" 2015-12-08");
    const instants = { from: "2015-12-03T08:00:00.000Z", to: "2015-12-08T10:00+01:00" };
    expect(period({ date: "range", ...instants }, "2015-12-02")).to.equal("2015-12-03 2015-12-08");
    expect(period({ date: "range", from: "hier", to: "" }, "2015-12-02")).to.equal(" ");
    expect(periodOf({}, at("2015-12-02"))).to.equal(undefined);
  });
});

const call = (fields: object): Call => readingOne(CALLS, { id: "c", name: "Appel", ...fields }).record!;

describe("A call", () => {
  it("is announced, open, closing for a fortnight, closed", () => {
    const fields = { opens: "2015-11-01", deadline: "2015-12-20" };
    const states = ["2015-10-31T23:59", "2015-11-01T00:00", "2015-12-05T23:59", "2015-12-06T00:00"];
    expect(states.map((now) => callState(call(fields), at(now)))).to.deep.equal([
      "announced",
      "open",
      "open",
      "closing",
    ]);
    expect(callState(call(fields), at("2015-12-20T23:59"))).to.equal("closing");
    expect(callState(call(fields), at("2015-12-21T00:00"))).to.equal("closed");
    expect(callState(call({ deadline: "2015-12-20T12:00" }), at("2015-12-20T12:00"))).to.equal("closed");
    expect(callState(call({}), at("2015-12-20T12:00"))).to.equal("open");
  });

  it("stands in the agenda at its deadline; without one it does not", () => {
    const calls = [call({ deadline: "2015-12-20" }), call({ id: "d" })];
    const query = {
      now: at("2015-12-02"),
      past: false,
      narrowing: { members: [], themes: [], axes: [], territories: [] },
    };
    const entries = agendaEntries({ events: [], calls }, query);
    expect(
      entries.map(({ kind, record, span }) => [kind, record.id, formatWallTime(span.start)]),
    ).to.deep.equal([["call", "c", "2015-12-20"]]);
    expect([...byMonth(byDay(entries)).keys()]).to.deep.equal(["2015-12"]);
  });
});
