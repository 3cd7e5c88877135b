import "../../src/define/agenda.js";

import { expect } from "@open-wc/testing";

import type { ClimatAgenda } from "../../src/elements/agenda/agenda.js";
import { useClock } from "../support/clock.js";
import { until } from "../support/until.js";
import { all, one, nextSelect, openAll, part, parts, showData, textOf, textsOf } from "../support/widget.js";

const setClock = useClock();

/** An agenda of these events, on 1 December 2015 at noon in Paris: one in the morning in Auckland, where this runs. */
const agenda = (
  events: object[],
  attributes: Record<string, string> = {},
  feed: object = {},
): Promise<ClimatAgenda> =>
  showData(
    "climat-agenda",
    {
      version: 1,
      members: [
        { id: "cerdd", name: "Cerdd", url: "https://www.cerdd.org/" },
        { id: "mres", name: "MRES" },
      ],
      events: events.map((event, index) => ({ id: `e${index}`, name: `Rendez-vous ${index}`, ...event })),
      ...feed,
    },
    attributes,
  );

const titles = (widget: ClimatAgenda): string[] => textsOf(parts(widget, "title"));
const dates = (widget: ClimatAgenda): string[] => textsOf(parts(widget, "date"));
const eventText = (widget: ClimatAgenda): string => textOf(part(widget, "event"));
const ids = (widget: ClimatAgenda): string[] => widget.items.map(({ id }) => id);

beforeEach(() => {
  setClock("2015-12-01T12:00:00+01:00");
});

describe("<climat-agenda> lists what is to come", () => {
  it("under days that begin with a capital, also where the weekday has a line of its own", async () => {
    const widget = await agenda([{ startDate: "2015-12-03" }]);
    expect(getComputedStyle(one(widget, ".date"), "::first-letter").textTransform).to.equal("uppercase");
    /* In a block within Firefox does not look for a day's first letter. */
    expect(getComputedStyle(one(widget, ".weekday")).display).to.equal("inline");
  });

  it("by day from today, in order of time", async () => {
    const widget = await agenda([
      { name: "Bal", startDate: "2015-12-24T20:00" },
      { name: "Hier", startDate: "2015-11-30" },
      { name: "Débat", startDate: "2015-12-01T14:30", endDate: "2015-12-01T16:00" },
      { name: "Marché", startDate: "2015-12-02" },
    ]);
    expect(titles(widget)).to.deep.equal(["Débat", "Marché", "Bal"]);
    expect(dates(widget)).to.deep.equal([
      "aujourd’hui, mardi 1er décembre 2015",
      "demain, mercredi 2 décembre 2015",
      "jeudi 24 décembre 2015",
    ]);
    expect(ids(widget)).to.deep.equal(["e2", "e3", "e0"]);
  });

  it("in lists that have their day's name, for who comes into one by the Tab key", async () => {
    const widget = await agenda([
      { startDate: "2015-11-30", endDate: "2015-12-04" },
      { startDate: "2015-12-01T14:30" },
      { startDate: "2015-12-03" },
    ]);
    const lists = all(widget, "ul").map((list) => list.ariaLabel?.replace(/\s/g, " "));
    expect(lists).to.deep.equal(["En ce moment", "mardi 1er décembre 2015", "jeudi 3 décembre 2015"]);
  });

  it("with the weekday on its own line in the rail, which is no block: that would be read « mardi1er »", async () => {
    const widget = await agenda([{ startDate: "2015-12-01" }]);
    widget.style.inlineSize = "900px";
    const weekday = one(widget, ".weekday");
    expect(getComputedStyle(weekday).display).to.equal("inline");
    const date = document.createRange();
    date.selectNodeContents(part(widget, "date"));
    const [first, last] = [[...weekday.getClientRects()].at(0), [...date.getClientRects()].at(-1)];
    expect(part(widget, "date").innerText).to.equal("Aujourd’hui, mardi\n1er\u00a0décembre 2015");
    expect(last?.top).to.be.at.least(Number(first?.bottom) - 4);
  });

  it("with a day's date in view as long as its events pass, and no longer than one by itself is", async () => {
    const widget = await agenda([
      { startDate: "2015-12-01T14:00" },
      { startDate: "2015-12-02" },
      { startDate: "2015-12-02" },
    ]);
    const positions = (): string[] => parts(widget, "date").map((date) => getComputedStyle(date).position);
    expect(positions()).to.deep.equal(["static", "sticky"]);
    one(widget, "summary").click();
    await until(() => one(widget, "details").hasAttribute("open"));
    expect(positions()).to.deep.equal(["sticky", "sticky"]);
  });

  it("events and calls, or those the embedder includes", async () => {
    const feed = { calls: [{ id: "appel", name: "Appel", deadline: "2015-12-05" }] };
    for (const [include, shown] of [
      ["", "e0 appel"],
      [",", "e0 appel"],
      ["calls events", "e0 appel"],
      ["events", "e0"],
      ["calls", "appel"],
    ] as const) {
      const widget = await agenda([{ startDate: "2015-12-02" }], { include }, feed);
      expect(ids(widget).join(" "), include).to.equal(shown);
    }
  });

  it("on the feed's clock, wherever the visitor is", async () => {
    setClock("2015-12-01T23:30:00+01:00");
    const widget = await agenda([{ startDate: "2015-12-01T20:00" }, { startDate: "2015-12-01T22:45Z" }]);
    expect(dates(widget)).to.deep.equal(["aujourd’hui, mardi 1er décembre 2015"]);
  });

  it("with its hours, as people write them", async () => {
    const widget = await agenda([{ startDate: "2015-12-01T14:30", endDate: "2015-12-01T16:00" }]);
    expect(eventText(widget)).to.contain("14 h 30 – 16 h");
  });

  it("with its place, its organisers and what it costs", async () => {
    const widget = await agenda([
      {
        startDate: "2015-12-02",
        location: { name: "Maison de l’environnement", addressLocality: "Lille" },
        members: ["mres", "cerdd"],
        isAccessibleForFree: true,
        registration: { email: "a@b.fr" },
      },
    ]);
    expect(eventText(widget)).to.contain(
      "Maison de l’environnement, Lille · MRES · Cerdd · Gratuit · Sur inscription",
    );
  });

  it("and, once opened, for whom it is and who offers it", async () => {
    const widget = await openAll(
      await agenda([{ startDate: "2015-12-02", audience: "Familles", members: ["mres", "cerdd"] }]),
    );
    const said = textOf(part(widget, "details"));
    expect(said).to.contain("Pour : Familles");
    expect(said).to.contain("Proposé par Cerdd");
  });

  it("by several in one sentence that runs on where it is narrow: no line begins with a comma", async () => {
    const names = ["Communauté urbaine de Dunkerque", "Communauté d’agglomération de Lens-Liévin"];
    const members = names.map((name, at) => ({ id: `m${at}`, name, url: `https://example.org/${at}` }));
    const widget = await agenda([{ startDate: "2015-12-02", members: ["m0", "m1"] }], {}, { members });
    widget.style.inlineSize = "250px";
    await openAll(widget);
    const [link] = all(widget, "[part~=details] a");
    const comma = document.createRange();
    comma.setStartAfter(link!);
    comma.setEnd(link!.parentNode!, link!.parentNode!.childNodes.length);
    expect(comma.toString().trim()).to.match(/^,/);
    const [first] = comma.getClientRects();
    expect(first!.left).to.be.above(link!.parentElement!.getBoundingClientRect().left + 20);
  });

  it("as headings one level below its own", async () => {
    const widget = await agenda([{ startDate: "2015-12-02" }], { "heading-level": "2" });
    expect(part(widget, "title").localName).to.equal("h3");
  });

  it("what goes on over several days in one band on top, with its dates", async () => {
    const widget = await agenda([
      { name: "Débat", startDate: "2015-12-01T18:00" },
      { name: "COP 21", startDate: "2015-11-30", endDate: "2015-12-11" },
    ]);
    expect(titles(widget)).to.deep.equal(["COP 21", "Débat"]);
    expect(textOf(part(widget, "running"))).to.match(/^En ce moment.*du 30 novembre au 11 décembre 2015/);
  });

  it("an event with several dates once, and how many others it has", async () => {
    const occurrences = ["2015-11-03", "2015-12-05", "2015-12-12"].map((startDate) => ({ startDate }));
    const widget = await agenda([{ occurrences }]);
    expect(dates(widget)).to.deep.equal(["samedi 5 décembre 2015"]);
    expect(eventText(widget)).to.contain("et une autre date");
  });

  it("a night with the hour it ends at, and each of its other dates as well", async () => {
    const occurrences = [
      { startDate: "2015-12-05T22:00", endDate: "2015-12-06T02:00" },
      { startDate: "2015-12-12T22:00", endDate: "2015-12-13T02:00" },
    ];
    const widget = await agenda([{ occurrences }]);
    expect(eventText(widget)).to.contain("22 h – 2 h").and.to.contain("du 5 au 6 décembre 2015");
    await openAll(widget);
    expect(textOf(one(widget, ".dates"))).to.equal("du 12 au 13 décembre 2015, 22 h – 2 h");
  });

  it("ten at first", async () => {
    const widget = await agenda(Array.from({ length: 12 }, () => ({ startDate: "2015-12-02" })));
    expect(parts(widget, "event")).to.have.lengthOf(10);
    expect(textOf(part(widget, "more"))).to.equal("Afficher les 2 autres");
  });
});

describe("<climat-agenda> says in words", () => {
  const words: Record<string, string> = {
    cancelled: "Annulé",
    postponed: "Reporté",
    "sold-out": "Complet",
    tentative: "À confirmer",
    rescheduled: "Nouvelle date",
    "moved-online": "Désormais en ligne",
  };
  for (const [eventStatus, word] of Object.entries(words)) {
    it(`that an event is ${eventStatus}`, async () => {
      const widget = await agenda([{ startDate: "2015-12-03", eventStatus }]);
      expect(textOf(part(widget, "tag"))).to.equal(word);
    });
  }

  it("nothing of an event that is as planned", async () => {
    expect(parts(await agenda([{ startDate: "2015-12-03" }]), "tag")).to.deep.equal([]);
  });

  it("and in a line, that it is cancelled", async () => {
    const widget = await agenda([{ startDate: "2015-12-03", eventStatus: "cancelled" }]);
    expect(getComputedStyle(part(widget, "title")).textDecorationLine).to.equal("line-through");
  });

  it("no more where it was to be, once it has moved online", async () => {
    const event = { startDate: "2015-12-02", location: { name: "Salle", addressLocality: "Lille" } };
    expect(eventText(await agenda([event]))).to.contain("Lille");
    const moved = eventText(await agenda([{ ...event, eventStatus: "moved-online" }]));
    expect(moved).to.contain("Désormais en ligne").and.not.to.contain("Lille");
  });

  it("that one may come online", async () => {
    expect(eventText(await agenda([{ startDate: "2015-12-03", attendanceMode: "online" }]))).to.contain(
      "En ligne",
    );
    expect(eventText(await agenda([{ startDate: "2015-12-03", attendanceMode: "mixed" }]))).to.contain(
      "Sur place et en ligne",
    );
  });
});

describe("An event's details", () => {
  const full = {
    startDate: "2015-12-02T18:00",
    description: "Une soirée pour comprendre.",
    price: "5 €",
    audience: "Tout public",
    onlineUrl: "https://direct.example/",
    url: "https://example.org/debat",
    members: ["cerdd"],
    registration: {
      url: "https://example.org/inscription",
      email: "a@b.fr",
      phone: "+33 (0)3 21 08",
      deadline: "2015-12-01",
    },
  };
  const links = (widget: ClimatAgenda): string[] =>
    all(widget, "[part~=details] a").map((link) => (link as HTMLAnchorElement).href);

  it("say what one needs to come", async () => {
    const widget = await openAll(await agenda([full]));
    expect(textOf(part(widget, "details")))
      .to.contain("Une soirée pour comprendre.")
      .and.to.contain("5 €");
    expect(links(widget)).to.have.members([
      "https://example.org/inscription",
      "mailto:a@b.fr",
      "tel:+33321" + "08",
      "https://direct.example/",
      "https://example.org/debat",
      "https://www.cerdd.org/",
    ]);
    expect(textOf(part(widget, "details"))).to.contain("jusqu’au 1er décembre 2015");
  });

  it("ask nobody to register for what is full, cancelled, over, or past its deadline", async () => {
    const asks = async (event: object, attributes = {}) =>
      links(await openAll(await agenda([{ ...full, ...event }], attributes))).includes(
        "https://example.org/inscription",
      );
    expect(await asks({})).to.equal(true);
    expect(await asks({ eventStatus: "sold-out" })).to.equal(false);
    expect(await asks({ eventStatus: "cancelled" })).to.equal(false);
    expect(await asks({ startDate: "2015-11-01" }, { past: "" })).to.equal(false);
    expect(await asks({ registration: { ...full.registration, deadline: "2015-11-30" } })).to.equal(false);
  });

  it("leave no hole where their picture can't be had", async () => {
    const image = { url: "https://example.org/a.png", alt: "Une salle", width: 400, height: 300 };
    const widget = await openAll(await agenda([{ ...full, image: { ...image, credit: "Nora" } }]));
    const before = part(widget, "details").clientHeight;
    part(widget, "image").dispatchEvent(new Event("error"));
    expect(part(widget, "image").checkVisibility()).to.equal(false);
    expect(part(widget, "details").clientHeight).to.be.below(before);
  });

  it("show an event's picture also where another's could not be had", async () => {
    const feed = (...names: string[]) => ({
      version: 1,
      events: names.map((name) => ({ ...full, id: name, name, image: { url: `/logos/cerdd.svg?${name}` } })),
    });
    const widget = await openAll(await showData("climat-agenda", feed("un", "deux")));
    await until(() => parts(widget, "image").length === 2);
    part(widget, "image").dispatchEvent(new Event("error"));
    expect(part(widget, "image").checkVisibility()).to.equal(false);
    /* Its row is the other's now. */
    widget.data = feed("deux");
    await until(() => parts(widget, "image").length === 1);
    expect(part(widget, "image").checkVisibility()).to.equal(true);
  });

  it("name a picture by its caption, as RGAA asks", async () => {
    const image = { url: "/logos/cerdd.svg", alt: "Une salle", width: 400, height: 300 };
    const figureOf = async (more: object) =>
      part(await openAll(await agenda([{ ...full, image: { ...image, ...more } }])), "image").closest(
        "figure",
      )!;
    const figure = await figureOf({ credit: "Nora" });
    expect([figure.role, figure.ariaLabel]).to.deep.equal(["figure", figure.textContent.trim()]);
    expect(textOf(figure)).to.contain("Nora");
    expect((await figureOf({})).hasAttribute("aria-label")).to.equal(false);
  });

  it("say by what hour to register, in three languages", async () => {
    const registration = { ...full.registration, deadline: "2015-12-02T18:30" };
    for (const [lang, words] of [
      ["fr", "jusqu’au 2 décembre 2015, 18 h 30"],
      ["en", "until 2 December 2015, 18:30"],
      ["nl", "uiterlijk 2 december 2015, 18.30 uur"],
    ] as const) {
      const event = { ...full, startDate: "2015-12-02T20:00", registration };
      const widget = await openAll(await agenda([event], { lang }));
      expect(textOf(part(widget, "details"))).to.contain(words);
    }
  });

  it("say what lasts until then where no button does", async () => {
    for (const [lang, words] of [
      ["fr", "S’inscrire jusqu’au 2 décembre 2015"],
      ["en", "Register until 2 December 2015"],
      ["nl", "Inschrijven uiterlijk 2 december 2015"],
    ] as const) {
      const event = { ...full, startDate: "2015-12-02", registration: { deadline: "2015-12-02" } };
      const widget = await openAll(await agenda([event], { lang }));
      expect(textOf(one(widget, ".ways"))).to.equal(words);
    }
  });

  it("say of a call that it is launched, of an event that it is organised", async () => {
    for (const [lang, organised, launched] of [
      ["fr", "Proposé par Cerdd", "Proposé par Cerdd"],
      ["en", "Organised by Cerdd", "Launched by Cerdd"],
      ["nl", "Georganiseerd door Cerdd", "Uitgeschreven door Cerdd"],
    ] as const) {
      const calls = [{ id: "c", name: "Appel", deadline: "2016-01-15", member: "cerdd" }];
      const widget = await openAll(await agenda([full], { lang }, { calls }));
      const [event, call] = parts(widget, "details").map(textOf);
      expect(event).to.contain(organised);
      expect(call).to.contain(launched);
    }
  });

  it("say of a call when it opens, until it does", async () => {
    const call = { id: "c", name: "Appel", deadline: "2016-01-15" };
    for (const [opens, says] of [
      ["2015-12-09T09:00", true],
      ["2015-12-01T09:00", false],
    ] as const) {
      const widget = await openAll(await agenda([], {}, { calls: [{ ...call, opens }] }));
      const words = textOf(part(widget, "details"));
      expect(words.includes("Ouvre le 9 décembre 2015, 9 h"), words).to.equal(says);
      expect(words.includes("Ouvre")).to.equal(says);
    }
  });

  it("say that it is too late to register, and of what nobody goes to any more nothing", async () => {
    const registration = { ...full.registration, deadline: "2015-11-30" };
    for (const [lang, open, closed] of [
      ["fr", "Sur inscription", "Inscriptions closes"],
      ["en", "Registration required", "Registration closed"],
      ["nl", "Inschrijving verplicht", "Inschrijving gesloten"],
    ] as const) {
      const saysOf = async (event: object, attributes = {}) => {
        const facts = textOf(part(await agenda([{ ...full, ...event }], { lang, ...attributes }), "facts"));
        return [facts.includes(open), facts.includes(closed)];
      };
      expect(await saysOf({})).to.deep.equal([true, false]);
      expect(await saysOf({ registration })).to.deep.equal([false, true]);
      expect(await saysOf({ eventStatus: "sold-out" })).to.deep.equal([false, false]);
      expect(await saysOf({ eventStatus: "cancelled" })).to.deep.equal([false, false]);
      expect(await saysOf({ startDate: "2015-11-01" }, { past: "" })).to.deep.equal([false, false]);
    }
  });

  it("are not there where there is nothing more to say", async () => {
    const widget = await agenda([{ startDate: "2015-11-02" }], { past: "" });
    expect(all(widget, "[part~=event]")).to.have.lengthOf(1);
    expect(all(widget, "details")).to.deep.equal([]);
  });

  it("name the event in a link that would otherwise say little", async () => {
    const widget = await openAll(await agenda([{ ...full, name: "Débat" }]));
    expect(one(widget, "a[href='https://example.org/debat']").getAttribute("aria-label")).to.equal(
      "En savoir plus – Débat",
    );
  });

  it("open with a click, and the page is told which event it is", async () => {
    const widget = await agenda([full]);
    const told = nextSelect();
    one(widget, "summary").click();
    const event = await told;
    expect(event).to.include({ kind: "event", id: "e0", bubbles: true, composed: true, cancelable: true });
    expect(event.record).to.equal(widget.items[0]);
    await until(() => one(widget, "details").hasAttribute("open"));
  });

  it("are drawn once they open, and not before", async () => {
    const widget = await agenda([full]);
    expect(part(widget, "details").childElementCount).to.equal(0);
    one(widget, "summary").click();
    await until(() => textOf(part(widget, "details")).includes("Une soirée pour comprendre."));
  });

  it("are there for all that has one thing more to say, and for nothing else", async () => {
    const over = { startDate: "2015-11-02" };
    const things: Record<string, object> = {
      nothing: {},
      description: { description: "Une soirée." },
      price: { price: "5 €" },
      audience: { audience: "Tout public" },
      url: { url: "https://example.org/" },
      accessibility: { accessibility: ["motor"] },
      image: { image: { url: "data:text/plain,", alt: "" } },
      picture: { image: { url: "https://example.org/a.png" } },
      organiser: { members: ["cerdd"] },
      stranger: { members: ["muet"] },
      dates: { occurrences: ["2015-11-02", "2015-11-03"].map((startDate) => ({ startDate })) },
      direct: { onlineUrl: "https://direct.example/" },
      registration: { registration: { url: "https://example.org/inscription" } },
    };
    const events = Object.entries(things).map(([id, more]) => ({ id, name: id, ...over, ...more }));
    const members = [
      { id: "cerdd", name: "Cerdd", url: "https://www.cerdd.org/" },
      { id: "muet", name: "Muet" },
    ];
    const widget = await agenda(events, { past: "", max: "20" }, { members });
    await openAll(widget);
    const opening = parts(widget, "event")
      .filter((row) => row.querySelector("details"))
      .map((row) => textOf(row.querySelector("[part~=title]")));
    expect(opening).to.have.members([
      "description",
      "price",
      "audience",
      "url",
      "accessibility",
      "picture",
      "organiser",
      "dates",
    ]);
    const coming = await agenda([
      {
        id: "direct",
        startDate: "2015-12-02",
        eventStatus: "cancelled",
        onlineUrl: "https://direct.example/",
      },
      { id: "rien", startDate: "2015-12-02", eventStatus: "cancelled" },
      { id: "à venir", startDate: "2015-12-02" },
    ]);
    expect(parts(coming, "event").map((row) => !!row.querySelector("details"))).to.deep.equal([
      true,
      false,
      true,
    ]);
    await openAll(coming);
  });

  it("stay with their event where the list changes around it, and with a newer copy of the feed", async () => {
    const events = [full, { ...full, id: "autre", description: "Une autre soirée." }];
    const widget = await agenda(events.map((event, index) => ({ id: `e${index}`, ...event })));
    all(widget, "summary")[1]!.click();
    await until(() => all(widget, "details")[1]!.textContent.includes("Une autre soirée."));
    widget.data = { ...widget.data, events: [{ name: "N", ...events[1] }] };
    await widget.updateComplete;
    expect(all(widget, "details").map((details) => (details as HTMLDetailsElement).open)).to.deep.equal([
      true,
    ]);
    expect(textOf(part(widget, "details"))).to.contain("Une autre soirée.");
    widget.data = { ...widget.data, events: [{ id: "e0", name: "N", ...full }] };
    await widget.updateComplete;
    expect(all(widget, "details").map((details) => (details as HTMLDetailsElement).open)).to.deep.equal([
      false,
    ]);
  });

  it("close again without a word to the page", async () => {
    const widget = await agenda([full]);
    one(widget, "summary").click();
    await until(() => one(widget, "details").hasAttribute("open"));
    let told = 0;
    widget.addEventListener("climat-select", () => told++);
    one(widget, "summary").click();
    await until(() => !one(widget, "details").hasAttribute("open"));
    expect(told).to.equal(0);
  });

  it("stay closed where the page takes over", async () => {
    const widget = await agenda([full]);
    widget.addEventListener("climat-select", (event) => {
      event.preventDefault();
    });
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
    one(widget, "summary").dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(one(widget, "details").hasAttribute("open")).to.equal(false);
  });
});

describe("The archive of <climat-agenda>", () => {
  const events = [
    { id: "juin", startDate: "2015-06-06" },
    { id: "novembre", startDate: "2015-11-14", endDate: "2015-11-22" },
    { id: "demain", startDate: "2015-12-02" },
  ];

  it("is shown where `past` asks for it, newest first, under a heading that says so", async () => {
    const widget = await agenda(events, { past: "" });
    expect(ids(widget)).to.deep.equal(["novembre", "juin"]);
    expect(textOf(part(widget, "heading"))).to.equal("L’agenda du climat : les rendez-vous passés");
  });

  it("is what a campaign that is over opens on", async () => {
    const widget = await agenda(events, {}, { archived: true });
    expect(ids(widget)).to.deep.equal(["novembre", "juin"]);
  });

  it("counts no days down to a call's deadline", async () => {
    const calls = [{ id: "appel", name: "Appel", deadline: "2015-12-05" }];
    const tag = async (archived: boolean): Promise<string> =>
      textOf(part(await agenda([], { from: "2015-11-20" }, { calls, archived }), "tag"));
    expect(await tag(false)).to.equal("Appel : clôture bientôt");
    expect(await tag(true)).to.equal("Appel ouvert");
  });

  it("gives way to dates that the embedder chose", async () => {
    setClock("2026-01-01T12:00:00+01:00");
    const widget = await agenda(events, { from: "2015-11-20", to: "2015-12-31" }, { archived: true });
    expect(ids(widget)).to.deep.equal(["novembre", "demain"]);
  });

  it("is one step away where nothing is to come, and back", async () => {
    const widget = await agenda([{ startDate: "2015-06-06" }]);
    expect(widget.status).to.equal("empty");
    expect(textOf(part(widget, "empty"))).to.contain("Aucun rendez-vous à venir pour le moment.");
    one(widget, "[part~=empty] button").click();
    await widget.updateComplete;
    expect(widget.status).to.equal("ready");
    expect(ids(widget)).to.deep.equal(["e0"]);
  });

  it("that is empty leads to what is to come", async () => {
    const widget = await agenda([{ startDate: "2015-12-06" }], { past: "" });
    expect(textOf(part(widget, "empty"))).to.contain("Aucun rendez-vous passé.");
    one(widget, "[part~=empty] button").click();
    await widget.updateComplete;
    expect(ids(widget)).to.deep.equal(["e0"]);
  });
});

describe("<climat-agenda> between two dates", () => {
  const events = ["2015-11-30", "2015-12-01", "2015-12-11", "2015-12-12"].map((startDate) => ({
    id: startDate,
    startDate,
  }));

  it("holds both of them", async () => {
    const widget = await agenda(events, { from: "2015-12-01", to: "2015-12-11" });
    expect(ids(widget)).to.deep.equal(["2015-12-01", "2015-12-11"]);
  });

  it("knows `today`", async () => {
    expect(ids(await agenda(events, { from: "today", to: "today" }))).to.deep.equal(["2015-12-01"]);
  });

  it("takes no notice of a date that is none", async () => {
    expect(ids(await agenda(events, { from: "hier", to: "2015-02-30" }))).to.deep.equal([
      "2015-12-01",
      "2015-12-11",
      "2015-12-12",
    ]);
  });

  it("says of an empty period that it is one", async () => {
    const widget = await agenda(events, { from: "2016-01-01", to: "2016-01-31" });
    expect(textOf(part(widget, "empty"))).to.equal("Aucun rendez-vous sur cette période.");
  });
});
