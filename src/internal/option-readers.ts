import { spokenLanguage } from "../i18n/language.js";
import { idList } from "./id-list.js";

/** Tells the embedder that a value can't be taken: the words there are, or the least and the most a number can be. */
export type Refuse = (...instead: readonly (string | number)[]) => void;

type Reader<T> = (text: string, refuse: Refuse) => T | undefined;

/** Editors and query strings have no way to leave a name out: they say false. */
export const readFlag = (text: string): boolean => text !== "false" && text !== "0";

/** A language tag; of one that no widget speaks the embedder hears. */
export const readLanguage: Reader<string> = (text, refuse) => {
  if (text && !spokenLanguage(text)) refuse();
  return text;
};

/** A number within limits. */
export const numberWithin =
  (least: number, most = Infinity): Reader<number> =>
  (text, refuse) => {
    const number = text ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    if (text) refuse(least, most);
    return undefined;
  };

/** A text of one shape. */
export const shapedAs =
  (shape: RegExp): Reader<string> =>
  (text, refuse) => {
    if (shape.test(text)) return text;
    if (text) refuse();
    return undefined;
  };

/** Some of these words, space or comma between them; what nobody knows is left out. */
export const wordsOf =
  (...known: readonly string[]): Reader<string> =>
  (text, refuse) => {
    const asked = idList(text);
    const found = asked.filter((word) => known.includes(word));
    if (found.length < asked.length) refuse(...known);
    return asked.length > 0 && found.length === 0 ? undefined : found.join(" ");
  };

/** Which filters a visitor gets. */
export const readFilters = wordsOf(
  "search",
  "theme",
  "territory",
  "member",
  "status",
  "date",
  "kind",
  "none",
);
