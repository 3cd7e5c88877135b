import type { Messages } from "./messages.js";

/** The language whose words come with the widgets' code. */
export const BUILT_IN = "fr";

const LOADERS: Record<string, () => Promise<Messages>> = {
  en: async () => (await import("./en.js")).en,
  nl: async () => (await import("./nl.js")).nl,
};

const loading = new Map<string, Promise<Messages>>();
const loaded = new Map<string, Messages>();

/** The language the widgets speak for a BCP 47 tag: itself, or French where they don't know it. */
export const supportedLanguage = (tag: string): string => {
  const [primary = ""] = tag.toLowerCase().split("-");
  return Object.hasOwn(LOADERS, primary) ? primary : BUILT_IN;
};

/** A language's words, where they are here already. */
export const messagesHere = (lang: string): Messages | undefined => loaded.get(lang);

/** Fetches a language's words, once. A failure is not kept. */
export const loadMessages = (lang: string): Promise<Messages> => {
  let promise = loading.get(lang);
  if (!promise) {
    const load = LOADERS[lang];
    promise = (load ? load() : Promise.reject(new RangeError(lang))).then((messages) => {
      loaded.set(lang, messages);
      return messages;
    });
    promise.catch(() => loading.delete(lang));
    loading.set(lang, promise);
  }
  return promise;
};
