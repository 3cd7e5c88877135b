import { isObject, own } from "./json.js";

/** A visible text in the language that was to be had. */
export interface Text {
  readonly value: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** What bears a text of the feed: a name, a pledge's words, what a picture shows. */
export interface Said {
  /** BCP 47 tag of its language, where that is not the one asked for. */
  readonly lang?: string;
}

/*
 * Overrides and isolates would let one feed text turn the words around it; half a character (a lone surrogate) is none,
 * and no address can hold it.
 */
const UNSHOWABLE = /[\u202A-\u202E\u2066-\u2069\p{Cs}]/gu;
/* Nearly no text has any of them, nor of what stands around them: this tells in a fraction of the time. */
const SUSPECT = /[\u202A-\u2069\uD800-\uDFFF]/;

/* Marks of no width are not seen by anybody: a name of them alone is none. */
const SEEN = /[^\p{C}\p{Z}]/u;

/* Of a longer one nobody reads the rest, and a browser may need minutes to break it into lines. */
const LONGEST_WORD = 1000;
/* From a word's first letter on: tried from each, a text of words just short of that took its length times a thousand. */
const LONG_WORDS = new RegExp(`((^|\\s)\\S{${LONGEST_WORD}})\\S+`, "g");

/** A text as it may be shown. */
const clean = (value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  const text = (SUSPECT.test(value) ? value.replace(UNSHOWABLE, "") : value).trim();
  if (!SEEN.test(text)) return undefined;
  return text.length > LONGEST_WORD ? text.replace(LONG_WORDS, "$1…") : text;
};

/** The language of a tag: that of `FR`, `fr-BE` and `fr_BE` is `fr`. */
export const languageOf = (tag: string): string => tag.toLowerCase().replace(/[-_].*/, "");

/**
 * A string of the feed, or its map of languages: the wanted language first, as it is, in capitals or as a country writes
 * it (`fr-BE`), then the feed's own in the same way, then whichever comes first.
 */
export const readText = (value: unknown, lang: string, feedLang: string): Text | undefined => {
  if (!isObject(value)) {
    const text = clean(value);
    return text ? { value: text, lang: feedLang } : undefined;
  }
  /* Most maps have it just so, and a feed has tens of thousands. */
  const asked = clean(own(value, lang));
  if (asked) return { value: asked, lang };
  const keys = Object.keys(value);
  const near = (wanted: string): string[] => keys.filter((tag) => languageOf(tag) === languageOf(wanted));
  for (const key of [...near(lang), feedLang, ...near(feedLang), ...keys]) {
    const text = clean(own(value, key));
    if (text) return { value: text, lang: key };
  }
  return undefined;
};
