import { calendarOf } from "../model/wall-time.js";
import type { Formats } from "./messages.js";

/** What differs from one language to the next when it writes days and numbers. */
export interface FormatRules {
  readonly lang: string;
  /** Month names, from January. */
  readonly months: readonly string[];
  /** Between groups of three digits. */
  readonly group: string;
  date: (date: number) => string;
}

/*
 * Name tables instead of Intl: Intl does not write « 1er », differs between engines, and the first DateTimeFormat is
 * the dearest call of a page's start on a slow phone.
 */
export const formatsOf = ({ lang, months, group, date }: FormatRules): Formats => ({
  month(day) {
    const { month, year } = calendarOf(day);
    return `${months[month - 1] as string}\u00a0${year}`;
  },
  lang,
  number: (value) => String(value).replace(/\B(?=(\d{3})+$)/g, group),
  day(day, withYear = true) {
    const at = calendarOf(day);
    return `${date(at.date)}\u00a0${months[at.month - 1] as string}${withYear ? ` ${at.year}` : ""}`;
  },
});
