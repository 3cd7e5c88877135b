/* Written by scripts/languages.mjs from the files beside it. */
import { fr } from "./fr.js";
import { en } from "./en.js";
import { nl } from "./nl.js";
import type { ComposerWords } from "./words.js";

/** What the composer itself speaks. */
export const ALL_WORDS: Readonly<Record<string, ComposerWords>> = {
  fr,
  en,
  nl,
};
