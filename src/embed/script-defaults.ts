import { pageRegistry } from "../feed/page-registry.js";

/**
 * Takes `data-feed` and `data-lang` from the script tag that brought a module. The first on a page says which feed is
 * the default: copies from several places must not ask for one each. Returns the tag's options.
 */
export const readScriptDefaults = (module: string): DOMStringMap => {
  const { defaults } = pageRegistry();
  let options: DOMStringMap = {};
  for (const script of document.scripts) {
    if (script.src !== module) continue;
    options = script.dataset;
    const { feed, lang } = options;
    if (feed) defaults.feed = feed;
    if (lang) defaults.lang = lang;
  }
  defaults.feed ??= new URL("feed.json", module).href;
  return options;
};
