import type { RecordReader } from "./record-reader.js";

/** What a record is about and where, by ids of the feed. */
export interface Tags {
  readonly themes: readonly string[];
  readonly axes: readonly string[];
  readonly territories: readonly string[];
}

/** `themes`, `axes` and `territories` of a record. */
export const readTags = (record: RecordReader): Tags => ({
  themes: record.ids("themes"),
  axes: record.ids("axes"),
  territories: record.ids("territories"),
});
