import type { Collection } from "./collection.js";
import { type ClimatEvent, EVENT_STATUSES, EVENTS, readOccurrences } from "./events.js";
import { referenceIn, referencesIn, wordIn } from "./fields.js";
import { readPlace } from "./place.js";
import type { Occurrence, RecordReader } from "./record-reader.js";
import type { Text } from "./text.js";

/**
 * An event as far as an agenda needs it to put ten thousand in order: its name and its dates are read, the rest when
 * somebody asks. What a list is narrowed by is read alone, anything else with all of the event.
 */
class EventOutline implements ClimatEvent {
  readonly id: string;
  readonly name: string;
  readonly lang?: string;
  readonly occurrences: readonly Occurrence[];
  readonly #reader: RecordReader;
  #whole?: ClimatEvent;

  constructor(reader: RecordReader, id: string, { value, lang }: Text, occurrences: readonly Occurrence[]) {
    this.#reader = reader;
    this.id = id;
    this.name = value;
    if (lang !== reader.context.lang) this.lang = lang;
    this.occurrences = occurrences;
  }

  /** The event, all of it read. */
  get whole(): ClimatEvent {
    return (this.#whole ??= EVENTS.read(this.#reader) as ClimatEvent);
  }

  get startDate() {
    return (this.occurrences[0] as Occurrence).startDate;
  }
  get endDate() {
    return this.occurrences[0]?.endDate;
  }
  get eventStatus() {
    return wordIn(this.#reader, "eventStatus", EVENT_STATUSES);
  }
  get members() {
    return referencesIn(this.#reader, "members");
  }
  get themes() {
    return referencesIn(this.#reader, "themes");
  }
  get axes() {
    return referencesIn(this.#reader, "axes");
  }
  get territories() {
    return referencesIn(this.#reader, "territories");
  }
  get description() {
    return this.#reader.text("description");
  }
  get audience() {
    return this.#reader.text("audience");
  }
  get location() {
    return readPlace(this.#reader);
  }
  get attendanceMode() {
    return this.whole.attendanceMode;
  }
  get onlineUrl() {
    return this.whole.onlineUrl;
  }
  get isAccessibleForFree() {
    return this.whole.isAccessibleForFree;
  }
  get price() {
    return this.whole.price;
  }
  get registration() {
    return this.whole.registration;
  }
  get accessibility() {
    return this.whole.accessibility;
  }
  get action() {
    return referenceIn(this.#reader, "action", "actions");
  }
  get url() {
    return this.whole.url;
  }
  get image() {
    return this.whole.image;
  }
}

/** The same events as `EVENTS`, each read as far as it is asked for. Their faults are told by `EVENTS`. */
export const EVENT_OUTLINES: Collection<ClimatEvent> = {
  key: EVENTS.key,
  isOutline: true,
  read(record) {
    const id = record.token("id");
    const name = id && record.localised("name");
    if (!name) return undefined;
    const occurrences = readOccurrences(record);
    return occurrences.length > 0 ? new EventOutline(record, id, name, occurrences) : undefined;
  },
};

/** A record as a page gets it: plain, with all its fields. */
export const wholeOf = <T extends object>(record: T): T =>
  record instanceof EventOutline ? (record.whole as unknown as T) : record;
