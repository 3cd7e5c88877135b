import { styles as agendaStyles } from "../src/elements/agenda/agenda-styles.js";
import { styles as wallStyles } from "../src/elements/member-wall/member-wall-styles.js";
import { mapTokens } from "../src/styles/map-tokens.js";
import { tokens } from "../src/styles/tokens.js";

/** A custom property as its source has it. */
export interface Token {
  /** `--climat-accent` */
  readonly name: string;
  /** `accent`: what the widgets' own styles call it. */
  readonly inner: string;
  /** Its default; the first of two where it follows the colour scheme. */
  readonly light: string;
  /** The second of the two. */
  readonly dark?: string;
}

const DECLARATION =
  /(?:--_(?<inner>[a-z-]+):\s*)?var\(\s*(?<name>--climat-[a-z-]+),\s*(?:var\(--_ink, )?(?:light-dark\((?<light>#\w+), (?<dark>#\w+)\)|(?<plain>[^()]+))\s*\)+;/g;

/** The tokens that a style sheet declares. Small screens may have another default: the first is everybody's. */
export const tokensIn = (sheet: string): Token[] => {
  const declared: Token[] = [...sheet.matchAll(DECLARATION)].map(({ groups = {} }) => {
    const { name = "", inner = name.replace("--climat-", ""), light, dark, plain = "" } = groups;
    return light && dark ? { name, inner, light, dark } : { name, inner, light: plain.trim() };
  });
  return declared.filter(({ name }, index) => declared.findIndex((token) => token.name === name) === index);
};

/** All of them, in the coalition's colours. */
export const ALL_TOKENS: readonly Token[] = tokensIn(tokens + agendaStyles + mapTokens + wallStyles);
