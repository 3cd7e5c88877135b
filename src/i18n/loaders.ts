/* Written by scripts/languages.mjs from the files beside it. */
import type { Messages } from "./messages.js";

/** What brings a language's words, by its tag; nothing where they come with the code. */
export const LOADERS: Readonly<Record<string, (() => Promise<Readonly<Record<string, Messages>>>) | undefined>> = {
  fr: undefined,
  en: () => import("./en.js"),
  nl: () => import("./nl.js"),
};
