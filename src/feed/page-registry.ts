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
}

export interface EarlyRequest {
  readonly response: Promise<Response>;
  readonly controller: AbortController;
}

const KEY = Symbol.for("dynamique-climat/1");

/** The page's own registry, made by the first copy that asks. */
export const pageRegistry = (): PageRegistry => {
  const page = globalThis as { [KEY]?: PageRegistry };
  return (page[KEY] ??= { sources: new Map(), early: new Map(), defaults: {}, versions: new Set() });
};
