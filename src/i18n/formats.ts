import type { Span } from "../model/record-reader.js";
import { calendarOf } from "../model/wall-time.js";
import type { Formats } from "./messages.js";

/** What differs from one language to the next when it writes days, hours and numbers. */
export interface FormatRules {
  readonly lang: string;
  /** From Sunday, as the calendar counts. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** Between groups of three digits. */
  readonly group: string;
  date(date: number): string;
  time(hours: number, minutes: string): string;
  /** Two days, already written. */
  range(from: string, to: string): string;
}

const NBSP = "\u00a0";

/*
 * Name tables instead of Intl: Intl writes neither « 1er » nor « 14 h 30 », differs between engines, and the first
 * DateTimeFormat is the dearest call of a page's start on a slow phone.
 */
export const formatsOf = ({ lang, weekdays, months, group, date, time, range }: FormatRules): Formats => {
  const dayParts = (day: number) => {
    const at = calendarOf(day);
    return { ...at, monthName: months[at.month - 1] ?? "", weekdayName: weekdays[at.weekday] ?? "" };
  };
  const formats: Formats = {
    lang,
    number: (value) => String(value).replace(/\B(?=(\d{3})+$)/g, group),
    day(day, { weekday = false, year = true } = {}) {
      const at = dayParts(day);
      const words = [date(at.date), at.monthName, ...(year ? [at.year] : [])].join(NBSP);
      return weekday ? `${at.weekdayName} ${words}` : words;
    },
    weekday: (day) => dayParts(day).weekdayName,
    time: (minutes) => time(Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0")),
    days(from, to) {
      const [a, b] = [dayParts(from), dayParts(to)];
      const sameYear = a.year === b.year;
      const first = sameYear && a.month === b.month ? date(a.date) : formats.day(from, { year: !sameYear });
      return range(first, formats.day(to));
    },
    hours({ start, end }: Span) {
      if (start.minutes === undefined) return "";
      const from = formats.time(start.minutes);
      const sameDay = end?.day === start.day && end.minutes !== undefined && end.minutes > start.minutes;
      return sameDay ? `${from}${NBSP}– ${formats.time(end.minutes ?? 0)}` : from;
    },
  };
  return formats;
};
