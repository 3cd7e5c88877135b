import { pageRegistry } from "../feed/page-registry.js";

/** Takes `data-feed` and `data-lang` from the script tag that brought a module. */
export const readScriptDefaults = (module: string): void => {
  for (const script of document.scripts) {
    if (script.src !== module) continue;
    const { feed, lang } = script.dataset;
    const { defaults } = pageRegistry();
    if (feed) defaults.feed = feed;
    if (lang) defaults.lang = lang;
  }
};
