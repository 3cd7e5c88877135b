import { collectionOf, type FeedRecord } from "./collection.js";
import { referencesIn, spanIn, wordIn } from "./fields.js";
import { type Image, readImage } from "./image.js";
import { type Place, readPlace } from "./place.js";
import type { Span } from "./record-reader.js";
import type { Tags } from "./tags.js";

export const ACTION_STATUSES = ["planned", "engaged", "done"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** An action of the census: engaged, planned or done (contract §4). */
export interface Action extends FeedRecord, Tags {
  readonly description?: string;
  readonly status: ActionStatus;
  readonly members: readonly string[];
  readonly location?: Place;
  /** ISO 8601, on the feed's wall clock. */
  readonly startDate?: string;
  readonly endDate?: string;
  /** The same, to count with. */
  readonly span?: Span;
  readonly url?: string;
  readonly image?: Image;
}

export const ACTIONS = collectionOf<Omit<Action, keyof FeedRecord>>("actions", (record) => {
  const span = spanIn(record);
  return {
    description: record.text("description"),
    status: wordIn(record, "status", ACTION_STATUSES),
    members: referencesIn(record, "members"),
    themes: referencesIn(record, "themes"),
    axes: referencesIn(record, "axes"),
    territories: referencesIn(record, "territories"),
    location: readPlace(record),
    span,
    startDate: span?.startDate,
    endDate: span?.endDate,
    url: record.link("url"),
    image: readImage(record, "image"),
  };
});
