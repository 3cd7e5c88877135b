import type { Call } from "../model/calls.js";
import type { ClimatEvent } from "../model/events.js";
import { kept } from "../model/kept.js";
import type { Span } from "../model/record-reader.js";
import { parseWallTime, type WallTime } from "../model/wall-time.js";
import { bearing, type Narrowing } from "./narrowing.js";
import { monthOf } from "./period.js";
import { isOver, lastDay } from "./span.js";

interface EntryAt {
  /** The date shown: the next one, in the archive the last one; of a call its deadline. */
  readonly span: Span;
  /** Its other dates in what is shown. */
  readonly others: readonly Span[];
  /** It began before the first day shown, and goes on. */
  readonly running: boolean;
}

export interface EventEntry extends EntryAt {
  readonly kind: "event";
  readonly record: ClimatEvent;
}

export interface CallEntry extends EntryAt {
  readonly kind: "call";
  readonly record: Call;
}

/** An event or a call in the agenda, at one of its dates. */
export type AgendaEntry = EventEntry | CallEntry;

/** What the agenda holds. */
export interface AgendaRecords {
  readonly events: readonly ClimatEvent[];
  readonly calls: readonly Call[];
}

/** Which part of the agenda. */
export interface AgendaQuery {
  readonly now: WallTime;
  /** First and last day, days since 1970-01-01. A first day in the past shows what is over, too. */
  readonly from?: number;
  readonly to?: number;
  /** What is over, newest first. */
  readonly past: boolean;
  readonly narrowing: Narrowing;
}

/** A day's entries. */
export interface AgendaDay {
  readonly day: number;
  readonly entries: readonly AgendaEntry[];
}

/** A date of an attribute: `today` or ISO 8601; `undefined` where it is neither. */
export const parseDay = (text: string | null | undefined, today: number): number | undefined => {
  if (!text) return undefined;
  return text === "today" ? today : parseWallTime(text, "UTC")?.day;
};

const NONE: readonly never[] = [];

/** The spans of a query; of a call, its deadline. */
const showsIn = (query: AgendaQuery): ((span: Span) => boolean) => {
  const { now, past, to = Infinity } = query;
  const from = query.from ?? (past ? -Infinity : now.day);
  const showsOver = query.from !== undefined && from < now.day;
  return (span) => {
    if (span.start.day > to || lastDay(span) < from || from > to) return false;
    return past ? isOver(span, now) : showsOver || !isOver(span, now);
  };
};

const tagsOfCall = ({ member, themes }: Call) => ({
  members: member ? [member] : [],
  themes,
  territories: [],
});

/** The members, themes and territories of an entry. */
export const tagsOf = (entry: AgendaEntry): Pick<ClimatEvent, "members" | "themes" | "territories"> =>
  entry.kind === "call" ? tagsOfCall(entry.record) : entry.record;

/* More dates than a feed of 16 MB can hold, and few enough for a number to bear a place beside a minute. */
const MANY = 2 ** 20;

/*
 * By day and minute; of equal ones, the first in the feed. As numbers: a typed array sorts them without calling back
 * for each comparison.
 */
const inOrder = (dates: readonly AgendaEntry[]): readonly AgendaEntry[] => {
  const keys = new Float64Array(dates.length);
  dates.forEach(({ span: { start } }, place) => {
    keys[place] = (start.day * 1441 + (start.minutes ?? -1)) * MANY + place;
  });
  keys.sort();
  /* Not with Array.from: Prototype.js and MooTools have one of their own, which does not know its second argument. */
  const sorted: AgendaEntry[] = [];
  for (const key of keys) sorted.push(dates[key - Math.floor(key / MANY) * MANY] as AgendaEntry);
  return sorted;
};

/* What is known of some records: they stay the same objects while a visitor filters and turns pages. */
interface Known {
  readonly calls: readonly Call[];
  readonly dates: readonly AgendaEntry[];
  /** What was asked last, and the answer. */
  asked?: string;
  entries?: readonly AgendaEntry[];
}
const known = new WeakMap<readonly ClimatEvent[], Known>();

const knownOf = ({ events, calls }: AgendaRecords): Known => {
  const before = known.get(events);
  if (before?.calls === calls) return before;
  const dates: AgendaEntry[] = [];
  for (const record of events)
    for (const span of record.occurrences)
      dates.push({ kind: "event", record, span, others: NONE, running: false });
  for (const record of calls) {
    const start = record.deadline ? parseWallTime(record.deadline, "") : undefined;
    if (start)
      dates.push({ kind: "call", record, span: { start, end: start }, others: NONE, running: false });
  }
  const now = { calls, dates: inOrder(dates) };
  known.set(events, now);
  return now;
};

/* Whether an entry bears what is asked for. */
const bears = (narrowing: Narrowing): ((entry: AgendaEntry) => boolean) => {
  const bearsIt = bearing(narrowing);
  return (entry) => bearsIt(tagsOf(entry));
};

/** Every date of the agenda's events and the deadline of its calls, over or to come, in order of time. */
export const datesOf = (records: AgendaRecords, narrowing: Narrowing): readonly AgendaEntry[] => {
  return knownOf(records).dates.filter(bears(narrowing));
};

/* In one go: ten thousand dates are many on a slow phone. */
const entriesOf = (dates: readonly AgendaEntry[], query: AgendaQuery): AgendaEntry[] => {
  const { past, now, from = now.day, narrowing } = query;
  const shows = showsIn(query);
  const isAskedFor = bears(narrowing);
  const others = new Map<object, Span[]>();
  const entries: AgendaEntry[] = [];
  for (let at = 0; at < dates.length; at++) {
    const entry = dates[past ? dates.length - 1 - at : at] as AgendaEntry;
    const { kind, record, span } = entry;
    if (!shows(span) || !isAskedFor(entry)) continue;
    const running = !past && kind === "event" && span.start.day < from;
    const isOne = kind === "call" || record.occurrences.length < 2;
    const known = isOne ? undefined : others.get(record);
    if (known) known.push(span);
    else if (isOne && !running) entries.push(entry);
    else {
      const list: Span[] = [];
      others.set(record, list);
      entries.push({ ...entry, others: list, running });
    }
  }
  if (past) for (const list of others.values()) list.reverse();
  return entries;
};

/** The entries of the agenda, one per event and call: in order of time, the archive newest first. */
export const agendaEntries = (records: AgendaRecords, query: AgendaQuery): readonly AgendaEntry[] => {
  const now = knownOf(records);
  const asked = JSON.stringify(query);
  if (asked !== now.asked || !now.entries) {
    now.asked = asked;
    now.entries = entriesOf(now.dates, query);
  }
  return now.entries;
};

/** Entries by the day they begin, in the order given. */
export const byDay = (entries: readonly AgendaEntry[]): AgendaDay[] => {
  const days = new Map<number, AgendaEntry[]>();
  for (const entry of entries) {
    const { day } = entry.span.start;
    kept(days, day, () => []).push(entry);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
};

/** Days by their month (`2015-12`), in the order given. */
export const byMonth = (days: readonly AgendaDay[]): ReadonlyMap<string, AgendaDay[]> => {
  const months = new Map<string, AgendaDay[]>();
  for (const day of days) {
    const month = monthOf(day.day);
    kept(months, month, () => []).push(day);
  }
  return months;
};
