/* Written by scripts/languages.mjs from the files beside it. */
import type { PageWords } from "./words.js";

/** What brings a language's words, by its tag; nothing for those that stand in the page itself. */
export const LOADERS: Readonly<Record<string, (() => Promise<Readonly<Record<string, PageWords>>>) | undefined>> = {
  fr: undefined,
  en: () => import("./en.js"),
  nl: () => import("./nl.js"),
};
