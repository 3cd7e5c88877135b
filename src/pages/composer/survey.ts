import { optionsOf } from "../options.js";
import { standsAlone } from "./alone.js";
import { type Choice, type Shape, WIDGETS } from "./choice.js";
import { type Token, tokensOf } from "./tokens.js";

/** What a published page says to somebody who reads its source. */
export interface Survey {
  /** The loader or the single file is on the page. */
  readonly script: boolean;
  /** Its tag makes widgets of links that stand alone, and one stands so. */
  readonly upgradesLink: boolean;
  /** Which shapes are there, for the widget asked for. */
  readonly shapes: readonly Shape[];
  /** Options asked for that nothing carries any more, by name. */
  readonly lost: readonly string[];
  /** The frame may run no script. */
  readonly sandboxed: boolean;
  /** What is to be done, in one word: a key of the composer's words. */
  readonly verdict: Verdict;
}

export type Verdict =
  /* The widget stands there, with its options. */
  | "works"
  /* It stands there, but some options are gone. */
  | "lostOptions"
  /* The tag or the div is there, and no script brings it to life. */
  | "noScript"
  /* A link, which works as a link. */
  | "linkOnly"
  /* A frame that shows words and a link: its sandbox forbids scripts. */
  | "sandboxed"
  /* The code is on the page as text. */
  | "shownAsText"
  /* Only the address, as text. */
  | "addressOnly"
  | "scriptOnly"
  /* Another widget than the one asked for. */
  | "otherWidget"
  | "nothing";

interface Carrier {
  readonly shape: Shape;
  readonly widget: string;
  readonly options: ReadonlyMap<string, string>;
  readonly sandboxed?: boolean;
  /** What a frame's `sandbox` says. */
  readonly lock?: string | undefined;
  /** Whether it is a link that stands alone in its block. */
  readonly alone?: boolean;
}

const SCRIPT = /(^|\/)dynamique-climat(\.all)?(-[\w.-]+?)?\.js([?#]|$)/;
const PAGE = new RegExp(`/(${WIDGETS.join("|")})(?:/(?:index\\.html)?)?(?:\\?([^#\\s]*))?(?:#|$)`, "i");
const AS_TEXT = /<\/?\s*(climat-|iframe\b|script\b|div\b[^>]*climat-widget)/i;

type Open = Extract<Token, { type: "open" }>;

const pageIn = (address: string | undefined, host: string): Omit<Carrier, "shape"> | undefined => {
  const [, widget, query = ""] = PAGE.exec(address ?? "") ?? [];
  if (!widget || !address?.replace(/^https?:/, "").startsWith(host)) return undefined;
  /* Some editors escape what is escaped already. */
  return {
    widget: widget.toLowerCase(),
    options: new Map(new URLSearchParams(query.replaceAll("amp;", ""))),
  };
};

const carrierOf = ({ name, attributes }: Open, host: string): Carrier | undefined => {
  if (name.startsWith("climat-")) {
    return { shape: "element", widget: name.slice("climat-".length), options: attributes };
  }
  const widget = attributes.get("data-widget")?.toLowerCase();
  if (name === "div" && widget && /\bclimat-widget\b/.test(attributes.get("class") ?? "")) {
    const data = [...attributes].filter(([key]) => key.startsWith("data-"));
    return {
      shape: "div",
      widget,
      options: new Map(
        data.flatMap(([key, value]) => [
          [key, value],
          [key.slice("data-".length), value],
        ]),
      ),
    };
  }
  const shape = name === "a" ? "link" : name === "iframe" ? "iframe" : undefined;
  const page = shape && pageIn(attributes.get(name === "a" ? "href" : "src"), host);
  const sandbox = attributes.get("sandbox");
  return (
    page && {
      ...page,
      shape,
      lock: sandbox,
      sandboxed: sandbox !== undefined && !/\ballow-scripts\b/.test(sandbox),
    }
  );
};

/* An option's value as it is compared: a flag is there or not, ids have no order of separators. */
const same = (name: string, widget: string, asked: string, found: string | undefined): boolean => {
  const option = optionsOf(widget)[name];
  if (found === undefined || !option) return false;
  if (option.kind === "flag") return !/^(0|false)$/.test(found);
  return found.split(/[\s,]+/).join() === asked.split(/[\s,]+/).join();
};

const lostOf = ({ widget, options }: Choice, carriers: readonly Carrier[]): string[] =>
  Object.entries(options)
    .filter(
      ([name, asked]) => !carriers.some((carrier) => same(name, widget, asked, carrier.options.get(name))),
    )
    .map(([name]) => name);

const verdictOf = (survey: Omit<Survey, "verdict">, text: string, others: boolean, host: string): Verdict => {
  const { script, upgradesLink, shapes, lost, sandboxed } = survey;
  const alive = script && (shapes.includes("element") || shapes.includes("div") || upgradesLink);
  if (shapes.includes("iframe")) return sandboxed ? "sandboxed" : lost.length > 0 ? "lostOptions" : "works";
  if (shapes.length > 0 && alive) return lost.length > 0 ? "lostOptions" : "works";
  if (shapes.includes("element") || shapes.includes("div")) return "noScript";
  if (shapes.length > 0) return "linkOnly";
  if (AS_TEXT.test(text)) return "shownAsText";
  if (others) return "otherWidget";
  if (text.includes(host)) return "addressOnly";
  return script ? "scriptOnly" : "nothing";
};

/**
 * Reads what a CMS published and tells what of a snippet is left.
 *
 * @param base where the widget pages stand; http or https makes no difference
 */
export const surveyOf = (markup: string, choice: Choice, base: string): Survey => {
  const tokens = tokensOf(markup);
  const host = base.replace(/^https?:/, "");
  const opened = tokens.filter((token): token is Open => token.type === "open");
  const scripts = opened.filter(
    ({ name, attributes }) => name === "script" && SCRIPT.test(attributes.get("src") ?? ""),
  );
  const upgradesLinks = scripts.some(({ attributes }) => /link/i.test(attributes.get("data-upgrade") ?? ""));
  const texts = tokens.flatMap((token) => (token.type === "text" ? [token.text] : []));
  /* The script makes a link of an address that stands alone. */
  const addresses = upgradesLinks ? texts.map((text) => pageIn(text.trim(), host)) : [];
  const found = [
    ...tokens.map((token, at) => {
      const carrier = token.type === "open" ? carrierOf(token, host) : undefined;
      return carrier?.shape === "link" ? { ...carrier, alone: standsAlone(tokens, at) } : carrier;
    }),
    ...addresses.map((page) => page && { ...page, shape: "link" as const, alone: true }),
  ].filter((carrier) => carrier !== undefined);
  const all = found.filter(({ widget }) => widget === choice.widget);
  /* A frame under a lock of no exceptions gives way to its link, as in `embed/shapes.ts`. */
  const upgradesLink = upgradesLinks && all.some(({ alone }) => alone);
  const carriers = all.filter(({ lock }) => !upgradesLink || lock !== "");
  const frames = carriers.filter(({ shape }) => shape === "iframe");
  const survey = {
    script: scripts.length > 0,
    upgradesLink,
    shapes: [...new Set(carriers.map(({ shape }) => shape))],
    lost: lostOf(choice, carriers),
    sandboxed: frames.length > 0 && frames.every(({ sandboxed }) => sandboxed),
  };
  return { ...survey, verdict: verdictOf(survey, texts.join(" "), found.length > 0, host) };
};
