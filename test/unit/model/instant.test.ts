import { expect } from "@open-wc/testing";

import { instantOf, offsetOf } from "../../../src/model/instant.js";
import { formatWallTime, parseWallTime, wallTimeAt } from "../../../src/model/wall-time.js";

const read = (text: string) => parseWallTime(text, "UTC")!;

/** The instant of a wall time, in UTC. */
const utcOf = (text: string, timeZone: string): string =>
  new Date(instantOf(read(text), timeZone)).toISOString().slice(0, 16);

describe("The instant of a wall time", () => {
  it("follows the zone's winter and summer", () => {
    expect(utcOf("2015-12-01T09:00", "Europe/Paris")).to.equal("2015-12-01T08:00");
    expect(utcOf("2015-07-01T09:00", "Europe/Paris")).to.equal("2015-07-01T07:00");
  });

  it("of a whole day is its midnight", () => {
    expect(utcOf("2015-12-01", "Europe/Paris")).to.equal("2015-11-30T23:00");
  });

  it("overseas and in zones of odd minutes", () => {
    expect(utcOf("2015-12-01T21:00", "America/Cayenne")).to.equal("2015-12-02T00:00");
    expect(utcOf("2015-12-01T03:00", "Indian/Reunion")).to.equal("2015-11-30T23:00");
    expect(utcOf("2015-12-01T05:00", "Asia/Kathmandu")).to.equal("2015-11-30T23:15");
    expect(utcOf("2015-12-01T09:00", "Pacific/Kiritimati")).to.equal("2015-11-30T19:00");
    expect(utcOf("2015-12-01T09:00", "Pacific/Auckland")).to.equal("2015-11-30T20:00");
  });

  it("on the night that skips an hour, is as late as the clock before would have been", () => {
    expect(utcOf("2015-03-29T01:59", "Europe/Paris")).to.equal("2015-03-29T00:59");
    expect(utcOf("2015-03-29T02:00", "Europe/Paris")).to.equal("2015-03-29T01:00");
    expect(utcOf("2015-03-29T02:30", "Europe/Paris")).to.equal("2015-03-29T01:30");
    expect(utcOf("2015-03-29T03:00", "Europe/Paris")).to.equal("2015-03-29T01:00");
  });

  it("on the night that repeats an hour, is the first of the two", () => {
    expect(utcOf("2015-10-25T01:59", "Europe/Paris")).to.equal("2015-10-24T23:59");
    expect(utcOf("2015-10-25T02:00", "Europe/Paris")).to.equal("2015-10-25T00:00");
    expect(utcOf("2015-10-25T02:59", "Europe/Paris")).to.equal("2015-10-25T00:59");
    expect(utcOf("2015-10-25T03:00", "Europe/Paris")).to.equal("2015-10-25T02:00");
  });

  it("stands on both sides of a day that an island left out", () => {
    expect(utcOf("2011-12-29T23:30", "Pacific/Apia")).to.equal("2011-12-30T09:30");
    expect(utcOf("2011-12-31T00:30", "Pacific/Apia")).to.equal("2011-12-30T10:30");
  });

  it("is shown as that wall time again, every quarter of an hour of a year", () => {
    for (const timeZone of ["Europe/Paris", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu"]) {
      const start = Date.UTC(2015, 0, 1);
      for (let quarter = 0; quarter < 365 * 96; quarter += 7) {
        const wall = wallTimeAt(start + quarter * 900_000, timeZone);
        const again = wallTimeAt(instantOf(wall, timeZone), timeZone);
        if (formatWallTime(again) !== formatWallTime(wall))
          expect.fail(`${timeZone} ${formatWallTime(wall)}: ${formatWallTime(again)}`);
      }
    }
  });

  it("is a number from the first year to the last", () => {
    for (const text of ["0001-01-02T00:00", "0500-06-01T12:00", "9999-12-30T23:59"]) {
      for (const timeZone of ["Europe/Paris", "Pacific/Kiritimati", "America/Cayenne"])
        expect(instantOf(read(text), timeZone)).to.be.finite;
    }
  });
});

describe("The offset of a wall time", () => {
  it("is the zone's at that time", () => {
    expect(offsetOf(read("2015-12-01T09:00"), "Europe/Paris")).to.equal("+01:00");
    expect(offsetOf(read("2015-07-01T09:00"), "Europe/Paris")).to.equal("+02:00");
    expect(offsetOf(read("2015-07-01T09:00"), "America/St_Johns")).to.equal("-02:30");
    expect(offsetOf(read("2015-07-01T09:00"), "Asia/Kathmandu")).to.equal("+05:45");
    expect(offsetOf(read("2015-07-01T09:00"), "UTC")).to.equal("+00:00");
  });

  it("says on both daylight-saving nights which instant is meant", () => {
    expect(offsetOf(read("2015-03-29T02:30"), "Europe/Paris")).to.equal("+01:00");
    expect(offsetOf(read("2015-03-29T03:00"), "Europe/Paris")).to.equal("+02:00");
    expect(offsetOf(read("2015-10-25T02:30"), "Europe/Paris")).to.equal("+02:00");
    expect(offsetOf(read("2015-10-25T03:00"), "Europe/Paris")).to.equal("+01:00");
  });
});
