import { own } from "./json.js";
import type { Occurrence, Read, RecordReader } from "./record-reader.js";
import { readSource } from "./url.js";
import { isoText, isPartialDate } from "./wall-time.js";

/*
 * Fields that some collections have. Functions, not methods of the reader: a widget brings those that its records ask
 * for. As there, a bad field is named, costs itself alone and reads as `undefined`.
 */

/* Nothing that ends it, adds a second, hides either behind an escape, or turns it around when it is read. */
const EMAIL_PART = '[^\\s@?&%#,;:/\\\\<>()"\u202A-\u202E\u2066-\u2069]+';
const EMAIL = /* @__PURE__ */ new RegExp(`^${EMAIL_PART}@${EMAIL_PART}$`);

/** Whether a text is one address to write to, as it stands. */
export const isEmail = (text: string): boolean => EMAIL.test(text);

const asSource: Read<string> = (value, { base }) => readSource(value, base);
const asEmail: Read<string> = (value) => (typeof value === "string" && isEmail(value) ? value : undefined);

/** An address that a page may load. */
export const sourceIn = (record: RecordReader, key: string): string | undefined =>
  record.check(key, asSource, "url");

/** An address to write to, which nothing can be smuggled into when it becomes a link. */
export const emailIn = (record: RecordReader, key: string): string | undefined =>
  record.check(key, asEmail, "url");

/** `2014`, `2014-05`, or a date on the feed's wall clock: midnight in Paris, sent as `…T22:00Z`, is no day before. */
export const partialDateIn = (record: RecordReader, key: string): string | undefined => {
  const value = own(record.raw, key);
  return typeof value === "string" && isPartialDate(value) ? value : record.date(key);
};

/** `startDate` and `endDate`; an end before its start costs the end, and one at its start is none. */
export const spanIn = (record: RecordReader): Occurrence | undefined => {
  const { raw } = record;
  const start = record.time("startDate");
  const end = record.time("endDate");
  if (!start) return undefined;
  const startDate = isoText(raw["startDate"] as string, start);
  if (!end) return { start, startDate };
  /* Two instants, else (not a number) two times of the clock: in autumn 2:15 comes after 2:30 once a year. */
  const lasts =
    Number(end.epochMs) - Number(start.epochMs) ||
    end.day - start.day ||
    (end.minutes ?? 1440) - (start.minutes ?? 0);
  if (lasts < 0) record.fault("order", "endDate");
  /* What ends as it begins has no end that its author knew: many a CMS fills the field. It would be over at once. */
  if (lasts <= 0) return { start, startDate };
  return { start, end, startDate, endDate: isoText(raw["endDate"] as string, end) };
};

/** A word of a vocabulary, else its first word. */
export const wordIn = <const W extends string>(
  record: RecordReader,
  key: string,
  vocabulary: readonly [W, ...W[]],
): W => {
  const value = record.token(key);
  const word = vocabulary.find((known) => known === value);
  if (value && !word) record.fault("word", key);
  return word ?? vocabulary[0];
};

const stringsIn = <T>(
  record: RecordReader,
  key: string,
  read: (text: string, index: number) => T | undefined,
): T[] => {
  const list: T[] = [];
  record.array(key).forEach((value, index) => {
    const text = typeof value === "string" && value.trim();
    const item = text ? read(text, index) : record.fault("type", key, index);
    if (item !== undefined) list.push(item);
  });
  /* Said twice, it is still one. */
  return list.length > 1 ? [...new Set(list)] : list;
};

/** The words of an array that a vocabulary knows. */
export const wordsIn = <W extends string>(record: RecordReader, key: string, vocabulary: readonly W[]): W[] =>
  stringsIn(
    record,
    key,
    (text, index) => vocabulary.find((known) => known === text) ?? record.fault("word", key, index),
  );

/** References to records of a collection; one to nothing is ignored. */
export const referencesIn = (record: RecordReader, key: string, collection = key): string[] => {
  const known = record.context.idsOf(collection);
  return stringsIn(record, key, (id, index) =>
    !known || known.has(id) ? id : record.fault("reference", key, index),
  );
};

/** A reference to one record. */
export const referenceIn = (record: RecordReader, key: string, collection: string): string | undefined => {
  const id = record.token(key);
  const known = id && record.context.idsOf(collection);
  return !known || known.has(id) ? id : record.fault("reference", key);
};
