import { optionsOf } from "../options.js";
import { type Choice, queryOf, type Shape } from "./choice.js";

/** Where the built files stand, and what pins one of them. */
export interface Site {
  /** Absolute, with a slash at its end. */
  readonly base: string;
  /** File name of the version that never changes. */
  readonly pinnedFile: string;
  /** Its hash, as `integrity` has it. */
  readonly integrity: string;
}

/** Heights that the preview has measured, in pixels. */
export interface Heights {
  readonly phone: number;
  readonly wide: number;
}

export interface Snippet {
  /** What is pasted where the widget shall stand. */
  readonly code: string;
  /** What the site needs once, in its template. */
  readonly once?: string;
}

/* Up to the first a window is a phone's; from the second a widget is as high as on a wide screen, near enough. */
const PHONE_PX = 430;
const WIDE_PX = 640;
/* Below that, one number does for both. */
const SAME = 0.1;
const STEP_PX = 10;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand between tags or in double quotes. */
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const attribute = (name: string, value: string): string => ` ${name}="${escape(value)}"`;

/**
 * Address of the widget's own page: the link's target and the frame's source. No page around it tells it a language: it is
 * told the editor's, in which the link's words are as well.
 */
export const pageAddress = ({ widget, options, ui }: Choice, { base }: Site): string =>
  `${base}${widget}/${queryOf(options["lang"] || ui === "fr" ? options : { ...options, lang: ui })}`;

/**
 * The room to keep so that nothing moves when the widget comes: between a phone and a wide screen it shrinks with the
 * window.
 */
export const roomOf = ({ phone, wide }: Heights): string => {
  const [narrow, broad] = [phone, wide].map((height) => Math.ceil(height / STEP_PX) * STEP_PX) as [
    number,
    number,
  ];
  const most = Math.max(narrow, broad);
  if (Math.abs(narrow - broad) <= most * SAME) return `${most}px`;
  const slope = ((narrow - broad) / (WIDE_PX - PHONE_PX)) * 100;
  const start = Math.round(narrow + (slope * PHONE_PX) / 100);
  const sign = slope > 0 ? "-" : "+";
  const line = `calc(${start}px ${sign} ${Math.abs(slope).toFixed(1)}vw)`;
  return `clamp(${Math.min(narrow, broad)}px, ${line}, ${most}px)`;
};

const style = (heights: Heights | undefined, more: string): string =>
  attribute("style", (more + (heights ? `min-height:${roomOf(heights)}` : "")).replace(/;$/, ""));

/* Words in another language than the page's are marked so (RGAA 8.7): only a language that was chosen may be another. */
const language = ({ options }: Choice): string =>
  options["lang"] === undefined ? "" : attribute("lang", options["lang"]);

const link = (choice: Choice, site: Site, text: string): string =>
  `<a${attribute("href", pageAddress(choice, site))}${language(choice)}>${escape(text)}</a>`;

const scriptTag = ({ pinned }: Choice, { base, pinnedFile, integrity }: Site, more = ""): string =>
  pinned
    ? `<script type="module"${attribute("src", base + pinnedFile)}${attribute("integrity", integrity)} crossorigin${more}></script>`
    : `<script type="module"${attribute("src", `${base}dynamique-climat.js`)}${more}></script>`;

/* What the script would ask for next, asked for at once: only where there is one kind of widget is its file known. */
const hints = ({ widget, options, pinned, several }: Choice, { base }: Site): string[] => [
  ...(pinned || several ? [] : [`<link rel="modulepreload"${attribute("href", `${base}${widget}.js`)}>`]),
  `<link rel="preload"${attribute("href", options["feed"] ?? `${base}feed.json`)} as="fetch" crossorigin>`,
];

const element = (choice: Choice, site: Site, text: string, heights?: Heights): Snippet => {
  const { widget, options } = choice;
  const known = optionsOf(widget);
  const attributes = Object.entries(options).map(([name, value]) =>
    known[name]?.kind === "flag" ? ` ${name}` : attribute(name, value),
  );
  const tag = `climat-${widget}`;
  return {
    code: [
      ...hints(choice, site),
      scriptTag(choice, site),
      `<${tag}${attributes.join("")}${style(heights, "display:block;")}>`,
      /* A paragraph: it is what is left where an editor knows no such tag. */
      `  <p>${link(choice, site, text)}</p>`,
      `</${tag}>`,
    ].join("\n"),
  };
};

/* The theme is a data attribute already. */
const dataName = (name: string): string => (name.startsWith("data-") ? name : `data-${name}`);

const div = (choice: Choice, site: Site, text: string, heights?: Heights): Snippet => {
  const data = Object.entries(choice.options).map(([name, value]) => attribute(dataName(name), value));
  const open = `<div class="climat-widget"${attribute("data-widget", choice.widget)}${data.join("")}`;
  return {
    code: `${open}${heights ? style(heights, "") : ""}>\n  <p>${link(choice, site, text)}</p>\n</div>`,
    once: scriptTag(choice, site, ' data-upgrade="links"'),
  };
};

const paragraph = (choice: Choice, site: Site, text: string): Snippet => ({
  code: `<p>${link(choice, site, text)}</p>`,
  once: scriptTag(choice, site, ' data-upgrade="links"'),
});

const DEFAULT_FRAME_PX = 600;

const iframe = (choice: Choice, site: Site, text: string, heights?: Heights): Snippet => {
  const src = attribute("src", pageAddress(choice, site));
  const loading = attribute("loading", choice.options["loading"] ?? "lazy");
  const height = Math.ceil(heights?.wide ?? DEFAULT_FRAME_PX);
  return {
    code: [
      `<iframe${src}${attribute("title", text)}${language(choice)}${loading} width="600" height="${height}"${style(heights, "width:100%;border:0;")}></iframe>`,
      `<p>${link(choice, site, text)}</p>`,
    ].join("\n"),
  };
};

/**
 * What an editor pastes.
 *
 * @param text the link's words, in the widget's language
 */
export const snippetOf = (
  shape: Shape,
  choice: Choice,
  site: Site,
  text: string,
  heights?: Heights,
): Snippet => ({ element, div, link: paragraph, iframe })[shape](choice, site, text, heights);
