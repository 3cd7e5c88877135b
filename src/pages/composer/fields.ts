import type { Widget } from "./choice.js";

interface Fields {
  readonly content: readonly string[];
  readonly look: readonly string[];
  readonly more: readonly string[];
}

const MORE = ["heading-level", "loading", "refresh", "feed"];
const FILTERED = ["filters", "axis", "group", ...MORE];

/** Which options each widget's form has, from what most editors want to what few do. */
export const FIELDS: Readonly<Record<Widget, Fields>> = {
  agenda: {
    content: ["theme", "member", "territory", "include", "from", "to", "past"],
    look: ["view", "max", "heading", "data-climat-theme", "lang"],
    more: [...FILTERED, "json-ld"],
  },
  "action-map": {
    content: ["theme", "member", "territory", "status", "route"],
    look: ["view", "max", "heading", "data-climat-theme", "lang"],
    more: ["tiles", "center", "zoom", ...FILTERED],
  },
  "pledge-counter": {
    content: ["campaign", "source"],
    look: ["minimum", "heading", "data-climat-theme", "lang"],
    more: MORE,
  },
  "member-wall": {
    content: ["role", "kind", "territory"],
    look: ["group-by", "sort", "size", "names", "max", "heading", "data-climat-theme", "lang"],
    more: ["member", "filters", "group", ...MORE],
  },
  resources: {
    content: ["kind", "member"],
    look: ["max", "heading", "data-climat-theme", "lang"],
    more: FILTERED.slice(0, 1).concat(MORE),
  },
  calls: {
    content: ["theme", "member", "closed"],
    look: ["max", "heading", "data-climat-theme", "lang"],
    more: FILTERED,
  },
};
