import type { Feed } from "../model/feed.js";
import { idList } from "./id-list.js";

/* Attributes that name records, and of which collection. */
const REFERENCES = [
  ["member", "members"],
  ["source", "members"],
  ["theme", "themes"],
  ["axis", "axes"],
  ["territory", "territories"],
  ["campaign", "pledges"],
] as const;

/**
 * Tells the embedder, once, that an attribute says what nobody knows. The words for it come only then.
 *
 * @param known what it could say
 */
export const mistaken = (
  { localName }: Element,
  name: string,
  word: string,
  known: readonly string[],
): void => {
  import("./mistakes.js").then(
    ({ tellMistake }) => {
      tellMistake(localName, name, word, known);
    },
    () => undefined,
  );
};

/**
 * Looks whether an attribute says what its element knows.
 *
 * @param words what it can say, a space between them; of a number: any that is not below zero
 */
export const checkWords = (
  element: Element,
  name: string,
  text: string | null,
  words: string | undefined,
): void => {
  const known = words?.split(" ") ?? ["0", "1", "2…"];
  for (const word of idList(text?.toLowerCase())) {
    /* A language may name a country as well. */
    const said = name === "lang" ? word.slice(0, 2) : word;
    if (words ? !known.includes(said) : !(Number(word) >= 0)) mistaken(element, name, word, known);
  }
};

/** Looks whether the feed has what an element's attributes name. */
export const checkIds = (element: Element, feed: Feed): void => {
  for (const [name, collection] of REFERENCES) {
    const known = feed.idsOf(collection);
    const missing = idList(Reflect.get(element, name) as string | undefined).find((id) => !known?.has(id));
    if (known && missing) mistaken(element, name, missing, [...known]);
  }
};
