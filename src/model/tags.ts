/** What a record is about and where, by ids of the feed. */
export interface Tags {
  readonly themes: readonly string[];
  readonly axes: readonly string[];
  readonly territories: readonly string[];
}
