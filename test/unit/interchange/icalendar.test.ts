import { expect } from "@open-wc/testing";
import * as fc from "fast-check";
import ICAL from "ical.js";

import type { CalendarItem } from "../../../src/interchange/calendar-item.js";
import { calendarOf } from "../../../src/interchange/icalendar.js";
import type { ClimatEvent } from "../../../src/model/events.js";
import { callOf, CONTEXT, eventOf } from "./records.js";

const asItem = (record: ClimatEvent): CalendarItem => ({ kind: "event", record });

/** A file read back by another hand. */
const readBack = (file: string): ICAL.Component => new ICAL.Component(ICAL.parse(file) as never[]);

const componentsOf = (items: readonly CalendarItem[], context: Partial<typeof CONTEXT> = {}) =>
  readBack(calendarOf(items, { ...CONTEXT, ...context })).getAllSubcomponents("vevent");

const only = (fields: object, timeZone = "Europe/Paris"): ICAL.Component => {
  const components = componentsOf([asItem(eventOf(fields, timeZone))], { timeZone });
  expect(components).to.have.length(1);
  return components[0]!;
};

const valueOf = (component: ICAL.Component, name: string): string | undefined => {
  const value = component.getFirstPropertyValue(name) as { toString(): string } | null;
  return value === null ? undefined : String(value);
};

/** Start and end, as ical.js reads them. */
const datesOf = (component: ICAL.Component) => [valueOf(component, "dtstart"), valueOf(component, "dtend")];

const octets = (text: string): number => new TextEncoder().encode(text).length;

describe("A calendar file", () => {
  it("is written in a zone far from the feed's in this run", () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal("Pacific/Auckland");
  });

  it("says what it is", () => {
    const calendar = readBack(calendarOf([], CONTEXT));
    expect(valueOf(calendar, "version")).to.equal("2.0");
    expect(valueOf(calendar, "calscale")).to.equal("GREGORIAN");
    expect(valueOf(calendar, "prodid")).to.match(/^-\/\/Dynamique Climat\/\/Widgets \d/);
    expect(valueOf(calendar, "x-wr-calname")).to.equal("La Dynamique Climat");
    expect(valueOf(calendar, "name")).to.equal("La Dynamique Climat");
  });

  it("ends every line with CRLF, and has no other end of line", () => {
    const file = calendarOf([asItem(eventOf({ description: "a\nb\r\nc" }))], CONTEXT);
    expect(file.endsWith("END:VCALENDAR\r\n")).to.equal(true);
    expect(file.replaceAll("\r\n", "")).not.to.match(/[\r\n]/);
  });

  it("bears the moment it was written", () => {
    expect(valueOf(only({}), "dtstamp")).to.equal("2015-11-23T08:05:09Z");
  });

  it("has events and calls side by side, and leaves out a call without a deadline", () => {
    const items: CalendarItem[] = [
      asItem(eventOf({})),
      { kind: "call", record: callOf({ id: "marche", deadline: "2015-12-05" }) },
      { kind: "call", record: callOf({}) },
    ];
    const uids = componentsOf(items).map((component) => valueOf(component, "uid"));
    expect(uids).to.deep.equal(["event/marche@climat.example", "call/marche@climat.example"]);
  });
});

describe("An event's date in a calendar file", () => {
  it("is the instant at which the feed's wall clock shows it", () => {
    expect(datesOf(only({ startDate: "2015-12-01T09:00", endDate: "2015-12-01T17:30" }))).to.deep.equal([
      "2015-12-01T08:00:00Z",
      "2015-12-01T16:30:00Z",
    ]);
  });

  it("may have no end", () => {
    expect(datesOf(only({}))).to.deep.equal(["2015-12-01T08:00:00Z", undefined]);
  });

  it("is a whole day with the day after as its end", () => {
    const component = only({ startDate: "2015-12-31" });
    expect(datesOf(component)).to.deep.equal(["2015-12-31", "2016-01-01"]);
    expect(component.getFirstProperty("dtstart")?.type).to.equal("date");
    expect(valueOf(component, "transp")).to.equal("TRANSPARENT");
  });

  it("spans whole days, the last included", () => {
    const component = only({ startDate: "2015-11-30", endDate: "2015-12-11" });
    expect(datesOf(component)).to.deep.equal(["2015-11-30", "2015-12-12"]);
  });

  it("with an hour at one end only, leaves no day out", () => {
    expect(datesOf(only({ startDate: "2015-12-01T09:00", endDate: "2015-12-03" }))).to.deep.equal([
      "2015-12-01T08:00:00Z",
      "2015-12-03T23:00:00Z",
    ]);
    expect(datesOf(only({ startDate: "2015-12-01", endDate: "2015-12-03T18:00" }))).to.deep.equal([
      "2015-12-01",
      "2015-12-04",
    ]);
    expect(datesOf(only({ startDate: "2015-12-01", endDate: "2015-12-03T00:00" }))).to.deep.equal([
      "2015-12-01",
      "2015-12-03",
    ]);
  });

  it("lasts two hours less the one that the clock skips", () => {
    expect(datesOf(only({ startDate: "2015-03-29T01:30", endDate: "2015-03-29T03:30" }))).to.deep.equal([
      "2015-03-29T00:30:00Z",
      "2015-03-29T01:30:00Z",
    ]);
  });

  it("has no end that the skipped hour puts before the start", () => {
    expect(datesOf(only({ startDate: "2015-03-29T02:45", endDate: "2015-03-29T03:15" }))).to.deep.equal([
      "2015-03-29T01:45:00Z",
      undefined,
    ]);
  });

  it("lasts an hour more on the night that repeats one", () => {
    expect(datesOf(only({ startDate: "2015-10-25T02:30", endDate: "2015-10-25T03:30" }))).to.deep.equal([
      "2015-10-25T00:30:00Z",
      "2015-10-25T02:30:00Z",
    ]);
  });

  it("keeps the instants that an offset told, in an hour that comes twice", () => {
    expect(
      datesOf(only({ startDate: "2015-10-25T02:30+02:00", endDate: "2015-10-25T02:15:00+0100" })),
    ).to.deep.equal(["2015-10-25T00:30:00Z", "2015-10-25T01:15:00Z"]);
    expect(datesOf(only({ startDate: "2015-10-25T02:30+01:00" }))[0]).to.equal("2015-10-25T01:30:00Z");
  });

  for (const [timeZone, utc] of [
    ["America/Cayenne", "2015-12-02T00:00:00Z"],
    ["Indian/Reunion", "2015-12-01T17:00:00Z"],
    ["Asia/Kathmandu", "2015-12-01T15:15:00Z"],
  ] as const) {
    it(`follows the clock of ${timeZone}, where days stay the same`, () => {
      expect(datesOf(only({ startDate: "2015-12-01T21:00" }, timeZone))[0]).to.equal(utc);
      expect(datesOf(only({ startDate: "2015-12-01" }, timeZone))).to.deep.equal([
        "2015-12-01",
        "2015-12-02",
      ]);
    });
  }

  it("is one event per occurrence, each with an id of its own that a new date does not change", () => {
    const dates = [{ startDate: "2015-12-01T09:00" }, { startDate: "2015-12-08" }];
    const uidsOf = (occurrences: object[]): (string | undefined)[] =>
      componentsOf([asItem(eventOf({ occurrences }))]).map((component) => valueOf(component, "uid"));
    const uids = uidsOf(dates);
    expect(uids).to.deep.equal([
      "event/marche/2015-12-01T09:00@climat.example",
      "event/marche/2015-12-08@climat.example",
    ]);
    expect(uidsOf([{ startDate: "2015-11-30" }, ...dates]).slice(1)).to.deep.equal(uids);
    expect(uidsOf([...dates, ...dates])).to.deep.equal(uids);
  });

  it("can be one of many, with the id that it has in the whole file", () => {
    const record = eventOf({ occurrences: [{ startDate: "2015-12-01" }, { startDate: "2015-12-08" }] });
    const [component] = componentsOf([{ kind: "event", record, spans: [record.occurrences[1]!] }]);
    expect(valueOf(component!, "uid")).to.equal("event/marche/2015-12-08@climat.example");
    expect(datesOf(component!)[0]).to.equal("2015-12-08");
  });

  it("keeps its id when the only date moves", () => {
    const uids = ["2015-12-01", "2015-12-08"].map((startDate) => valueOf(only({ startDate }), "uid"));
    expect(uids[0]).to.equal(uids[1]);
  });

  it("at the ends of time spoils no file", () => {
    const events = ["0000-01-01T00:00", "0001-01-01T00:00", "9999-12-31", "9999-12-31T23:59", "1500-01-01"];
    const items = events.map((startDate, index) => asItem(eventOf({ startDate, id: `e${index}` })));
    for (const timeZone of ["Pacific/Kiritimati", "America/Cayenne"])
      expect(componentsOf(items, { timeZone }).map(datesOf)).to.deep.equal([["1500-01-01", "1500-01-02"]]);
  });
});

describe("An event in a calendar file", () => {
  for (const [eventStatus, status, line] of [
    ["scheduled", "CONFIRMED", ""],
    ["tentative", "TENTATIVE", "À confirmer"],
    ["postponed", "TENTATIVE", "Reporté"],
    ["rescheduled", "CONFIRMED", "Nouvelle date"],
    ["moved-online", "CONFIRMED", "En ligne"],
    ["sold-out", "CONFIRMED", "Complet"],
    ["cancelled", "CANCELLED", "Annulé"],
  ] as const) {
    it(`that is ${eventStatus} is ${status} and says so in words`, () => {
      const component = only({ eventStatus, description: "On marche." });
      expect(valueOf(component, "status")).to.equal(status);
      expect(valueOf(component, "description")).to.equal([line, "On marche."].filter(Boolean).join("\n\n"));
    });
  }

  it("tells who, how much, how to register and where to read on", () => {
    const component = only({
      description: "On marche, ensemble ; « vraiment ».",
      members: ["cerdd", "maison"],
      price: "5 €",
      registration: { url: "/inscription?a=1;b=2,3", email: "nous@climat.example", phone: "03 20 00 00 00" },
      url: "https://climat.example/marche;jsessionid=1,2",
    });
    expect(valueOf(component, "description")).to.equal(
      [
        "On marche, ensemble ; « vraiment ».",
        "Cerdd, Maison de l’Europe",
        "5 €",
        "Sur inscription\nhttps://climat.example/inscription?a=1;b=2,3\nnous@climat.example\n03 20 00 00 00",
        "https://climat.example/marche;jsessionid=1,2",
      ].join("\n\n"),
    );
    expect(valueOf(component, "url")).to.equal("https://climat.example/marche;jsessionid=1,2");
  });

  it("stands at its place, with its point", () => {
    const component = only({
      location: { name: "Le Kursaal", addressLocality: "Dunkerque", latitude: 51.05, longitude: 1e-7 },
    });
    expect(valueOf(component, "location")).to.equal("Le Kursaal, Dunkerque");
    expect(component.getFirstPropertyValue("geo")).to.deep.equal([51.05, 0]);
  });

  it("on the net stands at its address, also where it was to be elsewhere first", () => {
    const location = { name: "Le Kursaal", latitude: 51, longitude: 2 };
    for (const fields of [{ attendanceMode: "online" }, { eventStatus: "moved-online" }]) {
      const component = only({ ...fields, location, onlineUrl: "https://visio.example/salle" });
      expect(valueOf(component, "location")).to.equal("https://visio.example/salle");
      expect(component.hasProperty("geo")).to.equal(false);
    }
  });
});

describe("A call in a calendar file", () => {
  it("is its deadline, which takes up nobody", () => {
    const record = callOf({
      deadline: "2015-12-05",
      description: "Vos projets",
      member: "cerdd",
      url: "https://climat.example/appel",
    });
    const [component] = componentsOf([{ kind: "call", record }]);
    expect(datesOf(component!)).to.deep.equal(["2015-12-05", "2015-12-06"]);
    expect(valueOf(component!, "summary")).to.equal("Date limite : Appel à projets");
    expect(valueOf(component!, "transp")).to.equal("TRANSPARENT");
    expect(valueOf(component!, "description")).to.equal(
      "Vos projets\n\nCerdd\n\nhttps://climat.example/appel",
    );
  });

  it("may end at an hour", () => {
    const [component] = componentsOf([{ kind: "call", record: callOf({ deadline: "2015-12-05T17:00" }) }]);
    expect(datesOf(component!)).to.deep.equal(["2015-12-05T16:00:00Z", undefined]);
  });
});

/* What a reader must give back: control characters are gone, and every end of line is the same. */
const asRead = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\r\n|[\r\n\v\f\x85\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "");

const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme", minLength: 20, maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "\r\n",
          "\n",
          "\r",
          "\u2028",
          "\x85",
          "\\n",
          "\\",
          ";",
          ",",
          ":",
          '"',
          "BEGIN:VEVENT",
          "END:VEVENT",
        ],
        ...["\r\nATTACH:https://evil.example", "👩‍👩‍👧‍👦", "é", " ", "\t", "\0", "\uD800", "x".repeat(70), "🌍"],
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join("")),
);

describe("Texts in a calendar file", () => {
  it("keep commas, semicolons, backslashes and line breaks", () => {
    const text = 'a, b; c\\n d\\, \\; e\nf : "g"';
    expect(valueOf(only({ name: text }), "summary")).to.equal(text);
  });

  it("have what separates values escaped, also from readers that are not as kind as this one", () => {
    const file = calendarOf([asItem(eventOf({ name: "a, b; c\\d\ne:f" }))], CONTEXT);
    expect(file).to.include("\r\nSUMMARY:a\\, b\\; c\\\\d\\ne:f\r\n");
  });

  it("are folded beside an emoji, never inside, wherever it stands", () => {
    for (let length = 50; length < 160; length++) {
      const name = `${"é".repeat(length % 3)}${"x".repeat(length)}🌍🌱é—fin`;
      const file = calendarOf([asItem(eventOf({ name }))], CONTEXT);
      expect(Math.max(...file.split("\r\n").map(octets))).to.be.at.most(75);
      expect(file).not.to.include("\uFFFD");
      expect(valueOf(readBack(file).getFirstSubcomponent("vevent")!, "summary")).to.equal(name);
    }
  });

  it("can't write a property, whatever a reader takes for the end of a line", () => {
    for (const end of ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f"]) {
      const text = `Marche${end}ATTACH:https://evil.example/`;
      const record = {
        ...eventOf({}),
        id: text,
        name: text,
        description: text,
        url: `https://a.example/${text}`,
      };
      const file = calendarOf([asItem(record)], { ...CONTEXT, name: text });
      expect(file.split(/\r\n|[\n\r\u2028\u2029\x85\v\f]/).filter((line) => line.startsWith("ATTACH"))).to.be
        .empty;
    }
  });

  it("of any kind are read back as they are, on lines of 75 octets", () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, nasty, (id, name, description, place, calendar) => {
        const record = { ...eventOf({}), id, name, description, location: { name: place } };
        const file = calendarOf([asItem(record)], { ...CONTEXT, name: calendar });
        /* As it arrives: in UTF-8. */
        const arrived = new TextDecoder().decode(new TextEncoder().encode(file));
        for (const line of arrived.split("\r\n")) expect(octets(line)).to.be.at.most(75);
        const [component, ...others] = readBack(arrived).getAllSubcomponents("vevent");
        expect(others).to.be.empty;
        const names = component!.getAllProperties().map((property) => property.name);
        const known = ["uid", "dtstart", "transp", "dtstamp", "summary", "description", "location", "status"];
        expect(known).to.include.members(names);
        const expected = { summary: name, description, location: place };
        for (const [key, text] of Object.entries(expected))
          expect(valueOf(component!, key) ?? "").to.equal(asRead(text));
        expect(valueOf(component!, "uid")).to.equal(asRead(`event/${id}@climat.example`));
      }),
      { numRuns: 400 },
    );
  });
});
