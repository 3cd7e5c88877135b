import { type Collection, idsIn, readCollection } from "./collection.js";
import type { Issue } from "./issue.js";
import { isObject, type JsonObject, own } from "./json.js";
import { kept } from "./kept.js";
import { type ReadContext, RecordReader } from "./record-reader.js";
import { readSource } from "./url.js";
import { isTimeZone, type WallTime } from "./wall-time.js";

/** The version of the contract that this build reads. */
export const FEED_VERSION = 1;

const DEFAULT_LANG = "fr";
const DEFAULT_TIME_ZONE = "Europe/Paris";

/** A JSON document and where it stands. */
export interface FeedDocument {
  readonly json: unknown;
  /** Absolute address: the base of its relative links. */
  readonly url: string;
}

/** What a language's reading of a collection gave. */
interface Reading {
  readonly records: readonly object[];
  readonly issues: readonly Issue[];
}

const NOBODY = { push: () => undefined };

/** Whether a document is a feed this build can read. */
export const isFeed = (json: unknown): json is JsonObject =>
  isObject(json) && Object.hasOwn(json, "version") && json["version"] === FEED_VERSION;

/**
 * A feed: each collection is read when it is first asked for, once per language, and then shared by every widget.
 */
export class Feed {
  readonly lang: string;
  readonly timeZone: string;
  /** The campaign is over: what is past is what there is to see. */
  readonly archived: boolean;
  /** The feed's own date, on its wall clock. */
  readonly dateModified?: WallTime;
  /** Address of the document. */
  readonly url: string;
  readonly #json: JsonObject;
  readonly #headIssues = new Map<string, Issue>();
  readonly #parts = new Map<string, FeedDocument>();
  readonly #readings = new Map<Collection<object>, Map<string, Reading>>();
  readonly #ids = new Map<string, ReadonlySet<string>>();

  /** @param json a document for which `isFeed` holds */
  constructor(json: JsonObject, url: string) {
    this.#json = json;
    this.url = url;
    const head = this.head(DEFAULT_LANG);
    this.lang = head.token("inLanguage") ?? DEFAULT_LANG;
    const timeZone = head.token("timeZone");
    const known = !timeZone || isTimeZone(timeZone);
    if (!known) head.fault("word", "timeZone");
    this.timeZone = (known && timeZone) || DEFAULT_TIME_ZONE;
    this.archived = head.boolean("archived") ?? false;
    this.dateModified = this.head(DEFAULT_LANG).time("dateModified");
  }

  /** What the feed says of itself, to be read in a language. What is wrong is told once, however often it is read. */
  head(lang: string): RecordReader {
    const issues = {
      push: (issue: Issue) => kept(this.#headIssues, issue.path + issue.code, () => issue),
    };
    return new RecordReader(this.#json, this.#context(lang, this.url, issues), "");
  }

  /** Address of the document that holds a collection, where it is not the feed itself. */
  href(key: string): string | undefined {
    const value = own(this.#json, key);
    return isObject(value) ? readSource(own(value, "href"), this.url) : undefined;
  }

  /** Takes the document behind a collection's `href`; a newer one replaces what was read. */
  attach(key: string, part: FeedDocument): void {
    if (this.#parts.get(key) === part) return;
    this.#parts.set(key, part);
    this.#ids.delete(key);
    /* Others refer to it, so they are read anew as well. */
    this.#readings.clear();
  }

  /** The good records of a collection, texts in the language asked for where the feed has it. */
  records<T extends object>(collection: Collection<T>, lang: string): readonly T[] {
    return this.#read(collection, lang).records as readonly T[];
  }

  /** What was wrong in the feed's head and in the collections named, as read in that language. */
  issues(collections: readonly Collection<object>[], lang: string): Issue[] {
    return [
      ...this.#headIssues.values(),
      /* A widget may want one for itself and for its filters. */
      ...[...new Set(collections)].flatMap((collection) => this.#read(collection, lang).issues),
    ];
  }

  #read(collection: Collection<object>, lang: string): Reading {
    const readings = kept(this.#readings, collection, () => new Map<string, Reading>());
    return kept(readings, lang, () => {
      const issues: Issue[] = [];
      const { value, url } = this.#locate(collection.key);
      const context = this.#context(lang, url, collection.isOutline ? NOBODY : issues);
      /* Wherever it stands: of two bare lists behind `href` nobody could tell whose « /0/name » is missing. */
      return { records: readCollection(value, collection, `/${collection.key}`, context), issues };
    });
  }

  /* A document behind `href` is a bare array or an object with the collection in it (contract §5). */
  #locate(key: string): { value: unknown; url: string } {
    const part = this.#parts.get(key);
    if (part) {
      const { json, url } = part;
      /* An object without the collection is none either, and is named as such. */
      return { value: isObject(json) && Object.hasOwn(json, key) ? json[key] : json, url };
    }
    return { value: this.href(key) ? undefined : own(this.#json, key), url: this.url };
  }

  #context(lang: string, base: string, issues: ReadContext["issues"]): ReadContext {
    return {
      lang,
      feedLang: this.lang,
      timeZone: this.timeZone,
      base,
      issues,
      idsOf: (key) => this.idsOf(key),
    };
  }

  /** The ids a collection holds; `undefined` while that is not known: it stands in a document not read yet. */
  idsOf(key: string): ReadonlySet<string> | undefined {
    if (!this.#parts.has(key) && this.href(key)) return undefined;
    return kept(this.#ids, key, () => idsIn(this.#locate(key).value));
  }
}
