import { pageRegistry } from "../feed/page-registry.js";
import { openEarly } from "../feed/request.js";
import { startEmbedding } from "./embedding.js";

/* As far as the widgets themselves look ahead. */
const MARGIN_PX = 400;

/* What a widget will ask for at once can be on its way while its code is. */
const isAwaited = (element: Element): boolean =>
  !(element as { data?: unknown }).data &&
  (element.getAttribute("loading") === "eager" ||
    /* What is not shown has no box, and `undefined` is less than nothing. */
    (element.getClientRects()[0]?.top as number) < innerHeight + MARGIN_PX);

/* As the widget will have it: a page may have set its property. What its link says of a feed, it reads itself. */
const feedOf = (element: Element): string | null | undefined =>
  (element as { feed?: string }).feed ??
  element.getAttribute("feed") ??
  element.getAttribute("data-feed") ??
  (element.querySelector("[href*='feed=']") ? null : pageRegistry().defaults.feed);

const openFeedOf = (element: Element): void => {
  const url = isAwaited(element) && feedOf(element);
  try {
    if (url) openEarly(new URL(url, document.baseURI).href.split("#")[0] as string);
  } catch {
    /* No address, or a page's own fetch that refuses: the widget will tell. */
  }
};

/* Widgets whose code is here or under way: whether it has been asked for. */
const widgets = new Map<string, boolean>();

/* Of more kinds than these, one file for all is no more to download than their own, and has twenty requests fewer. */
const FEW = 2;
let isMany: boolean | undefined;

/*
 * One kind of widget comes in one file; a few share what they have in common; many come together. What comes in the
 * page's first turn decides; another kind that comes later brings the shared code with it.
 */
const load = (): void => {
  isMany ??= widgets.size > FEW;
  for (const [widget, asked] of widgets) {
    if (asked) continue;
    const file = isMany ? "several.js" : widget + (widgets.size > 1 ? ".shared.js" : ".js");
    /* The file for all is asked for once, and lost for all. */
    const mark = (isAsked: boolean): void => {
      for (const kind of isMany ? widgets.keys() : [widget]) widgets.set(kind, isAsked);
    };
    mark(true);
    import(`./${file}`).catch((error: unknown) => {
      mark(false);
      /* Safari ends what a page has under way when its visitor leaves it, and gives it back as it was. */
      addEventListener("pageshow", load);
      /* A tunnel has an end. */
      addEventListener("online", load);
      console.warn(`[dynamique-climat] ${file} failed`, error);
    });
  }
};

startEmbedding(import.meta.url, (element, widget) => {
  if (element.matches(":defined")) {
    /* By another copy, where this one has brought none. */
    if (widgets.size === 0) import("./shared.js").catch(() => undefined);
    return;
  }
  openFeedOf(element);
  if (widgets.get(widget)) return;
  widgets.set(widget, false);
  setTimeout(load);
});
