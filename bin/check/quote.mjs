/* C0 and C1 controls (ANSI escapes among them), zero-width and bidirectional characters, line separators. */
const UNSAFE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

const MAX_QUOTED = 60;

const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A feed's text for a terminal: what it could do to one is written as `\u001b`. */
export const printable = (text) => String(text).toWellFormed().replace(UNSAFE, escaped);

/** JSON that a terminal can show too: its own line breaks are all that stands outside of strings. */
export const printableJson = (value) =>
  JSON.stringify(value, null, 2).replace(UNSAFE, (character) =>
    character === "\n" ? character : escaped(character),
  );

/** A text as `printable` has it, cut after `max` characters. */
export const excerpt = (text, max = MAX_QUOTED) => {
  const start = [...String(text).slice(0, max * 2 + 2)];
  return printable(start.length > max ? `${start.slice(0, max).join("")}…` : start.join(""));
};

/** A JSON value as a person recognises it: quoted and cut, with lists and objects told by their brackets alone. */
export const quoted = (value) => {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[ … ]";
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0 ? "{}" : "{ … }";
  return typeof value === "string" ? `"${excerpt(value)}"` : String(value);
};
