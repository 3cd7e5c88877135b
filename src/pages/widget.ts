/*
 * The script of a widget's own page (contract §1): the query string takes the element's attributes. It stands
 * before the loader, so that the element meets its options when it upgrades. In a frame it tells its height.
 */
import { shareView } from "./share-view.js";

const SHARED =
  "feed lang heading-level heading member theme axis territory max filters group loading refresh".split(" ");

const OWN: Readonly<Record<string, readonly string[]>> = {
  "climat-agenda": ["view", "from", "to", "past", "include", "json-ld"],
  "climat-action-map": [
    "view",
    "status",
    "route",
    "center",
    "zoom",
    "tiles",
    "tiles-attribution",
    "selected",
  ],
  "climat-pledge-counter": ["campaign", "source", "minimum"],
  "climat-member-wall": ["role", "kind", "group-by", "sort", "size", "names"],
  "climat-resources": ["kind"],
  "climat-calls": ["closed"],
};

const BOOLEANS = ["past", "names", "closed"];
const MAX_CHARACTERS = 500;

const isWebAddress = (value: string): boolean =>
  URL.canParse(value, location.href) && /^https?:$/.test(new URL(value, location.href).protocol);

const isGood = (name: string, value: string): boolean => {
  if (value.length > MAX_CHARACTERS) return false;
  if (name === "feed") return value !== "" && isWebAddress(value);
  if (name === "lang") return /^(fr|en|nl)(-[a-z0-9]+)*$/i.test(value);
  return !BOOLEANS.includes(name) || /^(1|true|0|false)?$/.test(value);
};

const setOption = (element: Element, name: string, value: string): void => {
  if (BOOLEANS.includes(name)) element.toggleAttribute(name, value !== "0" && value !== "false");
  else element.setAttribute(name, value);
  if (name === "lang") document.documentElement.lang = value;
};

const readQuery = (element: Element): void => {
  const names = [...SHARED, ...(OWN[element.localName] ?? [])];
  const ignored = new Set<string>();
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (names.includes(name) && isGood(name, value)) setOption(element, name, value);
    else ignored.add(name.slice(0, 40));
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
  const referrer = URL.canParse(document.referrer) ? new URL(document.referrer).origin : location.origin;
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
if (widget) readQuery(widget);

if (window.parent !== window) {
  document.documentElement.toggleAttribute("data-framed", true);
  leaveSandbox();
  tellHeight();
} else if (widget?.localName === "climat-action-map") shareView(widget as HTMLElement);
