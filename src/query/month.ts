import { calendarOf, compareWallTime } from "../model/wall-time.js";
import type { AgendaEntry } from "./agenda.js";
import type { Period } from "./period.js";
import { lastDay } from "./span.js";

/** A date as a bar in one week. */
export interface Bar {
  readonly entry: AgendaEntry;
  /** How many days of the week it covers. */
  readonly days: number;
  /** Its place under the day's number, from 0. */
  readonly lane: number;
  /** It began in an earlier week, it goes on in a later one. */
  readonly before: boolean;
  readonly after: boolean;
}

/** A day of the grid. */
export interface MonthDay {
  readonly day: number;
  /** Whether it is a day of the month shown, not of its neighbours. */
  readonly inMonth: boolean;
  /** How many dates fall on it, and how many of them no bar shows. */
  readonly count: number;
  readonly hidden: number;
  /** The bars that begin here: on their first day, or on the week's. */
  readonly bars: readonly Bar[];
}

/** The earliest and the latest day that four digits of a year can say. */
export const EVER: Required<Period> = { from: -719_528, to: 2_932_896 };

const WEEK = 7;

/** The first and last day of the month a day lies in. */
export const monthAround = (day: number): Required<Period> => {
  const from = day - calendarOf(day).date + 1;
  return { from, to: from + 31 - calendarOf(from + 31).date };
};

/** The same date so many months on; a month that is too short gives its last day. */
export const addMonths = (day: number, months: number): number => {
  const { year, month, date } = calendarOf(day);
  return dateIn(year, month + months, date);
};

/** A date of a year's month, counted from 1; the last day of the month where it has no such date. */
export const dateIn = (year: number, month: number, date: number): number => {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, 1);
  const { from, to } = monthAround(Math.floor(at.getTime() / 86_400_000));
  return Math.min(from + date - 1, to);
};

/** Monday to Sunday, from the week of the month's first day to that of its last. */
export const gridAround = (day: number): Required<Period> => {
  const { from, to } = monthAround(day);
  const sinceMonday = (at: number): number => (calendarOf(at).weekday + 6) % WEEK;
  return { from: from - sinceMonday(from), to: to + 6 - sinceMonday(to) };
};

/* By day; on one day the longest first, then by the hour. */
const compareDates = ({ span: a }: AgendaEntry, { span: b }: AgendaEntry): number =>
  a.start.day - b.start.day || lastDay(b) - lastDay(a) || compareWallTime(a.start, b.start);

/** The dates that touch a period, in order of time. */
export const datesWithin = (
  dates: readonly AgendaEntry[],
  { from = -Infinity, to = Infinity }: Period,
): AgendaEntry[] =>
  dates.filter(({ span }) => span.start.day <= to && lastDay(span) >= from).sort(compareDates);

/** The first date of each event and call, in the order given. */
export const oncePerRecord = (dates: readonly AgendaEntry[]): AgendaEntry[] => {
  const seen = new Set<object>();
  /* Most have one date. */
  return dates.filter(
    ({ kind, record }) =>
      kind === "call" || record.occurrences.length < 2 || seen.size < seen.add(record).size,
  );
};

/** The day nearest to a month, after it or else before, that one of the dates falls on. */
export const nearestDay = (
  dates: readonly AgendaEntry[],
  { from, to }: Required<Period>,
): number | undefined => {
  let [before, after] = [-Infinity, Infinity];
  for (const { span } of dates) {
    if (span.start.day > to) after = Math.min(after, span.start.day);
    else before = Math.max(before, Math.min(lastDay(span), from - 1));
  }
  const nearest = after < Infinity ? after : before;
  return Number.isFinite(nearest) ? nearest : undefined;
};

/**
 * Gives every date that touches a week its lane: that of the week before where it goes on, so that a bar stays on its
 * line; else the first that is free. What finds none is counted; where the line that would count it holds no other, it
 * stands there itself.
 */
const layWeek = (
  dates: readonly AgendaEntry[],
  monday: number,
  most: number,
  lanes: Map<AgendaEntry, number>,
): Omit<MonthDay, "inMonth">[] => {
  const days = [...new Array<number>(WEEK).keys()].map((column) => ({
    day: monday + column,
    count: 0,
    hidden: 0,
    bars: [] as Bar[],
  }));
  /* The days of each lane that are taken, as the bits of a number. */
  const taken = new Array<number>(most).fill(0);
  const here = datesWithin(dates, { from: monday, to: monday + 6 });
  const left: [typeof days, Bar][] = [];
  for (const entry of [
    ...here.filter((date) => lanes.has(date)),
    ...here.filter((date) => !lanes.has(date)),
  ]) {
    const last = lastDay(entry.span);
    const column = Math.max(entry.span.start.day - monday, 0);
    const covered = days.slice(column, Math.min(last - monday, 6) + 1);
    const mask = ((1 << covered.length) - 1) << column;
    const lane = lanes.get(entry) ?? taken.findIndex((bits) => (bits & mask) === 0);
    const [before, after] = [entry.span.start.day < monday, last > monday + 6];
    const bar = { entry, days: covered.length, lane, before, after };
    for (const day of covered) {
      day.count += 1;
      if (lane < 0) day.hidden += 1;
    }
    if (lane < 0) {
      left.push([covered, bar]);
      continue;
    }
    taken[lane] = (taken[lane] ?? 0) | mask;
    lanes.set(entry, lane);
    covered[0]?.bars.push(bar);
  }
  for (const [covered, bar] of left) {
    if (covered.some(({ hidden }) => hidden > 1)) continue;
    for (const day of covered) day.hidden = 0;
    covered[0]?.bars.push({ ...bar, lane: most });
  }
  return days;
};

/**
 * The weeks of the month a day lies in, their dates laid out as bars.
 *
 * @param most bars on a day; the others are counted, on a line of their own: a single one stands on that line
 */
export const weeksOf = (dates: readonly AgendaEntry[], day: number, most: number): MonthDay[][] => {
  const month = monthAround(day);
  const grid = gridAround(day);
  const here = datesWithin(dates, grid);
  const lanes = new Map<AgendaEntry, number>();
  const weeks: MonthDay[][] = [];
  for (let monday = grid.from; monday < grid.to; monday += WEEK)
    weeks.push(
      layWeek(here, monday, most, lanes).map((at) => ({
        ...at,
        inMonth: at.day >= month.from && at.day <= month.to,
      })),
    );
  return weeks;
};
