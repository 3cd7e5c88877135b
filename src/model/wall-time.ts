/**
 * A moment as a clock on the wall shows it in the feed's time zone. Agendas are read that way wherever the
 * visitor is, and whole days have no instant at all, so nothing here is a `Date`.
 */
export interface WallTime {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minutes since midnight; absent for a whole day. */
  readonly minutes?: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?)?)?$/;

/** Days since 1970-01-01 of a calendar date, or `undefined` where the calendar has no such day. */
export const dayOf = (year: number, month: number, date: number): number | undefined => {
  const ms = Date.UTC(year, month - 1, date);
  const day = new Date(ms);
  return day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
    ? ms / DAY_MS
    : undefined;
};

/** Calendar date of a day number: year, month 1–12, date 1–31, weekday 0 (Sunday) – 6. */
export const calendarOf = (day: number): { year: number; month: number; date: number; weekday: number } => {
  const at = new Date(day * DAY_MS);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
  };
};

const clocks = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError where the engine does not know the time zone. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const numeric = "numeric";
    clock = new Intl.DateTimeFormat("en", {
      timeZone,
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
    });
    clocks.set(timeZone, clock);
  }
  return clock;
};

/** Whether the engine knows an IANA time zone of that name. */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    return !!clockOf(timeZone);
  } catch {
    return false;
  }
};

/** What the wall clock of a time zone shows at an instant (milliseconds since the epoch). */
export const wallTimeAt = (epochMs: number, timeZone: string): WallTime => {
  const part: Partial<Record<string, number>> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(epochMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return { day: Date.UTC(year, month - 1, day) / DAY_MS, minutes: hour * 60 + minute };
};

const offsetMinutes = (offset: string): number => {
  if (offset === "Z") return 0;
  const digits = offset.replace(":", "");
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3));
  return digits.startsWith("-") ? -minutes : minutes;
};

/**
 * Reads an ISO 8601 date of the feed: `2015-12-01`, `2015-12-01T14:30`, the same with an offset.
 * An instant with an offset is turned to the wall clock of the feed's time zone.
 */
export const parseWallTime = (text: string, timeZone: string): WallTime | undefined => {
  const match = ISO.exec(text);
  if (!match?.[3]) return undefined;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = match
    .slice(1, 6)
    .map((digits: string | undefined) => Number(digits ?? 0));
  const day = dayOf(year, month, date);
  if (day === undefined || hour > 23 || minute > 59) return undefined;
  if (!match[4]) return { day };
  const minutes = hour * 60 + minute;
  if (!match[6]) return { day, minutes };
  return wallTimeAt(day * DAY_MS + (minutes - offsetMinutes(match[6])) * MINUTE_MS, timeZone);
};

/** A year, a month or a day (`2014`, `2014-05`, `2014-05-12`), as milestones and memberships have them. */
export const isPartialDate = (text: string): boolean => {
  const match = ISO.exec(text);
  return (
    !!match &&
    !match[4] &&
    dayOf(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)) !== undefined
  );
};

const two = (number: number): string => String(number).padStart(2, "0");

/** ISO 8601 text of a wall time, without an offset: `2015-12-01` or `2015-12-01T14:30`. */
export const formatWallTime = ({ day, minutes }: WallTime): string => {
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  return minutes === undefined ? date : `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** Order of two wall times; a whole day stands before the hours of its day. */
export const compareWallTime = (a: WallTime, b: WallTime): number =>
  a.day - b.day || (a.minutes ?? -1) - (b.minutes ?? -1);
