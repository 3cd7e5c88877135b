import { pageRegistry } from "../feed/page-registry.js";
import { openEarly } from "../feed/request.js";
import { readScriptDefaults } from "./script-defaults.js";
import { watch } from "./watch.js";
import { widgetOf } from "./widgets.js";

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

readScriptDefaults(import.meta.url);

watch(document, (element) => {
  const widget = widgetOf(element);
  if (!widget || element.matches(":defined")) return !!widget;
  const feed = isAwaited(element) && feedOf(element);
  if (feed) openEarly(feed);
  import(new URL(`${widget}.js`, import.meta.url).href).catch((error: unknown) => {
    console.warn(`[dynamique-climat] ${widget}.js could not be loaded`, error);
  });
  return true;
});
