/** An address; `undefined` where the text is none. `URL.canParse` is younger than some who read with this. */
export const urlOf = (address: string, base?: string): URL | undefined => {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
};

const readUrl = (value: unknown, base: string, schemes: RegExp): string | undefined => {
  const url = typeof value === "string" && value.trim() ? urlOf(value, base) : undefined;
  return url && schemes.test(url.protocol) ? url.href : undefined;
};

/** An address a visitor may follow: http, https, mailto or tel; relative ones against the document's. */
export const readLink = (value: unknown, base: string): string | undefined =>
  readUrl(value, base, /^(https?|mailto|tel):$/);

/** An address a page may load: http or https. */
export const readSource = (value: unknown, base: string): string | undefined =>
  readUrl(value, base, /^https?:$/);
