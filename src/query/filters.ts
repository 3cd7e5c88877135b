import { fold } from "./fold.js";

/** What a visitor narrows a list to: words to look for, and for each facet the one value chosen. */
export interface Filters {
  readonly search?: string;
  readonly theme?: string;
  readonly territory?: string;
  readonly member?: string;
  readonly status?: string;
  readonly kind?: string;
  /** An action chosen in another widget. */
  readonly action?: string;
  /** `today`, `weekend`, `week`, a month (`2015-12`), or `range` with `from` and `to` (ISO 8601 days). */
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
}

export const FACETS = ["kind", "status", "theme", "territory", "member", "action"] as const;
export type Facet = (typeof FACETS)[number];

/** How a list's items are looked at. */
export interface Filterable<T> {
  /** What its items bear; the other facets narrow nothing. */
  readonly facets: readonly Facet[];
  /** The ids or words that an item bears; `undefined`: it stays, whatever is chosen. */
  values: (item: T, facet: Facet) => readonly (string | undefined)[] | undefined;
  /** What a search looks through beside the names of what it bears. */
  words: (item: T) => readonly (string | undefined)[];
  /** The days that an item falls on, for the choice of months. */
  days?: (item: T, today: number) => readonly number[];
  /** The object by which an item is known from one rendering to the next. */
  key: (item: T) => object;
}

/** Finds folded words in items. */
export interface Search<T> {
  /** Reads what it looks through in an item, which is read once: of ten thousand, before the first letter comes. */
  readonly prepare: (item: T) => void;
  /**
   * What tells whether a word stands in an item's own words or in the name of what it bears. The names are looked
   * through once for all items, which only bear ids.
   */
  readonly finds: (word: string) => (item: T) => boolean;
}

/** The items that bear every value chosen and every word looked for; `except` leaves one facet out. */
export const filterItems = <T>(
  items: readonly T[],
  filters: Filters,
  filterable: Filterable<T>,
  search: Search<T>,
  except?: Facet,
): readonly T[] => {
  const chosen = filterable.facets.filter((facet) => filters[facet] && facet !== except);
  const words = fold(filters.search ?? "")
    /* « Villeneuve-d’Ascq » is « Villeneuve d’Ascq » as well. */
    .split(/[\s-]+/)
    .filter(Boolean)
    .map(search.finds);
  if (chosen.length + words.length === 0) return items;
  return items.filter(
    (item) =>
      chosen.every((facet) => filterable.values(item, facet)?.includes(filters[facet]) ?? true) &&
      words.every((stands) => stands(item)),
  );
};

/** How many items bear each value of a facet, among those that all other filters leave. */
export const countValues = <T>(
  items: readonly T[],
  filters: Filters,
  filterable: Filterable<T>,
  search: Search<T>,
  facet: Facet,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of filterItems(items, filters, filterable, search, facet))
    for (const value of new Set(filterable.values(item, facet) ?? []))
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
