import type { Call } from "../model/calls.js";
import type { ClimatEvent } from "../model/events.js";
import type { Span } from "../model/record-reader.js";
import { compareWallTime, parseWallTime, type WallTime } from "../model/wall-time.js";
import { matches, type Narrowing } from "./matches.js";
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

const byStart = (a: AgendaEntry, b: AgendaEntry): number => compareWallTime(a.span.start, b.span.start);

/** The spans of a query; of a call, its deadline. */
const showsIn = (query: AgendaQuery): ((span: Span) => boolean) => {
  const { now, past, to = Infinity } = query;
  const from = query.from ?? (past ? -Infinity : now.day);
  const showsOver = query.from !== undefined && from < now.day;
  return (span) => {
    if (span.start.day > to || lastDay(span) < from) return false;
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

/** Every date of the agenda's records that a query asks for, in no order. */
const entriesOf = ({ events, calls }: AgendaRecords, query: AgendaQuery): AgendaEntry[] => {
  const { past, narrowing, now } = query;
  const from = query.from ?? now.day;
  const shows = showsIn(query);
  const entries: AgendaEntry[] = [];
  for (const record of events) {
    if (!matches(record, narrowing)) continue;
    const spans = record.occurrences.filter(shows);
    if (spans.length > 1) spans.sort((a, b) => compareWallTime(a.start, b.start));
    const span = past ? spans.pop() : spans.shift();
    if (span)
      entries.push({ kind: "event", record, span, others: spans, running: !past && span.start.day < from });
  }
  for (const record of calls) {
    const start = record.deadline ? parseWallTime(record.deadline, "") : undefined;
    if (!start || !matches(tagsOfCall(record), narrowing)) continue;
    const span = { start, end: start };
    if (shows(span)) entries.push({ kind: "call", record, span, others: [], running: false });
  }
  return entries;
};

/* What was asked last of some records: a visitor who types in the search field asks the same at every letter. */
const answers = new WeakMap<
  readonly ClimatEvent[],
  { calls: readonly Call[]; asked: string; entries: readonly AgendaEntry[] }
>();

/** The entries of the agenda, one per event and call: in order of time, the archive newest first. */
export const agendaEntries = (records: AgendaRecords, query: AgendaQuery): readonly AgendaEntry[] => {
  const { events, calls } = records;
  const asked = JSON.stringify(query);
  const last = answers.get(events);
  if (last?.asked === asked && last.calls === calls) return last.entries;
  const entries = entriesOf(records, query).sort(byStart);
  if (query.past) entries.reverse();
  answers.set(events, { calls, asked, entries });
  return entries;
};

/** Entries by the day they begin, in the order given. */
export const byDay = (entries: readonly AgendaEntry[]): AgendaDay[] => {
  const days = new Map<number, AgendaEntry[]>();
  for (const entry of entries) {
    const { day } = entry.span.start;
    const list = days.get(day);
    if (list) list.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
};

/** Days by their month (`2015-12`), in the order given. */
export const byMonth = (days: readonly AgendaDay[]): ReadonlyMap<string, AgendaDay[]> => {
  const months = new Map<string, AgendaDay[]>();
  for (const day of days) {
    const month = monthOf(day.day);
    const list = months.get(month);
    if (list) list.push(day);
    else months.set(month, [day]);
  }
  return months;
};
