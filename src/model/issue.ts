/**
 * What can be wrong in a feed. Stable: feed authors' tools key on these words.
 *
 * - `missing`: a required field is absent or empty; the record is left out
 * - `type`: a value of another type than the contract's; the field is left out
 * - `date`: not an ISO 8601 date of contract §4, or a day that does not exist
 * - `url`: not an address, or a scheme that is not allowed there
 * - `word`: not in the vocabulary; the record is kept with the default
 * - `range`: a number outside what it can be
 * - `order`: an end before its start
 * - `duplicate`: the id of an earlier record; the first is kept
 * - `reference`: an id that no record bears
 */
export type IssueCode =
  "missing" | "type" | "date" | "url" | "word" | "range" | "order" | "duplicate" | "reference";

/** One fault of a feed: where (a JSON Pointer, RFC 6901) and what. */
export interface Issue {
  readonly path: string;
  readonly code: IssueCode;
}

/** A JSON Pointer's token: `~` and `/` are escaped (RFC 6901 §3). */
export const pointer = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
