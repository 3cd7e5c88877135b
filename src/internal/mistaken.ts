import type { Feed } from "../model/feed.js";
import type { Narrowing } from "../query/matches.js";
import { idList } from "./id-list.js";

/**
 * Tells the embedder, once, that an attribute says what nobody knows. The words for it come only then.
 *
 * @param name the attribute's, or that of the feed's collection whose records it names
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

/** Looks whether the feed has what an element is narrowed to. */
export const checkIds = (element: Element, narrowing: Narrowing, feed: Feed): void => {
  for (const [collection, ids] of Object.entries(narrowing) as [string, readonly string[]][]) {
    const known = feed.idsOf(collection);
    for (const id of ids) if (known?.has(id) === false) mistaken(element, collection, id, [...known]);
  }
};
