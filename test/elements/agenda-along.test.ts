import "../../src/define/agenda.js";

import { expect } from "@open-wc/testing";
import ICAL from "ical.js";

import { feedUrl } from "../../mocks/scenarios.js";
import type { ClimatAgenda } from "../../src/elements/agenda/agenda.js";
import { faultsOf } from "../support/axe.js";
import { useClock, useHeldTimers, useVisibility } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, one, openAll, parts, saidBy, showData, standing, textOf, textsOf } from "../support/widget.js";

useNetwork();
const timers = useHeldTimers();
const setClock = useClock();
const setHidden = useVisibility();

const FEED = {
  version: 1,
  name: "Coalition (exemple)",
  timeZone: "Europe/Paris",
  contact: { calendar: "https://example.org/agenda.ics" },
  events: [
    {
      id: "debat",
      name: "Débat, et film",
      startDate: "2015-12-01T18:00",
      endDate: "2015-12-01T20:00",
      price: "5 €",
    },
    {
      id: "visites",
      name: "Visites",
      occurrences: [{ startDate: "2015-12-03" }, { startDate: "2015-12-08" }],
    },
    {
      id: "annule",
      name: "Annulé",
      startDate: "2015-12-04",
      eventStatus: "cancelled",
      description: "Dommage.",
    },
  ],
  calls: [{ id: "appel", name: "Appel à projets", deadline: "2015-12-18", url: "https://example.org/appel" }],
};

let files: Blob[] = [];
const { createObjectURL } = URL;

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
  files = [];
  URL.createObjectURL = (file) => {
    files.push(file as Blob);
    return "data:,";
  };
});
afterEach(() => {
  URL.createObjectURL = createObjectURL;
});

const agenda = async (attributes: Record<string, string> = {}, feed: object = FEED): Promise<ClimatAgenda> =>
  openAll(await showData("climat-agenda", feed, attributes));

const buttons = (widget: ClimatAgenda, words: string): HTMLElement[] =>
  all(widget, "button").filter((button) => textOf(button).startsWith(words));

const press = async (widget: ClimatAgenda, button: HTMLElement | undefined): Promise<void> => {
  button?.click();
  await until(() => all(widget, ".take-away-ways").length > 0, "the ways to take it along");
};

/** What a calendar program reads in the file that was handed over. */
const readBack = async (): Promise<{ summary: string; start: string }[]> => {
  const [file] = files;
  const calendar = new ICAL.Component(ICAL.parse(await file!.text()) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return { summary: event.summary, start: event.startDate.toJSDate().toISOString() };
  });
};

describe("What a visitor takes along of an agenda", () => {
  it("is one event, by links that need no script and as a file", async () => {
    const widget = await agenda();
    const [add] = buttons(widget, "Ajouter à mon agenda");
    expect(add?.getAttribute("aria-label"), "which event, out of its context").to.equal(
      "Ajouter à mon agenda – Débat, et film",
    );
    await press(widget, add);
    const links = all(widget, ".take-away-ways a") as HTMLAnchorElement[];
    expect(textsOf(links)).to.deep.equal([
      "Google Agenda",
      "Outlook.com",
      "Outlook, compte professionnel ou scolaire",
    ]);
    expect(links.every(({ href }) => href.startsWith("https://"))).to.equal(true);
    buttons(widget, "Fichier")[0]?.click();
    expect(await readBack()).to.deep.equal([
      { summary: "Débat, et film", start: "2015-12-01T17:00:00.000Z" },
    ]);
  });

  it("is the whole agenda, every date of it and the calls, to subscribe to where the feed says where", async () => {
    const widget = await agenda();
    await press(widget, buttons(widget, "Ajouter ces rendez-vous")[0]);
    expect(one(widget, ".take-away-ways a").getAttribute("href")).to.equal("webcal://example.org/agenda.ics");
    buttons(widget, "Fichier")[0]?.click();
    expect((await readBack()).map(({ summary }) => summary)).to.deep.equal([
      "Débat, et film",
      "Visites",
      "Visites",
      "Annulé",
      "Date limite\u00a0: Appel à projets",
    ]);
  });

  it("is a file for any calendar, of no others where it is the one way", async () => {
    const widget = await agenda({}, { ...FEED, contact: {} });
    await press(widget, buttons(widget, "Ajouter ces rendez-vous")[0]);
    expect(textsOf(all(widget, ".take-away-ways li"))).to.deep.equal(["Fichier .ics, pour tout agenda"]);
  });

  it("is not what is cancelled or over", async () => {
    const widget = await agenda({ from: "2015-11-01" });
    const [, , cancelled] = parts(widget, "event");
    expect(saidBy(widget)).to.include("Annulé");
    expect(cancelled?.querySelector("details .take-away")).to.equal(null);
    const past = await agenda({ past: "" });
    expect(buttons(past, "Ajouter")).to.deep.equal([]);
  });

  it("opens one at a time, and has no fault that axe finds", async () => {
    const widget = await agenda();
    const [first, second] = buttons(widget, "Ajouter à mon agenda");
    await press(widget, first);
    second?.click();
    await until(() => second?.getAttribute("aria-expanded") === "true");
    expect(first?.getAttribute("aria-expanded")).to.equal("false");
    expect(all(widget, ".take-away-ways")).to.have.lengthOf(1);
    expect(await faultsOf(widget)).to.deep.equal([]);
  });
});

const published = (): string[] =>
  [...document.head.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => ([JSON.parse(textContent)].flat()[0] as { name: string }).name,
  );

describe("What a search engine reads of an agenda", () => {
  it("is each event once, however many agendas, and nothing once they have left", async () => {
    const [a, b] = [await agenda(), await agenda({ max: "1" })];
    await until(() => published().length === 3, "three data blocks");
    expect(published()).to.deep.equal(["Débat, et film", "Visites", "Annulé"]);
    a.remove();
    await until(() => published().length === 1, "one data block");
    b.remove();
    expect(published()).to.deep.equal([]);
  });

  it("is nothing of a feed that has made way for one that can't be had", async () => {
    const widget = await agenda();
    await until(() => published().length > 0, "its data");
    widget.data = undefined;
    widget.feed = feedUrl("error");
    await standing(widget, "error");
    expect(published()).to.deep.equal([]);
  });

  it("is nothing where the embedder wants none", async () => {
    const quiet = await agenda({ "json-ld": "none" });
    const other = await agenda({ max: "1" });
    await until(() => published().length > 0, "the other's data");
    expect(published()).to.deep.equal(["Débat, et film"]);
    quiet.remove();
    other.remove();
  });

  it("follows the page also while a visitor filters", async () => {
    const widget = await agenda({ filters: "search" });
    await until(() => published().length === 3, "its data");
    widget.dispatchEvent(
      Object.assign(new Event("climat-filter-change"), { filters: { search: "visites" } }),
    );
    await until(() => widget.items.length === 1, "what was looked for");
    expect(published()).to.have.lengthOf(3);
    widget.jsonLd = "none";
    await until(() => published().length === 0, "no data");
  });
});

describe("An agenda that stays open", () => {
  const names = (widget: ClimatAgenda): string[] => widget.items.map(({ name }) => name);

  it("lets go of an event when it is over", async () => {
    setClock("2015-12-01T19:50:20+01:00");
    const widget = await agenda();
    expect(timers.delays).to.include(9 * 60_000 + 40_000);
    setClock("2015-12-01T20:00:00+01:00");
    timers.run(10 * 60_000);
    await until(() => !names(widget).includes("Débat, et film"));
  });

  it("says that one can no longer register once one can't", async () => {
    setClock("2015-12-01T11:50:20+01:00");
    const registration = { url: "https://example.org/inscription", deadline: "2015-12-01T12:00" };
    const [event] = FEED.events;
    const widget = await agenda({}, { ...FEED, events: [{ ...event, registration }] });
    const facts = (): string => textOf(one(widget, "[part~=facts]"));
    expect(facts()).to.include("Sur inscription");
    setClock("2015-12-01T12:00:00+01:00");
    timers.run(10 * 60_000);
    await until(() => facts().includes("Inscriptions closes"));
  });

  it("turns the page at midnight, on the nights when clocks change as well", async () => {
    setClock("2015-12-01T23:59:30+01:00");
    const widget = await agenda();
    expect(textOf(one(widget, "[part~=date]"))).to.include("jeudi");
    setClock("2015-12-02T00:00:00+01:00");
    timers.run(60_000);
    await until(() => textOf(one(widget, "[part~=date]")).includes("demain"));
  });

  it("knows the day on the morning after a night that the computer slept through, its page in view", async () => {
    setClock("2015-12-01T22:00:00+01:00");
    const widget = await agenda();
    expect(textOf(one(widget, "[part~=date]"))).to.include("jeudi");
    /* Its timers have not seen the night. */
    setClock("2015-12-02T08:00:00+01:00");
    timers.run(15 * 60_000);
    await until(() => textOf(one(widget, "[part~=date]")).includes("demain"));
  });

  it("looks at the clock when the page is seen again", async () => {
    const widget = await agenda();
    setHidden(true);
    setClock("2015-12-03T08:00:00+01:00");
    setHidden(false);
    await until(() => textOf(one(widget, "[part~=date]")).includes("aujourd’hui"));
  });
});
