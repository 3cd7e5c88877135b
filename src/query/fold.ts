/** Text without accents, case, raised and lowered figures, and with the keyboard's own apostrophe and dash. */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\p{Pd}/gu, "-")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae");
