/* Written by scripts/languages.mjs from the files beside it. */

/** The languages that widgets speak, by primary tag; the one that comes with the code first. */
export const LANGUAGES: readonly string[] = ["fr", "en", "nl"];
