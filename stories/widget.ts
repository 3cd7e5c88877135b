import { expect, userEvent, waitFor } from "storybook/test";
import { nothing } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";
import { feedUrl, type Scenario } from "../mocks/scenarios.js";
import { fullFeed } from "../mocks/feeds.js";

/** A story's arguments: attributes by their names, and `data`, the one property. */
export type WidgetArgs = Record<string, unknown>;

type Value = string | number | boolean | readonly string[] | undefined;

/* A list stands in an attribute as its ids, a space between them; what is unset stands nowhere. */
const attributeValue = (value: Value): string | undefined => {
  if (value === undefined || value === false) return undefined;
  if (value === true) return "";
  if (typeof value === "object") return value.length > 0 ? value.join(" ") : undefined;
  return String(value);
};

/** What of a story's arguments stands in the element's tag. */
export const attributesOf = (args: WidgetArgs): [name: string, value: string][] =>
  Object.entries(args).flatMap(([name, value]) => {
    const text = name === "data" ? undefined : attributeValue(value as Value);
    return text === undefined ? [] : [[name, text] as [string, string]];
  });

class WidgetDirective extends Directive {
  #set: readonly string[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError("widget() stands in an element's tag");
  }

  override update({ element }: ElementPart, [args]: [WidgetArgs]): typeof nothing {
    const attributes = new Map(attributesOf(args));
    for (const name of this.#set) {
      if (attributes.has(name)) continue;
      /* An element may have taken it off itself, as the wall does with its role: it must hear that it is gone. */
      element.setAttribute(name, "");
      element.removeAttribute(name);
    }
    for (const [name, value] of attributes) element.setAttribute(name, value);
    this.#set = [...attributes.keys()];
    (element as Element & { data?: unknown }).data = args["data"];
    return nothing;
  }

  override render(_args: WidgetArgs): typeof nothing {
    return nothing;
  }
}

/** Puts a story's arguments on the element in whose tag it stands. */
export const widget = directive(WidgetDirective);

/** The feed of a scenario; in a story every widget draws at once, without waiting to be scrolled to. */
export const scenario = (name: Scenario): WidgetArgs => ({ feed: feedUrl(name), loading: "eager" });

/* A widget gives a slow host ten seconds: asked anew before that, it stays pending for as long as someone looks. */
const RENEW_MS = 8_000;
let turn = 0;
setInterval(() => {
  turn += 1;
  for (const element of document.querySelectorAll('[feed*="/scenarios/pending/"]'))
    element.setAttribute("feed", `${feedUrl("pending")}?turn=${turn}`);
}, RENEW_MS);

/** A copy of the feed in the page itself, as a child of the widget. */
export const snapshot = (): HTMLScriptElement => {
  const script = document.createElement("script");
  script.type = "application/json";
  script.textContent = JSON.stringify(fullFeed);
  return script;
};

/** A feed given by the page, for what no scenario shows. */
export const given = (data: object): WidgetArgs => ({ feed: undefined, data, loading: "eager" });

/** The widget of a story once its feed has come. */
export const widgetIn = async (canvas: HTMLElement, tag: string): Promise<ShadowRoot> => {
  const element = canvas.querySelector<HTMLElement & { feedComplete: Promise<void> }>(tag);
  await element?.feedComplete;
  if (!element?.shadowRoot) throw new Error(`no ${tag} in the story`);
  return element.shadowRoot;
};

/** What a widget draws under a selector, once it is there: some of it comes after the widget. */
export const drawnIn = (root: ShadowRoot, selector: string): Promise<HTMLElement> =>
  new Promise((resolve) => {
    const look = (): void => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true });
    look();
  });

interface Canvas {
  readonly canvasElement: HTMLElement;
}

/** What a story plays to show a widget's filters. */
export const openFilters =
  (tag: string) =>
  async ({ canvasElement }: Canvas): Promise<void> => {
    const root = await widgetIn(canvasElement, tag);
    await userEvent.click(await drawnIn(root, "[part~=filters] button[aria-expanded]"));
    await expect(await drawnIn(root, "[part~=panel] [part~=filter]")).toBeVisible();
  };

/** What a story plays to press the button for more: there are more of a part then. */
export const showMore =
  (tag: string, part: string) =>
  async ({ canvasElement }: Canvas): Promise<void> => {
    const root = await widgetIn(canvasElement, tag);
    const shown = (): number => root.querySelectorAll(`[part~=${part}]`).length;
    const more = await drawnIn(root, "[part~=more]");
    const before = shown();
    await userEvent.click(more);
    await waitFor(() => expect(shown()).toBeGreaterThan(before));
  };

/* The workshop's own today, see the clock in the toolbar. */
const TODAY = Date.UTC(2015, 10, 24);

/** A day from the workshop's today, as a feed writes it. */
export const dayFromToday = (offset: number): string =>
  new Date(TODAY + offset * 86_400_000).toISOString().slice(0, 10);
