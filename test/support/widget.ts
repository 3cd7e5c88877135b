import { fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";

import type { WidgetStatus } from "../../src/internal/climat-element.js";
import type { ClimatSelectEvent } from "../../src/internal/select-event.js";
import { until } from "./until.js";

export const TAGS = [
  "climat-agenda",
  "climat-action-map",
  "climat-pledge-counter",
  "climat-member-wall",
  "climat-resources",
  "climat-calls",
] as const;

export type Tag = (typeof TAGS)[number];
export type Widget = HTMLElementTagNameMap[Tag];

/** Puts a widget into the page, near the visitor's eye or not; it may be loading still. */
export const place = <T extends Tag>(
  tag: T,
  attributes: Record<string, string> = {},
  content: TemplateResult | string = "",
): Promise<HTMLElementTagNameMap[T]> => {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries({ loading: "eager", ...attributes }))
    widget.setAttribute(name, value);
  if (typeof content === "string") widget.append(content);
  return typeof content === "string" ? fixture(html`${widget}`) : placeAround(widget, content);
};

const placeAround = async <W extends Widget>(widget: W, content: TemplateResult): Promise<W> => {
  const holder = await fixture(html`<div>${content}</div>`);
  widget.append(...holder.childNodes);
  return fixture(html`${widget}`);
};

/** Puts a widget into the page and waits until its feed is shown, or known not to be had. */
export const show = async <T extends Tag>(
  tag: T,
  attributes: Record<string, string> = {},
  content: TemplateResult | string = "",
): Promise<HTMLElementTagNameMap[T]> => {
  const widget = await place(tag, attributes, content);
  await widget.feedComplete;
  return widget;
};

/** The same for a feed given by the page. */
export const showData = async <T extends Tag>(
  tag: T,
  data: object,
  attributes: Record<string, string> = {},
): Promise<HTMLElementTagNameMap[T]> => {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.data = data;
  await fixture(html`${widget}`);
  await widget.feedComplete;
  return widget;
};

const rootOf = (widget: Element): ShadowRoot => widget.shadowRoot!;

/** What a widget draws under a selector. */
export const all = (widget: Element, selector: string): HTMLElement[] => [
  ...rootOf(widget).querySelectorAll<HTMLElement>(selector),
];

/** The first of it; a test fails where there is none. */
export const one = (widget: Element, selector: string): HTMLElement => {
  const [first] = all(widget, selector);
  if (!first) throw new Error(`<${widget.localName}> draws no ${selector}`);
  return first;
};

export const part = (widget: Element, name: string): HTMLElement => one(widget, `[part~="${name}"]`);

export const parts = (widget: Element, name: string): HTMLElement[] => all(widget, `[part~="${name}"]`);

/** Words as a reader sees them: every white space is one space. */
export const textOf = (node: Element | ShadowRoot | null | undefined): string =>
  (node?.textContent ?? "").replace(/\s+/g, " ").trim();

export const textsOf = (nodes: readonly Element[]): string[] => nodes.map(textOf);

/** What a widget says in all. */
export const saidBy = (widget: Element): string => textOf(rootOf(widget));

/** Opens every entry, as a script would; what opens is drawn then. */
export const openAll = async <W extends Widget>(widget: W): Promise<W> => {
  for (const details of all(widget, "details")) (details as HTMLDetailsElement).open = true;
  await until(
    () => all(widget, ".event > [open] > .details").every(({ childElementCount }) => childElementCount > 0),
    "what was opened",
  );
  return widget;
};

/** Waits until a widget stands so. */
export const standing = (widget: Widget, status: WidgetStatus): Promise<void> =>
  until(() => widget.status === status, `${widget.localName} ${status}`);

/** The next choice of a visitor that comes up to the page. */
export const nextSelect = (): Promise<ClimatSelectEvent> =>
  new Promise((resolve) => {
    document.addEventListener("climat-select", resolve, { once: true });
  });

/** What widgets told the page since the test began. */
export interface Heard {
  /** `load` and `error`, in order. */
  readonly told: string[];
  /** Those that came up to the document: none should. */
  readonly bubbled: string[];
}

/** Listens to every widget from before it is there. */
export const useHeard = (): Heard => {
  const heard: Heard = { told: [], bubbled: [] };
  const isWidget = ({ target }: Event): boolean =>
    target instanceof Element && target.localName.startsWith("climat-");
  const down = (event: Event): void => {
    if (isWidget(event)) heard.told.push(event.type);
  };
  const up = (event: Event): void => {
    if (isWidget(event)) heard.bubbled.push(event.type);
  };
  beforeEach(() => {
    heard.told.length = heard.bubbled.length = 0;
    for (const type of ["load", "error"]) {
      document.addEventListener(type, down, { capture: true });
      document.addEventListener(type, up);
    }
  });
  afterEach(() => {
    for (const type of ["load", "error"]) {
      document.removeEventListener(type, down, { capture: true });
      document.removeEventListener(type, up);
    }
  });
  return heard;
};
