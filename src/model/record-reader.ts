import { type Issue, type IssueCode, pointer } from "./issue.js";
import { isObject, type JsonObject, own } from "./json.js";
import { readText, type Text } from "./text.js";
import { readLink, readSource } from "./url.js";
import { compareWallTime, isPartialDate, parseWallTime, type WallTime } from "./wall-time.js";

/** What a reader must know of the document a record stands in. */
export interface ReadContext {
  /** The language to read maps of languages in. */
  readonly lang: string;
  readonly feedLang: string;
  readonly timeZone: string;
  /** Address of the document that bears the record: relative links are resolved against it. */
  readonly base: string;
  /** Takes what is wrong. */
  readonly issues: Issue[];
  /** The ids a collection holds; `undefined` while that is not known (it stands in a document not read yet). */
  readonly idsOf: (collection: string) => ReadonlySet<string> | undefined;
}

/** A start and an end, on the wall clock of the feed's time zone. */
export interface Span {
  readonly start: WallTime;
  /** Inclusive where it is a whole day. */
  readonly end?: WallTime;
}

const EMAIL = /^[^\s@?&]+@[^\s@?&]+$/;

/* `null` and "" stand for "none": CMS exports write them for every empty field. */
const isNone = (value: unknown): boolean => value === undefined || value === null || value === "";

/**
 * Reads the fields of one record. Each method returns the field, or `undefined` where there is none or it is bad;
 * what is bad is named among the context's issues and costs that field alone.
 */
export class RecordReader {
  constructor(
    readonly raw: JsonObject,
    readonly path: string,
    readonly context: ReadContext,
  ) {}

  fault(code: IssueCode, ...keys: (string | number)[]): undefined {
    this.context.issues.push({ path: keys.reduce(pointer, this.path), code });
  }

  /** Names a required field that is not there; a bad one was named when it was read. */
  missing(key: string): undefined {
    if (isNone(own(this.raw, key))) this.fault("missing", key);
  }

  /** The text with its language, for a record's name. */
  localised(key: string): Text | undefined {
    const value = own(this.raw, key);
    if (isObject(value)) {
      for (const lang of Object.keys(value))
        if (typeof value[lang] !== "string") this.fault("type", key, lang);
    }
    return this.#check(key, (value) => readText(value, this.context.lang, this.context.feedLang));
  }

  text(key: string): string | undefined {
    return this.localised(key)?.value;
  }

  /** A word of the machine: an id, a code. Never shown. */
  token(key: string): string | undefined {
    return this.#check(key, (value) => (typeof value === "string" && value.trim()) || undefined);
  }

  boolean(key: string): boolean | undefined {
    return this.#check(key, (value) => (typeof value === "boolean" ? value : undefined));
  }

  /** A finite number, not below `min` nor above `max`. */
  number(key: string, min = 0, max = Number.MAX_SAFE_INTEGER): number | undefined {
    const value = this.#check(key, (raw) => (Number.isFinite(raw) ? (raw as number) : undefined));
    return value === undefined || (value >= min && value <= max) ? value : this.fault("range", key);
  }

  link(key: string): string | undefined {
    return this.#check(key, (value) => readLink(value, this.context.base), "url");
  }

  source(key: string): string | undefined {
    return this.#check(key, (value) => readSource(value, this.context.base), "url");
  }

  /** An address to write to, which nothing can be smuggled into when it becomes a link. */
  email(key: string): string | undefined {
    return this.#check(
      key,
      (value) => (typeof value === "string" && EMAIL.test(value) ? value : undefined),
      "url",
    );
  }

  time(key: string): WallTime | undefined {
    const { timeZone } = this.context;
    const read = (value: unknown) => (typeof value === "string" ? parseWallTime(value, timeZone) : undefined);
    return this.#check(key, read, "date");
  }

  /** `2014`, `2014-05` or any date of the feed, as it was written. */
  partialDate(key: string): string | undefined {
    const isDate = (text: string): boolean =>
      isPartialDate(text) || !!parseWallTime(text, this.context.timeZone);
    return this.#check(
      key,
      (value) => (typeof value === "string" && isDate(value) ? value : undefined),
      "date",
    );
  }

  /** `startDate` and `endDate`; an end before its start costs the end. */
  span(): Span | undefined {
    const start = this.time("startDate");
    let end = this.time("endDate");
    if (!start) return undefined;
    const before =
      end && compareWallTime(end.minutes === undefined ? { ...end, minutes: 1440 } : end, start) < 0;
    if (before) end = this.fault("order", "endDate");
    return end ? { start, end } : { start };
  }

  /** A word of a vocabulary, else its first word. */
  word<const W extends string>(key: string, vocabulary: readonly [W, ...W[]]): W {
    const value = this.token(key);
    const word = vocabulary.find((known) => known === value);
    if (value && !word) this.fault("word", key);
    return word ?? vocabulary[0];
  }

  /** The words of an array that a vocabulary knows. */
  words<W extends string>(key: string, vocabulary: readonly W[]): W[] {
    return this.#strings(key, (text, index) => {
      return vocabulary.find((known) => known === text) ?? this.fault("word", key, index);
    });
  }

  /** References to records of a collection; one to nothing is ignored. */
  ids(key: string, collection = key): string[] {
    const known = this.context.idsOf(collection);
    return this.#strings(key, (id, index) =>
      !known || known.has(id) ? id : this.fault("reference", key, index),
    );
  }

  /** A reference to one record. */
  id(key: string, collection: string): string | undefined {
    const id = this.token(key);
    const known = id && this.context.idsOf(collection);
    return !known || known.has(id) ? id : this.fault("reference", key);
  }

  array(key: string): readonly unknown[] {
    return this.#check(key, (value) => (Array.isArray(value) ? value : undefined)) ?? [];
  }

  /** A nested object. */
  nested(key: string): RecordReader | undefined {
    const value = this.#check(key, (raw) => (isObject(raw) ? raw : undefined));
    return value && new RecordReader(value, pointer(this.path, key), this.context);
  }

  /** The objects of an array, each with its own path. */
  each<T>(key: string, read: (item: RecordReader) => T | undefined): T[] {
    return readEach(this.array(key), pointer(this.path, key), this.context, read);
  }

  #strings<T>(key: string, read: (text: string, index: number) => T | undefined): T[] {
    return this.array(key).flatMap((value, index) => {
      const text = typeof value === "string" && value.trim();
      return (text ? read(text, index) : this.fault("type", key, index)) ?? [];
    });
  }

  #check<T>(key: string, read: (value: unknown) => T | undefined, code: IssueCode = "type"): T | undefined {
    const value = own(this.raw, key);
    return isNone(value) ? undefined : (read(value) ?? this.fault(code, key));
  }
}

/** Reads the objects of an array; what is no object is named and left out. */
export const readEach = <T>(
  values: readonly unknown[],
  path: string,
  context: ReadContext,
  read: (item: RecordReader) => T | undefined,
): T[] => {
  const list: T[] = [];
  values.forEach((value, index) => {
    const item = new RecordReader(isObject(value) ? value : {}, pointer(path, index), context);
    const record = isObject(value) ? read(item) : item.fault("type");
    if (record !== undefined) list.push(record);
  });
  return list;
};
