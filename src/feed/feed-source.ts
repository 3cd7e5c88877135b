import { FeedError } from "./feed-error.js";
import { pageRegistry } from "./page-registry.js";
import { type Copy, readCopy } from "./read-copy.js";
import { request } from "./request.js";

const TIMEOUT_MS = 10_000;
const RETRY_DELAYS_MS = [1_000, 4_000, 16_000] as const;

/** When a hidden page is seen again; at once where it is seen. */
const pageVisible = (): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", check);
      resolve();
    };
    document.addEventListener("visibilitychange", check);
    check();
  });

/**
 * One document's address on one page: its request, its retries and its last good copy, shared by all who follow it.
 * A failure is told, and is never kept as the answer.
 */
export class FeedSource {
  /** The last good copy. */
  copy?: Copy;
  /** Why the newest try failed; `undefined` once one has succeeded. */
  error?: FeedError;
  readonly #url: string;
  readonly #accepts: (json: unknown) => boolean;
  readonly #followers = new Set<() => void>();
  #run?: AbortController;
  #reading?: Promise<void>;

  constructor(url: string, accepts: (json: unknown) => boolean) {
    this.#url = url;
    this.#accepts = accepts;
  }

  /** Whether what is shown could not be re-read. */
  get stale(): boolean {
    return !!this.copy && !!this.error;
  }

  /**
   * Calls `changed` whenever `copy` or `error` has changed; the first follower opens the request. Returns what ends
   * it: when the last follower has left, what is under way is aborted.
   */
  follow(changed: () => void): () => void {
    this.#followers.add(changed);
    if (!this.copy && !this.#run) void this.#start("force-cache");
    return () => {
      this.#followers.delete(changed);
      /* An element that is only moved leaves and comes back in one turn. */
      queueMicrotask(() => {
        if (this.#followers.size === 0) this.#stop();
      });
    };
  }

  /** Asks the server whether there is something newer. Settles when that is known; never rejects. */
  reload(): Promise<void> {
    return this.#reading ?? this.#start("no-cache");
  }

  #start(cache: RequestCache): Promise<void> {
    this.#run?.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.#reading = this.#read(cache, signal, 0).finally(() => {
      if (this.#run?.signal === signal) this.#reading = undefined;
    });
    return this.#reading;
  }

  #stop(): void {
    this.#run?.abort();
    this.#run = this.#reading = undefined;
    if (!this.copy) pageRegistry().sources.delete(this.#url);
  }

  async #read(cache: RequestCache, signal: AbortSignal, tries: number): Promise<void> {
    try {
      const copy = await this.#request(cache, signal);
      if (signal.aborted) return;
      this.#settle(copy, undefined);
      const fresh = copy.expires !== undefined && copy.expires > Date.now();
      if (cache === "force-cache" && !fresh) void this.#start("no-cache");
    } catch (error) {
      if (signal.aborted) return;
      const told = error instanceof FeedError ? error : new FeedError("network", this.#url);
      if (!this.error) console.warn(`[dynamique-climat] ${told.message}`);
      this.#settle(this.copy, told);
      const delay = told.code === "size" ? undefined : RETRY_DELAYS_MS[tries];
      if (delay) void this.#retry(delay, signal, tries + 1);
      else this.#run = undefined;
    }
  }

  async #retry(delay: number, signal: AbortSignal, tries: number): Promise<void> {
    /* Spread over half as much again: forty-seven sites must not come back in one second. */
    await new Promise((resolve) => setTimeout(resolve, delay * (1 + Math.random() / 2)));
    await pageVisible();
    if (!signal.aborted) await this.#read("no-cache", signal, tries);
  }

  async #request(cache: RequestCache, signal: AbortSignal): Promise<Copy> {
    const { early } = pageRegistry();
    const opened = cache === "force-cache" ? early.get(this.#url) : undefined;
    early.delete(this.#url);
    const controller = opened?.controller ?? new AbortController();
    const abort = (): void => {
      controller.abort();
    };
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      abort();
    }, TIMEOUT_MS);
    signal.addEventListener("abort", abort);
    try {
      const response = await (opened?.response ?? request(this.#url, cache, controller.signal));
      const copy = await readCopy(response, this.#url);
      if (!this.#accepts(copy.json)) throw new FeedError("format", this.#url);
      return copy;
    } catch (error) {
      throw timedOut ? new FeedError("timeout", this.#url) : error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
    }
  }

  #settle(copy: Copy | undefined, error: FeedError | undefined): void {
    const same = copy?.text === this.copy?.text;
    const told = !!error === !!this.error;
    if (!same || !this.copy) this.copy = copy;
    this.error = error;
    if (same && told && this.copy) return;
    for (const changed of [...this.#followers]) changed();
  }
}

/** The page's source for an address: one, whichever copy of the library asks. */
export const sourceFor = (url: string, accepts: (json: unknown) => boolean): FeedSource => {
  const { sources } = pageRegistry();
  let source = sources.get(url);
  if (!source) sources.set(url, (source = new FeedSource(url, accepts)));
  return source;
};
