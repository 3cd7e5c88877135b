import { LANGUAGES } from "../i18n/languages.js";

const MAX_CHARACTERS = 80;
/* A feed may have hundreds of members. */
const MAX_NAMED = 12;

/* Said once, however many widgets have the same. */
const told = new Set<string>();

const OTHERS: Readonly<Record<string, string>> = {
  lang: LANGUAGES.join(", "),
  from: "a day such as 2015-12-01, or today",
  to: "a day such as 2015-12-01, or today",
  center: "a latitude and a longitude, such as 50.63,3.06",
};

/* What narrows is known by the collection it asks. */
const OPTIONS: Readonly<Record<string, string>> = {
  members: "member",
  themes: "theme",
  axes: "axis",
  territories: "territory",
};

const instead = (name: string, choices: readonly (string | number)[]): string => {
  const [least, most] = choices;
  if (typeof least !== "number")
    return (
      choices.slice(0, MAX_NAMED).join(", ") + (choices.length > MAX_NAMED ? "…" : "") ||
      (OTHERS[name] ?? "nothing: the feed has none")
    );
  return most === Infinity ? `a number, ${least} or more` : `a number from ${least} to ${String(most)}`;
};

/**
 * Tells an embedder of an option that the element does not take, and what it takes.
 *
 * @param name the option's, or the collection's that it names ids of
 * @param choices the words there are, or the least and the most a number can be
 */
export const tellOptionFault = (
  { localName }: Element,
  name: string,
  text: string,
  choices: readonly (string | number)[],
): void => {
  const option = `<${localName}> does not know ${OPTIONS[name] ?? name}="${text.slice(0, MAX_CHARACTERS)}"`;
  if (told.has(option)) return;
  told.add(option);
  console.warn(`[dynamique-climat] ${option}. It takes: ${instead(name, choices)}`);
};
