import { type Issue, type IssueCode, pointer } from "./issue.js";
import { isObject, type JsonObject, own } from "./json.js";
import { readText, type Text } from "./text.js";
import { readLink } from "./url.js";
import { isoText, parseWallTime, type WallTime } from "./wall-time.js";

/** What a reader must know of the document a record stands in. */
export interface ReadContext {
  /** The language to read maps of languages in. */
  readonly lang: string;
  readonly feedLang: string;
  readonly timeZone: string;
  /** Address of the document that bears the record: relative links are resolved against it. */
  readonly base: string;
  /** Takes what is wrong. */
  readonly issues: { push(issue: Issue): unknown };
  /** The ids a collection holds; `undefined` while that is not known (it stands in a document not read yet). */
  readonly idsOf: (collection: string) => ReadonlySet<string> | undefined;
}

/** A start and an end, on the wall clock of the feed's time zone. */
export interface Span {
  readonly start: WallTime;
  /** Inclusive where it is a whole day. */
  readonly end?: WallTime;
}

/** A span of the feed: the same as ISO 8601, under the feed's names. */
export interface Occurrence extends Span {
  readonly startDate: string;
  readonly endDate?: string;
}

/** `null` and "" stand for "none": CMS exports write them for every empty field. */
export const isNone = (value: unknown): boolean => (value ?? "") === "";

/* Named functions, not closures: one reading of ten thousand records would make half a million of those. */
export type Read<T> = (value: unknown, context: ReadContext) => T | undefined;
const asText: Read<Text> = (value, { lang, feedLang }) => readText(value, lang, feedLang);
const asToken: Read<string> = (value) => (typeof value === "string" && value.trim()) || undefined;
const asBoolean: Read<boolean> = (value) => (typeof value === "boolean" ? value : undefined);
const asNumber: Read<number> = (value) => (Number.isFinite(value) ? (value as number) : undefined);
const asLink: Read<string> = (value, { base }) => readLink(value, base);
const asTime: Read<WallTime> = (value, { timeZone }) =>
  typeof value === "string" ? parseWallTime(value, timeZone) : undefined;
const asArray: Read<readonly unknown[]> = (value) => (Array.isArray(value) ? value : undefined);
const asObject: Read<JsonObject> = (value) => (isObject(value) ? value : undefined);
const NONE: readonly unknown[] = [];

/**
 * Reads the fields of one record. Each method returns the field, or `undefined` where there is none or it is bad;
 * what is bad is named among the context's issues and costs that field alone.
 */
export class RecordReader {
  /** Languages of the texts read so far, by their keys, where they are not the one asked for. */
  langs?: Record<string, string>;

  /** @param key where it stands in what holds it: another record, or what a JSON Pointer leads to */
  constructor(
    readonly raw: JsonObject,
    readonly context: ReadContext,
    readonly holder: RecordReader | string,
    readonly key?: string | number,
  ) {}

  /** A JSON Pointer. Put together when it is asked for: most records have no fault. */
  get path(): string {
    const { holder, key } = this;
    const path = typeof holder === "string" ? holder : holder.path;
    return key === undefined ? path : pointer(path, key);
  }

  fault(code: IssueCode, ...keys: (string | number)[]): undefined {
    this.context.issues.push({ path: keys.reduce(pointer, this.path), code });
  }

  /** Names a required field that is not there; a bad one was named when it was read. */
  missing(key: string): undefined {
    if (isNone(own(this.raw, key))) this.fault("missing", key);
  }

  /** A visible text, in the language asked for where the feed has it. */
  text(key: string): string | undefined {
    const value = own(this.raw, key);
    if (isObject(value)) {
      for (const lang of Object.keys(value))
        if (typeof (value[lang] ?? "") !== "string") this.fault("type", key, lang);
    }
    const text = this.check(key, asText, "type", value);
    /* A CMS names its locale, `fr_FR`: in a page that is no language, and nothing would be read aloud in it. */
    if (text && text.lang !== this.context.lang) (this.langs ??= {})[key] = text.lang.replaceAll("_", "-");
    return text?.value;
  }

  /** A word of the machine: an id, a code. Never shown. */
  token(key: string): string | undefined {
    return this.check(key, asToken);
  }

  boolean(key: string): boolean | undefined {
    return this.check(key, asBoolean);
  }

  /** A finite number, not below `min` nor above `max`. */
  number(key: string, min = 0, max = 2 ** 53 - 1): number | undefined {
    const value = this.check(key, asNumber);
    return value === undefined || (value >= min && value <= max) ? value : this.fault("range", key);
  }

  link(key: string): string | undefined {
    return this.check(key, asLink, "url");
  }

  time(key: string): WallTime | undefined {
    return this.check(key, asTime, "date");
  }

  /** A date as ISO 8601 on the feed's wall clock. */
  date(key: string): string | undefined {
    const time = this.time(key);
    return time && isoText(this.raw[key] as string, time);
  }

  array(key: string): readonly unknown[] {
    return this.check(key, asArray) ?? NONE;
  }

  /** A nested object. */
  nested(key: string): RecordReader | undefined {
    const value = this.check(key, asObject);
    return value && new RecordReader(value, this.context, this, key);
  }

  /** The objects of an array, each with its own path. */
  each<T>(key: string, read: (item: RecordReader) => T | undefined): T[] {
    const values = this.array(key);
    return values.length > 0 ? readEach(values, pointer(this.path, key), this.context, read) : [];
  }

  /** A field as `read` understands it. */
  check<T>(
    key: string,
    read: Read<T>,
    code: IssueCode = "type",
    value: unknown = own(this.raw, key),
  ): T | undefined {
    return isNone(value) ? undefined : (read(value, this.context) ?? this.fault(code, key));
  }
}

/**
 * Reads the objects of an array; what is no object is named and left out, and so is what can't be looked at: of JSON all
 * can, of an object that a page gives a part may be a proxy that throws.
 */
export const readEach = <T>(
  values: readonly unknown[],
  path: string,
  context: ReadContext,
  read: (item: RecordReader) => T | undefined,
): T[] => {
  const list: T[] = [];
  values.forEach((value, index) => {
    try {
      const item = new RecordReader(isObject(value) ? value : {}, context, path, index);
      const record = isObject(value) ? read(item) : item.fault("type");
      if (record !== undefined) list.push(record);
    } catch {
      context.issues.push({ path: pointer(path, index), code: "type" });
    }
  });
  return list;
};
