/* No number in the world has more than fifteen digits (E.164): more are two numbers, « 03 20 … / 06 12 … ». */
const NUMBER = /^\+?([\s./()-]*\d){4,15}[\s./()-]*$/;

/**
 * The `tel:` address of a number as people write it, « +33 (0)3 20 00 00 00 »; `undefined` where it is words, a number
 * among words, or two numbers: what is dialled must be what is read.
 */
export const phoneLink = (text: string): string | undefined =>
  NUMBER.test(text) ? `tel:${text.replace(/^((\+|00).*?)\(0\)/, "$1").replace(/[^+\d]/g, "")}` : undefined;
