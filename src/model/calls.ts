import { collectionOf, type FeedRecord } from "./collection.js";
import { referenceIn, referencesIn } from "./fields.js";

/** A call for projects or for pledges (contract §4). Dates are ISO 8601, on the feed's wall clock. */
export interface Call extends FeedRecord {
  readonly description?: string;
  /** Id of the member who calls. */
  readonly member?: string;
  readonly opens?: string;
  readonly deadline?: string;
  readonly audience?: string;
  readonly themes: readonly string[];
  readonly url?: string;
}

export const CALLS = collectionOf<Omit<Call, keyof FeedRecord>>("calls", (record) => {
  const opens = record.date("opens");
  const deadline = record.date("deadline");
  return {
    description: record.text("description"),
    member: referenceIn(record, "member", "members"),
    opens,
    deadline,
    audience: record.text("audience"),
    themes: referencesIn(record, "themes"),
    url: record.link("url"),
  };
});
