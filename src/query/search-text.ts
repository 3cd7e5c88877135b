import type { FeedRecord } from "../model/collection.js";
import { kept } from "../model/kept.js";
import { MEMBERS } from "../model/members.js";
import { TERRITORIES, THEMES } from "../model/terms.js";
import type { Filterable, Search } from "./filters.js";
import { fold } from "./fold.js";

/** What an item bears whose names a search looks through, too. */
export const SEARCHED = [
  ["member", MEMBERS],
  ["theme", THEMES],
  ["territory", TERRITORIES],
] as const;

/** The records of each of those, as far as they are there. */
export type NamedLists = readonly (readonly FeedRecord[] | undefined)[];

/* Names stay as long as what bears them. */
const names = new WeakMap<FeedRecord, string>();

/** @param lists the named records, in the order of `SEARCHED`: they may come after the items */
export const searchIn = <T>({ words, values, key }: Filterable<T>, lists: () => NamedLists): Search<T> => {
  const texts = new WeakMap<object, string>();
  const read = (item: T): string => kept(texts, key(item), () => fold(words(item).filter(Boolean).join(" ")));
  return {
    prepare: (item) => {
      read(item);
      for (const [facet] of SEARCHED) values(item, facet);
    },
    finds: (word) => {
      const named = lists();
      const borne = SEARCHED.map(([facet], place) => {
        const has = (record: FeedRecord): boolean =>
          kept(names, record, () => fold(record.name)).includes(word);
        return [facet, new Set(named[place]?.filter(has).map(({ id }) => id))] as const;
      }).filter(([, ids]) => ids.size > 0);
      return (item) =>
        read(item).includes(word) ||
        borne.some(([facet, ids]) => values(item, facet)?.some((id) => ids.has(id ?? "")));
    },
  };
};
