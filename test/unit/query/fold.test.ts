import { expect } from "@open-wc/testing";

import { fold } from "../../../src/query/fold.js";

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

  it("is the same for every letter alone, among others and under an accent, in pieces or not, and folded again", () => {
    const wrong: string[] = [];
    /* Planes beyond hold ideographs and nothing else. */
    for (let code = 0; code < 0x20000; code++) {
      const letter = String.fromCodePoint(code);
      const alone = fold(letter);
      const same = [
        [`${letter} a${letter} ${letter}b A${letter}C`, `${alone} a${alone} ${alone}b a${alone}c`],
        [`${letter}\u0301x`, `${alone}x`],
        [letter.normalize("NFKD"), alone],
        [alone, alone],
      ];
      if (same.some(([text = "", folded]) => fold(text) !== folded)) wrong.push(code.toString(16));
    }
    expect(wrong).to.deep.equal([]);
  });
});
