import { urlOf } from "../model/url.js";
import { whenWhole } from "../internal/when-whole.js";
import { sizeFrame } from "./frames.js";

const create = (widget: string, place: Node): HTMLElement => {
  const element = (place.ownerDocument as Document).createElement(`climat-${widget}`);
  element.className = "climat-upgraded";
  return element;
};

const TAKEN = ".climat-widget[data-widget], .climat-upgraded";

/* Said once, however many divs say the same. */
const told = new Set<string | null>();

const tellNoWidget = (div: Element, widgets: readonly string[]): void => {
  const asked = div.getAttribute("data-widget");
  if (told.has(asked)) return;
  told.add(asked);
  console.warn(
    `[dynamique-climat] <div class="climat-widget"> with data-widget="${asked ?? ""}". It takes: ${widgets.join(", ")}`,
  );
};

/* What editors put where there is nothing. */
const seen = (text: string): string => text.replace(/[\s\u200b\u2060]+/g, " ").trim();

const withoutScheme = (address: string): string => address.replace(/^https?:/, "");

/* The widget whose page an address leads to, if it is one of those beside the script. */
const widgetAt = (address: string, base: string, widgets: readonly string[]): string | undefined => {
  const [page = ""] = withoutScheme(address).split(/[?#]/);
  const ours = withoutScheme(base);
  if (!page.startsWith(ours) || page === withoutScheme(location.href).split(/[?#]/)[0]) return undefined;
  const name = page
    .slice(ours.length)
    .replace(/\/?(index\.html)?$/, "")
    .toLowerCase();
  return widgets.find((known) => known === name);
};

/* What stands in a widget is its fallback, wherever it leads. */
const isFallback = (element: Element, widgets: readonly string[]): boolean =>
  !!element.closest(widgets.map((name) => `climat-${name}`).join());

/* Some sanitizers keep a class and no `data-*`: where the div holds its link alone, that still says which widget. */
const linkedWidget = (div: Element, base: string, widgets: readonly string[]): string | undefined => {
  const link = div.querySelector("a");
  if (!link || isFallback(link, widgets) || seen(div.textContent) !== seen(link.textContent))
    return undefined;
  return widgetAt(link.href, base, widgets);
};

/* By the place they stand in, and what they were made of there. */
const residents = new WeakMap<Node, Map<string, HTMLElement>>();

/**
 * A page that makes itself over from a fresh copy (Turbo, htmx, Livewire, LiveView) finds no widget in it and puts ours
 * out: in the same place the same one comes back, as its visitor left it.
 */
const residentOf = (place: Node, widget: string, source = widget): HTMLElement => {
  const all = residents.get(place) ?? new Map<string, HTMLElement>();
  const before = all.get(source);
  if (before?.isConnected === false) return before;
  const element = create(widget, place);
  residents.set(place, all.set(source, element));
  return element;
};

const isOption = (name: string): boolean => name.startsWith("data-") && name !== "data-widget";

/**
 * `<div class="climat-widget" data-widget="agenda" data-max="5">`: the widget moves in and takes the div's options; what
 * stood there becomes its fallback. Once, and again where a page has put it out.
 */
const upgradeDiv = (div: Element, base: string, widgets: readonly string[]): void => {
  if (div.querySelector(":scope > .climat-upgraded") || div.parentElement?.closest(TAKEN)) return;
  const asked = div
    .getAttribute("data-widget")
    ?.trim()
    .toLowerCase()
    .replace(/^climat-/, "");
  const widget = asked ? widgets.find((name) => name === asked) : linkedWidget(div, base, widgets);
  if (!widget) return tellNoWidget(div, widgets);
  const element = residentOf(div, widget);
  for (const name of element.getAttributeNames().filter(isOption)) element.removeAttribute(name);
  /* As they are: a widget takes the options it knows. `data-onclick` must never become what it says. */
  for (const { name, value } of div.attributes) if (isOption(name)) element.setAttribute(name, value);
  element.replaceChildren(...div.childNodes);
  div.append(element);
};

const THEME = "data-climat-theme";
const INLINE = "span, strong, em, b, i, u, font";
const BLOCKS = "p, div, figure, blockquote, center, section, article";
/* Where a link is there to lead somewhere, alone or not. */
const ELSEWHERE =
  "nav, header, footer, menu, ul, ol, table, [role=navigation], .wp-block-button, .climat-widget, .climat-upgraded";
/* Sites mark a link that leads elsewhere with a drawing inside it. */
const CONTENT = "a, img, picture, video, audio, iframe, object, svg:not(a svg), input, button, select";

/* The block that holds the link and nothing else a reader would see. */
const blockOf = (link: Element): Element | undefined => {
  let block = link.parentElement;
  while (block?.matches(INLINE)) block = block.parentElement;
  if (!block?.matches(BLOCKS) || block.closest(ELSEWHERE)) return undefined;
  const text = seen(link.textContent);
  const alone = seen(block.textContent) === text && (text !== "" || !link.querySelector("svg"));
  return alone && block.querySelectorAll(CONTENT).length === 1 ? block : undefined;
};

const isSame = (one: string, other: string): boolean => withoutScheme(one) === withoutScheme(other);

/* What of a kind is beside a block. */
const beside = <Kind extends Element>(neighbour: Element | null, kind: string): Kind[] =>
  (neighbour ? [neighbour, ...neighbour.querySelectorAll(kind)] : []).filter((element): element is Kind =>
    element.matches(kind),
  );

/**
 * Whether a link's block comes after what it goes with: a frame with the same page, as in the snippet; what an editor
 * made of that frame, a link as well; an element that has lost its content, as where an editor has put one paragraph
 * into another. A frame that may run no script shows no more than words: it gives way.
 */
const isCompanion = (
  { previousElementSibling }: Element,
  { href }: HTMLAnchorElement,
  tag: string,
): boolean => {
  if (beside(previousElementSibling, tag).some(({ childElementCount }) => childElementCount === 0))
    return true;
  const twins = beside<HTMLAnchorElement>(previousElementSibling, ".climat-upgraded a[href]");
  if (twins.some((twin) => isSame(twin.href, href))) return true;
  const frame = beside<HTMLIFrameElement>(previousElementSibling, "iframe").find(({ src }) =>
    isSame(src, href),
  );
  if (frame?.getAttribute("sandbox") !== "") return !!frame;
  frame.remove();
  return false;
};

/**
 * A link that stands alone in its block and leads to one of the widget pages beside the script becomes that widget; its
 * block is the fallback. Any other link is left alone, and so is one that goes with a frame or an element.
 *
 * @param base where the script and its widget pages stand
 */
const upgradeLink = (link: HTMLAnchorElement, base: string, widgets: readonly string[]): void => {
  const widget = widgetAt(link.href, base, widgets);
  if (!widget || isFallback(link, widgets)) return;
  const block = blockOf(link);
  if (!block || isCompanion(block, link, `climat-${widget}`)) return;
  const { parentNode, nextSibling } = block;
  if (!parentNode) return;
  const element = residentOf(parentNode, widget, link.href);
  /* The one choice that is read from the page, not from the options. */
  const theme = new URL(link.href).searchParams.get(THEME);
  if (theme) element.setAttribute(THEME, theme);
  /* What the link says is read as the element comes into the page. */
  element.replaceChildren(block);
  parentNode.insertBefore(element, nextSibling);
};

/** A widget page's address, alone in its block as text, becomes a link, and that the widget. */
const upgradeAddress = (block: Element, base: string, widgets: readonly string[]): void => {
  const address = seen(block.textContent);
  if (
    block.firstElementChild ||
    !urlOf(address) ||
    !widgetAt(address, base, widgets) ||
    block.closest(ELSEWHERE)
  )
    return;
  const link = block.ownerDocument.createElement("a");
  link.href = link.textContent = address;
  block.replaceChildren(link);
  upgradeLink(link, base, widgets);
};

/**
 * Makes of a div, a link, an address or a frame what contract §2 says it stands for. The loader hands over what both
 * know: were it imported from there, a loader whose address has a query (`?ver=6`, as WordPress writes) would be loaded
 * twice.
 *
 * @param base where the script and its widget pages stand
 * @param widgets the widgets there are
 */
export const upgrade = (element: Element, base: string, widgets: readonly string[]): void => {
  whenWhole(() => {
    /* What is being edited would be saved as we leave it. */
    if ((element as HTMLElement).isContentEditable) return;
    /* What makes a page over from a fresh copy keeps a div, and changes what it is and holds. */
    const div = element.closest(".climat-widget");
    if (div) upgradeDiv(div, base, widgets);
    if (element instanceof HTMLAnchorElement) upgradeLink(element, base, widgets);
    else if (element instanceof HTMLIFrameElement) {
      if (withoutScheme(element.src).startsWith(withoutScheme(base))) sizeFrame(element);
    } else if (element !== div) upgradeAddress(element, base, widgets);
  });
};
