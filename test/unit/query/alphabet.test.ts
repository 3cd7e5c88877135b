import { expect } from "@open-wc/testing";
import fc from "fast-check";

import { byName } from "../../../src/query/alphabet.js";

const sorted = (lang: string, ...names: string[]): string[] =>
  byName(
    names.map((name) => ({ name })),
    lang,
  ).map(({ name }) => name);

const SIGNS = " _-,;:!?.'\"()[]{}@*/\\&#%+<=>|~$";

describe("Names in alphabetical order", () => {
  it("stand as in a dictionary: accents, capitals and ligatures beside their letters, numbers by what they count", () => {
    expect(
      sorted(
        "fr",
        "Étaples",
        "Zuydcoote",
        "œuvre",
        "Odomez",
        "Orchies",
        "eau",
        "Collège 10",
        "Collège 9",
        "Esquelbecq",
      ),
    ).to.deep.equal([
      "Collège 9",
      "Collège 10",
      "eau",
      "Esquelbecq",
      "Étaples",
      "Odomez",
      "œuvre",
      "Orchies",
      "Zuydcoote",
    ]);
  });

  it("stand as the engine's own collation has them, in each language that widgets speak", () => {
    const letter = fc.constantFrom(
      ...Array.from(`abcdeéèêfgiïjlnoôœrstuvwxyzçABCÉÔŒÇ0123456789\u00a0${SIGNS}`),
    );
    const name = fc.string({ unit: letter, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 8 }),
        fc.constantFrom("fr", "en", "nl"),
        (names, lang) => {
          const { compare } = new Intl.Collator(lang, { numeric: true });
          expect(sorted(lang, ...names)).to.deep.equal([...names].sort(compare));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("are the engine's to sort where letters alone don't tell", () => {
    for (const [lang, names] of [
      ["sv", ["Öland", "Zorn", "Åre", "Ale"]],
      ["fr", ["Łódź", "Lille", "Арас", "Zoé", "★ Lens", "Łomme"]],
      ["fr", ["côté", "coté", "Cote", "cote", "côte", "l’eau", "l'eau"]],
    ] as const) {
      const { compare } = new Intl.Collator(lang, { numeric: true });
      expect(sorted(lang, ...names)).to.deep.equal([...names].sort(compare));
    }
  });

  it("ask the engine for one collation, however many they are: each costs a sort its time over again", () => {
    const { localeCompare } = String.prototype;
    let asked = 0;
    String.prototype.localeCompare = function (...given: [string]) {
      asked += 1;
      return localeCompare.apply(this, given);
    };
    try {
      sorted("fr", ...Array.from({ length: 50 }, (_, at) => `Collectif « ${(at * 7) % 50} »`));
    } finally {
      String.prototype.localeCompare = localeCompare;
    }
    expect(asked).to.equal(0);
  });

  it("keep their order where they are the same", () => {
    const [one, other] = [
      { name: "Mairie", id: 1 },
      { name: "Mairie", id: 2 },
    ];
    expect(byName([other, one], "fr")).to.deep.equal([other, one]);
  });
});
