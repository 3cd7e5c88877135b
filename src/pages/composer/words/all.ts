import { en } from "./en.js";
import { fr } from "./fr.js";
import { nl } from "./nl.js";
import type { ComposerWords } from "./words.js";

export const ALL_WORDS: Readonly<Record<string, ComposerWords>> = { fr, en, nl };
