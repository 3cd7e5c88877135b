import type { ClimatEvent } from "../model/events.js";
import type { Span } from "../model/record-reader.js";
import { compareWallTime, parseWallTime, type WallTime } from "../model/wall-time.js";
import { matches, type Narrowing } from "./matches.js";

/** An event in the agenda, at one of its dates. */
export interface AgendaEntry {
  readonly event: ClimatEvent;
  /** The date shown: the next one, in the archive the last one. */
  readonly span: Span;
  /** How many other dates it has in what is shown. */
  readonly others: number;
  /** It began before the first day shown, and goes on. */
  readonly running: boolean;
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

/** The last day of a span; what ends at midnight ends on the evening before. */
export const lastDay = ({ start, end }: Span): number => {
  if (!end) return start.day;
  return end.minutes === 0 && end.day > start.day ? end.day - 1 : end.day;
};

/** Whether a span is over. Without an hour of its end it lasts to midnight. */
export const isOver = ({ start, end }: Span, now: WallTime): boolean => {
  const { day, minutes = 1440 } = end ?? { day: start.day };
  return day < now.day || (day === now.day && minutes <= (now.minutes ?? 0));
};

/** A date of an attribute: `today` or ISO 8601; `undefined` where it is neither. */
export const parseDay = (text: string | null | undefined, today: number): number | undefined => {
  if (!text) return undefined;
  return text === "today" ? today : parseWallTime(text, "UTC")?.day;
};

const byStart = (a: AgendaEntry, b: AgendaEntry): number => compareWallTime(a.span.start, b.span.start);

/** The entries of the agenda, one per event: in order of time, the archive newest first. */
export const agendaEntries = (events: readonly ClimatEvent[], query: AgendaQuery): AgendaEntry[] => {
  const { now, past, narrowing } = query;
  const from = query.from ?? (past ? -Infinity : now.day);
  const to = query.to ?? Infinity;
  const shows = (span: Span): boolean => {
    if (span.start.day > to || lastDay(span) < from) return false;
    if (past) return isOver(span, now);
    return query.from !== undefined && from < now.day ? true : !isOver(span, now);
  };
  const entries: AgendaEntry[] = [];
  for (const event of events) {
    if (!matches(event, narrowing)) continue;
    const spans = event.occurrences.filter(shows).sort((a, b) => compareWallTime(a.start, b.start));
    const span = past ? spans.at(-1) : spans[0];
    if (span)
      entries.push({ event, span, others: spans.length - 1, running: !past && span.start.day < from });
  }
  entries.sort(byStart);
  return past ? entries.reverse() : entries;
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
