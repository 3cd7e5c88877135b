import { pageRegistry } from "../feed/page-registry.js";
import { openEarly } from "../feed/request.js";
import { startEmbedding } from "./embedding.js";

/* As far as the widgets themselves look ahead. */
const MARGIN_PX = 400;

/* What a widget will ask for at once can be on its way while its code is. */
const isAwaited = (element: Element): boolean =>
  !(element as { data?: unknown }).data &&
  (element.getAttribute("loading") === "eager" ||
    (element.getClientRects().length > 0 && element.getBoundingClientRect().top < innerHeight + MARGIN_PX));

const feedOf = (element: Element): string | undefined => {
  const { feed } = pageRegistry().defaults;
  const url = element.getAttribute("feed") ?? element.getAttribute("data-feed") ?? feed;
  return url && URL.canParse(url, document.baseURI)
    ? new URL(url, document.baseURI).href.split("#")[0]
    : undefined;
};

startEmbedding(import.meta.url, (element, widget) => {
  if (element.matches(":defined")) return;
  const feed = isAwaited(element) && feedOf(element);
  if (feed) openEarly(feed);
  const file = `${widget}.js`;
  import(new URL(file, import.meta.url).href).catch((error: unknown) => {
    console.warn(`[dynamique-climat] ${file} could not be loaded`, error);
  });
});
