import { instantOf } from "../model/instant.js";
import { formatWallTime, type WallTime } from "../model/wall-time.js";
import { VERSION } from "../version.js";
import { isOnline } from "../model/events.js";
import { type CalendarDate, calendarEntry, type CalendarItem, type ItemContext } from "./calendar-item.js";

/** What a file says of itself. */
export interface CalendarContext extends ItemContext {
  /** The calendar's name: where it is imported as a whole, that of the new calendar. */
  readonly name: string;
  /** The feed's address: its host makes ids unique in the world. */
  readonly feedUrl: string;
  /** Milliseconds since the epoch: when this was written. */
  readonly now: number;
}

const LINE_OCTETS = 75;
/* Years 1 to 9999, with a day of room for time zones: what four digits can write. */
const FIRST_DAY = -719_161;
const LAST_DAY = 2_932_894;

/* What some readers take for the end of a line would let a text write a property; here it can only be a text's. */
const LINE_BREAKS = /\r\n?|[\n\v\f\x85\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\t\n]/gu;

const clean = (text: string): string => text.replace(LINE_BREAKS, "\n").replace(CONTROLS, "");

/** TEXT (RFC 5545 §3.3.11). */
const escape = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return 1 + +(code > 0x7f) + +(code > 0x7ff) + +(code > 0xffff);
};

/** A content line, folded between code points (§3.1). */
const fold = (line: string): string => {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    octets += octetsOf(character);
    if (octets > LINE_OCTETS) {
      folded += "\r\n ";
      octets = 1 + octetsOf(character);
    }
    folded += character;
  }
  return `${folded}\r\n`;
};

const compact = (iso: string): string => iso.replace(/[-:]|\.\d+/g, "");
const utc = (ms: number): string => compact(new Date(ms).toISOString());

/*
 * Instants in UTC rather than `TZID`: a file has no rule of repetition, so an instant says it all, an hour that comes
 * twice is the right one, and there is no VTIMEZONE to be read wrong (without one Outlook refuses the file).
 */
const dateLines = ({ start, end }: CalendarDate, timeZone: string): string[] => {
  const isDay = start.minutes === undefined;
  const textOf = (time: WallTime): string =>
    isDay ? compact(formatWallTime(time)) : utc(instantOf(time, timeZone));
  const type = isDay ? ";VALUE=DATE" : "";
  const from = textOf(start);
  const to = end && textOf(end);
  /* An end in an hour that the clock jumps over can come before its start. */
  const lasts = to !== undefined && to > from;
  return [
    `DTSTART${type}:${from}`,
    ...(lasts ? [`DTEND${type}:${to}`] : []),
    /* Nobody is taken up by an exhibition of three weeks or by a deadline. */
    `TRANSP:${lasts && !isDay ? "OPAQUE" : "TRANSPARENT"}`,
  ];
};

/** STATUS and GEO: what only events have. */
const eventLines = (item: CalendarItem): string[] => {
  if (item.kind === "call") return [];
  const { eventStatus, location } = item.record;
  const status = { cancelled: "CANCELLED", postponed: "TENTATIVE", tentative: "TENTATIVE" }[
    eventStatus as string
  ];
  const lines = [`STATUS:${status ?? "CONFIRMED"}`];
  if (location?.latitude !== undefined && location.longitude !== undefined && !isOnline(item.record))
    lines.push(`GEO:${location.latitude.toFixed(6)};${location.longitude.toFixed(6)}`);
  return lines;
};

const hostOf = (url: string): string => {
  try {
    return new URL(url).host || "localhost";
  } catch {
    return "localhost";
  }
};

/* An only date keeps its id when it moves; of many, each is known by its start, whatever is put before it. */
const uidOf = ({ kind, record }: CalendarItem, { start }: CalendarDate, feedUrl: string): string => {
  const isOne = kind === "call" || record.occurrences.length === 1;
  return `${kind}/${record.id}${isOne ? "" : `/${formatWallTime(start)}`}@${hostOf(feedUrl)}`;
};

/*
 * One VEVENT per date, each with an id of its own: Outlook refuses an event whose dates are listed (RDATE) without a
 * rule of repetition (MS-OXCICAL), and others show the first date only.
 */
const eventsOf = (item: CalendarItem, context: CalendarContext): string[] => {
  const { summary, status, description, notes, location, url, dates } = calendarEntry(item, context);
  const text = (key: string, value: string | undefined): string[] =>
    value ? [`${key}:${escape(value)}`] : [];
  const body = [
    `DTSTAMP:${utc(context.now)}`,
    ...text("SUMMARY", summary),
    ...text("DESCRIPTION", [status, description, ...notes].filter(Boolean).join("\n\n")),
    ...text("LOCATION", location),
    ...(url ? [`URL:${clean(url).replaceAll("\n", "")}`] : []),
    ...eventLines(item),
  ];
  const byUid = new Map<string, CalendarDate>();
  for (const date of dates) {
    const { day } = date.start;
    const last = date.end?.day ?? day;
    if (day > FIRST_DAY && last < LAST_DAY) byUid.set(uidOf(item, date, context.feedUrl), date);
  }
  return [...byUid].flatMap(([uid, date]) => [
    "BEGIN:VEVENT",
    ...text("UID", uid),
    ...dateLines(date, context.timeZone),
    ...body,
    "END:VEVENT",
  ]);
};

/**
 * An iCalendar file (RFC 5545) of one item or of a whole agenda: UTF-8, lines of at most 75 octets, CRLF. Feed texts
 * stay texts. No METHOD: publishing (RFC 5546) wants an ORGANIZER with an address, which a feed has not.
 * `item.spans` limits an event to some of its dates. What has no date is left out.
 */
export const calendarOf = (items: readonly CalendarItem[], context: CalendarContext): string => {
  const name = escape(context.name);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Dynamique Climat//Widgets ${VERSION}//FR`,
    "CALSCALE:GREGORIAN",
    ...(name ? [`NAME:${name}`, `X-WR-CALNAME:${name}`] : []),
    ...items.flatMap((item) => eventsOf(item, context)),
    "END:VCALENDAR",
  ]
    .map(fold)
    .join("");
};
