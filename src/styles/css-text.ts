/** Tags style text, so that editors and the minifier know it for CSS. No value is put in. */
export const css = (strings: TemplateStringsArray): string => strings.raw.join("");
