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
/* 9999-12-31 */
const LAST_DAY = 2_932_896;
const ISO = /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

/* Milliseconds that a clock in Greenwich would need to show this. */
const wallTimeOf = (utcMs: number): Required<WallTime> => {
  const day = Math.floor(utcMs / DAY_MS);
  return { day, minutes: Math.floor((utcMs - day * DAY_MS) / MINUTE_MS) };
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

/* Swedish writes ISO 8601: « 2015-12-01 14:30 ». Throws where the engine does not know the time zone. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
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

/** What the wall clock of a time zone shows at an instant (milliseconds since the epoch), in the years 1 to 9999. */
export const wallTimeAt = (epochMs: number, timeZone: string): Required<WallTime> =>
  wallTimeOf(Date.parse(`${clockOf(timeZone).format(epochMs).padStart(16, "0").replace(" ", "T")}Z`));

/**
 * Reads an ISO 8601 date of the feed: `2015-12-01`, `2015-12-01T14:30`, the same with an offset.
 * An instant with an offset is turned to the wall clock of the feed's time zone.
 */
export const parseWallTime = (text: string, timeZone: string): WallTime | undefined => {
  const [, date, time, offset] = ISO.exec(text) ?? [];
  const utc = Date.parse(`${String(date)}${time ?? "T00:00"}Z`);
  /* A day that the calendar does not have comes back as another, or not at all. */
  if (new Date(utc).getUTCDate() !== Number(date?.slice(8))) return undefined;
  if (!time) return { day: utc / DAY_MS };
  if (!offset) return wallTimeOf(utc);
  const shown = wallTimeAt(
    Date.parse(`${text.slice(0, 16)}${offset.replace(/(?=..$)/, offset.length === 5 ? ":" : "")}`),
    timeZone,
  );
  /* Last night of 9999 elsewhere, and five digits here. */
  return shown.day <= LAST_DAY ? shown : undefined;
};

/** A year, a month or a day (`2014`, `2014-05`, `2014-05-12`), as milestones and memberships have them. */
export const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d\d){0,2}$/.test(text) && !!parseWallTime(`${text}-01-01`.slice(0, 10), "");

/** ISO 8601 text of a wall time, without an offset: `2015-12-01` or `2015-12-01T14:30`. */
export const formatWallTime = ({ day, minutes }: WallTime): string =>
  new Date(day * DAY_MS + (minutes ?? 0) * MINUTE_MS).toISOString().slice(0, minutes === undefined ? 10 : 16);

/** Order of two wall times; a whole day stands before the hours of its day. */
export const compareWallTime = (a: WallTime, b: WallTime): number =>
  a.day - b.day || (a.minutes ?? -1) - (b.minutes ?? -1);
