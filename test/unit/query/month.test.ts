import { expect } from "@open-wc/testing";

import { CALLS } from "../../../src/model/calls.js";
import { EVENTS } from "../../../src/model/events.js";
import { formatWallTime, parseWallTime } from "../../../src/model/wall-time.js";
import { type AgendaEntry, datesOf } from "../../../src/query/agenda.js";
import type { Narrowing } from "../../../src/query/narrowing.js";
import {
  addMonths,
  dateIn,
  datesWithin,
  gridAround,
  monthAround,
  type MonthDay,
  nearestDay,
  oncePerRecord,
  weeksOf,
} from "../../../src/query/month.js";
import { reading } from "../../support/reading.js";

const ALL: Narrowing = { members: [], themes: [], axes: [], territories: [] };

const dayAt = (text: string): number => parseWallTime(text, "UTC")!.day;
const iso = (day: number): string => formatWallTime({ day });

const datesOfFeed = (events: object[], calls: object[] = [], narrowing: Partial<Narrowing> = {}) =>
  datesOf(
    {
      events: reading(EVENTS, {
        events: events.map((event) => ({ name: "N", ...event })),
        themes: [{ id: "air", name: "Air" }],
      }).records,
      calls: reading(CALLS, { calls: calls.map((call) => ({ name: "N", ...call })) }).records,
    },
    { ...ALL, ...narrowing },
  );

const ids = (dates: readonly AgendaEntry[]): string[] => dates.map(({ record }) => record.id);

const weeks = (events: object[], month: string, most = 3): MonthDay[][] =>
  weeksOf(datesOfFeed(events), dayAt(`${month}-01`), most);

/** `cop 2015-11-30 ×7 lane 0 →`: a week's bars, as one would read them. */
const barsOf = (week: readonly MonthDay[]): string[] =>
  week.flatMap(({ day, bars }) =>
    bars.map(({ entry, days, lane, before, after }) =>
      [before && "←", entry.record.id, iso(day), `×${days}`, `lane ${lane}`, after && "→"]
        .filter(Boolean)
        .join(" "),
    ),
  );

const dayOf = (grid: readonly MonthDay[][], text: string): MonthDay =>
  grid.flat().find(({ day }) => day === dayAt(text))!;

describe("A month of the calendar", () => {
  const extent = (text: string): string[] => {
    const { from, to } = monthAround(dayAt(text));
    return [from, to].map(iso);
  };

  it("has its first and its last day, in leap years too", () => {
    expect(extent("2015-12-24")).to.deep.equal(["2015-12-01", "2015-12-31"]);
    expect(extent("2016-02-29")).to.deep.equal(["2016-02-01", "2016-02-29"]);
    expect(extent("2100-02-28")).to.deep.equal(["2100-02-01", "2100-02-28"]);
  });

  it("is laid out from Monday to Sunday, in four to six weeks", () => {
    const grid = (text: string): string[] => {
      const { from, to } = gridAround(dayAt(text));
      return [iso(from), iso(to), String((to - from + 1) / 7)];
    };
    expect(grid("2015-12-01")).to.deep.equal(["2015-11-30", "2016-01-03", "5"]);
    expect(grid("2021-02-10")).to.deep.equal(["2021-02-01", "2021-02-28", "4"]);
    expect(grid("2015-08-31")).to.deep.equal(["2015-07-27", "2015-09-06", "6"]);
  });

  it("knows every day once when clocks change, in Paris as in Auckland", () => {
    for (const month of ["2015-03", "2015-10", "2015-04", "2015-09"]) {
      const days = weeks([], month).flat();
      expect(new Set(days.map(({ day }) => day)).size).to.equal(days.length);
      expect(days.filter(({ inMonth }) => inMonth).length).to.equal(
        Number(extent(`${month}-01`)[1]!.slice(-2)),
      );
    }
  });

  it("is followed by the same date, or by the last one that the next month has", () => {
    const on = (text: string, months: number): string => iso(addMonths(dayAt(text), months));
    expect(on("2015-12-24", 1)).to.equal("2016-01-24");
    expect(on("2016-01-31", 1)).to.equal("2016-02-29");
    expect(on("2016-02-29", 12)).to.equal("2017-02-28");
    expect(on("2015-01-15", -1)).to.equal("2014-12-15");
    expect(on("0001-01-01", -1)).to.equal("0000-12-01");
    expect(iso(dateIn(99, 2, 31))).to.equal("0099-02-28");
  });
});

describe("The dates of a month", () => {
  it("are all there, over or to come, each occurrence and each deadline", () => {
    const dates = datesOfFeed(
      [
        {
          id: "often",
          occurrences: ["2015-12-05", "2015-11-03", "2015-12-12"].map((startDate) => ({ startDate })),
        },
        { id: "once", startDate: "2015-12-01" },
      ],
      [{ id: "call", deadline: "2015-12-08T12:00" }, { id: "open" }],
    );
    const december = datesWithin(dates, monthAround(dayAt("2015-12-01")));
    expect(ids(december)).to.deep.equal(["once", "often", "call", "often"]);
    expect(ids(oncePerRecord(december))).to.deep.equal(["once", "often", "call"]);
  });

  it("are those that the embedder's attributes leave", () => {
    const events = [
      { id: "a", startDate: "2015-12-01", themes: ["air"] },
      { id: "b", startDate: "2015-12-01" },
    ];
    expect(ids(datesOfFeed(events, [], { themes: ["air"] }))).to.deep.equal(["a"]);
  });

  it("hold what touches it, and not what ends at midnight before", () => {
    const dates = datesOfFeed([
      { id: "night", startDate: "2015-11-30T20:00", endDate: "2015-12-01T00:00" },
      { id: "over-midnight", startDate: "2015-11-30T20:00", endDate: "2015-12-01T00:30" },
      { id: "year", startDate: "2015-01-01", endDate: "2015-12-31" },
      { id: "next", startDate: "2016-01-01" },
    ]);
    expect(ids(datesWithin(dates, monthAround(dayAt("2015-12-01"))))).to.deep.equal([
      "year",
      "over-midnight",
    ]);
  });
});

describe("The bars of a month", () => {
  it("span their days, week after week", () => {
    const grid = weeks([{ id: "cop", startDate: "2015-11-30", endDate: "2015-12-11" }], "2015-12");
    expect(grid.map(barsOf)).to.deep.equal([
      ["cop 2015-11-30 ×7 lane 0 →"],
      ["← cop 2015-12-07 ×5 lane 0"],
      [],
      [],
      [],
    ]);
  });

  it("end on the evening before what ends at midnight", () => {
    const grid = weeks(
      [{ id: "fair", startDate: "2015-12-01T09:00", endDate: "2015-12-03T00:00" }],
      "2015-12",
    );
    expect(barsOf(grid[0]!)).to.deep.equal(["fair 2015-12-01 ×2 lane 0"]);
  });

  it("stand in order: the longest first, then by the hour, in the first lane that is free", () => {
    const grid = weeks(
      [
        { id: "evening", startDate: "2015-12-02T20:00" },
        { id: "morning", startDate: "2015-12-02T09:00" },
        { id: "long", startDate: "2015-12-02", endDate: "2015-12-03" },
        { id: "earlier", startDate: "2015-12-01", endDate: "2015-12-02" },
        { id: "later", startDate: "2015-12-03" },
      ],
      "2015-12",
    );
    expect(barsOf(grid[0]!)).to.deep.equal([
      "earlier 2015-12-01 ×2 lane 0",
      "long 2015-12-02 ×2 lane 1",
      "morning 2015-12-02 ×1 lane 2",
      "evening 2015-12-02 ×1 lane 3",
      "later 2015-12-03 ×1 lane 0",
    ]);
    expect(dayOf(grid, "2015-12-02")).to.include({ count: 4, hidden: 0 });
  });

  it("have a line more for the one that has none, where it is the only one on all its days", () => {
    const grid = weeks(
      [
        { id: "a", startDate: "2015-12-01", endDate: "2015-12-06" },
        { id: "b", startDate: "2015-12-02", endDate: "2015-12-03" },
        { id: "c", startDate: "2015-12-05", endDate: "2015-12-09" },
        { id: "d", startDate: "2015-12-08" },
      ],
      "2015-12",
      1,
    );
    expect(barsOf(grid[0]!)).to.deep.equal([
      "a 2015-12-01 ×6 lane 0",
      "b 2015-12-02 ×2 lane 1",
      "c 2015-12-05 ×2 lane 1 →",
    ]);
    /* Its line was lent for a week: the next begins anew. */
    expect(barsOf(grid[1]!)).to.deep.equal(["← c 2015-12-07 ×3 lane 0", "d 2015-12-08 ×1 lane 1"]);
    expect(grid.flat().every(({ hidden }) => hidden === 0)).to.equal(true);
  });

  it("are counted where that line would have to hold two of them on one of their days", () => {
    const grid = weeks(
      [
        { id: "a", startDate: "2015-12-01", endDate: "2015-12-06" },
        { id: "b", startDate: "2015-12-01", endDate: "2015-12-03" },
        { id: "c", startDate: "2015-12-03", endDate: "2015-12-04" },
      ],
      "2015-12",
      1,
    );
    expect(barsOf(grid[0]!)).to.deep.equal(["a 2015-12-01 ×6 lane 0"]);
    expect(dayOf(grid, "2015-12-02")).to.include({ count: 2, hidden: 1 });
    expect(dayOf(grid, "2015-12-03")).to.include({ count: 3, hidden: 2 });
  });

  it("keep their lane from one week to the next", () => {
    const grid = weeks(
      [
        { id: "week", startDate: "2015-11-30", endDate: "2015-12-04" },
        { id: "long", startDate: "2015-12-02", endDate: "2015-12-20" },
        { id: "monday", startDate: "2015-12-07", endDate: "2015-12-20" },
      ],
      "2015-12",
    );
    expect(barsOf(grid[1]!)).to.deep.equal([
      "← long 2015-12-07 ×7 lane 1 →",
      "monday 2015-12-07 ×7 lane 0 →",
    ]);
    expect(barsOf(grid[2]!)).to.have.members([
      "← long 2015-12-14 ×7 lane 1",
      "← monday 2015-12-14 ×7 lane 0",
    ]);
  });

  it("are as many as asked for; the others are counted, on each of their days", () => {
    const events = Array.from({ length: 5 }, (_, i) => ({
      id: `e${i}`,
      startDate: "2015-12-01",
      endDate: "2015-12-02",
    }));
    const grid = weeks([...events, { id: "one", startDate: "2015-12-02" }], "2015-12", 2);
    expect(dayOf(grid, "2015-12-01")).to.include({ count: 5, hidden: 3 });
    expect(dayOf(grid, "2015-12-02")).to.include({ count: 6, hidden: 4 });
    expect(dayOf(grid, "2015-12-03")).to.include({ count: 0, hidden: 0 });
    expect(barsOf(grid[0]!)).to.have.lengthOf(2);
  });

  it("of ten thousand years cost no more than others", () => {
    const grid = weeks(
      Array.from({ length: 2000 }, (_, i) => ({
        id: `e${i}`,
        startDate: "0001-01-01",
        endDate: "9999-12-31",
      })),
      "2015-12",
    );
    expect(grid.flat().every(({ count, hidden }) => count === 2000 && hidden === 1997)).to.equal(true);
    expect(grid.flatMap(barsOf)).to.have.lengthOf(15);
    expect(weeks([{ id: "e", startDate: "9999-12-31" }], "9999-12").flat()).to.have.lengthOf(35);
  });
});

describe("The nearest day with something", () => {
  const nearest = (...starts: string[]): string | undefined => {
    const day = nearestDay(
      datesOfFeed(starts.map((startDate, i) => ({ id: `e${i}`, startDate }))),
      monthAround(dayAt("2015-12-01")),
    );
    return day === undefined ? undefined : iso(day);
  };

  it("lies after a month, else before, or nowhere", () => {
    expect(nearest("2015-10-01", "2016-03-01", "2016-02-07")).to.equal("2016-02-07");
    expect(nearest("2014-10-01", "2015-10-03")).to.equal("2015-10-03");
    expect(nearest()).to.equal(undefined);
  });
});
