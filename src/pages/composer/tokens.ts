/** A piece of markup, read without building anything of it. */
export type Token =
  | { readonly type: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string };

/*
 * DOMParser would read the same, but `parseFromString` is a sink under `require-trusted-types-for 'script'`: the page
 * would need a policy that trusts whatever is pasted. To say which tags survived, no document is needed.
 */
const TAG = /<(\/?)([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
/* Whose content is text, whatever it looks like. */
const RAW = /^(script|style|textarea|title|xmp|iframe)$/;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** Text with its character references read; a name that isn't among the common ones stays. */
export const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex ? parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const attributesOf = (text: string): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const known = name.toLowerCase();
    if (!attributes.has(known)) attributes.set(known, unescape(double ?? single ?? bare ?? ""));
  }
  return attributes;
};

/* Where a tag ends that begins before `from`: quotes hide what stands in them. */
const endOfTag = (markup: string, from: number): number => {
  const mark = /["'>]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(markup); found; found = mark.exec(markup)) {
    if (found[0] === ">") return found.index;
    const close = markup.indexOf(found[0], mark.lastIndex);
    if (close < 0) return -1;
    mark.lastIndex = close + 1;
  }
  return -1;
};

/* Where the content of a raw element ends. */
const endOfRaw = (markup: string, name: string, from: number): number => {
  const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  close.lastIndex = from;
  return close.exec(markup)?.index ?? markup.length;
};

/**
 * The pieces of some markup, in order; comments and declarations are left out. One pass: a tag without an end takes the
 * rest with it, as in a browser.
 */
export const tokensOf = (markup: string): Token[] => {
  const tokens: Token[] = [];
  const after = (index: number, length = 1): number => (index < 0 ? markup.length : index + length);
  for (let at = 0; at < markup.length;) {
    TAG.lastIndex = at;
    const [start, slash, tag = ""] = TAG.exec(markup) ?? [];
    if (start !== undefined) {
      const name = tag.toLowerCase();
      const end = endOfTag(markup, at + start.length);
      if (end < 0) break;
      if (slash) tokens.push({ type: "close", name });
      else
        tokens.push({ type: "open", name, attributes: attributesOf(markup.slice(at + start.length, end)) });
      at = !slash && RAW.test(name) ? endOfRaw(markup, name, end + 1) : end + 1;
    } else if (markup.startsWith("<!--", at)) at = after(markup.indexOf("-->", at + 4), 3);
    else if (markup.startsWith("<!", at)) at = after(markup.indexOf(">", at));
    else {
      const next = markup.indexOf("<", at + 1);
      const end = next < 0 ? markup.length : next;
      tokens.push({ type: "text", text: unescape(markup.slice(at, end)) });
      at = end;
    }
  }
  return tokens;
};
