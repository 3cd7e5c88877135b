import { expect } from "@open-wc/testing";
import * as fc from "fast-check";

import type { CalendarItem } from "../../../src/interchange/calendar-item.js";
import { calendarLinks, type CalendarLinks } from "../../../src/interchange/calendar-links.js";
import { callOf, CONTEXT, eventOf } from "./records.js";

const linksOf = (fields: object, timeZone = "Europe/Paris"): CalendarLinks =>
  calendarLinks({ kind: "event", record: eventOf(fields, timeZone) }, { ...CONTEXT, timeZone })!;

/* Made before the tests: fast-check takes seconds for all there is to write with. */
const NASTY = fc.oneof(fc.string({ unit: "binary", maxLength: 600 }), fc.string({ unit: "grapheme" }));

const query = (link: string): URLSearchParams => new URL(link).searchParams;

/** What Google is told of an event's dates. */
const google = (fields: object, timeZone?: string) => {
  const asked = query(linksOf(fields, timeZone).google);
  return [asked.get("dates"), asked.get("ctz")];
};

/** What Outlook is told of them. */
const outlook = (fields: object, timeZone?: string) => {
  const asked = query(linksOf(fields, timeZone).outlook);
  return [asked.get("startdt"), asked.get("enddt"), asked.get("allday")];
};

describe("Links into calendars", () => {
  it("are addresses of the three forms, with what the event says", () => {
    const {
      google: toGoogle,
      outlook: live,
      office,
    } = linksOf({
      name: "Marche & fête + 1 # 50 %",
      description: "Ensemble",
      location: { name: "Kursaal", addressLocality: "Dunkerque" },
      url: "https://climat.example/marche",
    });
    const fields = { location: "Kursaal, Dunkerque", text: "https://climat.example/marche\n\nEnsemble" };
    expect(toGoogle).to.match(/^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&/);
    expect(query(toGoogle).get("text")).to.equal("Marche & fête + 1 # 50 %");
    expect(query(toGoogle).get("details")).to.equal(fields.text);
    expect(query(toGoogle).get("location")).to.equal(fields.location);
    for (const [link, host] of [
      [live, "outlook.live.com"],
      [office, "outlook.office.com"],
    ] as const) {
      expect(link.startsWith(`https://${host}/calendar/0/deeplink/compose?`)).to.equal(true);
      expect(query(link).get("path")).to.equal("/calendar/action/compose");
      expect(query(link).get("rru")).to.equal("addevent");
      expect(query(link).get("subject")).to.equal("Marche & fête + 1 # 50 %");
      expect(query(link).get("body")).to.equal(fields.text);
      expect(query(link).get("location")).to.equal(fields.location);
    }
  });

  it("write a space as %20: Outlook shows a plus as a plus", () => {
    for (const link of Object.values(linksOf({ name: "La marche", description: "a b" })) as string[])
      expect(link).not.to.include("+");
  });

  it("give hours on the feed's wall to Google and in UTC to Outlook", () => {
    const fields = { startDate: "2015-12-01T09:00", endDate: "2015-12-01T17:30" };
    expect(google(fields)).to.deep.equal(["20151201T090000/20151201T173000", "Europe/Paris"]);
    expect(outlook(fields)).to.deep.equal(["2015-12-01T08:00:00Z", "2015-12-01T16:30:00Z", null]);
  });

  it("give whole days, ended by the day after the last", () => {
    const fields = { startDate: "2015-11-30", endDate: "2015-12-11" };
    expect(google(fields)).to.deep.equal(["20151130/20151212", null]);
    expect(outlook(fields)).to.deep.equal(["2015-11-30", "2015-12-12", "true"]);
    expect(google({ startDate: "2015-12-31" })[0]).to.equal("20151231/20160101");
    expect(outlook({ startDate: "2015-12-31" })[1]).to.equal("2016-01-01");
  });

  it("end an hour later where the feed has no end", () => {
    expect(google({ startDate: "2015-12-31T23:30" })[0]).to.equal("20151231T233000/20160101T003000");
    expect(google({ startDate: "2015-12-31T23:00" })[0]).to.equal("20151231T230000/20160101T000000");
    expect(outlook({ startDate: "2015-12-31T23:30" }).slice(0, 2)).to.deep.equal([
      "2015-12-31T22:30:00Z",
      "2015-12-31T23:30:00Z",
    ]);
  });

  it("are right on both daylight-saving nights", () => {
    expect(outlook({ startDate: "2015-03-29T01:30", endDate: "2015-03-29T03:30" }).slice(0, 2)).to.deep.equal(
      ["2015-03-29T00:30:00Z", "2015-03-29T01:30:00Z"],
    );
    expect(outlook({ startDate: "2015-10-25T02:30", endDate: "2015-10-25T03:30" }).slice(0, 2)).to.deep.equal(
      ["2015-10-25T00:30:00Z", "2015-10-25T02:30:00Z"],
    );
    /* The end would come before the start. */
    expect(outlook({ startDate: "2015-03-29T02:45", endDate: "2015-03-29T03:15" }).slice(0, 2)).to.deep.equal(
      ["2015-03-29T01:45:00Z", "2015-03-29T01:45:00Z"],
    );
  });

  it("follow the zones overseas and of odd minutes", () => {
    const startDate = "2015-12-01T21:00";
    expect(outlook({ startDate }, "America/Cayenne")[0]).to.equal("2015-12-02T00:00:00Z");
    expect(outlook({ startDate }, "Indian/Reunion")[0]).to.equal("2015-12-01T17:00:00Z");
    expect(outlook({ startDate }, "Asia/Kathmandu")[0]).to.equal("2015-12-01T15:15:00Z");
    expect(google({ startDate }, "Asia/Kathmandu")).to.deep.equal([
      "20151201T210000/20151201T220000",
      "Asia/Kathmandu",
    ]);
  });

  it("are of the date asked for, else of the first", () => {
    const record = eventOf({ occurrences: [{ startDate: "2015-12-01" }, { startDate: "2015-12-08" }] });
    const datesOf = (item: CalendarItem) => query(calendarLinks(item, CONTEXT)!.google).get("dates");
    expect(datesOf({ kind: "event", record })).to.equal("20151201/20151202");
    expect(datesOf({ kind: "event", record, spans: [record.occurrences[1]!] })).to.equal("20151208/20151209");
  });

  it("bring a call's deadline, and none where there is no deadline", () => {
    const links = (fields: object) => calendarLinks({ kind: "call", record: callOf(fields) }, CONTEXT);
    expect(query(links({ deadline: "2015-12-05" })!.google).get("text")).to.equal(
      "Date limite : Appel à projets",
    );
    expect(links({})).to.equal(undefined);
  });

  it("keep to 2,000 characters: the description is cut, links before it stay whole", () => {
    const url = "https://climat.example/marche";
    const description = "Été 🌍 ".repeat(400);
    for (const link of Object.values(linksOf({ description, url })) as string[]) {
      expect(link.length).to.be.within(1_900, 2_000);
      const asked = query(link);
      const details = (asked.get("details") ?? asked.get("body"))!;
      expect(details).to.match(/^https:\/\/climat\.example\/marche\n\nÉté 🌍 .*…$/su);
      expect(details).not.to.include("\uFFFD");
    }
  });

  it("hold the beginning of a description as long as a book", () => {
    const { google: link } = linksOf({ description: "à".repeat(1_000_000) });
    expect(link.length).to.be.within(1_900, 2_000);
  });

  it("keep to 2,000 characters and never throw, whatever the texts are", () => {
    fc.assert(
      fc.property(NASTY, NASTY, NASTY, NASTY, (name, description, place, url) => {
        const record = { ...eventOf({}), name, description, url, location: { name: place } };
        for (const link of Object.values(calendarLinks({ kind: "event", record }, CONTEXT)!) as string[]) {
          expect(link.length).to.be.at.most(2_000);
          expect(new URL(link).href.length).to.be.at.most(2_000);
          expect(link).to.match(/^https:\/\/(calendar\.google\.com|outlook\.(live|office)\.com)\/calendar\//);
        }
      }),
      { numRuns: 100 },
    );
  });
});
