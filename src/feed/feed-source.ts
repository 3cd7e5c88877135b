import { FeedError } from "./feed-error.js";
import { pageRegistry } from "./page-registry.js";
import { type Copy, readCopy } from "./read-copy.js";
import { request } from "./request.js";

const TIMEOUT_MS = 10_000;

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
  /** Ends what is under way: a request, or the wait for the next. */
  #run?: AbortController;
  #reading?: Promise<void>;

  constructor(url: string, accepts: (json: unknown) => boolean) {
    this.#url = url;
    this.#accepts = accepts;
  }

  /**
   * Calls `changed` whenever `copy` or `error` has changed; the first follower opens the request. Returns what ends
   * it: when the last follower has left, what is under way is aborted.
   */
  follow(changed: () => void): () => void {
    this.#followers.add(changed);
    if (!this.#run && (!this.copy || this.error)) void this.#start(this.copy ? "no-cache" : "force-cache");
    return () => {
      this.#followers.delete(changed);
      /* An element that is only moved leaves and comes back in one turn. */
      queueMicrotask(() => {
        if (this.#followers.size > 0) return;
        this.#run?.abort();
        this.#run = this.#reading = undefined;
        if (!this.copy) pageRegistry().sources.delete(this.#url);
      });
    };
  }

  /** Asks the server whether there is something newer. Settles when that is known; never rejects. */
  reload(): Promise<void> {
    return this.#reading ?? this.#start("no-cache");
  }

  #start(cache: RequestCache): Promise<void> {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    this.#reading = this.#read(cache, run.signal).finally(() => {
      if (this.#run === run) this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(cache: RequestCache, run: AbortSignal, tries = 1): Promise<void> {
    let copy: Copy | undefined;
    let error: FeedError | undefined;
    try {
      copy = await this.#request(cache, run);
    } catch (reason) {
      error = reason instanceof FeedError ? reason : new FeedError("network");
    }
    if (run.aborted) return;
    const told = this.error;
    this.#settle(copy, error);
    if (error) void this.#recover(error, run, tries, !told);
    else if (cache === "force-cache" && !((copy?.expires ?? 0) > Date.now())) void this.#start("no-cache");
  }

  async #request(cache: RequestCache, run: AbortSignal): Promise<Copy> {
    const { early } = pageRegistry();
    const opened = cache === "force-cache" ? early.get(this.#url) : undefined;
    early.delete(this.#url);
    const controller = opened?.controller ?? new AbortController();
    run.addEventListener("abort", () => {
      controller.abort();
    });
    const timer = setTimeout(() => {
      controller.abort(new FeedError("timeout"));
    }, TIMEOUT_MS);
    try {
      const response = await (opened?.response ?? request(this.#url, cache, controller.signal));
      const copy = await readCopy(response, this.#url);
      if (!this.#accepts(copy.json)) throw new FeedError("format");
      return copy;
    } catch (error) {
      /* An engine may reject with the reason, or with an error of its own. */
      throw controller.signal.reason ?? error;
    } finally {
      clearTimeout(timer);
    }
  }

  /* Its code comes only where it is needed; where it can't be had either, the next visitor or reload tries again. */
  async #recover(error: FeedError, run: AbortSignal, tries: number, first: boolean): Promise<void> {
    try {
      const { advise, waitToRetry } = await import("./recovery.js");
      if (first) advise(this.#url, error);
      const again = await waitToRetry(tries, error);
      if (run.aborted) return;
      if (again) await this.#read("no-cache", run, tries + 1);
      else this.#run = undefined;
    } catch {
      if (!run.aborted) this.#run = undefined;
    }
  }

  #settle(copy: Copy | undefined, error: FeedError | undefined): void {
    const changed = !!error !== !!this.error || (copy && copy.text !== this.copy?.text);
    if (copy && copy.text !== this.copy?.text) this.copy = copy;
    this.error = error;
    if (changed) for (const follower of [...this.#followers]) follower();
  }
}

/** The page's source for an address: one, whichever copy of the library asks. */
export const sourceFor = (url: string, accepts: (json: unknown) => boolean): FeedSource => {
  const { sources } = pageRegistry();
  let source = sources.get(url);
  if (!source) sources.set(url, (source = new FeedSource(url, accepts)));
  return source;
};
