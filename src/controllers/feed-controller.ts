import { FeedError } from "../feed/feed-error.js";
import { inTime } from "../feed/in-time.js";
import { type Accepts, type FeedSource, sourceFor } from "../feed/feed-source.js";
import type { Collection } from "../model/collection.js";
import { Feed, isFeed } from "../model/feed.js";
import { isObject, own } from "../model/json.js";
import { kept } from "../model/kept.js";
import { type WallTime, wallTimeAt } from "../model/wall-time.js";

/** Where an element stands with its feed. */
export type FeedState = "initial" | "pending" | "ready" | "stale" | "error";

/** What the controller must know of its element. */
export interface FeedHost extends HTMLElement {
  /** A feed given by the page: nothing is fetched. */
  readonly data: unknown;
  /** Absolute address of the feed; `undefined` while it shall not be fetched. */
  readonly feedUrl: string | undefined;
  /** What it shows: without the first of them there is nothing to show, the others may be missing. */
  readonly collections: readonly [Collection<object>, ...Collection<object>[]];
  requestUpdate(): void;
}

/* A document is read once, however many widgets show it. */
const feeds = new WeakMap<object, Feed>();

const feedOf = (json: unknown, url: string): Feed => {
  if (!isFeed(json)) throw new FeedError("format");
  return kept(feeds, json, () => new Feed(json, url));
};

/* Nothing else: it would be said that there is nothing (contract §5). */
const holds =
  (key: string): Accepts =>
  async (json, parse) => {
    await parse?.([key]);
    return Array.isArray(isObject(json) ? own(json, key) : json);
  };

/**
 * Brings a feed to its element: follows the page's sources of the documents it needs, and keeps what was good while
 * they fail. What it holds follows from what the sources hold, and is worked out anew before each rendering: there is
 * no run to race with.
 */
export class FeedController {
  feed?: Feed;
  error?: Error;
  #date = 0;
  #told?: Feed | Error;
  /** What the page gave last. */
  #given?: unknown;
  #badSnapshot?: Element;
  readonly #host: FeedHost;
  readonly #following = new Map<string, { source: FeedSource; leave: () => void }>();

  constructor(host: FeedHost) {
    this.#host = host;
  }

  get state(): FeedState {
    if (this.feed) return this.error ? "stale" : "ready";
    if (this.error) return "error";
    return this.#host.data || this.#host.feedUrl ? "pending" : "initial";
  }

  /** The date of a stale copy, on the feed's wall clock. */
  get asOf(): WallTime | undefined {
    return this.feed && (this.feed.dateModified ?? wallTimeAt(this.#date || Date.now(), this.feed.timeZone));
  }

  /** What is news to the page since it was last asked. */
  get news(): "load" | "error" | undefined {
    const now = this.error ?? this.feed;
    if (now === this.#told) return undefined;
    this.#told = now;
    return this.error ? "error" : "load";
  }

  hostUpdate(): void {
    const { data, feedUrl } = this.#host;
    if (data) this.#take(data);
    else if (feedUrl) this.#follow(feedUrl);
    /* What the page has taken back, while the widget is far below. */ else if (this.#given)
      this.#given = this.feed = this.error = undefined;
    if (this.error) this.feed ??= this.#snapshot();
  }

  /** There is a feed that can't be shown: an object of the page's, with something in it that throws. */
  fail(error: unknown): void {
    console.warn(`[dynamique-climat] <${this.#host.localName}>`, error);
    this.feed = undefined;
    this.error = error as Error;
  }

  hostDisconnected(): void {
    this.#leaveOthers([]);
  }

  /** Asks for something newer. Settles when that is known; never rejects. */
  async reload(): Promise<void> {
    await Promise.all([...this.#following.values()].map(({ source }) => source.reload()));
  }

  /* Once: a fault is news once. */
  #take(data: unknown): void {
    if (data === this.#given) return;
    this.#given = data;
    this.#leaveOthers([]);
    try {
      this.feed = this.#whole(data, document.baseURI);
      this.error = undefined;
    } catch {
      this.error = this.#tellFormat("data of");
    }
  }

  /* The words for it come then. */
  #tellFormat(what: string): FeedError {
    const error = new FeedError("format");
    void inTime(import("../feed/recovery.js")).then((code) => {
      code?.tellFault(`${what} <${this.#host.localName}>`, error);
    });
    return error;
  }

  #follow(url: string): void {
    this.#given = undefined;
    /* What another address gave is no copy of this one. */
    if (!this.#following.has(url)) this.feed = undefined;
    const main = this.#sourceOf(url, isFeed);
    const { copy } = main;
    this.error = main.error;
    if (!copy) {
      this.#leaveOthers([url]);
      return;
    }
    /* A large document: what stood before is shown until its parts are here. */
    const parsing = copy.parse?.(this.#host.collections.map(({ key }) => key));
    if (parsing) {
      void parsing.then(() => {
        this.#host.requestUpdate();
      });
      return;
    }
    const feed = feedOf(copy.json, copy.url);
    const urls = [url];
    const missing = this.#host.collections.filter(({ key }, index) => {
      const href = feed.href(key);
      if (!href) return false;
      urls.push(href);
      const part = this.#sourceOf(href, holds(key));
      if (part.copy) feed.attach(key, part.copy);
      if (index === 0) this.error ??= part.error;
      /* Without the first collection there is nothing to show; without another, what there is. */
      return !part.copy && (index === 0 || !part.error);
    });
    this.#leaveOthers(urls);
    if (missing.length > 0) {
      /* It shows something else of it now, which is on its way: that there is none, nobody shall hear. */
      if (feed === this.feed && missing[0] === this.#host.collections[0]) this.feed = undefined;
      return;
    }
    this.feed = feed;
    this.#date = copy.date;
  }

  #sourceOf(url: string, accepts: Accepts): FeedSource {
    const known = this.#following.get(url);
    if (known) return known.source;
    const source = sourceFor(url, accepts);
    const leave = source.follow(() => {
      this.#host.requestUpdate();
    });
    this.#following.set(url, { source, leave });
    return source;
  }

  #leaveOthers(urls: readonly string[]): void {
    for (const [url, { leave }] of this.#following) {
      if (urls.includes(url)) continue;
      leave();
      this.#following.delete(url);
    }
  }

  /* The embedder's own copy, for when the feed can't be had: what it links to stands beside the feed. */
  #snapshot(): Feed | undefined {
    const script = this.#host.querySelector(':scope > script[type^="application/json"]');
    if (!script || script === this.#badSnapshot) return undefined;
    try {
      return this.#whole(JSON.parse(script.textContent), this.#host.feedUrl ?? document.baseURI);
    } catch {
      /* Not JSON, or no feed. */
      this.#badSnapshot = script;
      this.#tellFormat("snapshot inside");
      return undefined;
    }
  }

  /* A feed that no request goes with: what stands in another document is not there, and nobody shall hear that there is nothing. */
  #whole(json: unknown, url: string): Feed {
    const feed = feedOf(json, url);
    if (feed.href(this.#host.collections[0].key)) throw new FeedError("format");
    return feed;
  }
}
