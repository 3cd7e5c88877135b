import { kept } from "../model/kept.js";
import { FeedError } from "./feed-error.js";
import { inTime } from "./in-time.js";
import { pageRegistry } from "./page-registry.js";
import { type Copy, readCopy } from "./read-copy.js";
import { request } from "./request.js";

const TIMEOUT_MS = 10_000;
const MAX_RETRIES = 3;

/** Tells whether a document is what is looked for there; of a large one, once what it must hold is parsed. */
export type Accepts = (json: unknown, parse?: Copy["parse"]) => boolean | Promise<boolean>;

/* What an answer of a server can be: the browser keeps it, good or bad. */
const KEPT = ["http", "json", "format"];

/*
 * Without a date it is not. Nor is one that was changed after now: the visitor's clock is behind, by days, and would
 * find it fresh for as many.
 */
const isFresh = (copy: Copy | undefined): boolean =>
  !!copy && copy.date <= Date.now() && copy.expires > Date.now();

/**
 * One document's address on one page: its request, its retries and its last good copy, shared by all who follow it.
 * A failure is told, and is never kept as the answer.
 */
export class FeedSource {
  /** The last good copy. Said to be none: a page may have given all its objects a `copy`. */
  copy: Copy | undefined = undefined;
  /** Why it can't be had, since the first try that failed; `undefined` once one has succeeded. */
  error?: FeedError;
  readonly #url: string;
  readonly #accepts: Accepts;
  readonly #followers = new Set<() => void>();
  /** Ends what is under way: a request, or the wait for the next. */
  #run?: AbortController;
  /** The request under way. */
  #reading?: Promise<void>;
  /** Whether somebody wants the server's word, however fresh the browser's copy. */
  #asked = false;

  constructor(url: string, accepts: Accepts) {
    this.#url = url;
    this.#accepts = accepts;
  }

  /**
   * Calls `changed` whenever `copy` or `error` has changed; who comes first, after the last try, or alone to a copy that
   * is no longer fresh (a site that changes its pages without loading them) opens a request.
   * Returns what ends it: when the last follower has left, what is under way is aborted.
   */
  follow(changed: () => void): () => void {
    this.#followers.add(changed);
    if (!this.#run && (this.error || !isFresh(this.copy))) {
      void this.#start(this.copy || this.error ? "no-cache" : "force-cache");
    }
    return () => {
      this.#followers.delete(changed);
      /* An element that is only moved leaves and comes back in one task. */
      setTimeout(() => {
        if (this.#followers.size > 0) return;
        this.#run?.abort();
        this.#run = this.#reading = undefined;
        if (!this.copy) this.error = undefined;
      });
    };
  }

  /** Asks the server whether there is something newer. Settles when that is known; never rejects. */
  reload(): Promise<void> {
    this.#asked = true;
    return this.#reading ?? this.#start("no-cache");
  }

  #start(cache: RequestCache, tries = 1): Promise<void> {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    const reading = (this.#reading = this.#read(cache, run.signal, tries).finally(() => {
      if (this.#reading === reading) this.#reading = undefined;
    }));
    return reading;
  }

  async #read(cache: RequestCache, run: AbortSignal, tries: number): Promise<void> {
    let copy: Copy | undefined;
    let error: FeedError | undefined;
    try {
      copy = await this.#request(cache, run);
    } catch (reason) {
      error = reason instanceof FeedError ? reason : new FeedError("network");
    }
    if (run.aborted) return;
    const first = cache === "force-cache";
    this.#settle(copy, error);
    /* It may be a failure that the browser remembers: the server is asked at once. */
    if (first && error && KEPT.includes(error.code)) return this.#start("no-cache", 2);
    if (error) this.#recover(error, run, tries);
    else if (first && (this.#asked || !isFresh(copy))) return this.#start("no-cache");
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
      const copy = await readCopy(response, this.#url, this.copy);
      if (!(await this.#accepts(copy.json, copy.parse))) throw new FeedError("format");
      return copy;
    } catch (error) {
      /* An engine may reject with the reason, or with an error of its own. */
      const reason: unknown = controller.signal.reason ?? error;
      /* What is left of a body is nobody's. */
      controller.abort();
      throw reason;
    } finally {
      clearTimeout(timer);
    }
  }

  /* Its code comes only where it is needed; it may come from the host that is down. */
  #recover(error: FeedError, run: AbortSignal, tries: number): void {
    if (tries > MAX_RETRIES) {
      this.#run = undefined;
      return;
    }
    void inTime(import("./recovery.js"))
      .then(
        (code) =>
          code?.recover(this.#url, error, tries, run) ??
          new Promise<boolean>((resolve) => {
            setTimeout(resolve, TIMEOUT_MS * (1 + Math.random()), true);
            /* Safari ends what a page has under way when its visitor leaves it, and gives it back as it was. */
            const shown = ({ persisted }: PageTransitionEvent): void => {
              if (persisted) resolve(true);
            };
            addEventListener("pageshow", shown, { signal: run });
          }),
      )
      .then((again) => {
        if (run.aborted) return;
        if (!again) this.#run = undefined;
        /* Where the code that waits for both is out of reach as well, as in a tunnel. */
        else if (document.hidden || !navigator.onLine) this.#recover(error, run, tries);
        else void this.#start("no-cache", tries + 1);
      });
  }

  #settle(copy: Copy | undefined, error: FeedError | undefined): void {
    const newer = copy && copy.text !== this.copy?.text;
    if (newer) this.copy = copy;
    /* The same as before, and good for longer. */ else if (copy) Object.assign(this.copy as Copy, copy);
    if (!newer && !error === !this.error) return;
    this.error = error;
    for (const follower of [...this.#followers]) follower();
  }
}

/** The page's source for an address: one, whichever copy of the library asks. */
export const sourceFor = (url: string, accepts: Accepts): FeedSource => {
  return kept(pageRegistry().sources, url, () => new FeedSource(url, accepts));
};
