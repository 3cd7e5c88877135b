import type { Token } from "./tokens.js";

/* As the script sees them: `embed/shapes.ts`. */
const BLOCK = /^(p|div|figure|blockquote|center|section|article)$/;
const ELSEWHERE = /^(nav|header|footer|menu|ul|ol|table)$/;
const BUTTON = /\bwp-block-button\b/;
/* What no reader sees by itself. */
const NOTHING = /^(span|strong|em|b|i|u|font|br|wbr)$/;

const isNothing = (token: Token): boolean =>
  token.type === "text" ? !/[^\s\u200b\u2060]/.test(token.text) : NOTHING.test(token.name);

const isBlock = (token: Token | undefined): boolean => token?.type === "open" && BLOCK.test(token.name);

/* Within a menu, a list, a table: there a link is there to lead somewhere. */
const isElsewhere = (tokens: readonly Token[]): boolean =>
  tokens.reduce((depth, token) => {
    if (token.type === "text" || !ELSEWHERE.test(token.name)) return depth;
    return token.type === "open" ? depth + 1 : Math.max(depth - 1, 0);
  }, 0) > 0;

/**
 * Whether a link stands alone in its block: of such a link the script makes the widget, where it is told to. It is told
 * from what comes right before and after it.
 *
 * @param at where the link begins among the tokens
 */
export const standsAlone = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens.slice(0, at);
  const block = before.filter((token) => !isNothing(token)).at(-1);
  if (block?.type !== "open" || !isBlock(block) || BUTTON.test(block.attributes.get("class") ?? ""))
    return false;
  const end = tokens.findIndex((token, index) => index > at && token.type === "close" && token.name === "a");
  const next = end < 0 ? undefined : tokens.slice(end + 1).find((token) => !isNothing(token));
  return (next === undefined || next.type === "close" || isBlock(next)) && !isElsewhere(before);
};
