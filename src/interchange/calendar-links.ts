import { instantOf } from "../model/instant.js";
import { formatWallTime, type WallTime } from "../model/wall-time.js";
import { type CalendarDate, calendarEntry, type CalendarItem, type ItemContext } from "./calendar-item.js";

/** Addresses that open a filled-in form, which the visitor saves or not. */
export interface CalendarLinks {
  readonly google: string;
  /** Outlook.com */
  readonly outlook: string;
  /** Outlook of Microsoft 365: accounts of work and school. */
  readonly office: string;
}

/** Longer addresses are cut or refused somewhere on the way. */
const MAX_URL = 2_000;
const MAX_FIELD = 400;
const HOUR_MIN = 60;
const HOUR_MS = 3_600_000;
const ELLIPSIS = "%E2%80%A6";

/* As much of a text as fits when encoded, ended by an ellipsis where it is cut. A lone half of a pair can't be encoded. */
const encode = (text: string, room: number): string => {
  const codes: string[] = [];
  for (const letter of text.slice(0, MAX_URL).replace(/\p{Cs}/gu, "")) codes.push(encodeURIComponent(letter));
  if (codes.join("").length <= room) return codes.join("");
  let encoded = "";
  for (const code of codes) {
    if (encoded.length + code.length + ELLIPSIS.length > room) break;
    encoded += code;
  }
  return encoded && encoded + ELLIPSIS;
};

/* Spaces are %20, which `URLSearchParams` would write as the plus that Outlook shows. The last field takes what room is left. */
const address = (base: string, fields: readonly (readonly [string, string | undefined])[]): string =>
  fields.reduce((url, [key, value], index) => {
    const start = `${url}&${key}=`;
    const room = index === fields.length - 1 ? MAX_URL - start.length : MAX_FIELD;
    const encoded = value && encode(value, room);
    return encoded ? start + encoded : url;
  }, base);

const wall = (time: WallTime): string =>
  formatWallTime(time).replace(/[-:]/g, "") + (time.minutes === undefined ? "" : "00");

/* Both forms want an end; where the feed has none, an hour stands there for the visitor to correct. */
const anHourLater = ({ day, minutes = 0 }: WallTime): WallTime => {
  const end = minutes + HOUR_MIN;
  return end < 1440 ? { day, minutes: end } : { day: day + 1, minutes: end - 1440 };
};

/* Google takes wall times and their zone. */
const googleDates = ({ start, end }: CalendarDate): string =>
  `${wall(start)}/${wall(end ?? anHourLater(start))}`;

/* Outlook knows no zone but the visitor's own, and UTC. Whole days end on the day after, as in Google's. */
const outlookDates = ({ start, end }: CalendarDate, timeZone: string): [string, string][] => {
  if (start.minutes === undefined) {
    return [
      ["startdt", formatWallTime(start)],
      ["enddt", formatWallTime(end ?? start)],
      ["allday", "true"],
    ];
  }
  const startMs = instantOf(start, timeZone);
  const endMs = Math.max(startMs, end ? instantOf(end, timeZone) : startMs + HOUR_MS);
  const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  return [
    ["startdt", iso(startMs)],
    ["enddt", iso(endMs)],
  ];
};

/**
 * Links that put an item's first date (`item.spans`, else its own) into a calendar on the web; none where it has no
 * date. At most 2,000 characters each: the description is cut.
 */
export const calendarLinks = (item: CalendarItem, context: ItemContext): CalendarLinks | undefined => {
  const { summary, status, description, notes, location, dates } = calendarEntry(item, context);
  const [date] = dates;
  if (!date) return undefined;
  const { timeZone } = context;
  /* Links first: a cut must not fall into them. */
  const details = [status, ...notes, description].filter(Boolean).join("\n\n");
  const outlook = (host: string): string =>
    address(`https://${host}/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent`, [
      ...outlookDates(date, timeZone),
      ["subject", summary],
      ["location", location],
      ["body", details],
    ]);
  return {
    google: address("https://calendar.google.com/calendar/render?action=TEMPLATE", [
      ["dates", googleDates(date)],
      ["ctz", date.start.minutes === undefined ? undefined : timeZone],
      ["text", summary],
      ["location", location],
      ["details", details],
    ]),
    outlook: outlook("outlook.live.com"),
    office: outlook("outlook.office.com"),
  };
};
