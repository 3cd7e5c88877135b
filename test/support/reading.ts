import type { Collection } from "../../src/model/collection.js";
import { Feed } from "../../src/model/feed.js";

export const FEED_ADDRESS = "https://feed.example/data/feed.json";

/** A feed with these parts, standing at `FEED_ADDRESS`. */
export const feedOf = (parts: Record<string, unknown>): Feed =>
  new Feed({ version: 1, ...parts }, FEED_ADDRESS);

interface Reading<T> {
  readonly records: readonly T[];
  /** `/events/0/url url`: where and what. */
  readonly issues: string[];
}

/** What a widget reads of a collection, and what was wrong there. */
export const reading = <T extends object>(
  collection: Collection<T>,
  parts: Record<string, unknown>,
  lang = "fr",
): Reading<T> => {
  const feed = feedOf(parts);
  return {
    records: feed.records(collection, lang),
    issues: feed.issues([collection], lang).map(({ path, code }) => `${path} ${code}`),
  };
};

/** The same for one record of it. */
export const readingOne = <T extends object>(
  collection: Collection<T>,
  record: unknown,
  others: Record<string, unknown> = {},
): { record: T | undefined; issues: string[] } => {
  const { records, issues } = reading(collection, { ...others, [collection.key]: [record] });
  return { record: records[0], issues };
};
