import { pageRegistry } from "../feed/page-registry.js";
import { urlOf } from "../model/url.js";

/**
 * What an editor left of an element's options (contract §2): some strip its attributes, some its data-*; the
 * fallback link's query survives every editor that was tried.
 */
export const embedOptions = (element: Element): Map<string, string> => {
  const query = linkQuery(element);
  const options = new Map<string, string>();
  for (const name of (element.constructor as { observedAttributes?: string[] }).observedAttributes ?? []) {
    const value = element.getAttribute(`data-${name}`) ?? query?.get(name);
    if (value !== null && value !== undefined) options.set(name, value);
  }
  const { lang } = pageRegistry().defaults;
  if (lang && !options.has("lang")) options.set("lang", lang);
  return options;
};

/* The link must lead to this widget's own page: an embedder's other links are their own. */
const linkQuery = (element: Element): URLSearchParams | undefined => {
  const page = new RegExp(`/${element.localName.slice(7)}/?(index\\.html)?$`, "i");
  for (const link of element.querySelectorAll("a")) {
    if (!link.search || !page.test(link.pathname)) continue;
    /* Some editors escape what is escaped already. */
    const query = new URLSearchParams(link.search.replaceAll("&amp;", "&"));
    const feed = query.get("feed");
    const url = feed && urlOf(feed, link.href);
    if (url) query.set("feed", url.href);
    return query;
  }
  return undefined;
};
