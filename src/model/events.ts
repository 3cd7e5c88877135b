import { collectionOf, type FeedRecord } from "./collection.js";
import { emailIn, referenceIn, referencesIn, spanIn, wordIn, wordsIn } from "./fields.js";
import { type Image, readImage } from "./image.js";
import { own } from "./json.js";
import { type Place, readPlace } from "./place.js";
import { isNone, type Occurrence, type RecordReader } from "./record-reader.js";
import type { Tags } from "./tags.js";
import type { Said } from "./text.js";
import { compareWallTime } from "./wall-time.js";

export const EVENT_STATUSES = [
  "scheduled",
  "tentative",
  "postponed",
  "rescheduled",
  "moved-online",
  "sold-out",
  "cancelled",
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const ATTENDANCE_MODES = ["offline", "online", "mixed"] as const;
export const ACCESSIBILITY = ["hearing", "visual", "motor", "psychic", "intellectual"] as const;
export type Accessibility = (typeof ACCESSIBILITY)[number];

/** How one says that one comes. Its language is that of `phone`. */
export interface Registration extends Said {
  readonly url?: string;
  readonly email?: string;
  /** As people read it; it may be words. */
  readonly phone?: string;
  /** ISO 8601, on the feed's wall clock. */
  readonly deadline?: string;
}

/** schema.org `Event` (contract §4). */
export interface ClimatEvent extends FeedRecord, Tags {
  /** ISO 8601, on the feed's wall clock: the first occurrence's. */
  readonly startDate: string;
  readonly endDate?: string;
  /** Every time it takes place, at least once, in order of time. */
  readonly occurrences: readonly Occurrence[];
  readonly description?: string;
  readonly eventStatus: EventStatus;
  readonly attendanceMode: (typeof ATTENDANCE_MODES)[number];
  readonly onlineUrl?: string;
  readonly location?: Place;
  readonly members: readonly string[];
  readonly audience?: string;
  readonly isAccessibleForFree?: boolean;
  readonly price?: string;
  readonly registration?: Registration;
  readonly accessibility: readonly Accessibility[];
  readonly action?: string;
  readonly url?: string;
  readonly image?: Image;
}

/** Whether it takes place only on the net. */
export const isOnline = ({ attendanceMode, eventStatus }: ClimatEvent): boolean =>
  attendanceMode === "online" || eventStatus === "moved-online";

const readRegistration = (record: RecordReader): Registration | undefined => {
  const registration = record.nested("registration");
  if (!registration) return undefined;
  const url = registration.link("url");
  const email = emailIn(registration, "email");
  const phone = registration.text("phone");
  const deadline = registration.date("deadline");
  const { raw, langs } = registration;
  /* A CMS export has the object, and nothing in it, where nobody need register. */
  return (url ?? email ?? phone ?? deadline) || Object.keys(raw).some((key) => !isNone(own(raw, key)))
    ? { url, email, phone, deadline, lang: langs?.["phone"] }
    : undefined;
};

/** Every time an event takes place, in order of time, however a CMS lists them; none where it has no good start. */
export const readOccurrences = (record: RecordReader): Occurrence[] => {
  const listed = record.each("occurrences", (item) => {
    const span = spanIn(item);
    if (!span) item.missing("startDate");
    return span;
  });
  const own = spanIn(record);
  return listed.length > 0 || !own ? listed.sort((a, b) => compareWallTime(a.start, b.start)) : [own];
};

export const EVENTS = collectionOf<Omit<ClimatEvent, keyof FeedRecord>>("events", (record) => {
  const occurrences = readOccurrences(record);
  const [first] = occurrences;
  if (!first) return record.fault("missing", "startDate");
  return {
    startDate: first.startDate,
    endDate: first.endDate,
    occurrences,
    description: record.text("description"),
    eventStatus: wordIn(record, "eventStatus", EVENT_STATUSES),
    attendanceMode: wordIn(record, "attendanceMode", ATTENDANCE_MODES),
    onlineUrl: record.link("onlineUrl"),
    location: readPlace(record),
    members: referencesIn(record, "members"),
    themes: referencesIn(record, "themes"),
    axes: referencesIn(record, "axes"),
    territories: referencesIn(record, "territories"),
    audience: record.text("audience"),
    isAccessibleForFree: record.boolean("isAccessibleForFree"),
    price: record.text("price"),
    registration: readRegistration(record),
    accessibility: wordsIn(record, "accessibility", ACCESSIBILITY),
    action: referenceIn(record, "action", "actions"),
    url: record.link("url"),
    image: readImage(record, "image"),
  };
});
