/* Little of a text is neither a plain letter nor one with an accent: the rest is not looked at letter by letter. */
const rare = (letters: string): string =>
  letters
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/’/g, "'")
    .replace(/\p{Pd}/gu, "-")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae");

/** Text without accents, case, raised and lowered figures, and with the keyboard's own apostrophe and dash. */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]+/g, "")
    .replace(/[^\0-~]+/g, rare);
