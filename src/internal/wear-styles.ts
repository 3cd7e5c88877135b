import { inTime } from "../feed/in-time.js";
import { kept } from "../model/kept.js";

/*
 * What engines of before 2024 can't read costs them one colour of each pair and no more: they would take `light-dark()` for no
 * colour at all, and draw black land. Nor do they know the ink that is worked out for a page's own accent.
 */
const PAIRS = /--_ink:.+?;|light-dark\((.+?),.+?\)/g;

/* One for all widgets that wear it. */
const sheets = new Map<string, CSSStyleSheet>();

/** The sheet of a widget's styles, or of a theme's. */
export const sheetOf = (text: string): CSSStyleSheet =>
  kept(sheets, text, () => {
    const sheet = new CSSStyleSheet();
    /* Not `CSS.supports`: a page may have a `CSS` of its own. */
    sheet.replaceSync("a{color:light-dark(red,red)}");
    const knowsPairs = (sheet.cssRules[0] as CSSStyleRule).style.length > 0;
    sheet.replaceSync(knowsPairs ? text : text.replace(PAIRS, "$1"));
    return sheet;
  });

/** The browser takes a root's sheets off whenever it goes into another document (CSSOM): what they were stands here. */
export interface DressedRoot extends ShadowRoot {
  worn?: CSSStyleSheet[];
}

/** A root in another document (a frame's, a template's) can't wear them: it does once it is back. */
export const wear = (root: DressedRoot, worn: CSSStyleSheet[]): void => {
  root.worn = worn;
  if (root.ownerDocument === document) root.adoptedStyleSheets = worn;
};

/** Adds styles, a widget's own or what came later with its code, to those of a shadow root; once. */
export const wearStyles = (root: DressedRoot, text: string): void => {
  const sheet = sheetOf(text);
  const { worn = [] } = root;
  if (!worn.includes(sheet)) wear(root, [...worn, sheet]);
};

/** What an `import` brings, its styles put into an element's root; `undefined` where it can't be had. Never rejects. */
export const bringCode = async <Code extends { readonly styles: string }>(
  { shadowRoot }: Element,
  coming: Promise<Code>,
): Promise<Code | undefined> => {
  const code = await inTime(coming);
  if (code) wearStyles(shadowRoot as ShadowRoot, code.styles);
  return code;
};
