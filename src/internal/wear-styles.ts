import { inTime } from "../feed/in-time.js";
import { kept } from "../model/kept.js";

/* One sheet for all widgets that wear it. */
const sheets = new Map<string, CSSStyleSheet>();

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
  const sheet = kept(sheets, text, () => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    return made;
  });
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
