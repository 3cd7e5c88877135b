import { kept } from "../model/kept.js";

/* Runs of letters that are not plain, folded: a feed has some dozens of short ones (« é », « ’é »). */
const known = new Map<string, string>();

const foldLetters = (letters: string): string =>
  letters
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/’/g, "'")
    .replace(/\p{Pd}/gu, "-")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ς/g, "σ");

const foldRun = (letters: string): string =>
  letters.length < 3 ? kept(known, letters, () => foldLetters(letters)) : foldLetters(letters);

/** Text without accents, case, raised and lowered figures, and with the keyboard's own apostrophe and dash. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\0-~]+/g, foldRun);
