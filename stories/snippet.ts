import type { Host } from "./page.js";
import { defaultsOf } from "./reference.js";
import { attributesOf, type WidgetArgs } from "./widget.js";

const SCRIPT = '<script type="module" src="https://example.org/dynamique-climat.js"></script>';

/* What only the workshop says: an embedder has a feed beside the script, and is in no hurry. */
const OF_THE_WORKSHOP = new Set(["feed", "loading"]);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const written = ([name, value]: readonly [string, string]): string =>
  value === "" && name !== "heading" ? ` ${name}` : ` ${name}="${escaped(value)}"`;

/** The toolbar's choices that an embedder makes by an attribute. */
const chosenAround = (globals: Record<string, unknown>): [string, string][] => [
  ...(globals["theme"] ? [["data-climat-theme", globals["theme"]] as [string, string]] : []),
  ...(/^(en|nl)$/.test(String(globals["locale"])) ? [["lang", globals["locale"]] as [string, string]] : []),
];

/** What an embedder pastes for what a story shows: only the attributes that differ from their defaults. */
export const snippetOf = (
  tag: string,
  args: WidgetArgs,
  fallback: string,
  globals: Record<string, unknown> = {},
  style = "",
): string => {
  const defaults = defaultsOf(tag);
  const attributes = new Map([...chosenAround(globals), ...attributesOf(args)]);
  const told = [...attributes].filter(
    ([name, value]) => !OF_THE_WORKSHOP.has(name) && defaults.get(name) !== value,
  );
  if (style) told.push(["style", style]);
  return `<${tag}${told.map(written).join("")}>\n  ${fallback}\n</${tag}>`;
};

interface StoryContext {
  readonly args: WidgetArgs;
  readonly globals: Record<string, unknown>;
  readonly parameters: Record<string, unknown>;
}

/** The code panel of a widget's story. */
export const sourceOf = (
  page: string,
  label: string,
): { excludeDecorators: true; transform: (code: string, context: StoryContext) => string } => ({
  excludeDecorators: true,
  transform: (_code, { args, globals, parameters }) => {
    const link = `<a href="https://example.org/${page}/">${label}</a>`;
    const { style } = (parameters["host"] ?? {}) as Host;
    return `${SCRIPT}\n\n${snippetOf(`climat-${page}`, args, link, globals, style)}`;
  },
});
