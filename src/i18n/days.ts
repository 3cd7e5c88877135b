import { calendarOf } from "../model/wall-time.js";
import type { Formats } from "./messages.js";

/** What differs from one language to the next when it writes a span of days. */
export interface DayRules {
  date: (date: number) => string;
  /** Two days, already written. */
  range: (from: string, to: string) => string;
}

/** Writes a span of days as short as can be: « du 30 novembre au 11 décembre 2015 », « du 1er au 4 décembre 2015 ». */
export const daysOf =
  ({ date, range }: DayRules, { day }: Formats) =>
  (from: number, to: number): string => {
    const a = calendarOf(from);
    const b = calendarOf(to);
    const sameYear = a.year === b.year;
    return range(sameYear && a.month === b.month ? date(a.date) : day(from, !sameYear), day(to));
  };
