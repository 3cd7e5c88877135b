import { isObject } from "./json.js";
import { isNone, type ReadContext, readEach, type RecordReader } from "./record-reader.js";
import type { Said } from "./text.js";

/** What every record bears. */
export interface FeedRecord extends Said {
  readonly id: string;
  readonly name: string;
  /** Languages of all its texts, by their keys, where they are not the one asked for. */
  readonly langs?: Readonly<Record<string, string>>;
}

/** One collection of the feed: its key there, and how one record of it is read. */
export interface Collection<T> {
  readonly key: string;
  /** Its records read on when they are asked; what is wrong in them is told by those who read all. */
  readonly isOutline?: boolean;
  /** Returns `undefined` (and names why) for a record that lacks what is required. */
  readonly read: (record: RecordReader) => T | undefined;
}

/** Collection of records that have an `id` and a `name`, and the fields that `readFields` finds. */
export const collectionOf = <T extends object>(
  key: string,
  readFields: (record: RecordReader) => T | undefined,
): Collection<T & FeedRecord> => ({
  key,
  read(record) {
    const id = record.token("id");
    const name = record.text("name");
    if (!id) return record.fault("missing", "id");
    if (!name) return record.fault("missing", "name");
    const fields = readFields(record);
    /* Not spread: copying twenty fields is the dearest part of a reading. */
    const { langs } = record;
    return fields && Object.assign(fields, { id, name }, langs && { lang: langs["name"], langs });
  },
});

/** Reads a collection: the good records, in order. Of two with one id the first is kept; what is bad is named. */
export const readCollection = <T extends object>(
  value: unknown,
  { read }: Collection<T>,
  path: string,
  context: ReadContext,
): T[] => {
  if (!Array.isArray(value)) {
    if (!isNone(value)) context.issues.push({ path, code: "type" });
    return [];
  }
  const ids = new Set<string>();
  return readEach(value, path, context, (item) => {
    const record: (T & { id?: string }) | undefined = read(item);
    if (!record?.id) return record;
    if (ids.has(record.id)) return item.fault("duplicate", "id");
    ids.add(record.id);
    return record;
  });
};

/** The ids that a raw collection holds, without reading its records; of those without a name none will be there. */
export const idsIn = (value: unknown): Set<string> => {
  const ids = new Set<string>();
  if (Array.isArray(value)) {
    for (const item of value) {
      try {
        if (isObject(item) && item["name"] && typeof item["id"] === "string") ids.add(item["id"].trim());
      } catch {
        /* Of a page's own object: it is named where it is read, and costs nothing that refers to others. */
      }
    }
  }
  return ids;
};
