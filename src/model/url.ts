const IMAGE_SCHEMES = ["http:", "https:"];
const LINK_SCHEMES = [...IMAGE_SCHEMES, "mailto:", "tel:"];

const readUrl = (value: unknown, base: string, schemes: readonly string[]): string | undefined => {
  if (typeof value !== "string" || !value.trim()) return undefined;
  try {
    const url = new URL(value, base);
    return schemes.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** An address a visitor may follow: http, https, mailto or tel; relative ones against the document's. */
export const readLink = (value: unknown, base: string): string | undefined =>
  readUrl(value, base, LINK_SCHEMES);

/** An address a page may load: http or https. */
export const readSource = (value: unknown, base: string): string | undefined =>
  readUrl(value, base, IMAGE_SCHEMES);
