import type { FeedSource } from "./feed-source.js";

/**
 * What every copy of the library on a page shares, so that two copies still make one request. Its shape is a
 * protocol between versions: add to it, never change it.
 */
export interface PageRegistry {
  /** By absolute address. */
  readonly sources: Map<string, FeedSource>;
  /** Requests that the loader opened before the code that reads them was there. */
  readonly early: Map<string, EarlyRequest>;
  /** The script tag's `data-feed` and `data-lang`. */
  readonly defaults: { feed?: string; lang?: string };
  /** Versions that have registered an element. */
  readonly versions: Set<string>;
  /** What the page says to search engines, by feed and event. Copies of before it had this have none. */
  jsonLd?: Map<string, PublishedJsonLd>;
  /** What the widgets of a group have in common, by the group's name. */
  groups?: Map<string, WidgetGroup>;
}

/** What a visitor chose in one widget, for the others of its group. */
export interface WidgetGroup {
  /** By the names that `climat-filter-change` gives them. */
  filters: Readonly<Record<string, string | undefined>>;
  /** What was opened last, as `climat-select` told it. */
  selection?: GroupSelection;
  /** Who wants to know when it changes. */
  readonly followers: Set<() => void>;
  /** Who sits in it. Copies of before it had this tell of none. */
  widgets?: Set<Element>;
  /** What a visitor is led to in a widget that is not drawn yet. */
  awaited?: { readonly tag: string; readonly id: string };
}

export interface GroupSelection {
  readonly kind: string;
  readonly id: string;
  /** The feed's record, where a widget told it. */
  readonly record?: object;
}

/** One event's data block in the page's head. */
export interface PublishedJsonLd {
  readonly script: HTMLScriptElement;
  /** The widgets that show the event: the block leaves with the last of them. */
  readonly owners: Set<object>;
}

export interface EarlyRequest {
  readonly response: Promise<Response>;
  readonly controller: AbortController;
}

const KEY = Symbol.for("dynamique-climat/1");

/** The page's own registry, made by the first copy that asks. */
export const pageRegistry = (): PageRegistry => {
  const page = globalThis as { [KEY]?: PageRegistry };
  return (page[KEY] ??= {
    sources: new Map(),
    early: new Map(),
    /* What a page has given all its objects is no default of ours. */
    defaults: Object.create(null) as PageRegistry["defaults"],
    versions: new Set(),
  });
};
