import "../../src/define/agenda.js";

import { expect, html, fixture } from "@open-wc/testing";

import { fullFeed, manyFeed } from "../../mocks/feeds.js";
import type { ClimatAgenda } from "../../src/elements/agenda/agenda.js";
import { faultsOf } from "../support/axe.js";
import { useClock } from "../support/clock.js";
import { until } from "../support/until.js";
import { all, nextSelect, one, part, parts, saidBy, showData, textOf, textsOf } from "../support/widget.js";

const setClock = useClock();
const root = document.documentElement;

beforeEach(() => {
  setClock("2015-12-01T12:00:00+01:00");
});
afterEach(() => {
  root.style.colorScheme = root.dir = "";
});

const drawn = async (widget: ClimatAgenda): Promise<ClimatAgenda> => {
  await until(() => all(widget, ".month-bar").length > 0, "a month");
  return widget;
};

/** A month of these events, seen on 1 December 2015 at noon in Paris. */
const month = async (
  events: object[],
  attributes: Record<string, string> = {},
  feed: object = {},
): Promise<ClimatAgenda> =>
  drawn(
    await showData(
      "climat-agenda",
      {
        version: 1,
        events: events.map((event, index) => ({ id: `e${index}`, name: `Rendez-vous ${index}`, ...event })),
        ...feed,
      },
      { view: "month", ...attributes },
    ),
  );

const full = async (
  attributes: Record<string, string> = {},
  data: object = fullFeed,
): Promise<ClimatAgenda> => drawn(await showData("climat-agenda", data, { view: "month", ...attributes }));

const shown = (widget: ClimatAgenda): string => textOf(one(widget, ".month-bar .month"));
const ids = (widget: ClimatAgenda): string[] => widget.items.map(({ id }) => id);
const focused = (widget: ClimatAgenda): Element | null | undefined => widget.shadowRoot?.activeElement;
const focusName = (widget: ClimatAgenda): string =>
  (focused(widget)?.getAttribute("aria-label") ?? textOf(focused(widget))).replace(/\s/g, " ");
const stop = (widget: ClimatAgenda): HTMLElement => one(widget, "td[tabindex='0']");
const cell = (widget: ClimatAgenda, name: string): HTMLElement =>
  all(widget, "td").find((td) => td.getAttribute("aria-label")!.replace(/\s/g, " ").startsWith(name))!;
const button = (widget: ClimatAgenda, name: string): HTMLElement =>
  all(widget, "button").find((each) => [each.getAttribute("aria-label"), textOf(each)].includes(name))!;
const titles = (widget: ClimatAgenda): string[] => textsOf(parts(widget, "title"));

/** Tells whether the browser is left its own way with the key. */
const press = async (widget: ClimatAgenda, key: string, more: KeyboardEventInit = {}): Promise<boolean> => {
  const event = new KeyboardEvent("keydown", {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  focused(widget)!.dispatchEvent(event);
  await widget.updateComplete;
  return !event.defaultPrevented;
};

const click = async (widget: ClimatAgenda, element: HTMLElement): Promise<void> => {
  element.click();
  await widget.updateComplete;
};

const DEBATES = [
  { id: "debat", name: "Débat", startDate: "2015-12-02T18:00", description: "Une soirée." },
  { id: "cop", name: "COP 21", startDate: "2015-11-30", endDate: "2015-12-11" },
  { id: "bal", name: "Bal", startDate: "2016-01-09" },
];

describe("<climat-agenda view=month> shows a month", () => {
  it("in a grid of weeks, each day named with what it holds", async () => {
    const widget = await month(DEBATES);
    expect(shown(widget)).to.equal("décembre 2015");
    expect(one(widget, "table").getAttribute("role")).to.equal("grid");
    expect(one(widget, "table").getAttribute("aria-label")).to.equal("décembre\u00a02015");
    expect(all(widget, "th").map((th) => th.getAttribute("aria-label"))).to.deep.equal([
      "lundi",
      "mardi",
      "mercredi",
      "jeudi",
      "vendredi",
      "samedi",
      "dimanche",
    ]);
    expect(textsOf(all(widget, "th"))).to.deep.equal([
      "lun.",
      "mar.",
      "mer.",
      "jeu.",
      "ven.",
      "sam.",
      "dim.",
    ]);
    expect(all(widget, "tbody tr")).to.have.lengthOf(5);
    expect(cell(widget, "mercredi 2 décembre, 2 rendez-vous")).to.be.instanceOf(HTMLElement);
    expect(cell(widget, "lundi 14 décembre").getAttribute("aria-label")).to.match(/décembre$/);
    /* A table that is read cell by cell: the weekday is its column's. What Chromium makes of it, test/e2e/markup reads. */
    const second = cell(widget, "mercredi 2 décembre");
    const rest = String(second.dataset["rest"]);
    expect(`${second.innerText}${rest}`.replace(/\s+/g, " ").trim()).to.equal("2 décembre, 2 rendez-vous");
    /* As it stands in the sheet, or worked out. */
    expect(getComputedStyle(second, "::after").content.replace("attr(data-rest)", `"${rest}"`)).to.equal(
      `"" / "${rest}"`,
    );
    expect(cell(widget, "mardi 1er décembre").getAttribute("aria-current")).to.equal("date");
    expect(all(widget, "[aria-current]")).to.have.lengthOf(1);
  });

  it("with what is over in it, greyed, and what its items are", async () => {
    const widget = await month([...DEBATES, { id: "hier", startDate: "2015-11-30" }], {}, {});
    expect(ids(widget)).to.deep.equal(["cop", "debat"]);
    await click(widget, button(widget, "Mois précédent"));
    expect(ids(widget)).to.deep.equal(["cop", "hier"]);
    expect(all(widget, ".bar.over")).to.have.lengthOf(1);
  });

  it("of the archive, with what is over alone, as its heading says", async () => {
    const events = [
      { id: "hier", startDate: "2015-12-01T09:00", endDate: "2015-12-01T10:00" },
      { id: "ce-soir", startDate: "2015-12-01T19:00" },
    ];
    for (const [attributes, feed] of [
      [{ past: "" }, {}],
      [{}, { archived: true }],
    ] as const) {
      const widget = await month(events, attributes, feed);
      expect(ids(widget)).to.deep.equal(["hier"]);
      expect(cell(widget, "mardi 1er décembre").ariaLabel).to.match(/, 1\srendez-vous/);
    }
  });

  it("as long bars over their days, and counts what has no room", async () => {
    const events = Array.from({ length: 5 }, (_, i) => ({ startDate: `2015-12-02T1${i}:00` }));
    const widget = await month([
      { name: "COP 21", startDate: "2015-11-30", endDate: "2015-12-11" },
      ...events,
    ]);
    const [first, second] = all(widget, ".bar").filter(({ dataset }) => dataset["name"] === "COP 21");
    const ratio = first!.getBoundingClientRect().width / one(widget, "td").getBoundingClientRect().width;
    expect(ratio).to.be.within(6, 7.1);
    expect(second!.closest("td")).to.equal(cell(widget, "lundi 7 décembre"));
    expect(cell(widget, "mercredi 2 décembre").dataset["more"]).to.equal("+3 autres");
  });

  it("on one more line: how many there are, or the only one of them", async () => {
    const hour = (day: string, i: number) => ({ startDate: `2015-12-${day}T1${i}:00` });
    const widget = await month([0, 1, 2, 3].flatMap((i) => [hour("02", i), hour("03", i), hour("03", i)]));
    expect(cell(widget, "mercredi 2 décembre").dataset).not.to.have.property("more");
    const full = cell(widget, "jeudi 3 décembre");
    expect(full.dataset["more"]).to.equal("+5 autres");
    /* Written from the right, « +5 autres » would read « autres 5+ ». */
    expect(getComputedStyle(full, "::after").unicodeBidi).to.equal("plaintext");
    const fourth = cell(widget, "mercredi 2 décembre").querySelectorAll(".bar")[3]!;
    expect(parseFloat(getComputedStyle(full, "::after").top)).to.equal(
      parseFloat(getComputedStyle(fourth).top),
    );
    for (const size of ["12px", "16px", "32px"]) {
      widget.style.fontSize = size;
      const [row, bar] = [full, fourth].map((each) => each.getBoundingClientRect().bottom);
      expect(bar, size).to.be.at.most(row!);
    }
  });

  it("so full that it would be all bars, in two a day, and the count right under them", async () => {
    const days = Array.from({ length: 30 }, (_, i) => `2015-12-${String(i + 1).padStart(2, "0")}`);
    const widget = await month(
      days.flatMap((startDate) => Array.from({ length: 25 }, () => ({ startDate }))),
    );
    expect(all(widget, ".bar")).to.have.lengthOf(60);
    const day = cell(widget, "mercredi 2 décembre");
    expect(day.dataset["more"]).to.equal("+23 autres");
    const [row, second] = [day, day.querySelectorAll(".bar")[1]!].map((node) => node.getBoundingClientRect());
    const top = row!.top + parseFloat(getComputedStyle(day, "::after").top);
    expect(top).to.be.within(second!.bottom, second!.bottom + 4);
    expect(all(widget, "*").length).to.be.below(250);
  });

  it("says in words and lines, not by colour alone, that something is cancelled", async () => {
    const widget = await month([{ startDate: "2015-12-02", eventStatus: "cancelled" }]);
    const bar = one(widget, ".bar");
    expect(bar.dataset["word"]).to.equal("Annulé");
    expect(getComputedStyle(bar, "::after").textDecorationLine).to.equal("line-through");
    expect(textOf(part(widget, "tag"))).to.equal("Annulé");
  });

  it("on the feed's clock, a day at midnight in Paris being that day", async () => {
    setClock("2015-11-30T23:30:00Z");
    const widget = await month(DEBATES);
    expect(shown(widget)).to.equal("décembre 2015");
    expect(stop(widget)).to.equal(cell(widget, "mardi 1er décembre"));
  });

  it("of nothing, with a way to the next one that has something", async () => {
    const widget = await month(DEBATES);
    for (let i = 0; i < 2; i++) await click(widget, button(widget, "Mois suivant"));
    expect(saidBy(widget)).to.contain("Aucun rendez-vous en février 2016.");
    expect(widget.items).to.deep.equal([]);
    await click(widget, button(widget, "Aller à janvier 2016"));
    expect(shown(widget)).to.equal("janvier 2016");
    expect(focused(widget)).to.equal(cell(widget, "samedi 9 janvier"));
  });

  it("of nothing that was looked for, and does not say that there is none elsewhere", async () => {
    const widget = await month(DEBATES, { filters: "search" });
    await until(() => parts(widget, "search").length > 0, "the filters");
    const field = part(widget, "search") as HTMLInputElement;
    const look = async (words: string, says: string): Promise<void> => {
      field.value = words;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await until(() => textOf(one(widget, ".found")).includes(says), says);
    };
    await look("bal", "0 résultat");
    await click(widget, button(widget, "Aller à janvier 2016"));
    expect(textOf(one(widget, ".found"))).to.contain("1 résultat");
    await look("introuvable", "Rien ne correspond à ces critères.");
  });

  it("and where nothing is at all, what the list would say", async () => {
    const widget = await showData("climat-agenda", { version: 1, events: [] }, { view: "month" });
    await until(() => widget.status === "empty");
    expect(textOf(part(widget, "empty"))).to.contain("Aucun rendez-vous à venir");
    expect(all(widget, "table")).to.deep.equal([]);
  });
});

describe("The month shown first", () => {
  it("is today's", async () => {
    expect(shown(await month(DEBATES))).to.equal("décembre 2015");
  });

  it("is the last in which something began, where all is over", async () => {
    setClock("2026-11-23T12:00:00+01:00");
    const widget = await month([...DEBATES, { startDate: "2015-04-09", endDate: "2016-08-05" }]);
    expect(shown(widget)).to.equal("janvier 2016");
    expect(ids(widget)).to.deep.equal(["e3", "bal"]);
  });

  it("is that of the data that come after others, as long as nobody has gone anywhere", async () => {
    const over = { version: 1, events: [{ id: "o", name: "Passé", startDate: "2015-02-03" }] };
    const widget = await month(DEBATES);
    widget.data = over;
    await widget.updateComplete;
    expect(shown(widget)).to.equal("février 2015");
    await click(widget, button(widget, "Mois précédent"));
    widget.data = { ...over };
    await widget.updateComplete;
    expect(shown(widget)).to.equal("janvier 2015");
  });

  it("turns with the days on a page that stays open, until somebody goes elsewhere", async () => {
    setClock("2015-11-30T22:00:00+01:00");
    const widget = await month(DEBATES);
    expect(shown(widget)).to.equal("novembre 2015");
    setClock("2015-12-02T08:00:00+01:00");
    document.dispatchEvent(new Event("visibilitychange"));
    await widget.updateComplete;
    expect(shown(widget)).to.equal("décembre 2015");
    expect(stop(widget).getAttribute("aria-label")).to.match(/^mercredi 2\s/);
    expect(titles(widget)).to.deep.equal(["COP 21", "Débat"]);
    await click(widget, button(widget, "Mois suivant"));
    setClock("2016-02-01T08:00:00+01:00");
    document.dispatchEvent(new Event("visibilitychange"));
    await widget.updateComplete;
    expect(shown(widget)).to.equal("janvier 2016");
  });

  it("is that of `from`, and one goes no further back; nor on beyond `to`", async () => {
    setClock("2026-11-23T12:00:00+01:00");
    const widget = await month(DEBATES, { from: "2015-12-01", to: "2016-01-31" });
    expect(shown(widget)).to.equal("décembre 2015");
    expect(all(widget, "button").some((each) => textOf(each) === "Aujourd’hui")).to.equal(false);
    const previous = button(widget, "Mois précédent");
    previous.focus();
    expect(previous.getAttribute("aria-disabled")).to.equal("true");
    await click(widget, previous);
    expect(shown(widget)).to.equal("décembre 2015");
    await click(widget, button(widget, "Mois suivant"));
    expect(shown(widget)).to.equal("janvier 2016");
    expect(button(widget, "Mois suivant").getAttribute("aria-disabled")).to.equal("true");
    expect(textsOf(all(widget, "select[aria-label='Mois'] option"))).to.deep.equal(["janvier"]);
  });

  it("opens on the list of `from`, though something was on in the days before", async () => {
    setClock("2026-11-23T12:00:00+01:00");
    const events = [{ startDate: "2015-11-01", endDate: "2016-01-31" }];
    const widget = await month(events, { from: "2015-12-10" });
    expect(textOf(part(widget, "date"))).to.equal("jeudi 10 décembre 2015");
    await click(widget, button(widget, "Mois suivant"));
    expect(textOf(part(widget, "date"))).to.equal("vendredi 1er janvier 2016");
  });

  it("has its first days from `today` on, too", async () => {
    setClock("2015-12-20T12:00:00+01:00");
    expect(ids(await month(DEBATES, { from: "today" }))).to.deep.equal(["cop", "debat"]);
    expect(ids(await month(DEBATES, { from: "2015-12-10" }))).to.deep.equal(["cop"]);
  });
});

describe("A visitor goes from month to month", () => {
  it("with buttons that stay where they are, told politely each time", async () => {
    const widget = await month(DEBATES);
    const next = button(widget, "Mois suivant");
    next.focus();
    await click(widget, next);
    expect(focused(widget)).to.equal(next);
    expect(one(widget, ".month-bar .month").closest("[role=status]")).to.be.instanceOf(HTMLElement);
    expect(shown(widget)).to.equal("janvier 2016");
    await click(widget, button(widget, "Aujourd’hui"));
    expect(shown(widget)).to.equal("décembre 2015");
  });

  it("and then comes to the day that is listed, not to the one that was left elsewhere", async () => {
    const widget = await month(DEBATES);
    await click(widget, button(widget, "Mois suivant"));
    expect(stop(widget)).to.equal(cell(widget, "samedi 9 janvier"));
    expect(part(widget, "chosen").getAttribute("aria-label")).to.match(/^samedi 9/);
    await click(widget, button(widget, "Mois suivant"));
    expect(stop(widget)).to.equal(cell(widget, "mardi 9 février"));
  });

  it("and to today, whichever day of its month stands open", async () => {
    const widget = await month(DEBATES);
    await click(widget, cell(widget, "mercredi 2 décembre"));
    expect(part(widget, "chosen").getAttribute("aria-label")).to.match(/^mercredi 2/);
    const today = button(widget, "Aujourd’hui");
    today.focus();
    await click(widget, today);
    expect(part(widget, "chosen").getAttribute("aria-label")).to.match(/^mardi 1er/);
    expect(focused(widget)).to.equal(today);
  });

  it("with the fields for month and year", async () => {
    const widget = await month(DEBATES);
    const choose = async (label: string, value: string): Promise<void> => {
      const field = one(widget, `select[aria-label="${label}"]`) as HTMLSelectElement;
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      await widget.updateComplete;
    };
    await choose("Mois", "1");
    expect(shown(widget)).to.equal("janvier 2015");
    await choose("Année", "2016");
    expect(shown(widget)).to.equal("janvier 2016");
    expect((one(widget, "select[aria-label='Mois']") as HTMLSelectElement).value).to.equal("1");
  });

  it("among those where the embedder's dates let them go, however far today is", async () => {
    setClock("2026-11-23T12:00:00+01:00");
    const offered = async (from: string, to: string): Promise<string[][]> => {
      const widget = await month(DEBATES, { from, to });
      return all(widget, "select").map((field) => textsOf([...field.children]));
    };
    expect(await offered("2015-12-01", "2015-12-31")).to.deep.equal([["décembre"], ["2015"]]);
    expect(await offered("2015-12-01", "2016-02-10")).to.deep.equal([["décembre"], ["2015", "2016"]]);
  });

  it("and to the list and back, keeping the keyboard's place and the filters", async () => {
    const widget = await month(DEBATES, { filters: "search" });
    await until(() => parts(widget, "search").length > 0, "the filters");
    const field = part(widget, "search") as HTMLInputElement;
    field.value = "débat";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await until(() => ids(widget).length === 1, "what was found");
    expect(ids(widget)).to.deep.equal(["debat"]);
    const list = button(widget, "Liste");
    list.focus();
    await click(widget, list);
    expect(all(widget, "table")).to.deep.equal([]);
    expect(titles(widget)).to.deep.equal(["Débat"]);
    expect(focused(widget)).to.equal(list);
    expect(list.getAttribute("aria-pressed")).to.equal("true");
    await click(widget, button(widget, "Mois"));
    expect(all(widget, ".bar")).to.have.lengthOf(1);
  });

  it("and back from a list that has nothing to come", async () => {
    setClock("2026-11-23T12:00:00+01:00");
    const widget = await month(DEBATES);
    await click(widget, button(widget, "Liste"));
    expect(saidBy(widget)).to.contain("Aucun rendez-vous à venir pour le moment.");
    await click(widget, button(widget, "Mois"));
    expect(shown(widget)).to.equal("janvier 2016");
  });
});

describe("The keyboard in the month", () => {
  it("comes to one day, and goes by days, weeks, months and years", async () => {
    const widget = await month(DEBATES);
    expect(all(widget, "td[tabindex='0']")).to.deep.equal([cell(widget, "mardi 1er décembre")]);
    stop(widget).focus();
    const walk: [string, string, KeyboardEventInit?][] = [
      ["ArrowRight", "mercredi 2 décembre"],
      ["ArrowDown", "mercredi 9 décembre"],
      ["Home", "lundi 7 décembre"],
      ["End", "dimanche 13 décembre"],
      ["ArrowUp", "dimanche 6 décembre"],
      ["ArrowLeft", "samedi 5 décembre"],
      ["PageDown", "mardi 5 janvier"],
      ["PageUp", "samedi 5 décembre"],
      ["PageDown", "lundi 5 décembre", { shiftKey: true }],
      ["PageUp", "samedi 5 décembre", { shiftKey: true }],
    ];
    for (const [key, name, more] of walk) {
      await press(widget, key, more);
      expect(focusName(widget), key).to.match(new RegExp(`^${name}`));
      expect(all(widget, "td[tabindex='0']")).to.deep.equal([focused(widget)]);
    }
  });

  it("is never lost where the next month has fewer weeks or days", async () => {
    const widget = await month(DEBATES);
    stop(widget).focus();
    for (const key of ["ArrowUp", "ArrowLeft"]) await press(widget, key);
    expect(shown(widget)).to.equal("novembre 2015");
    /* August 2015 has six weeks, and its 31st is in the last. */
    for (let i = 0; i < 3; i++) await press(widget, "PageUp");
    expect(focusName(widget)).to.equal("dimanche 23 août");
    for (let i = 0; i < 8; i++) await press(widget, "ArrowRight");
    expect(focusName(widget)).to.equal("lundi 31 août");
    expect(all(widget, "tbody tr")).to.have.lengthOf(6);
    await press(widget, "PageDown");
    expect(focusName(widget)).to.equal("mercredi 30 septembre");
  });

  it("goes the other way where the page is written from the right", async () => {
    root.dir = "rtl";
    const widget = await month(DEBATES);
    stop(widget).focus();
    await press(widget, "ArrowLeft");
    expect(focusName(widget)).to.match(/^mercredi 2 décembre/);
  });

  for (const key of ["Enter", " "]) {
    it(`opens a day with « ${key} », and comes back with Escape`, async () => {
      const widget = await month(DEBATES);
      stop(widget).focus();
      await press(widget, "ArrowRight");
      await press(widget, key);
      await until(() => focused(widget) === part(widget, "chosen"), "the day's list");
      expect(focusName(widget)).to.equal("mercredi 2 décembre, 2 rendez-vous");
      expect(titles(widget)).to.deep.equal(["COP 21", "Débat"]);
      expect(all(widget, "[aria-selected=true]")).to.deep.equal([cell(widget, "mercredi 2 décembre")]);
      await press(widget, "Escape");
      expect(focused(widget)).to.equal(cell(widget, "mercredi 2 décembre"));
    });
  }

  it("keeps the Escape that leads back from a day to itself: a dialog around it stays open", async () => {
    const widget = await month(DEBATES);
    stop(widget).focus();
    expect(await press(widget, "Escape")).to.equal(true);
    await press(widget, "Enter");
    await until(() => focused(widget) === part(widget, "chosen"), "the day's list");
    expect(await press(widget, "Escape")).to.equal(false);
  });

  it("leaves the browser its own keys", async () => {
    const widget = await month(DEBATES);
    stop(widget).focus();
    await press(widget, "ArrowLeft", { altKey: true });
    await press(widget, "a");
    expect(focusName(widget)).to.match(/^mardi 1er décembre/);
  });
});

describe("A day of the month", () => {
  it("is listed under the grid: today's at first, then the one that is clicked", async () => {
    const widget = await month([...DEBATES, { name: "Marché", startDate: "2015-12-12" }]);
    expect(textOf(part(widget, "date"))).to.equal("aujourd’hui, mardi 1er décembre 2015");
    await click(widget, cell(widget, "samedi 12 décembre"));
    expect(titles(widget)).to.deep.equal(["Marché"]);
    await click(widget, cell(widget, "dimanche 13 décembre"));
    expect(textOf(part(widget, "chosen"))).to.contain("Aucun rendez-vous ce jour-là.");
  });

  it("comes into view where its list begins under the edge of a phone, and moves nothing where it is seen", async () => {
    const widget = await month([{ name: "Marché", startDate: "2015-12-12" }]);
    widget.style.cssText = "inline-size: 360px; margin-block-start: 1000px";
    const edge = (): number => one(widget, "table").getBoundingClientRect().bottom - innerHeight;
    scrollTo({ top: scrollY + edge(), behavior: "instant" });
    const chosen = cell(widget, "samedi 12 décembre");
    await click(widget, chosen);
    expect(part(widget, "title").getBoundingClientRect().bottom).to.be.below(innerHeight);
    expect(chosen.getBoundingClientRect().top).to.be.above(0);
    const before = scrollY;
    await click(widget, chosen);
    expect(scrollY).to.equal(before);
  });

  it("has its first five; a button brings the others and the keyboard to them", async () => {
    const widget = await month(
      Array.from({ length: 8 }, (_, i) => ({ startDate: `2015-12-02T1${i}:00`, description: "D" })),
    );
    expect(titles(widget)).to.have.lengthOf(5);
    const more = button(widget, "Afficher les 3 autres");
    more.focus();
    await click(widget, more);
    await until(() => titles(widget).length === 8);
    await until(() => textOf(focused(widget)).includes("Rendez-vous 5"));
  });

  it("opens an event where its bar is clicked, and tells the page once", async () => {
    const widget = await month(DEBATES);
    const told = nextSelect();
    let times = 0;
    widget.addEventListener("climat-select", () => times++);
    all(widget, ".bar")
      .find(({ dataset }) => dataset["name"] === "Débat")!
      .click();
    expect(await told).to.include({ kind: "event", id: "debat" });
    await until(() => textOf(part(widget, "chosen")).includes("Une soirée."));
    const details = one(widget, "details[open]");
    expect(textOf(details)).to.contain("Débat");
    expect(focused(widget)).to.equal(details.querySelector("summary"));
    expect(times).to.equal(1);
  });

  it("opens an event on the day where its bar is clicked, not on the one it began: the month stays", async () => {
    const widget = await month(DEBATES);
    expect(shown(widget)).to.equal("décembre 2015");
    const told = nextSelect();
    const bar = all(widget, ".bar").find(({ dataset }) => dataset["name"] === "COP 21")!;
    bar.scrollIntoView();
    const { top } = bar.getBoundingClientRect();
    const { left, width } = cell(widget, "jeudi 3 décembre").getBoundingClientRect();
    bar.dispatchEvent(
      new MouseEvent("click", {
        bubbles: true,
        composed: true,
        clientX: left + width / 2,
        clientY: top + 1,
      }),
    );
    expect(await told).to.include({ kind: "event", id: "cop" });
    await widget.updateComplete;
    expect(shown(widget)).to.equal("décembre 2015");
    expect(textOf(part(widget, "chosen"))).to.include("3 décembre 2015");
    expect(textOf(one(widget, "details[open]"))).to.include("COP 21");
  });

  it("stays closed where the page takes over", async () => {
    const widget = await month(DEBATES);
    const told = nextSelect();
    widget.addEventListener("climat-select", (event) => {
      event.preventDefault();
    });
    all(widget, ".bar")
      .find(({ dataset }) => dataset["name"] === "Débat")!
      .click();
    await told;
    await widget.updateComplete;
    expect(all(widget, "details[open]")).to.deep.equal([]);
  });

  it("closes what was open in the day before", async () => {
    const widget = await month([
      { startDate: "2015-12-02", description: "Première soirée." },
      { startDate: "2015-12-03", description: "Seconde soirée." },
    ]);
    one(widget, "summary").click();
    await until(() => textOf(part(widget, "details")).includes("Première soirée."));
    await click(widget, cell(widget, "jeudi 3 décembre"));
    expect(all(widget, "details[open]")).to.deep.equal([]);
    one(widget, "summary").click();
    await until(() => textOf(part(widget, "details")).includes("Seconde soirée."));
  });

  it("names an event's other dates", async () => {
    const occurrences = ["2015-12-05", "2015-12-12"].map((startDate) => ({ startDate }));
    const widget = await month([{ occurrences }]);
    expect(textOf(part(widget, "chosen"))).to.contain("et une autre date");
    expect(widget.items).to.have.lengthOf(1);
  });
});

describe("A month in a column", () => {
  const narrow = async (width: string): Promise<ClimatAgenda> => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    holder.style.inlineSize = width;
    const widget = await full();
    holder.append(widget);
    await drawn(widget);
    return widget;
  };

  it("of a phone has its days in full sight, its bars as lines", async () => {
    const widget = await narrow("320px");
    expect(widget.scrollWidth).to.be.at.most(320);
    expect(one(widget, ".bar").getBoundingClientRect().height).to.equal(4);
    for (const td of all(widget, "td")) expect(td.getBoundingClientRect().height).to.be.at.least(44);
    expect(await faultsOf(widget)).to.deep.equal([]);
  });

  it("of a page has its bars in words, big enough for a finger", async () => {
    const widget = await narrow("900px");
    for (const bar of all(widget, ".bar")) expect(bar.getBoundingClientRect().height).to.be.at.least(24);
  });
});

describe("axe finds nothing wrong in a month", () => {
  for (const lang of ["fr", "en", "nl"])
    it(`as it opens, in ${lang}`, async () => {
      expect(await faultsOf(await full({ lang }))).to.deep.equal([]);
    });

  it("in the dark", async () => {
    root.style.colorScheme = "dark";
    expect(await faultsOf(await full())).to.deep.equal([]);
  });

  it("of nothing", async () => {
    const empty = await full();
    for (let i = 0; i < 12; i++) await click(empty, button(empty, "Mois suivant"));
    expect(saidBy(empty)).to.contain("Aucun rendez-vous en décembre 2016.");
    expect(await faultsOf(empty)).to.deep.equal([]);
  });

  it("of too much", async () => {
    expect(await faultsOf(await full({}, manyFeed(new Date(Date.now()))))).to.deep.equal([]);
  });

  it("with an event opened", async () => {
    const busy = await full({}, manyFeed(new Date(Date.now())));
    one(busy, "summary").click();
    await until(() => textOf(one(busy, "details[open] .details")) !== "");
    expect(await faultsOf(busy)).to.deep.equal([]);
  });
});

describe("A month that means harm", () => {
  it("is drawn: ten thousand years, twenty thousand dates, a hundred years of events", async () => {
    const occurrences = Array.from({ length: 20_000 }, (_, i) => ({
      startDate: `2015-12-${String((i % 28) + 1).padStart(2, "0")}`,
    }));
    const widget = await month([
      { occurrences },
      { startDate: "0001-01-01", endDate: "9999-12-31" },
      ...Array.from({ length: 100 }, (_, i) => ({ startDate: `${1950 + i}-12-01`, endDate: "9999-12-30" })),
    ]);
    expect(shown(widget)).to.equal("décembre 2015");
    expect(all(widget, "*").length).to.be.at.most(250);
    await click(widget, button(widget, "Mois suivant"));
    expect(shown(widget)).to.equal("janvier 2016");
  });

  it("goes no further than the calendar", async () => {
    const widget = await month([{ startDate: "9999-12-30" }], { from: "9999-12-01" });
    stop(widget).focus();
    for (const key of ["PageDown", "End", "ArrowDown", "ArrowDown"]) await press(widget, key);
    expect(focusName(widget)).to.match(/^vendredi 31 décembre/);
  });
});
