import type { Issue } from "../model/issue.js";
import { LOADERS } from "./loaders.js";
import type { Messages } from "./messages.js";

/** The language whose words come with the widgets' code. */
export const BUILT_IN = "fr";

const loaded = new Map<string, Messages>();

/** The language of a BCP 47 tag, or of a locale such as `nl_BE`, by its first part, where the widgets speak it. */
export const spokenLanguage = (tag: string): string | false => {
  const [primary = ""] = tag.toLowerCase().split(/[-_]/);
  return Object.hasOwn(LOADERS, primary) && primary;
};

/** A language's words, where they are here already. */
export const messagesHere = (lang: string): Messages | undefined => loaded.get(lang);

/** Brings a language's words here. A failure is not kept. */
export const loadMessages = async (lang: string): Promise<void> => {
  const messages = (await LOADERS[lang]?.())?.[lang];
  if (messages) loaded.set(lang, messages);
};

/** Says an issue to a feed's author, in a language or else the built-in one. */
export type IssueTeller = (issue: Issue) => string;

/** What tells a feed's author of its faults: it comes only where a feed has some. */
export const loadIssueTeller = async (lang: string): Promise<IssueTeller> =>
  (await import("./issues.js")).issueTeller(loaded.get(lang)?.issues);
