/** The join link with `source=<member>`, so that the coalition knows which site a pledge came from. */
export const withSource = (href: string, source: string | undefined): string => {
  if (!source || !/^https?:/.test(href)) return href;
  const url = new URL(href);
  /* The rest of the address stays as it is written: to set a name writes all of them anew (`?article12=`). */
  if (url.searchParams.has("source")) url.searchParams.set("source", source);
  else url.search += (url.search && "&") + new URLSearchParams({ source }).toString();
  return url.href;
};
