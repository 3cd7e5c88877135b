import { initialState, Task } from "@lit/task";
import type { ReactiveController, ReactiveControllerHost } from "lit";

import { FeedError } from "../feed/feed-error.js";
import { type FeedSource, sourceFor } from "../feed/feed-source.js";
import type { Collection } from "../model/collection.js";
import { Feed, isFeed } from "../model/feed.js";
import { isObject } from "../model/json.js";
import { type WallTime, wallTimeAt } from "../model/wall-time.js";
import { readSnapshot } from "./snapshot.js";

/** Where an element stands with its feed. */
export type FeedState = "initial" | "pending" | "ready" | "stale" | "error";

/** What the controller must know of its element. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  /** A feed given by the page: nothing is fetched. */
  data?: unknown;
  /** Absolute address of the feed; `undefined` while it shall not be fetched. */
  readonly feedUrl: string | undefined;
  /** What it shows: without the first of them there is nothing to show, the others may be missing. */
  readonly collections: readonly [Collection<object>, ...Collection<object>[]];
}

interface Result {
  readonly feed: Feed;
  readonly error?: Error;
  /** When a stale copy was good, milliseconds since the epoch. */
  readonly readAt?: number;
}

/* A document is read once, however many widgets show it. */
const feeds = new WeakMap<object, Feed>();

const feedOf = (json: unknown, url: string): Feed => {
  if (!isFeed(json)) throw new FeedError("format", url);
  let feed = feeds.get(json);
  if (!feed) feeds.set(json, (feed = new Feed(json, url)));
  return feed;
};

const isPart = (json: unknown): boolean => Array.isArray(json) || isObject(json);

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });

/**
 * Brings a feed to its element: follows the page's sources of the documents it needs, and keeps what was good while
 * they fail. Tells the element `settled` when a run has ended.
 */
export class FeedController implements ReactiveController {
  feed?: Feed;
  error?: Error;
  #readAt?: number;
  readonly #host: FeedHost;
  readonly #settled: (event: "load" | "error") => void;
  readonly #following = new Map<string, { source: FeedSource; leave: () => void }>();
  readonly #task: Task<readonly [unknown, string | undefined], Result>;

  constructor(host: FeedHost, settled: (event: "load" | "error") => void) {
    this.#host = host;
    this.#settled = settled;
    this.#task = new Task(host, {
      args: () => [host.data, host.feedUrl] as const,
      task: ([data, url], { signal }) => {
        if (data !== undefined && data !== null) return { feed: feedOf(data, document.baseURI) };
        return url ? this.#read(url, signal) : initialState;
      },
      onComplete: (result) => {
        this.#keep(result);
      },
      onError: (error) => {
        this.#fail(error as Error);
      },
    });
    host.addController(this);
  }

  get state(): FeedState {
    if (this.feed) return this.error ? "stale" : "ready";
    if (this.error) return "error";
    return this.#host.data === undefined && !this.#host.feedUrl ? "initial" : "pending";
  }

  /** The date of a stale copy, on the feed's wall clock. */
  get asOf(): WallTime | undefined {
    if (!this.feed) return undefined;
    return this.feed.dateModified ?? wallTimeAt(this.#readAt ?? Date.now(), this.feed.timeZone);
  }

  /** Settles when the run under way has ended; never rejects. */
  get complete(): Promise<unknown> {
    return this.#task.taskComplete.catch(() => undefined);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) void this.#task.run();
  }

  hostDisconnected(): void {
    this.#task.abort();
    this.#follow([]);
  }

  /** Asks for something newer. Settles when that is known and shown; never rejects. */
  async reload(): Promise<void> {
    await Promise.all([...this.#following.values()].map(({ source }) => source.reload()));
    await this.#task.run();
  }

  async #read(url: string, signal: AbortSignal): Promise<Result> {
    const [main] = this.#follow([[url, isFeed]]);
    if (!main?.copy) {
      if (main?.error) throw main.error;
      return untilAborted(signal);
    }
    const { copy } = main;
    const feed = feedOf(copy.json, copy.url);
    const keys = this.#host.collections.map(({ key }) => key).filter((key) => feed.href(key));
    const [, ...parts] = this.#follow([
      [url, isFeed],
      ...keys.map((key): [string, typeof isPart] => [feed.href(key) ?? "", isPart]),
    ]);
    if (parts.some((part) => !part.copy && !part.error)) return untilAborted(signal);
    parts.forEach((part, index) => {
      if (part.copy) feed.attach(keys[index] ?? "", part.copy);
    });
    const [first] = this.#host.collections;
    const needed = keys[0] === first.key ? parts[0] : undefined;
    if (needed?.error && !needed.copy) throw needed.error;
    const error = main.error ?? needed?.error;
    return { feed, error, readAt: copy.lastModified ?? copy.readAt };
  }

  /* Follows these documents and no others. A change of one runs the task anew. */
  #follow(documents: [url: string, accepts: (json: unknown) => boolean][]): FeedSource[] {
    const wanted = new Set(documents.map(([url]) => url));
    for (const [url, { leave }] of this.#following) {
      if (wanted.has(url)) continue;
      leave();
      this.#following.delete(url);
    }
    return documents.map(([url, accepts]) => {
      const known = this.#following.get(url);
      if (known) return known.source;
      const source = sourceFor(url, accepts);
      const leave = source.follow(() => void this.#task.run());
      this.#following.set(url, { source, leave });
      return source;
    });
  }

  #keep({ feed, error, readAt }: Result): void {
    const [changed, failed] = [feed !== this.feed, !!error && !this.error];
    this.feed = feed;
    this.error = error;
    this.#readAt = readAt;
    if (changed) this.#settled("load");
    if (failed) this.#settled("error");
  }

  #fail(error: Error): void {
    /* The element has left: nobody is to be told. */
    if (error.name === "AbortError") return;
    const told = !!this.error;
    this.error = error;
    this.feed ??= readSnapshot(this.#host, (json) => feedOf(json, document.baseURI));
    if (!told) this.#settled("error");
  }
}
