import { isObject, own } from "./json.js";

/** A visible text in the language that was to be had. */
export interface Text {
  readonly value: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/* Overrides and isolates would let one feed text turn the words around it. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

const clean = (value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  return value.replace(BIDI_CONTROLS, "").trim() || undefined;
};

/**
 * A string of the feed, or its map of languages: the wanted language first, then the feed's own, then whichever
 * comes first.
 */
export const readText = (value: unknown, lang: string, feedLang: string): Text | undefined => {
  if (!isObject(value)) {
    const text = clean(value);
    return text ? { value: text, lang: feedLang } : undefined;
  }
  for (const key of [lang, feedLang, ...Object.keys(value)]) {
    const text = clean(own(value, key));
    if (text) return { value: text, lang: key };
  }
  return undefined;
};
