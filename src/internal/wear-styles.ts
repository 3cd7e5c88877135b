/* One sheet for all widgets that wear it. */
const sheets = new Map<string, CSSStyleSheet>();

/** Adds styles, a widget's own or what came later with its code, to those of a shadow root; once. */
export const wearStyles = (root: ShadowRoot, text: string): void => {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
