import { pageRegistry } from "../feed/page-registry.js";

const fileOf = (address: string): string | undefined => address.split(/[?#]/)[0]?.split("/").pop();

/* A host may lead from `/1/` on to `/1.2.3/`: then a module's address is no script tag's. */
const tagsOf = (module: string): readonly HTMLScriptElement[] => {
  /* Not `document.scripts`: a picture may have that name. */
  const tags = [...document.querySelectorAll("script")];
  const exact = tags.filter(({ src }) => src === module);
  return exact[0] ? exact : tags.filter(({ src }) => fileOf(src) === fileOf(module));
};

/**
 * Takes `data-feed` and `data-lang` from the script tag that brought a module. The first on a page says which feed is
 * the default: copies from several places must not ask for one each. Returns what of the page the tag wants upgraded; ""
 * where it says nothing.
 */
export const readScriptDefaults = (module: string): string => {
  const { defaults } = pageRegistry();
  let upgrade = "";
  for (const tag of tagsOf(module)) {
    /* Not `dataset`: a page may have given all its objects more names. */
    const feed = tag.getAttribute("data-feed");
    const lang = tag.getAttribute("data-lang");
    upgrade = tag.getAttribute("data-upgrade") ?? upgrade;
    if (feed) defaults.feed = feed;
    if (lang) defaults.lang = lang;
  }
  defaults.feed ??= new URL("feed.json", module).href;
  return upgrade;
};
