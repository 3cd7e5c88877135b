import { calendarOf, parseWallTime, type WallTime } from "../model/wall-time.js";
import type { Filters } from "./filters.js";
import type { Period } from "./period.js";

/** What a visitor chose. */
export interface ChosenPeriod extends Period {
  /** A month was chosen: all its days, or those that are left. */
  readonly asMonth?: boolean;
}

/** The first and last day of a month `2015-12`. */
export const daysOfMonth = (month: string): Required<Period> | undefined => {
  const from = parseWallTime(`${month}-01`, "")?.day;
  if (from === undefined) return undefined;
  const after = calendarOf(from + 31);
  return { from, to: from + 31 - after.date };
};

/**
 * The days that a visitor's choice of dates stands for.
 *
 * @param all of the month that is on, and not those that are left alone
 */
export const periodOf = (
  { date, from, to }: Filters,
  { day }: WallTime,
  all = true,
): ChosenPeriod | undefined => {
  /* Days until Sunday; the week begins on Monday. */
  const toSunday = (7 - calendarOf(day).weekday) % 7;
  switch (date) {
    case undefined:
      return undefined;
    case "today":
      return { from: day, to: day };
    case "weekend":
      return { from: Math.max(day, day + toSunday - 1), to: day + toSunday };
    case "week":
      return { from: day, to: day + toSunday };
    case "range":
      return {
        /* A page may say an instant, as `toISOString` writes it. */
        from: from ? parseWallTime(from, "UTC")?.day : undefined,
        to: to ? parseWallTime(to, "UTC")?.day : undefined,
      };
    default: {
      const month = daysOfMonth(date);
      if (!month) return undefined;
      const { from, to } = month;
      return { from: all || day > to ? from : Math.max(from, day), to, asMonth: true };
    }
  }
};
