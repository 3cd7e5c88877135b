const sheets = new Map<string, CSSStyleSheet>();

/* Stands in the widget's own file (`related-slot.ts` asks for it): as a file of its own it would be one more turn to the server. */

/** Adds styles that came later, with the code they belong to, to those of a shadow root; once. */
export const wearStyles = (root: ShadowRoot, text: string): void => {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
