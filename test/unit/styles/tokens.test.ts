import { expect } from "@open-wc/testing";

import { highContrast } from "../../../src/styles/themes.js";
import { contrast, DECORATION, MAP_PAIRS, PAIRS, type Pair, rgbOf, TEXT } from "../../../stories/contrast.js";
import { ALL_TOKENS, type Token, tokensIn } from "../../../stories/token-source.js";

const isColor = (token: Token): boolean => token.light.startsWith("#");
const ALL_PAIRS = [...PAIRS, ...MAP_PAIRS];

const faintIn = (tokens: readonly Token[], scheme: "light" | "dark", text: number): string[] => {
  const hexOf = (inner: string): string => {
    const token = tokens.find((candidate) => candidate.inner === inner);
    if (!token?.[scheme]) throw new Error(`no ${scheme} --_${inner} in the source`);
    return token[scheme];
  };
  const faint = ([ink, ground, least]: Pair): string[] => {
    const is = contrast(rgbOf(hexOf(ink)), rgbOf(hexOf(ground)));
    return is < (least === TEXT ? text : least) ? [`${ink} on ${ground}: ${is.toFixed(2)}`] : [];
  };
  return ALL_PAIRS.flatMap(faint);
};

describe("The tokens' source", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`keeps the contrast of every pair that meets, ${scheme}`, () => {
      expect(faintIn(ALL_TOKENS, scheme, TEXT)).to.deep.equal([]);
    });

    it(`keeps 7:1 for text in high contrast, ${scheme}`, () => {
      expect(faintIn(tokensIn(highContrast), scheme, 7)).to.deep.equal([]);
    });

    it(`would not pass with a fainter ink, ${scheme}`, () => {
      const fainter = ALL_TOKENS.map((token) =>
        token.inner === "muted" ? { ...token, light: "#8a9a9e", dark: "#5f706d" } : token,
      );
      const found = faintIn(fainter, scheme, TEXT).map((line) => line.split(":")[0]);
      expect(found).to.include.members(["muted on background", "muted on raised"]);
    });
  }

  it("has no colour whose contrast nobody asks for", () => {
    const asked = new Set([...ALL_PAIRS.flatMap(([ink, ground]) => [ink, ground]), ...DECORATION]);
    expect(ALL_TOKENS.filter((token) => isColor(token) && !asked.has(token.inner))).to.deep.equal([]);
  });

  it("gives every theme the same colours to set, under the same names", () => {
    const names = (tokens: readonly Token[]): string[] =>
      tokens
        .filter((token) => isColor(token) && token.inner !== "plate")
        .map(({ name }) => name)
        .sort();
    expect(names(tokensIn(highContrast))).to.deep.equal(names(ALL_TOKENS));
  });
});

describe("docs/theming.md", () => {
  it("has every token with its default, and no other", async () => {
    const text = await (await fetch("/docs/theming.md")).text();
    const rows = text.split("\n").filter((line) => line.startsWith("| `--climat-"));
    const cells = new Map(
      rows.map((row) => row.split("|").map((cell) => cell.trim())).map((row) => [row[1], row[3]]),
    );
    for (const { name, light, dark } of ALL_TOKENS)
      expect(cells.get(`\`${name}\``), name).to.equal(
        [light, dark]
          .filter(Boolean)
          .map((value) => `\`${value}\``)
          .join(" "),
      );
    const known = [
      ...ALL_TOKENS.map(({ name }) => `\`${name}\``),
      "`--climat-font-family`",
      "`--climat-font-size`",
      "`--climat-padding`",
      "`--climat-border`",
    ];
    expect([...cells.keys()].filter((name) => !known.includes(name ?? ""))).to.deep.equal([]);
  });
});
