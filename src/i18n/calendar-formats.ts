import { calendarOf } from "../model/wall-time.js";
import type { CalendarFormats, Formats } from "./messages.js";

/** What differs from one language to the next when it writes weekdays, hours and spans. */
export interface CalendarRules {
  /** From Sunday, as the calendar counts. */
  readonly weekdays: readonly string[];
  date(date: number): string;
  time(hours: number, minutes: string): string;
  /** Two days, already written. */
  range(from: string, to: string): string;
}

const NBSP = "\u00a0";

/** A language's calendar: its own rules over how it writes a day. */
export const calendarFormatsOf = (
  { weekdays, date, time, range }: CalendarRules,
  { day }: Formats,
): CalendarFormats => {
  const clock = (minutes: number): string =>
    time(Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0"));
  return {
    weekday: (at) => String(weekdays[calendarOf(at).weekday]),
    days(from, to) {
      const [a, b] = [calendarOf(from), calendarOf(to)];
      const sameYear = a.year === b.year;
      return range(sameYear && a.month === b.month ? date(a.date) : day(from, !sameYear), day(to));
    },
    hours({ start, end }) {
      if (start.minutes === undefined) return "";
      const from = clock(start.minutes);
      if (end?.minutes === undefined || end.day !== start.day || end.minutes <= start.minutes) return from;
      return `${from}${NBSP}– ${clock(end.minutes)}`;
    },
  };
};
