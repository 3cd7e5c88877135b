/** The join link with `source=<member>`, so that the coalition knows which site a pledge came from. */
export const withSource = (href: string, source: string | undefined): string => {
  if (!source || !/^https?:/.test(href)) return href;
  const url = new URL(href);
  url.searchParams.set("source", source);
  return url.href;
};
