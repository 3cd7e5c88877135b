/*
 * The script of a widget's own page (contract §1): the query string takes the element's attributes. It stands
 * before the loader, so that the element meets its options when it upgrades. In a frame it tells its height.
 */
import { urlOf } from "../model/url.js";
import { askedIn } from "./asked.js";
import { isGood, optionsOf } from "./options.js";
import { printAll } from "./print-all.js";
import { shareOpened } from "./share-opened.js";
import { shareView } from "./share-view.js";
import { speak } from "./speak.js";
import { reflectFilters } from "./visitor-filters.js";
import type { WidgetPage } from "./words/words.js";

const MAX_CHARACTERS = 200;

/* What a visitor looked for or has opened: no option of the element, and none of an embedder's. */
const isVisitors = ({ localName }: Element, name: string, value: string): boolean =>
  value.length <= MAX_CHARACTERS &&
  (name === "search" || (name === "selected" && localName === "climat-agenda"));

const nameOf = ({ localName }: Element): string => localName.replace("climat-", "");

const setOption = (element: Element, name: string, value: string, isFlag: boolean): void => {
  if (isFlag) element.toggleAttribute(name, value !== "0" && value !== "false");
  else element.setAttribute(name, value);
  if (name === "lang") document.documentElement.lang = value;
};

const readQuery = (element: Element): void => {
  const options = optionsOf(nameOf(element));
  const ignored = new Set<string>();
  for (const [name, value] of askedIn(location.search)) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option && isGood(option, value)) setOption(element, name, value, option.kind === "flag");
    else if (!isVisitors(element, name, value)) ignored.add(name.slice(0, 40));
  }
  if (ignored.size === 0) return;
  console.warn(
    `[dynamique-climat] ${element.localName} ignores in this page's address: ${[...ignored].join(", ")}`,
  );
};

/* The referrer is this page itself after a reload or a step from one widget page to another: then anyone may know. */
const parentOrigin = (): string => {
  const nearest = (location as Partial<Location>).ancestorOrigins?.[0];
  if (nearest) return nearest === "null" ? "*" : nearest;
  const referrer = urlOf(document.referrer)?.origin ?? location.origin;
  return referrer === location.origin ? "*" : referrer;
};

/* A parent whose loader came late asks with a message of the same type. */
const tellHeight = (): void => {
  const root = document.documentElement;
  const origin = parentOrigin();
  const post = (): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    window.parent.postMessage({ type: "climat-resize", version: 1, height }, origin);
  };
  new ResizeObserver(post).observe(root);
  /* A parent that makes itself over from a fresh copy (Turbo, htmx, Livewire) takes the frame's height away. */
  window.addEventListener("resize", post);
  window.addEventListener("message", ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source === window.parent && data?.type === "climat-resize") post();
  });
};

/* A sandbox keeps links from the whole window, and lets them open a new one where it allows popups. */
const leaveSandbox = (): void => {
  const base = document.querySelector("base");
  if (base && window.origin === "null") base.target = "_blank";
};

const widget = document.querySelector("main > .widget");
if (widget) {
  readQuery(widget);
  void speak(nameOf(widget) as WidgetPage, document.documentElement.lang);
}

if (window.parent !== window) {
  document.documentElement.toggleAttribute("data-framed", true);
  leaveSandbox();
  tellHeight();
} else if (widget) {
  printAll(widget);
  reflectFilters(widget);
  if (widget.localName === "climat-action-map") shareView(widget as HTMLElement);
  if (widget.localName === "climat-agenda") shareOpened(widget as HTMLElement);
}
