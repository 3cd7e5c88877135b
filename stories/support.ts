import type { ArgTypes, Decorator } from "@storybook/web-components-vite";
import { html, nothing } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";
import { feedUrl, type Scenario } from "../mocks/scenarios.js";
import { fullFeed } from "../mocks/feeds.js";

/** A story's arguments: attributes by their names, and `data`, the one property. */
export type WidgetArgs = Record<string, unknown>;

type InputType = ArgTypes[string];
type Value = string | number | boolean | readonly string[] | undefined;

/* A list stands in an attribute as its ids, a space between them; what is unset stands nowhere. */
const attributeValue = (value: Value): string | undefined => {
  if (value === undefined || value === false) return undefined;
  if (value === true) return "";
  if (typeof value === "object") return value.length > 0 ? value.join(" ") : undefined;
  return String(value);
};

const attributesOf = (args: WidgetArgs): [name: string, value: string][] =>
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

const idsOf = (collection: string): string[] =>
  (fullFeed[collection] as readonly { id: string }[]).map(({ id }) => id);

const SCENARIOS: readonly Scenario[] = [
  "ready",
  "empty",
  "stale",
  "error",
  "pending",
  "archived",
  "broken",
  "html",
  "notFeed",
  "long",
  "many",
];

/** One control, with what the contract says of its attribute. */
export const attribute = (
  description: string,
  control: InputType["control"],
  more: { options?: readonly unknown[]; default?: string; type?: string; name?: string } = {},
): InputType => ({
  description,
  control,
  ...(more.name ? { name: more.name } : {}),
  ...(more.options ? { options: [...more.options] } : {}),
  table: {
    category: "attributes",
    type: { summary: more.type ?? "string" },
    defaultValue: more.default === undefined ? undefined : { summary: more.default },
  },
});

/** Several words of a vocabulary, as boxes to tick. */
export const words = (description: string, options: readonly string[], standard = "all"): InputType =>
  attribute(
    description,
    { type: "check" },
    { options, default: standard, type: "ids or words, a space between" },
  );

/** One word of a vocabulary. */
export const word = (description: string, options: readonly string[], standard?: string): InputType =>
  attribute(
    description,
    { type: options.length > 4 ? "select" : "inline-radio" },
    { options, type: options.join(" | "), ...(standard ? { default: standard } : {}) },
  );

const NUMBER = { type: "number" } as const;

/** What every widget takes. */
export const commonArgTypes: ArgTypes = {
  feed: attribute(
    "URL of the feed, relative to the page. Here: what can happen to it, by name.",
    { type: "select" },
    { options: SCENARIOS.map(feedUrl), default: "feed.json beside the script", type: "URL" },
  ),
  lang: word("Language of the widget; else the nearest ancestor’s `lang`.", ["fr", "en", "nl"], "fr"),
  heading: attribute(
    "The heading’s words. An empty one shows none; the widget keeps its name.",
    { type: "text" },
    {
      default: "the widget’s own",
    },
  ),
  "heading-level": attribute(
    "Level of the widget’s heading; its items go one below.",
    { ...NUMBER, min: 2, max: 6 },
    { default: "3", type: "2 … 6" },
  ),
  member: words("Show only what bears one of these members’ ids.", idsOf("members")),
  theme: words("Show only what bears one of these themes.", idsOf("themes")),
  axis: words("Show only what bears one of these axes.", idsOf("axes")),
  territory: words("Show only what bears one of these territories.", idsOf("territories")),
  max: attribute(
    "Most items at first; a button shows the rest, in place.",
    { ...NUMBER, min: 1 },
    {
      default: "a sensible number",
      type: "number",
    },
  ),
  filters: words(
    "Which filters the visitor gets.",
    ["search", "theme", "territory", "member", "status", "date", "none"],
    "the widget’s own",
  ),
  group: attribute(
    "Widgets of one group follow each other’s selection and filters.",
    { type: "text" },
    { default: "none" },
  ),
  loading: word(
    "`lazy`: fetch and draw near the viewport. The stories are eager.",
    ["lazy", "eager"],
    "lazy",
  ),
  refresh: attribute(
    "Seconds between re-reads while the page is visible; 0 is never.",
    { ...NUMBER, min: 0, step: 10 },
    {
      default: "0",
      type: "number",
    },
  ),
};

/** The page a widget stands on. */
export interface Host {
  /** Width of the column, any CSS length. */
  readonly width?: string;
  readonly dark?: boolean;
  readonly lang?: string;
  /** Further declarations, such as custom properties. */
  readonly style?: string;
}

/** A page in miniature: its font, its language, its ground. A story says more with `parameters.host`. */
export const onPage: Decorator = (story, { parameters }) => {
  const { width = "none", dark = false, lang = "fr", style = "" } = (parameters["host"] ?? {}) as Host;
  const ground = dark ? "color-scheme: dark; background: #0b1716; color: #e8f0ee" : "color-scheme: light";
  return html`<div
    lang=${lang}
    style="${ground}; padding: 16px; font: 16px/1.5 system-ui, sans-serif; box-sizing: border-box"
  >
    <div style="max-inline-size: ${width}; ${style}">${story()}</div>
  </div>`;
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/* Where the stories' own addresses mean nothing to an embedder. */
const forEmbedders = ([name, value]: [string, string]): [string, string][] => {
  if (name === "loading") return [];
  return [[name, name === "feed" ? "https://example.org/feed.json" : value]];
};

const snippet = (tag: string, args: WidgetArgs, fallback: string): string => {
  const attributes = attributesOf(args).flatMap(forEmbedders);
  const written = attributes.map(([name, value]) =>
    value === "" && name !== "heading" ? ` ${name}` : ` ${name}="${escaped(value)}"`,
  );
  return `<${tag}${written.join("")}>\n  ${fallback}\n</${tag}>`;
};

/** What « Show code » shows: the tag an embedder pastes. */
export const sourceOf = (
  tag: string,
  page: string,
  label: string,
): { excludeDecorators: true; transform: (code: string, context: { args: WidgetArgs }) => string } => ({
  excludeDecorators: true,
  transform: (_code, { args }) => snippet(tag, args, `<a href="https://example.org/${page}/">${label}</a>`),
});

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

/** A day from today on the feed's wall clock, as a feed writes it. */
export const dayFromToday = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" });
