import { calendarOf } from "../model/wall-time.js";
import type { CalendarFormats } from "./messages.js";

/** What differs from one language to the next when it writes weekdays and hours. */
export interface CalendarRules {
  /** From Sunday, as the calendar counts. */
  readonly weekdays: readonly string[];
  time: (hours: number, minutes: string) => string;
}

/* Of a day: 23:59. */
const LAST_MINUTE = 1439;
const NBSP = "\u00a0";

/** A language's calendar: its own rules over how it writes days. */
export const calendarFormatsOf = (
  { weekdays, time }: CalendarRules,
  days: CalendarFormats["days"],
): CalendarFormats => {
  const clock = (minutes: number): string =>
    time(Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0"));
  return {
    weekday: (at) => String(weekdays[calendarOf(at).weekday]),
    days,
    hours({ start, end }) {
      /* Days from midnight to midnight, or to the minute before, are whole ones, as many a calendar writes them. */
      if (start.minutes === undefined || start.minutes + ((end?.minutes ?? 1) % LAST_MINUTE) === 0) return "";
      const from = clock(start.minutes);
      /* The next day is there for an hour that is not after the first. */
      if (end?.minutes === undefined || end.day - start.day !== Number(end.minutes <= start.minutes))
        return from;
      return `${from}${NBSP}– ${clock(end.minutes)}`;
    },
  };
};
