import { create } from "storybook/theming";

const isDark = matchMedia("(prefers-color-scheme: dark)").matches;

/** The book in the coalition's colours, light or dark as its reader has it. */
export const bookTheme = create({
  base: isDark ? "dark" : "light",
  brandTitle: "La Dynamique Climat",
  brandUrl: "./",
  brandTarget: "_self",
  colorPrimary: isDark ? "#5fd0b5" : "#00695c",
  colorSecondary: isDark ? "#2f9c85" : "#00695c",
  ...(isDark ? { appBg: "#10201f", appContentBg: "#182b2a", barBg: "#182b2a" } : { appBg: "#f4f7f5" }),
});
