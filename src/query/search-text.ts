import type { FeedRecord } from "../model/collection.js";
import { kept } from "../model/kept.js";
import { MEMBERS } from "../model/members.js";
import { TERRITORIES, THEMES } from "../model/terms.js";
import type { Filterable } from "./filters.js";
import { fold } from "./fold.js";

/** What an item bears whose names a search looks through, too. */
export const SEARCHED = [
  ["member", MEMBERS],
  ["theme", THEMES],
  ["territory", TERRITORIES],
] as const;

/** The records of each of those, as far as they are there. */
export type NamedLists = readonly (readonly FeedRecord[] | undefined)[];

/**
 * Reads what a search looks through in an item, once: its own words, and the names of what it bears, folded.
 *
 * @param lists in the order of `SEARCHED`
 */
export const textReader = <T>(
  { words, values, key }: Filterable<T>,
  lists: NamedLists,
): ((item: T) => string) => {
  /* Folded once each: there are a hundred of them, and may be ten thousand items. */
  const names = SEARCHED.map(
    ([facet], place) => [facet, new Map(lists[place]?.map(({ id, name }) => [id, fold(name)]))] as const,
  ).filter(([, named]) => named.size > 0);
  const read = (item: T): string =>
    names
      .flatMap(([facet, named]) => values(item, facet)?.map((id) => named.get(id ?? "")))
      .concat(fold(words(item).filter(Boolean).join(" ")))
      .join(" ");
  const texts = new WeakMap<object, string>();
  return (item) => kept(texts, key(item), () => read(item));
};
