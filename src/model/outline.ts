import type { FeedRecord } from "./collection.js";
import { referencesIn } from "./fields.js";
import { type Place, readPlace } from "./place.js";
import type { RecordReader } from "./record-reader.js";

/**
 * A record as far as it takes to put ten thousand in order: its name is read, the rest when somebody asks. What a list is
 * narrowed by is read alone, anything else with all of the record.
 */
export abstract class Outline<T extends object> implements FeedRecord {
  readonly id: string;
  readonly name: string;
  readonly lang: string | undefined;
  protected readonly reader: RecordReader;
  #whole?: T;

  constructor(reader: RecordReader, id: string, name: string) {
    this.reader = reader;
    this.id = id;
    this.name = name;
    this.lang = reader.langs?.["name"];
  }

  protected abstract read(): T | undefined;

  /** The record, all of it read. */
  get whole(): T {
    return (this.#whole ??= this.read() as T);
  }

  get members(): string[] {
    return referencesIn(this.reader, "members");
  }
  get themes(): string[] {
    return referencesIn(this.reader, "themes");
  }
  get axes(): string[] {
    return referencesIn(this.reader, "axes");
  }
  get territories(): string[] {
    return referencesIn(this.reader, "territories");
  }
  get description(): string | undefined {
    return this.reader.text("description");
  }
  get location(): Place | undefined {
    return readPlace(this.reader);
  }
}

/** A record as a page gets it: plain, with all its fields. */
export const wholeOf = <T extends object>(record: T | Outline<T>): T =>
  record instanceof Outline ? record.whole : record;
