import { expect } from "@open-wc/testing";

import {
  calendarOf,
  compareWallTime,
  formatWallTime,
  isPartialDate,
  isTimeZone,
  parseWallTime,
  wallTimeAt,
} from "../../../src/model/wall-time.js";

const PARIS = "Europe/Paris";

/** How a text reads on the wall clock in Paris. */
const inParis = (text: string): string | undefined => {
  const time = parseWallTime(text, PARIS);
  return time && formatWallTime(time);
};

describe("A date of the feed", () => {
  it("is read in a zone far from the feed's in this run", () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal("Pacific/Auckland");
  });

  it("is a whole day where it has no hour", () => {
    expect(parseWallTime("2015-12-01", PARIS)).to.deep.equal({ day: 16_770 });
  });

  it("stands on the feed's wall clock where it has no offset, wherever the visitor is", () => {
    expect(inParis("2015-12-01T14:30")).to.equal("2015-12-01T14:30");
    expect(inParis("2015-12-01T00:00")).to.equal("2015-12-01T00:00");
    expect(inParis("2015-12-01T23:59:59.999")).to.equal("2015-12-01T23:59");
  });

  it("takes an offset in both spellings, and Z", () => {
    expect(inParis("2015-07-01T14:30+02:00")).to.equal("2015-07-01T14:30");
    expect(inParis("2015-07-01T14:30+0200")).to.equal("2015-07-01T14:30");
    expect(inParis("2015-07-01T12:30Z")).to.equal("2015-07-01T14:30");
  });

  it("turns an instant of elsewhere to the feed's clock, over midnight and over the year", () => {
    expect(inParis("2015-12-01T20:30-05:00")).to.equal("2015-12-02T02:30");
    expect(inParis("2015-12-31T23:30-0030")).to.equal("2016-01-01T01:00");
    expect(inParis("2015-12-01T08:00+13:00")).to.equal("2015-11-30T20:00");
  });

  it("turns an instant from one edge of the world to the other, two days of the calendar on", () => {
    const time = parseWallTime("2026-12-24T23:30-11:30", "Pacific/Kiritimati");
    expect(time && formatWallTime(time)).to.equal("2026-12-26T01:00");
  });

  it("follows the change to summer time in Paris", () => {
    expect(inParis("2015-03-29T00:59Z")).to.equal("2015-03-29T01:59");
    expect(inParis("2015-03-29T01:00Z")).to.equal("2015-03-29T03:00");
  });

  it("follows the change back to winter time in Paris", () => {
    expect(inParis("2015-10-25T00:59Z")).to.equal("2015-10-25T02:59");
    expect(inParis("2015-10-25T01:00Z")).to.equal("2015-10-25T02:00");
    expect(inParis("2015-10-25T02:00Z")).to.equal("2015-10-25T03:00");
  });

  it("is read in the years of four digits, on the feed's clock too", () => {
    expect(inParis("0500-06-01T12:00Z")).to.equal("0500-06-01T12:09");
    expect(inParis("9999-12-31T23:30")).to.equal("9999-12-31T23:30");
    expect(inParis("9999-12-31T23:30-05:00")).to.equal(undefined);
  });

  it("is not read where the feed's clock stands before the first year", () => {
    expect(inParis("0000-01-01T00:00")).to.equal("0000-01-01T00:00");
    expect(inParis("0000-01-01T00:00+14:00")).to.equal(undefined);
    expect(inParis("0001-01-01T00:00+14:00")).to.equal(undefined);
  });

  it("knows leap days and no other", () => {
    expect(inParis("2016-02-29")).to.equal("2016-02-29");
    expect(inParis("2015-02-29")).to.equal(undefined);
  });

  for (const text of [
    "",
    "demain",
    "2015",
    "2015-12",
    "2015-13-01",
    "2015-00-10",
    "2015-12-32",
    "2015-12-00",
    "2015-11-31",
    "0000-00-00",
    "2015-12-01T24:00",
    "2015-12-01T12:60",
    "2015-12-01T9:00",
    "2015-12-01 14:30",
    "2015-12-01T14:30+99:99",
    "2015-12-01T14:30+25:00",
    "2015-12-01T14:30+2",
    "2015-12-01T14:30 Europe/Paris",
    "01/12/2015",
    "20151201",
    "+02015-12-01",
    "2015-12-01\n",
    "٢٠١٥-١٢-٠١",
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(parseWallTime(text, PARIS)).to.equal(undefined);
    });
  }

  it("of a milestone may be a year, a month or a day", () => {
    expect(["2014", "2014-05", "2014-05-12"].every(isPartialDate)).to.equal(true);
    expect(["14", "2014-13", "2014-05-32", "2014-05-12T10:00", "Printemps"].some(isPartialDate)).to.equal(
      false,
    );
  });
});

describe("A wall clock", () => {
  it("shows an instant in its time zone", () => {
    const noonInLondon = Date.UTC(2015, 5, 1, 11);
    expect(formatWallTime(wallTimeAt(noonInLondon, "Europe/London"))).to.equal("2015-06-01T12:00");
    expect(formatWallTime(wallTimeAt(noonInLondon, "Pacific/Auckland"))).to.equal("2015-06-01T23:00");
    expect(formatWallTime(wallTimeAt(Date.UTC(2015, 11, 31, 23), PARIS))).to.equal("2016-01-01T00:00");
  });

  it("shows the same where the browser has no Temporal, or a page another thing of that name", () => {
    const page = globalThis as { Temporal?: unknown };
    const { Temporal } = page;
    /* Two names of one zone, since a clock is made once: the second by Intl alone. */
    const pairs = [
      ["Asia/Kathmandu", "Asia/Katmandu"],
      ["America/St_Johns", "Canada/Newfoundland"],
    ] as const;
    const moments = [0, -1e12, 1.4e12, 1_427_590_800_000, 1_445_734_800_000, 4e12];
    const first = pairs.map(([zone]) => moments.map((ms) => wallTimeAt(ms, zone)));
    try {
      for (const other of [undefined, {}, { Instant: {} }]) {
        page.Temporal = other;
        expect(pairs.map(([, zone]) => moments.map((ms) => wallTimeAt(ms, zone)))).to.deep.equal(first);
        expect(isTimeZone("Europe/Dunkerque")).to.equal(false);
      }
    } finally {
      if (Temporal) page.Temporal = Temporal;
      else Reflect.deleteProperty(page, "Temporal");
    }
  });

  it("knows the time zones of the world and no invented one", () => {
    expect(isTimeZone(PARIS)).to.equal(true);
    expect(isTimeZone("Europe/Dunkerque")).to.equal(false);
    expect(isTimeZone("constructor")).to.equal(false);
  });

  it("puts a whole day before the hours of its day", () => {
    const times = ["2015-12-02", "2015-12-01T09:00", "2015-12-01", "2015-12-01T08:59"].map(
      (text) => parseWallTime(text, PARIS) ?? { day: 0 },
    );
    expect(times.sort(compareWallTime).map(formatWallTime)).to.deep.equal([
      "2015-12-01",
      "2015-12-01T08:59",
      "2015-12-01T09:00",
      "2015-12-02",
    ]);
  });

  it("counts days from 1970 and back", () => {
    expect(parseWallTime("1970-01-01", PARIS)).to.deep.equal({ day: 0 });
    expect(calendarOf(16_770)).to.deep.equal({ year: 2015, month: 12, date: 1, weekday: 2 });
    expect(calendarOf(-1)).to.deep.equal({ year: 1969, month: 12, date: 31, weekday: 3 });
  });
});
