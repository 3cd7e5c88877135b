import { FILTERS_OF, isGood, listOf, type Option, optionsOf } from "../options.js";
import { FIELDS } from "./fields.js";
import { ALL_WORDS } from "./words/languages.js";

/** The widgets, in the order a visitor of the composer meets them. */
export const WIDGETS = [
  "agenda",
  "action-map",
  "pledge-counter",
  "member-wall",
  "resources",
  "calls",
] as const;
export type Widget = (typeof WIDGETS)[number];

/** What is pasted: contract §2. */
export const SHAPES = ["element", "div", "link", "iframe"] as const;
export type Shape = (typeof SHAPES)[number];

/** How wide the place is where the widget will stand. */
export const PLACES = ["text", "full", "side"] as const;
export type Place = (typeof PLACES)[number];

/** What the composer speaks. */
export const UI_LANGUAGES = Object.keys(ALL_WORDS);

/** All that an editor has chosen; the composer's address says it. */
export interface Choice {
  readonly widget: Widget;
  /** Attributes of contract §3, as text; a flag is `1`. */
  readonly options: Readonly<Record<string, string>>;
  /** What was chosen for another widget, and comes back with one that has it. No address and no snippet says it. */
  readonly aside?: Readonly<Record<string, string>>;
  /** Where it will be pasted: a key of the list of systems. */
  readonly cms: string;
  /** The shape asked for; else the one that suits the system. */
  readonly shape: Shape | undefined;
  readonly place: Place;
  /** A version that never changes, under an integrity hash. */
  readonly pinned: boolean;
  /** Other widgets stand on the same page. */
  readonly several: boolean;
  /** Language of the composer itself. */
  readonly ui: string;
}

const oneOf = <T extends string>(words: readonly T[], value: string | null): T | undefined =>
  words.find((word) => word === value);

/* « 1 000 » and « 8,5 », as people write them. */
const plainNumber = (text: string): string =>
  text.replace(/(?<=\d)\s(?=\d{3}(?:\D|$))/g, "").replace(/^(\d+),(\d+)$/, "$1.$2");

/**
 * What a snippet says of a value; `undefined` where the option can't have it, and `null` where it says nothing: blank, or a
 * flag that is not set. An address is whole: the snippet will stand elsewhere.
 */
export const taken = (name: string, option: Option, value: string): string | null | undefined => {
  const trimmed = option.kind === "text" ? value : value.trim();
  const text = option.kind === "number" ? plainNumber(trimmed) : trimmed;
  if (!isGood(option, text) || (option.kind === "address" && !/^https?:\/\//i.test(text)))
    return text ? undefined : null;
  if (option.kind === "flag") return /^(0|false)$/.test(text) ? null : "1";
  if (text.trim() === "") return name === "heading" && value === "" ? "" : null;
  return text;
};

/** Reads the composer's address; what it can't take is left out. */
export const readChoice = (search: string): Choice => {
  const query = new URLSearchParams(search);
  const widget = oneOf(WIDGETS, query.get("widget")) ?? "agenda";
  const options: Record<string, string> = {};
  for (const [name, option] of Object.entries(optionsOf(widget))) {
    const value = query.get(name);
    const said = value === null ? null : taken(name, option, value);
    if (said !== null && said !== undefined) options[name] = said;
  }
  return {
    widget,
    options,
    cms: query.get("cms") ?? "",
    shape: oneOf(SHAPES, query.get("shape")),
    place: oneOf(PLACES, query.get("place")) ?? "text",
    pinned: query.get("pinned") === "1",
    several: query.get("several") === "1",
    ui: oneOf(UI_LANGUAGES, query.get("ui")) ?? "fr",
  };
};

/** Options as a widget page's query has them; commas stay commas. */
export const queryOf = (options: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(options).toString().replaceAll("%2C", ",");
  return query && `?${query}`;
};

/** The address that says a choice: what is as it would be anyhow stays out. */
export const writeChoice = ({ widget, options, cms, shape, place, pinned, several, ui }: Choice): string =>
  queryOf({
    widget,
    ...options,
    ...(cms && { cms }),
    ...(shape && { shape }),
    ...(place !== "text" && { place }),
    ...(pinned && { pinned: "1" }),
    ...(several && { several: "1" }),
    ...(ui !== "fr" && { ui }),
  });

/** The same choice with one option changed; `undefined` takes it out. */
export const withOption = (choice: Choice, name: string, value: string | undefined): Choice => {
  const others = Object.entries(choice.options).filter(([other]) => other !== name);
  const options = value === undefined ? Object.fromEntries(others) : { ...choice.options, [name]: value };
  return { ...choice, options };
};

/* What a widget's form shows of a value: what no box shows, nobody could take out again. */
const fits = (widget: Widget, name: string, value: string): boolean => {
  const { content, look, more } = FIELDS[widget];
  const option = optionsOf(widget)[name];
  if (!option || ![...content, ...look, ...more].includes(name) || !isGood(option, value)) return false;
  return (
    name !== "filters" || listOf(value).every((word) => word === "none" || FILTERS_OF[widget]?.includes(word))
  );
};

/**
 * Another widget: what it has stays, the rest is set aside for whoever comes back. The arrows of a keyboard pass through
 * all that stand between two widgets.
 */
export const withWidget = (choice: Choice, widget: Widget): Choice => {
  const all = Object.entries({ ...choice.aside, ...choice.options });
  const those = (fit: boolean) =>
    Object.fromEntries(all.filter(([name, value]) => fits(widget, name, value) === fit));
  return { ...choice, widget, options: those(true), aside: those(false) };
};
