import { highContrast, neutral } from "../styles/themes.js";
import { type DressedRoot, wear } from "./wear-styles.js";

const sheetOf = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

/* Made once, for all widgets. */
const THEMES = new Map([
  ["neutral", sheetOf(neutral)],
  ["high-contrast", sheetOf(highContrast)],
]);

/** Puts a widget into a theme's colours; into the default's where nobody knows the name. */
export const dress = (root: DressedRoot, name: string): void => {
  const theme = THEMES.get(name);
  const others = (root.worn ?? []).filter((sheet) => ![...THEMES.values()].includes(sheet));
  wear(root, theme ? [...others, theme] : others);
};
