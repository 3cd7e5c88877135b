import { kept } from "./kept.js";

/**
 * A moment as a clock on the wall shows it in the feed's time zone. Agendas are read that way wherever the
 * visitor is, and whole days have no instant at all, so nothing here is a `Date`.
 */
export interface WallTime {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minutes since midnight; absent for a whole day. */
  readonly minutes?: number;
  /** Milliseconds since the epoch, where an offset told them: in autumn an hour comes twice. */
  readonly epochMs?: number;
}

/** What a clock shows at some moment: never a whole day. */
export interface ClockTime extends WallTime {
  readonly minutes: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/* 0001-01-01 and 9999-12-31: engines count the years before in different ways. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;
const ISO =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-](0\d|1[0-4]):?[0-5]\d)?)?$/;

/* Milliseconds that a clock in Greenwich would need to show this. */
const wallTimeOf = (utcMs: number): ClockTime => {
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

/* The part of Temporal that is used: not every browser has it yet. */
interface Temporal {
  readonly Instant: {
    fromEpochMilliseconds(ms: number): {
      toZonedDateTimeISO(timeZone: string): { readonly offsetNanoseconds: number };
    };
  };
}

type Clock = (epochMs: number) => ClockTime;

/*
 * The first Intl.DateTimeFormat loads a language's whole data: 16 to 540 ms on a slow phone, where Temporal takes 1
 * (Chromium 156, CPU 4 ×).
 */
const temporalClock = ({ Instant }: Temporal, timeZone: string): Clock => {
  const clock: Clock = (epochMs) =>
    wallTimeOf(
      epochMs + Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6,
    );
  /* Throws where the engine does not know the time zone, or a page's own `Temporal` is another thing. */
  clock(0);
  return clock;
};

/* Swedish writes ISO 8601: « 2015-12-01 14:30 ». Throws where the engine does not know the time zone. */
const intlClock = (timeZone: string): Clock => {
  const format = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (epochMs) =>
    wallTimeOf(Date.parse(`${format.format(epochMs).padStart(16, "0").replace(" ", "T")}Z`));
};

const clocks = new Map<string, Clock>();

const makeClock = (timeZone: string): Clock => {
  try {
    return temporalClock((globalThis as unknown as { Temporal: Temporal }).Temporal, timeZone);
  } catch {
    return intlClock(timeZone);
  }
};

const clockOf = (timeZone: string): Clock => kept(clocks, timeZone, () => makeClock(timeZone));

/** Whether the engine knows an IANA time zone of that name. */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    return !!clockOf(timeZone);
  } catch {
    return false;
  }
};

/** What the wall clock of a time zone shows at an instant (milliseconds since the epoch), in the years 1 to 9999. */
export const wallTimeAt = (epochMs: number, timeZone: string): ClockTime => clockOf(timeZone)(epochMs);

/* Without a piece of the text for each: a feed has tens of thousands of dates. */
const twoDigits = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/**
 * Reads an ISO 8601 date of the feed: `2015-12-01`, `2015-12-01T14:30`, the same with an offset.
 * An instant with an offset is turned to the wall clock of the feed's time zone.
 */
export const parseWallTime = (text: string, timeZone: string): WallTime | undefined => {
  if (!ISO.test(text)) return undefined;
  const date = twoDigits(text, 8);
  /* Four hundred years on, since `Date.UTC` takes the first hundred for those of 1900; they have 146,097 days. */
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2) + 400;
  const day = Date.UTC(year, twoDigits(text, 5) - 1, date) / DAY_MS - 146_097;
  /* A day that the calendar does not have comes back as another. */
  if (date > 28 && calendarOf(day).date !== date) return undefined;
  if (text.length === 10) return { day };
  const minutes = twoDigits(text, 11) * 60 + twoDigits(text, 14);
  const offset = text.length > 16 && ISO.exec(text)?.[7];
  if (!offset) return { day, minutes };
  const ahead =
    offset === "Z"
      ? 0
      : Number(`${offset.charAt(0)}1`) * (twoDigits(offset, 1) * 60 + twoDigits(offset, offset.length - 2));
  const epochMs = day * DAY_MS + (minutes - ahead) * MINUTE_MS;
  const shown = wallTimeAt(epochMs, timeZone);
  /* Last night of 9999 elsewhere, and five digits here; or the night before the first year. */
  const isShown = day >= FIRST_DAY && shown.day >= FIRST_DAY && shown.day <= LAST_DAY;
  return isShown && shown.day - day < 3 ? { ...shown, epochMs } : undefined;
};

/** A year, a month or a day (`2014`, `2014-05`, `2014-05-12`), as milestones and memberships have them. */
export const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d\d){0,2}$/.test(text) && !!parseWallTime(`${text}-01-01`.slice(0, 10), "");

/** ISO 8601 text of a wall time, without an offset: `2015-12-01` or `2015-12-01T14:30`. */
export const formatWallTime = ({ day, minutes }: WallTime): string =>
  new Date(day * DAY_MS + (minutes ?? 0) * MINUTE_MS).toISOString().slice(0, minutes === undefined ? 10 : 16);

/** The same for a text that `parseWallTime` read as this: most are as they should be. */
export const isoText = (text: string, time: WallTime): string =>
  text.length > 16 ? formatWallTime(time) : text;

/** Order of two wall times; a whole day stands before the hours of its day. */
export const compareWallTime = (a: WallTime, b: WallTime): number =>
  a.day - b.day || (a.minutes ?? -1) - (b.minutes ?? -1);
