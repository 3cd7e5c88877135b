import { expect } from "@open-wc/testing";

import { fold } from "../../../src/query/fold.js";

/* A whole text at once, as it is defined: what the library works out by runs of letters has to say the same. */
const foldWhole = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/’/g, "'")
    .replace(/\p{Pd}/gu, "-")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ς/g, "σ");

describe("A folded text", () => {
  for (const [text, folded] of Object.entries({
    "L’Été à Lille": "l'ete a lille",
    "E\u0301te\u0301": "ete",
    "Cœur d’Æ": "coeur d'ae",
    "m² — CO₂": "m2 - co2",
    "Mons-en-Barœul\u00ad": "mons-en-baroeul",
    "Straße ΟΔΟΣ οδοσ": "straße οδοσ οδοσ",
  })) {
    it(text, () => {
      expect(fold(text)).to.equal(folded);
    });
  }

  it("is the same for every letter that has another shape, alone, among others and under an accent", () => {
    const wrong: string[] = [];
    /* Planes beyond hold ideographs and nothing else. */
    for (let code = 0; code < 0x20000; code++) {
      const letter = String.fromCodePoint(code);
      const text = `${letter} a${letter} ${letter}b A${letter}C ${letter}\u0301`;
      if (fold(text) !== foldWhole(text)) wrong.push(code.toString(16));
    }
    expect(wrong).to.deep.equal([]);
  });
});
