/** A language's name as one writes it in another: « Néerlandais »; its tag where the browser doesn't know it. */
export const languageName = (tag: string, lang: string): string => {
  const name = new Intl.DisplayNames([lang], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
};
