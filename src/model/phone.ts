const NUMBER = /^\+?[\d\s./()-]{4,}$/;

/**
 * The `tel:` address of a number as people write it, « +33 (0)3 20 00 00 00 »; `undefined` where it is words, or a number
 * among words: what is dialled must be what is read.
 */
export const phoneLink = (text: string): string | undefined =>
  NUMBER.test(text) ? `tel:${text.replace(/^(\+.*?)\(0\)/, "$1").replace(/[^+\d]/g, "")}` : undefined;
