const readUrl = (value: unknown, base: string, schemes: RegExp): string | undefined => {
  if (typeof value !== "string" || !value.trim()) return undefined;
  try {
    const url = new URL(value, base);
    return schemes.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** An address a visitor may follow: http, https, mailto or tel; relative ones against the document's. */
export const readLink = (value: unknown, base: string): string | undefined =>
  readUrl(value, base, /^(https?|mailto|tel):$/);

/** An address a page may load: http or https. */
export const readSource = (value: unknown, base: string): string | undefined =>
  readUrl(value, base, /^https?:$/);
