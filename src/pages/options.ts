import { LANGUAGES } from "../i18n/languages.js";
import { readSource } from "../model/url.js";
import { parseWallTime } from "../model/wall-time.js";

/** Collections whose records an option names. */
export type Named = "members" | "themes" | "axes" | "territories" | "pledges" | "routes";

/** What an option's value may be: what the composer offers, and what a widget's page takes from its address. */
export type Option =
  /* One of these words; with `orAddress`, an https address as well. */
  | { readonly kind: "choice"; readonly values: readonly string[]; readonly orAddress?: true }
  /* Some of these words, space or comma between them. */
  | { readonly kind: "words"; readonly values: readonly string[] }
  | { readonly kind: "ids"; readonly of: Named }
  | { readonly kind: "id"; readonly of: Named }
  /* Whole, but for what has fractions. */
  | { readonly kind: "number"; readonly least: number; readonly most: number; readonly fractions?: true }
  | { readonly kind: "date" | "flag" | "address" | "text" | "language" | "position" };

export type Options = Readonly<Record<string, Option>>;

const FILTERS = ["search", "date", "kind", "status", "theme", "territory", "member"];

/** Contract §3, « every element ». */
const SHARED: Options = {
  feed: { kind: "address" },
  lang: { kind: "language" },
  "heading-level": { kind: "number", least: 2, most: 6 },
  heading: { kind: "text" },
  member: { kind: "ids", of: "members" },
  theme: { kind: "ids", of: "themes" },
  axis: { kind: "ids", of: "axes" },
  territory: { kind: "ids", of: "territories" },
  max: { kind: "number", least: 1, most: 1_000_000 },
  filters: { kind: "words", values: [...FILTERS, "none"] },
  group: { kind: "text" },
  loading: { kind: "choice", values: ["lazy", "eager"] },
  refresh: { kind: "number", least: 0, most: 86_400 },
  "data-climat-theme": { kind: "choice", values: ["neutral", "high-contrast"] },
};

/** Contract §3, « each element »; by the name of the widget's page. */
const OWN: Readonly<Record<string, Options>> = {
  agenda: {
    view: { kind: "choice", values: ["list", "month"] },
    from: { kind: "date" },
    to: { kind: "date" },
    past: { kind: "flag" },
    include: { kind: "words", values: ["events", "calls"] },
    "json-ld": { kind: "choice", values: ["none"] },
  },
  "action-map": {
    view: { kind: "choice", values: ["map list", "map", "list"] },
    status: { kind: "words", values: ["engaged", "planned", "done"] },
    route: { kind: "id", of: "routes" },
    center: { kind: "position" },
    zoom: { kind: "number", least: 0, most: 22, fractions: true },
    tiles: { kind: "choice", values: ["none", "ign", "osm-fr"], orAddress: true },
    "tiles-attribution": { kind: "text" },
    selected: { kind: "text" },
  },
  "pledge-counter": {
    campaign: { kind: "id", of: "pledges" },
    source: { kind: "id", of: "members" },
    minimum: { kind: "number", least: 0, most: 100_000_000 },
  },
  "member-wall": {
    role: { kind: "words", values: ["coordinator", "partner", "member"] },
    kind: {
      kind: "words",
      values: [
        "public-body",
        "local-authority",
        "association",
        "company",
        "education",
        "science-centre",
        "foundation",
        "other",
      ],
    },
    "group-by": { kind: "choice", values: ["role", "kind", "territory", "none"] },
    sort: { kind: "choice", values: ["name", "rotate"] },
    size: { kind: "choice", values: ["s", "m", "l"] },
    names: { kind: "flag" },
  },
  resources: {
    kind: {
      kind: "words",
      values: ["press-kit", "magazine", "communication-kit", "common-base", "list", "other"],
    },
  },
  calls: { closed: { kind: "flag" } },
};

/** The filters that a widget has; others would do nothing. */
export const FILTERS_OF: Readonly<Record<string, readonly string[]>> = {
  agenda: ["search", "date", "kind", "theme", "territory", "member"],
  "action-map": ["search", "status", "theme", "territory", "member"],
  "pledge-counter": [],
  "member-wall": ["search", "territory"],
  resources: ["search", "kind", "member"],
  calls: ["search", "status", "theme", "member"],
};

/** All options of a widget. */
export const optionsOf = (widget: string): Options => ({ ...SHARED, ...OWN[widget] });

const MAX_CHARACTERS = 500;

const LANGUAGE = new RegExp(`^(${LANGUAGES.join("|")})(-[a-z0-9]+)*$`, "i");

const isNumber = (value: string, { least, most, fractions }: Option & { readonly kind: "number" }): boolean =>
  (fractions ? /^\d+(\.\d+)?$/ : /^\d+$/).test(value.trim()) &&
  Number(value) >= least &&
  Number(value) <= most;

/* A latitude and a longitude, as the map reads them. A map that is moved round the world goes on counting. */
const isPosition = (value: string): boolean => {
  const [, latitude] = /^(-?\d\d?(?:\.\d+)?)[\s,]+-?\d{1,3}(?:\.\d+)?$/.exec(value) ?? [];
  return Math.abs(Number(latitude)) <= 90;
};

/** The words or ids of a value. */
export const listOf = (value: string): string[] => value.split(/[\s,]+/).filter(Boolean);

/**
 * Whether a value is one that its option can have. Ids are the feed's: any will do. A flag is set whatever it says beside
 * `false` and `0`, as an attribute is: HTML's long form is `past="past"`.
 */
export const isGood = (option: Option, value: string): boolean => {
  if (value.length > MAX_CHARACTERS) return false;
  switch (option.kind) {
    case "choice":
      return option.values.includes(value) || (option.orAddress === true && value.startsWith("https://"));
    case "words":
      return listOf(value).every((word) => option.values.includes(word));
    case "number":
      return isNumber(value, option);
    case "date":
      return value === "today" || parseWallTime(value, "UTC") !== undefined;
    case "address":
      return readSource(value, location.href) !== undefined;
    case "position":
      return isPosition(value);
    case "language":
      return LANGUAGE.test(value);
    default:
      return true;
  }
};
