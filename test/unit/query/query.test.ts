import { expect } from "@open-wc/testing";

import { type Action, ACTIONS } from "../../../src/model/actions.js";
import { EVENTS } from "../../../src/model/events.js";
import { type Member, MEMBERS } from "../../../src/model/members.js";
import { parseWallTime, type WallTime } from "../../../src/model/wall-time.js";
import { selectActions } from "../../../src/query/actions.js";
import { type AgendaQuery, agendaEntries, byDay, parseDay } from "../../../src/query/agenda.js";
import { isOver } from "../../../src/query/span.js";
import { bearing, type Narrowing } from "../../../src/query/narrowing.js";
import { groupMembers, ROLE_ORDER, selectMembers } from "../../../src/query/members.js";
import { reading } from "../../support/reading.js";

const ALL: Narrowing = { members: [], themes: [], axes: [], territories: [] };

const at = (text: string): WallTime => parseWallTime(text, "UTC")!;
const dayAt = (text: string): number => at(text).day;

/** The ids of what the agenda shows of these events. */
const agenda = (events: object[], query: Partial<AgendaQuery> = {}): string[] => {
  const records = reading(EVENTS, {
    events: events.map((event) => ({ name: "N", ...event })),
    themes: [{ id: "air", name: "Air" }],
  }).records;
  const whole = { now: at("2015-12-01T12:00"), past: false, narrowing: ALL, ...query };
  return agendaEntries({ events: records, calls: [] }, whole).map(({ record, running, others }) =>
    [record.id, running && "running", others.length > 0 && `+${others.length}`].filter(Boolean).join(" "),
  );
};

describe("An agenda asked the same again", () => {
  const records = {
    events: reading(EVENTS, {
      events: [{ id: "walk", name: "Walk", startDate: "2015-12-01", endDate: "2015-12-02" }],
    }).records,
    calls: [],
  };
  const query: AgendaQuery = { now: at("2015-12-01T12:00"), past: false, narrowing: ALL };

  it("has the answer ready", () => {
    const first = agendaEntries(records, query);
    expect(agendaEntries(records, { ...query })).to.equal(first);
  });

  it("looks again at another moment, for other dates and for other records", () => {
    expect(agendaEntries(records, query)).to.have.length(1);
    expect(agendaEntries(records, { ...query, now: at("2015-12-03") })).to.have.length(0);
    expect(agendaEntries(records, { ...query, from: dayAt("2015-12-03") })).to.have.length(0);
    expect(agendaEntries(records, { ...query, past: true })).to.have.length(0);
    expect(agendaEntries({ ...records, events: [] }, query)).to.have.length(0);
  });
});

describe("The agenda to come", () => {
  it("holds what is not over, in order of time, a day before its hours", () => {
    const events = [
      { id: "evening", startDate: "2015-12-01T18:00" },
      { id: "next-year", startDate: "2016-01-01" },
      { id: "whole-day", startDate: "2015-12-01" },
      { id: "yesterday", startDate: "2015-11-30T18:00" },
      { id: "tomorrow", startDate: "2015-12-02T08:00" },
    ];
    expect(agenda(events)).to.deep.equal(["whole-day", "evening", "tomorrow", "next-year"]);
  });

  it("keeps an event until it ends; without an hour of its end, until midnight", () => {
    const events = [
      { id: "over", startDate: "2015-12-01T09:00", endDate: "2015-12-01T12:00" },
      { id: "on", startDate: "2015-12-01T09:00", endDate: "2015-12-01T12:01" },
      { id: "open-end", startDate: "2015-12-01T09:30" },
    ];
    expect(agenda(events)).to.deep.equal(["on", "open-end"]);
  });

  it("counts the last day of a whole-day event", () => {
    const cop = [{ id: "cop", startDate: "2015-11-30", endDate: "2015-12-11" }];
    expect(agenda(cop, { now: at("2015-12-11T23:59") })).to.deep.equal(["cop running"]);
    expect(agenda(cop, { now: at("2015-12-12T00:00") })).to.deep.equal([]);
  });

  it("says what began before today and goes on", () => {
    const events = [
      { id: "since-yesterday", startDate: "2015-11-30T22:00", endDate: "2015-12-01T14:00" },
      { id: "since-morning", startDate: "2015-12-01T08:00", endDate: "2015-12-03" },
    ];
    expect(agenda(events)).to.deep.equal(["since-yesterday running", "since-morning"]);
  });

  it("keeps what is cancelled, postponed or full: visitors must learn it", () => {
    const events = ["cancelled", "postponed", "sold-out"].map((eventStatus) => ({
      id: eventStatus,
      eventStatus,
      startDate: "2015-12-03",
    }));
    expect(agenda(events)).to.deep.equal(["cancelled", "postponed", "sold-out"]);
  });

  it("shows an event once, at its next occurrence, and counts the others", () => {
    const occurrences = ["2015-12-20", "2015-11-01", "2015-12-05", "2015-12-12"].map((startDate) => ({
      startDate,
    }));
    const events = [
      { id: "visits", occurrences },
      { id: "sixth", startDate: "2015-12-06" },
    ];
    expect(agenda(events)).to.deep.equal(["visits +2", "sixth"]);
  });
});

describe("The archive", () => {
  it("holds what is over, newest first", () => {
    const events = [
      { id: "june", startDate: "2015-06-06" },
      { id: "to-come", startDate: "2015-12-02" },
      { id: "morning", startDate: "2015-12-01T08:00", endDate: "2015-12-01T09:00" },
      { id: "november", startDate: "2015-11-14", endDate: "2015-11-22" },
    ];
    expect(agenda(events, { past: true })).to.deep.equal(["morning", "november", "june"]);
  });

  it("shows an event at its last occurrence, and says of nothing that it goes on", () => {
    const occurrences = ["2015-11-01", "2015-12-05", "2015-10-01"].map((startDate) => ({ startDate }));
    expect(agenda([{ id: "visits", occurrences }], { past: true })).to.deep.equal(["visits +1"]);
    const long = [{ id: "long", startDate: "2015-09-01", endDate: "2015-11-20" }];
    expect(agenda(long, { past: true, from: dayAt("2015-11-01") })).to.deep.equal(["long"]);
  });

  it("keeps to the embedder's dates", () => {
    const events = ["2015-09-01", "2015-10-01", "2015-11-01"].map((startDate) => ({
      id: startDate,
      startDate,
    }));
    const query = { past: true, from: dayAt("2015-09-15"), to: dayAt("2015-10-15") };
    expect(agenda(events, query)).to.deep.equal(["2015-10-01"]);
  });
});

describe("The agenda between two dates", () => {
  const events = [
    { id: "before", startDate: "2015-11-29" },
    { id: "cop", startDate: "2015-11-30", endDate: "2015-12-11" },
    { id: "first", startDate: "2015-12-01" },
    { id: "last", startDate: "2015-12-11T20:00" },
    { id: "after", startDate: "2015-12-12" },
  ];

  it("holds both days", () => {
    const query = { from: dayAt("2015-11-30"), to: dayAt("2015-12-11"), now: at("2015-11-01") };
    expect(agenda(events, query)).to.deep.equal(["cop", "first", "last"]);
  });

  it("shows what is over where the first day is in the past", () => {
    const query = { from: dayAt("2015-11-30"), to: dayAt("2015-12-11"), now: at("2026-01-01T10:00") };
    expect(agenda(events, query)).to.deep.equal(["cop", "first", "last"]);
  });

  it("shows nothing that is over where it starts today", () => {
    const query = { from: dayAt("2015-12-12"), now: at("2015-12-12T10:00") };
    const morning = { id: "morning", startDate: "2015-12-12T08:00", endDate: "2015-12-12T09:00" };
    expect(agenda([...events, morning], query)).to.deep.equal(["after"]);
  });

  it("says what began before the first day", () => {
    expect(agenda(events, { from: dayAt("2015-12-05"), to: dayAt("2015-12-06") })).to.deep.equal([
      "cop running",
    ]);
  });

  it("holds nothing where the last day is before the first: what goes on over both is in no such period", () => {
    expect(agenda(events, { from: dayAt("2015-12-06"), to: dayAt("2015-12-05") })).to.deep.equal([]);
  });

  it("takes the dates of attributes, and `today`", () => {
    expect(parseDay("2015-12-01", 1)).to.equal(16_770);
    expect(parseDay("2015-12-01T23:30", 1)).to.equal(16_770);
    expect(parseDay("today", 1)).to.equal(1);
    for (const text of ["", "demain", "2015-02-30", null, undefined])
      expect(parseDay(text, 1)).to.equal(undefined);
  });
});

describe("A day of the agenda", () => {
  it("holds the events that begin on it, in their order", () => {
    const events = ["2015-12-02T18:00", "2015-12-01", "2015-12-02T09:00"].map((startDate) => ({
      id: startDate,
      name: "N",
      startDate,
    }));
    const { records } = reading(EVENTS, { events });
    const entries = agendaEntries(
      { events: records, calls: [] },
      { now: at("2015-12-01"), past: false, narrowing: ALL },
    );
    expect(byDay(entries).map((day) => [day.day, day.entries.map(({ record }) => record.id)])).to.deep.equal([
      [16_770, ["2015-12-01"]],
      [16_771, ["2015-12-02T09:00", "2015-12-02T18:00"]],
    ]);
  });

  it("is over at midnight, an hour when it strikes", () => {
    expect(isOver({ start: at("2015-12-01") }, at("2015-12-01T23:59"))).to.equal(false);
    expect(isOver({ start: at("2015-12-01") }, at("2015-12-02T00:00"))).to.equal(true);
    const span = { start: at("2015-12-01T09:00"), end: at("2015-12-01T10:00") };
    expect(isOver(span, at("2015-12-01T09:59"))).to.equal(false);
    expect(isOver(span, at("2015-12-01T10:00"))).to.equal(true);
  });
});

describe("Narrowing", () => {
  const record = { members: ["cerdd", "mres"], themes: ["air"], territories: ["mel"] };

  it("lets everything through where nothing is asked for", () => {
    expect(bearing(ALL)(record)).to.equal(true);
    expect(bearing(ALL)({})).to.equal(true);
  });

  it("asks for one of a list, and for all lists", () => {
    expect(bearing({ ...ALL, members: ["nul", "mres"] })(record)).to.equal(true);
    expect(bearing({ ...ALL, members: ["mres"], themes: ["eau"] })(record)).to.equal(false);
    expect(bearing({ ...ALL, axes: ["sensibiliser"] })(record)).to.equal(false);
  });

  it("reads of a record what is asked for, and nothing else", () => {
    const read: string[] = [];
    const actions = reading(ACTIONS, { actions: [{ id: "p", name: "P" }] }).records;
    const watched = actions.map(
      (action) =>
        new Proxy(action, {
          get: (target, name) => {
            read.push(String(name));
            return Reflect.get(target, name) as unknown;
          },
        }),
    );
    selectActions(watched, [], ALL);
    expect(read).to.deep.equal([]);
    selectActions(watched, ["planned"], { ...ALL, axes: ["agir"] });
    expect(read).to.deep.equal(["axes"]);
  });

  it("holds for the agenda", () => {
    const events = [
      { id: "a", startDate: "2015-12-02", themes: ["air"] },
      { id: "b", startDate: "2015-12-02" },
    ];
    expect(agenda(events, { narrowing: { ...ALL, themes: ["air"] } })).to.deep.equal(["a"]);
  });
});

describe("Actions", () => {
  const { records } = reading(ACTIONS, {
    themes: [{ id: "air", name: "Air" }],
    actions: [
      { id: "p", name: "P" },
      { id: "d", name: "D", status: "done", themes: ["air"] },
      { id: "e", name: "E", status: "engaged", themes: ["air"] },
    ],
  });
  const ids = (actions: readonly Action[]): string[] => actions.map(({ id }) => id);

  it("stand in the feed's order, of all statuses or of those asked for", () => {
    expect(ids(selectActions(records, [], ALL))).to.deep.equal(["p", "d", "e"]);
    expect(ids(selectActions(records, ["engaged", "planned"], ALL))).to.deep.equal(["p", "e"]);
    expect(ids(selectActions(records, ["done"], { ...ALL, themes: ["air"] }))).to.deep.equal(["d"]);
    expect(ids(selectActions(records, ["rêvé"], ALL))).to.deep.equal([]);
  });
});

describe("Members", () => {
  const { records } = reading(MEMBERS, {
    territories: [{ id: "mel", name: "MEL" }],
    members: [
      { id: "z", name: "Zèbre", role: "member", kind: "association" },
      { id: "et", name: "État", role: "partner", kind: "public-body" },
      { id: "en", name: "Enercoop", role: "coordinator", territories: ["mel"] },
      { id: "ade", name: "ADEME", role: "partner", kind: "public-body", territories: ["mel"] },
      { id: "esp", name: "espaces", role: "member", kind: "association" },
    ],
  });
  const every = { lang: "fr", roles: [], kinds: [], narrowing: ALL };
  const ids = (members: readonly Member[]): string => members.map(({ id }) => id).join(" ");

  it("stand as a French dictionary has them: É beside E, capitals beside small letters", () => {
    expect(ids(selectMembers(records, every))).to.equal("ade en esp et z");
  });

  it("are those of a role, of a kind, of a territory, or named", () => {
    expect(ids(selectMembers(records, { ...every, roles: ["partner", "coordinator"] }))).to.equal(
      "ade en et",
    );
    expect(ids(selectMembers(records, { ...every, kinds: ["association"] }))).to.equal("esp z");
    expect(ids(selectMembers(records, { ...every, narrowing: { ...ALL, territories: ["mel"] } }))).to.equal(
      "ade en",
    );
    expect(ids(selectMembers(records, { ...every, narrowing: { ...ALL, members: ["z", "en"] } }))).to.equal(
      "en z",
    );
    expect(ids(selectMembers(records, { ...every, narrowing: { ...ALL, themes: ["air"] } }))).to.equal(
      "ade en esp et z",
    );
  });

  it("take their turn at the front, each once in as many days as there are members", () => {
    const order = (turn: number): string =>
      groupMembers(selectMembers(records, every), () => [], [], turn)
        .map(({ members }) => ids(members))
        .join();
    expect(order(1)).to.equal("en esp et z ade");
    expect(new Set([0, 1, 2, 3, 4].map((turn) => order(turn).split(" ")[0]))).to.have.property("size", 5);
    expect(order(5)).to.equal(order(0));
    expect(groupMembers([], () => [], [], 3)).to.deep.equal([]);
  });

  it("take their turn in each group: who stands first in the alphabet is not first for days on end", () => {
    const fronts = [0, 1, 2, 3].map((turn) =>
      groupMembers(selectMembers(records, every), ({ role }) => [role], ROLE_ORDER, turn).map(
        ({ members: [first] }) => first?.id,
      ),
    );
    expect(fronts.map((ids) => ids.join(" "))).to.deep.equal([
      "en ade esp",
      "en et z",
      "en ade esp",
      "en et z",
    ]);
  });

  it("leave the feed's own list as it was", () => {
    const before = ids(records);
    groupMembers(records, () => [], [], 2);
    selectMembers(records, every);
    expect(ids(records)).to.equal(before);
  });

  it("stand in groups in the order asked for, others after them, none empty", () => {
    const byRole = groupMembers(records, ({ role }) => [role], ROLE_ORDER, 0);
    expect(byRole.map(({ key }) => key)).to.deep.equal(["coordinator", "partner", "member"]);
    const byTerritory = groupMembers(records, ({ territories }) => territories, ["x", "mel"], 0);
    expect(byTerritory.map(({ key, members }) => `${key}: ${ids(members)}`)).to.deep.equal([
      "mel: en ade",
      ": z et esp",
    ]);
  });
});
