/** What an embedder or a visitor narrows a collection to. An empty list narrows nothing. */
export interface Narrowing {
  readonly members: readonly string[];
  readonly themes: readonly string[];
  readonly axes: readonly string[];
  readonly territories: readonly string[];
}

type Narrowable = { readonly [Key in keyof Narrowing]?: readonly string[] };

const FIELDS = ["members", "themes", "axes", "territories"] as const;

/** Whether one of the ids is wanted; where none is named, any is. */
export const isWanted = (
  wanted: readonly string[],
  ids: readonly (string | undefined)[] | undefined,
): boolean => wanted.length === 0 || wanted.some((id) => ids?.includes(id));

/** Whether a record bears one of the ids of each list. */
export const matches = (record: Narrowable, narrowing: Narrowing): boolean =>
  FIELDS.every((field) => isWanted(narrowing[field], record[field]));
