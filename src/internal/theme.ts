import { highContrast, neutral } from "../styles/themes.js";
import { type DressedRoot, sheetOf, wear } from "./wear-styles.js";

const THEMES = new Map([
  ["neutral", neutral],
  ["high-contrast", highContrast],
]);

/** Puts a widget into a theme's colours; into the default's where nobody knows the name. */
export const dress = (root: DressedRoot, name: string): void => {
  const theme = THEMES.get(name);
  const themes = [...THEMES.values()].map(sheetOf);
  const others = (root.worn ?? []).filter((sheet) => !themes.includes(sheet));
  wear(root, theme ? [...others, sheetOf(theme)] : others);
};
