import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/resources.js";

import { expect } from "@open-wc/testing";

import type { Action } from "../../src/model/actions.js";
import { fullFeed } from "../../mocks/feeds.js";
import type { ClimatAgenda } from "../../src/elements/agenda/agenda.js";
import type { ClimatFilterChangeEvent } from "../../src/internal/filter-event.js";
import type { Filters } from "../../src/query/filters.js";
import { faultsOf } from "../support/axe.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, one, part, saidBy, showData, textOf } from "../support/widget.js";

const network = useNetwork();
const setClock = useClock();

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

/** An agenda with its filters, which come after the list. */
const agenda = async (attributes: Record<string, string> = {}): Promise<ClimatAgenda> => {
  const widget = await showData("climat-agenda", fullFeed, { max: "50", ...attributes });
  if (all(widget, ".filters").length > 0)
    await until(() => all(widget, ".filters > *").length > 0, "filters");
  return widget;
};

const type = async (widget: ClimatAgenda, text: string): Promise<void> => {
  const field = part(widget, "search") as HTMLInputElement;
  const heard = new Promise((resolve) => {
    widget.addEventListener("climat-filter-change", resolve, { once: true });
  });
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await heard;
  await widget.updateComplete;
};

const button = (widget: ClimatAgenda, words: string): HTMLElement =>
  all(widget, "button").find((candidate) => textOf(candidate).startsWith(words))!;

const openPanel = async (widget: ClimatAgenda): Promise<void> => {
  button(widget, "Filtrer").click();
  await until(() => all(widget, "select").length > 0, "the filters");
};

const select = (widget: ClimatAgenda, label: string): HTMLSelectElement =>
  all(widget, "label")
    .find((candidate) => textOf(candidate.querySelector("span")) === label)!
    .querySelector("select")!;

const choose = async (widget: ClimatAgenda, label: string, value: string): Promise<void> => {
  const field = select(widget, label);
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await widget.updateComplete;
};

const ids = (widget: ClimatAgenda): string[] => widget.items.map(({ id }) => id);
const status = (widget: ClimatAgenda): string => textOf(one(widget, "[role=status]"));

describe("The filters of an agenda", () => {
  it("find what a structure does by its name, as it stands in the list", async () => {
    const feed = (name: string) => ({
      version: 1,
      members: [{ id: "m", name }],
      events: [
        { id: "a", name: "Atelier", startDate: "2015-12-01", members: ["m"] },
        { id: "b", name: "Bal", startDate: "2015-12-02" },
      ],
      calls: [{ id: "c", name: "Appel", deadline: "2015-12-03", member: "m" }],
    });
    const widget = await showData("climat-agenda", feed("Nausicaà"), { filters: "search" });
    await until(() => all(widget, "[part~=search]").length > 0, "the bar");
    await type(widget, "nausicaa");
    expect(ids(widget)).to.deep.equal(["a", "c"]);
    widget.data = feed("Cerdd");
    await widget.updateComplete;
    expect(ids(widget)).to.deep.equal([]);
    await type(widget, "cerdd atelier");
    expect(ids(widget)).to.deep.equal(["a"]);
  });

  it("say what is chosen where the choice before goes away with it", async () => {
    const themes = ["a", "b", "c", "d"].map((id) => ({ id, name: `Thème ${id}` }));
    const event = ({ id }: { id: string }) => ({
      id,
      name: id === "a" ? "Atelier" : `Bal ${id}`,
      startDate: "2015-12-01",
      themes: [id],
    });
    const feed = { version: 1, themes, events: themes.map(event) };
    const widget = await showData("climat-agenda", feed, { filters: "search theme" });
    await until(() => all(widget, ".filters > *").length > 0, "filters");
    await openPanel(widget);
    await choose(widget, "Thème", "a");
    await type(widget, "bal");
    expect(select(widget, "Thème").value).to.equal("a");
    await choose(widget, "Thème", "b");
    expect(ids(widget)).to.deep.equal(["b"]);
    expect(select(widget, "Thème").value).to.equal("b");
  });

  it("find what bears a theme or a territory by its name, in the widget's language", async () => {
    const feed = {
      version: 1,
      themes: [{ id: "t", name: { fr: "Biodiversité", nl: "Biodiversiteit" } }],
      territories: [{ id: "dk", name: "Dunkerquois" }],
      events: [
        { id: "a", name: "Atelier", startDate: "2015-12-01", themes: ["t"] },
        { id: "b", name: "Bal", startDate: "2015-12-02", territories: ["dk"] },
      ],
    };
    const widget = await showData("climat-agenda", feed, { filters: "search" });
    await until(() => all(widget, "[part~=search]").length > 0, "the bar");
    await type(widget, "biodiversité");
    expect(ids(widget)).to.deep.equal(["a"]);
    await type(widget, "DUNKERQUOIS");
    expect(ids(widget)).to.deep.equal(["b"]);
    await type(widget, "biodiversiteit");
    expect(ids(widget)).to.deep.equal([]);
    widget.lang = "nl";
    await until(() => ids(widget).length > 0, "the names in Dutch");
    expect(ids(widget)).to.deep.equal(["a"]);
  });

  it("find words without accents, say how many, and let go", async () => {
    const widget = await agenda();
    const before = ids(widget);
    await type(widget, "ENERGIE");
    expect(ids(widget).length).to.be.within(1, before.length - 1);
    expect(status(widget)).to.equal(`${ids(widget).length} résultats`);
    button(widget, "Tout afficher").click();
    await widget.updateComplete;
    expect(ids(widget)).to.deep.equal(before);
    expect(status(widget), "all is there again: said, not shown").to.equal(`${before.length} résultats`);
    expect(one(widget, ".found").offsetWidth).to.be.lessThan(2);
    expect((part(widget, "search") as HTMLInputElement).value).to.equal("");
    expect(widget.shadowRoot?.activeElement).to.equal(part(widget, "search"));
  });

  it("say it, too, where the last is let go of in its own field", async () => {
    const widget = await agenda();
    expect(status(widget), "nobody has asked").to.equal("");
    const before = `${ids(widget).length} résultats`;
    await type(widget, "ENERGIE");
    expect(status(widget)).not.to.equal(before);
    await type(widget, "");
    expect(status(widget), "the emptied search").to.equal(before);
    await openPanel(widget);
    await choose(widget, "Thème", "attenuation");
    await until(() => status(widget).startsWith("Thème"), "the theme's name");
    await choose(widget, "Thème", "");
    expect(status(widget), "any theme").to.equal(before);
  });

  it("let go at a finger's press without a phone's keyboard coming up over what is back", async () => {
    for (const filters of ["search theme", "search"]) {
      const widget = await agenda({ filters });
      await type(widget, "énergie");
      const press = new MouseEvent("click", { bubbles: true, composed: true, detail: 1 });
      button(widget, "Tout afficher").dispatchEvent(press);
      await widget.updateComplete;
      const next = filters === "search" ? ".base" : ".filters > button";
      expect(widget.shadowRoot?.activeElement?.matches(next), filters).to.equal(true);
    }
  });

  it("stay where they are while a visitor types, whatever is left to choose", async () => {
    const widget = await agenda();
    await openPanel(widget);
    const labels = (): string[] => all(widget, "label span").map(textOf);
    const before = labels();
    expect(before).to.include.members(["Thème", "Structure"]);
    for (const text of ["introuvable", ids(widget)[0]!]) {
      await type(widget, text);
      expect(labels()).to.deep.equal(before);
    }
    await choose(widget, "Dates", "2015-12");
    expect(labels()).to.deep.equal(before);
  });

  it("are a landmark of the widget's name, with a heading of its own, its embedder's or none", async () => {
    for (const [heading, name] of [
      [undefined, "L’agenda du climat"],
      ["À Valmont", "À Valmont"],
      ["", "L’agenda du climat"],
    ] as const) {
      const widget = await agenda(heading === undefined ? {} : { heading });
      expect(one(widget, "[role=search]").ariaLabel).to.equal(name);
    }
  });

  it("offer the months to come, and none that something going on began in", async () => {
    const widget = await agenda();
    await openPanel(widget);
    const months = [...select(widget, "Dates").options]
      .map(({ value }) => value)
      .filter((value) => /^\d/.test(value));
    expect(months[0]).to.equal("2015-11");
  });

  it("stay where nothing matches, and say so", async () => {
    const widget = await agenda();
    await type(widget, "introuvable");
    expect(widget.status).to.equal("empty");
    expect(status(widget)).to.equal("Rien ne correspond à ces critères.");
    expect(button(widget, "Tout afficher")).to.exist;
    await type(widget, "");
    expect(widget.status).to.equal("ready");
  });

  it("open on demand, with names and counts from the feed, and hold together", async () => {
    const widget = await agenda();
    await openPanel(widget);
    expect(button(widget, "Filtrer").getAttribute("aria-expanded")).to.equal("true");
    const [first] = [...select(widget, "Thème").options].slice(1);
    const [, count] = /\((\d+)\)$/.exec(textOf(first))!;
    await choose(widget, "Thème", first!.value);
    expect(ids(widget)).to.have.lengthOf(Number(count));
    expect(textOf(button(widget, "Filtrer"))).to.equal("Filtrer (1)");
    await choose(widget, "Dates", "2015-12");
    expect(widget.items.every(({ id }) => fullFeed["events"] && id)).to.equal(true);
    expect(ids(widget).length).to.be.below(Number(count) + 1);
    expect(network.requests, "nothing is fetched").to.deep.equal([]);
  });

  it("narrow to calls, to a weekend, and to chosen dates", async () => {
    const widget = await agenda();
    await openPanel(widget);
    await choose(widget, "Type", "call");
    expect(ids(widget)).to.deep.equal(
      (fullFeed["calls"] as { id: string; deadline: string }[])
        .filter(({ deadline }) => deadline >= "2015-11-24")
        .map(({ id }) => id),
    );
    await choose(widget, "Type", "");
    await choose(widget, "Dates", "weekend");
    const days = all(widget, "[part~=day] .date").map(textOf);
    expect(
      days.every((day) => /^(samedi 28|dimanche 29)/.test(day)),
      days.join(),
    ).to.equal(true);
    await choose(widget, "Dates", "range");
    const [from, to] = all(widget, "input[type=date]") as HTMLInputElement[];
    /* « Du » by itself says of nothing what it is the beginning of. */
    expect([from, to].map((field) => field!.ariaLabel)).to.deep.equal(["Dates\u00a0: Du", "Dates\u00a0: Au"]);
    for (const [field, value] of [
      [from, "2015-12-08"],
      [to, "2015-12-09"],
    ] as const) {
      field!.value = value;
      field!.dispatchEvent(new Event("change", { bubbles: true }));
      await widget.updateComplete;
    }
    expect(all(widget, "[part~=day] .date").map(textOf).join()).to.match(/^mardi 8.*,mercredi 9/);
    /* « Au » before « Du » holds nothing: the field offers no such day, and is invalid with one typed in. */
    expect(from!.min).to.equal("");
    expect(to!.min).to.equal("2015-12-08");
    to!.value = "2015-12-07";
    expect(to!.validity.rangeUnderflow).to.equal(true);
  });

  it("narrow to what is left of the month that is on; the archive, and days typed in, to all of it", async () => {
    const widget = await agenda();
    const toCome = ids(widget);
    await openPanel(widget);
    await choose(widget, "Dates", "2015-11");
    expect(ids(widget)).not.to.be.empty;
    expect(toCome).to.include.members(ids(widget));
    await choose(widget, "Dates", "range");
    const [from] = all(widget, "input[type=date]") as HTMLInputElement[];
    from!.value = "2015-11-01";
    from!.dispatchEvent(new Event("change", { bubbles: true }));
    await widget.updateComplete;
    expect(ids(widget)).to.include("semaine-solidarite");
    const archive = await agenda({ past: "", filters: "date" });
    await openPanel(archive);
    await choose(archive, "Dates", "2015-11");
    expect(ids(archive)).to.include("semaine-solidarite");
  });

  it("wait for a year that is being typed", async () => {
    const widget = await agenda();
    await openPanel(widget);
    await choose(widget, "Dates", "range");
    const told: Filters[] = [];
    widget.addEventListener("climat-filter-change", ({ filters }) => void told.push(filters));
    const last = all(widget, "input[type=date]")[1] as HTMLInputElement;
    for (const year of ["0002", "0020", "0201", "2015"]) {
      last.value = `${year}-12-09`;
      last.dispatchEvent(new Event("change", { bubbles: true }));
    }
    expect(told.map(({ to }) => to)).to.deep.equal(["2015-12-09"]);
  });

  it("narrow to the days that a page names, before any visitor has opened them", async () => {
    const widget = await agenda();
    const filters = { date: "range", from: "2015-11-30", to: "2015-11-30" };
    const before = ids(widget).length;
    widget.dispatchEvent(Object.assign(new Event("climat-filter-change"), { filters }));
    await until(() => ids(widget).length < before, "fewer");
    expect(status(widget)).to.match(/^\d+ résultats?$/);
  });

  it("are driven by a page from when the feed is shown, though their code is on its way", async () => {
    const widget = await showData("climat-agenda", fullFeed, { max: "50" });
    const before = ids(widget).length;
    const filters = { theme: "attenuation" };
    widget.dispatchEvent(Object.assign(new Event("climat-filter-change"), { filters }));
    await until(() => ids(widget).length < before, "fewer");
  });

  it("leave the field to who types while their code is on its way", async () => {
    const widget = await agenda();
    const field = part(widget, "search") as HTMLInputElement;
    const written: string[] = [];
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!;
    field.value = "lille";
    Object.defineProperty(field, "value", {
      get,
      set(value: unknown) {
        written.push(String(value));
        set?.call(this, value);
      },
    });
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    widget.requestUpdate();
    await until(() => status(widget) !== "", "what was found");
    expect([...new Set(written)].join()).to.equal("lille");
  });

  it("tell the page", async () => {
    const told: Filters[] = [];
    const listen = ({ filters }: ClimatFilterChangeEvent): void => void told.push(filters);
    document.addEventListener("climat-filter-change", listen);
    const widget = await agenda();
    await type(widget, "climat");
    await type(widget, " ");
    document.removeEventListener("climat-filter-change", listen);
    expect(told).to.deep.equal([{ search: "climat" }, {}]);
  });

  it("are those the embedder asks for, or none", async () => {
    expect(all(await agenda({ filters: "none" }), ".filters")).to.have.lengthOf(0);
    expect(all(await agenda({ filters: "" }), ".filters")).to.have.lengthOf(0);
    const search = await agenda({ filters: "search" });
    expect(all(search, ".filters button")).to.have.lengthOf(0);
    const theme = await agenda({ filters: "theme" });
    expect(all(theme, "input")).to.have.lengthOf(0);
    await openPanel(theme);
    expect(all(theme, "select")).to.have.lengthOf(1);
  });

  it("leave a short list alone, unless they are asked for", async () => {
    const few = { ...fullFeed, events: (fullFeed["events"] as object[]).slice(-3), calls: [] };
    expect(all(await showData("climat-agenda", few), ".filters")).to.have.lengthOf(0);
    expect(all(await showData("climat-agenda", few, { filters: "search" }), ".filters")).to.have.lengthOf(1);
  });

  it("speak the widget's language", async () => {
    const widget = await agenda({ lang: "nl" });
    await until(() => saidBy(widget).includes("Filteren"), "Dutch");
    button(widget, "Filteren").click();
    await until(() => all(widget, "select").length > 0, "the filters");
    expect(select(widget, "Thema")).to.exist;
  });

  it("have no fault that axe finds, open and narrowed", async () => {
    const widget = await agenda();
    await openPanel(widget);
    await choose(widget, "Dates", "range");
    await type(widget, "climat");
    expect(await faultsOf(widget)).to.deep.equal([]);
  });
});

describe("What a feed no longer has, or a page chooses", () => {
  const feed = (...themes: string[]) => ({
    version: 1,
    themes: themes.map((id) => ({ id, name: `Le thème ${id}` })),
    events: themes.map((id) => ({ id, name: id, startDate: "2015-12-01", themes: [id] })),
  });

  it("stands in its field as long as it is chosen: « Indifférent » would not be so", async () => {
    const widget = await showData("climat-agenda", feed("eau", "air", "sol"), { filters: "theme,date" });
    await until(() => !!button(widget, "Filtrer"), "the filters");
    await openPanel(widget);
    await choose(widget, "Thème", "eau");
    widget.data = feed("air", "sol");
    await widget.updateComplete;
    expect([ids(widget).length, select(widget, "Thème").value]).to.deep.equal([0, "eau"]);
    widget.dispatchEvent(Object.assign(new Event("climat-filter-change"), { filters: { date: "2016-03" } }));
    await until(() => select(widget, "Dates").value === "2016-03", "the month chosen");
    expect(textOf(select(widget, "Dates").selectedOptions[0])).to.equal("mars 2016");
  });
});

describe("A widget that stands in another's slot", () => {
  it("has filters of its own", async () => {
    const widget = await agenda();
    const calls = await showData("climat-calls", fullFeed, { closed: "", filters: "search" });
    calls.slot = "footer";
    widget.append(calls);
    await until(() => all(calls, "[part=search]").length > 0, "its field");
    const before = ids(widget);
    const field = part(calls, "search") as HTMLInputElement;
    field.value = "rien de tel";
    field.dispatchEvent(new InputEvent("input"));
    await until(() => calls.items.length === 0, "what was looked for");
    await openPanel(widget);
    expect(ids(widget)).to.deep.equal(before);
  });
});

describe("The filters of a map", () => {
  it("narrow its list and its pins, by status in words", async () => {
    const widget = await showData("climat-action-map", fullFeed, { max: "100" });
    const before = widget.items.length;
    await until(() => all(widget, ".filters button").length > 0, "the bar");
    all(widget, ".filters button")[0]?.click();
    await until(() => all(widget, "select").length > 0, "the filters");
    const field = all(widget, "select")[0] as HTMLSelectElement;
    const [, planned] = [...field.options];
    field.value = planned!.value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await widget.updateComplete;
    expect(widget.items.length).to.be.within(1, before - 1);
    expect((widget.items as readonly Action[]).every(({ status }) => status === planned!.value)).to.equal(
      true,
    );
    expect(all(widget, ".row, summary").length).to.be.at.least(widget.items.length);
    expect(await faultsOf(widget)).to.deep.equal([]);
  });
});

describe("The filters of a wall", () => {
  it("are there where there are many, or where the embedder asks", async () => {
    expect(all(await showData("climat-member-wall", fullFeed), ".filters")).to.have.lengthOf(0);
    const widget = await showData("climat-member-wall", fullFeed, { filters: "search" });
    await until(() => all(widget, "[part~=search]").length > 0, "the bar");
    const field = part(widget, "search") as HTMLInputElement;
    field.value = "nausicaa";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await until(() => widget.items.length === 1);
    expect(widget.items[0]?.id).to.equal("nausicaa");
  });
});

describe("The filters that an embedder asks for", () => {
  it("are those that the widget has: no button leads to nothing, no date narrows what has none", async () => {
    const shown = await Promise.all([
      showData("climat-calls", fullFeed, { closed: "", filters: "date territory" }),
      showData("climat-action-map", fullFeed, { filters: "date" }),
      showData("climat-member-wall", fullFeed, { filters: "theme status" }),
      showData("climat-resources", fullFeed, { filters: "theme,date" }),
    ]);
    for (const widget of shown) expect(all(widget, ".filters"), widget.localName).to.have.lengthOf(0);
    const [status, date] = [await agenda({ filters: "status" }), await agenda({ filters: "date" })];
    for (const widget of [status, date]) {
      await openPanel(widget);
      expect(all(widget, "select")).to.have.lengthOf(1);
    }
  });
});

describe("Filters behind the button of a feed whose items are alike", () => {
  const alike = Array.from({ length: 10 }, (_, index) => ({
    id: `n${String(index)}`,
    name: `N ${String(index)}`,
  }));
  const data = { version: 1, resources: alike, actions: alike, calls: alike };
  const cases = { "climat-resources": "fr", "climat-action-map": "nl", "climat-calls": "en" } as const;
  const words = { fr: "Aucun autre filtre", en: "no other filters", nl: "geen andere filters" };

  for (const [tag, lang] of Object.entries(cases)) {
    it(`say that there are none: <${tag} lang="${lang}">`, async () => {
      const widget = await showData(tag as keyof typeof cases, data, { lang });
      await until(() => all(widget, ".filters button").length > 0, "the bar");
      all(widget, ".filters button")[0]?.click();
      await until(() => all(widget, "[part~=panel]").length > 0, "the filters");
      expect(textOf(one(widget, "[part~=panel]"))).to.contain(words[lang]);
    });
  }

  it("say nothing where there are some", async () => {
    const widget = await agenda();
    await openPanel(widget);
    expect(textOf(one(widget, "[part~=panel]"))).not.to.contain(words.fr);
  });
});

describe("The filters of calls", () => {
  it("name a fault of what they read no second time", async () => {
    const members = [{ id: "sans-nom" }, { id: "une", name: "Une" }];
    const calls = ["a", "b"].map((id) => ({ id, name: id, deadline: "2016-01-01", member: "une" }));
    const data = { version: 1, themes: [{ id: "t", name: "T" }], members, calls };
    const widget = await showData("climat-calls", data, { filters: "search theme member" });
    await until(() => all(widget, ".filters button").length > 0, "the bar");
    all(widget, ".filters button")[0]?.click();
    await until(() => all(widget, "[part~=panel]").length > 0, "the filters");
    expect(widget.issues.map(({ path }) => path)).to.deep.equal(["/members/0/name"]);
  });
});

describe("Widgets of one group", () => {
  it("follow each other's filters; those of another don't", async () => {
    const first = await agenda({ group: "une" });
    const map = await showData("climat-action-map", fullFeed, { group: "une", max: "100" });
    await until(() => all(map, ".filters > *").length > 0, "the map's filters");
    const wall = await showData("climat-member-wall", fullFeed, { group: "autre" });
    const alone = await agenda();
    const counts = [map, wall, alone].map(({ items }) => items.length);
    let told = 0;
    const listen = (): void => {
      told++;
    };
    document.addEventListener("climat-filter-change", listen);
    await type(first, "climatour");
    await until(() => map.items.length < counts[0]!);
    document.removeEventListener("climat-filter-change", listen);
    expect([wall.items.length, alone.items.length]).to.deep.equal(counts.slice(1));
    expect(textOf(one(map, ".found"))).to.include("Tout afficher");
    expect(told, "who follows says nothing").to.equal(1);
    await type(first, "");
    await until(() => map.items.length === counts[0]);
  });
});
