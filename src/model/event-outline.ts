import type { Collection } from "./collection.js";
import { type ClimatEvent, EVENT_STATUSES, EVENTS, readOccurrences } from "./events.js";
import { referenceIn, wordIn } from "./fields.js";
import { Outline } from "./outline.js";
import type { Occurrence, RecordReader } from "./record-reader.js";

/** An event as far as an agenda needs it to put ten thousand in order: its name and its dates. */
class EventOutline extends Outline<ClimatEvent> implements ClimatEvent {
  readonly occurrences: readonly Occurrence[];

  constructor(reader: RecordReader, id: string, name: string, occurrences: readonly Occurrence[]) {
    super(reader, id, name);
    this.occurrences = occurrences;
  }

  protected override read() {
    return EVENTS.read(this.reader);
  }

  get startDate() {
    return (this.occurrences[0] as Occurrence).startDate;
  }
  get endDate() {
    return this.occurrences[0]?.endDate;
  }
  get eventStatus() {
    return wordIn(this.reader, "eventStatus", EVENT_STATUSES);
  }
  get audience() {
    return this.reader.text("audience");
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
    return referenceIn(this.reader, "action", "actions");
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
    const name = id && record.text("name");
    if (!name) return undefined;
    const occurrences = readOccurrences(record);
    return occurrences.length > 0 ? new EventOutline(record, id, name, occurrences) : undefined;
  },
};
