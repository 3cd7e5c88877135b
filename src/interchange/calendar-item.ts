import type { Call } from "../model/calls.js";
import type { ClimatEvent, EventStatus } from "../model/events.js";
import type { Member } from "../model/members.js";
import { placeWords } from "../model/place.js";
import type { Span } from "../model/record-reader.js";
import { parseWallTime, type WallTime } from "../model/wall-time.js";
import { isOnline } from "../model/events.js";

/** What a visitor takes to a calendar: an event with its dates, or a call on its deadline. */
export type CalendarItem =
  /** `spans`: only these of its occurrences; else all. */
  | { readonly kind: "event"; readonly record: ClimatEvent; readonly spans?: readonly Span[] }
  | { readonly kind: "call"; readonly record: Call };

/** What must be known beside the record to write it. */
export interface ItemContext {
  /** IANA name: the zone in which the feed's wall clock hangs. */
  readonly timeZone: string;
  /** The member of an id, where the feed has it. */
  readonly member: (id: string) => Pick<Member, "name"> | undefined;
  readonly words: ItemWords;
}

/** Words in the visitor's language. */
export interface ItemWords {
  /** Title of a call's deadline: « Date limite : Appel à projets ». */
  deadline(name: string): string;
  /** Of events, as the agenda shows them; `""` where nothing is to be said. */
  readonly statuses?: Record<EventStatus, string>;
  /** « Sur inscription » */
  readonly registrations?: { readonly open: string };
}

/** A date as calendars take it. Whole days have no minutes, and their end is the day after the last. */
export interface CalendarDate {
  readonly start: WallTime;
  readonly end?: WallTime;
}

/** What a calendar shows of an item, as plain texts. */
export interface CalendarEntry {
  readonly summary: string;
  readonly location?: string;
  /** What must be known first: that it is cancelled, full, … */
  readonly status?: string;
  readonly description?: string;
  /** Who, how much, how to register, where to read on. */
  readonly notes: readonly string[];
  readonly url?: string;
  readonly dates: readonly CalendarDate[];
}

/** Whole days stay whole days; an hour at one end and none at the other is read as generously as it can be. */
const calendarDate = ({ start, end }: Span): CalendarDate => {
  if (start.minutes !== undefined) {
    return {
      start,
      end: end?.minutes === undefined ? end && { day: end.day + 1, minutes: 0 } : end,
    };
  }
  const last = end ? end.day - (end.minutes === 0 ? 1 : 0) : start.day;
  return { start, end: { day: Math.max(last, start.day) + 1 } };
};

const placeOf = (event: ClimatEvent): string | undefined =>
  isOnline(event) ? event.onlineUrl : placeWords(event.location);

const isText = (text: string | undefined): text is string => !!text;

const eventEntry = (event: ClimatEvent, spans: readonly Span[], context: ItemContext): CalendarEntry => {
  const { registration, onlineUrl, url } = event;
  const { words, member } = context;
  return {
    summary: event.name,
    location: placeOf(event),
    status: words.statuses?.[event.eventStatus],
    description: event.description,
    notes: [
      event.members
        .map((id) => member(id)?.name)
        .filter(isText)
        .join(", "),
      event.price,
      registration &&
        [words.registrations?.open, registration.url, registration.email, registration.phone]
          .filter(isText)
          .join("\n"),
      onlineUrl,
      url,
    ].filter(isText),
    url,
    dates: spans.map(calendarDate),
  };
};

const callEntry = (call: Call, { timeZone, member, words }: ItemContext): CalendarEntry => {
  const deadline = call.deadline && parseWallTime(call.deadline, timeZone);
  return {
    summary: words.deadline(call.name),
    description: call.description,
    notes: [call.member && member(call.member)?.name, call.audience, call.url].filter(isText),
    url: call.url,
    dates: deadline ? [calendarDate({ start: deadline })] : [],
  };
};

/** What a calendar shows of an item. A call without a deadline has no date. */
export const calendarEntry = (item: CalendarItem, context: ItemContext): CalendarEntry =>
  item.kind === "event"
    ? eventEntry(item.record, item.spans ?? item.record.occurrences, context)
    : callEntry(item.record, context);
