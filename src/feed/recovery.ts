import type { FeedError, FeedErrorCode } from "./feed-error.js";

/* For the embedder: what to do, not what broke. */
const ADVICE: Record<FeedErrorCode, string> = {
  network:
    "no complete answer. Check the address; on another origin the server must send Access-Control-Allow-Origin: *",
  timeout: "no complete answer within 10 s",
  http: "the server answers with an error:",
  size: "the document is over 16 MB. Split its collections with href",
  json: "the answer is not JSON. Does the address lead to a web page?",
  format:
    'the document is not a feed: it needs "version": 1. Behind href it holds the list of records; a snapshot or data holds them itself',
};

const DELAYS_MS = [1_000, 4_000, 16_000];

/** A wait; none that nobody waits for goes on. */
const wait = (ms: number, run: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    run.addEventListener("abort", () => {
      clearTimeout(timer);
    });
  });

/** When a page is seen, on a machine that has a network; at once where both are so. */
const seenOnline = (run: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (!document.hidden && navigator.onLine) resolve();
    };
    document.addEventListener("visibilitychange", check, { signal: run });
    addEventListener("online", check, { signal: run });
    check();
  });

/** Says in the console what is wrong with a feed, and what its author or embedder can do. */
export const tellFault = (subject: string, { code, detail }: FeedError): void => {
  console.warn(`[dynamique-climat] ${subject}: ${ADVICE[code]} ${detail ?? ""}`.trim());
};

/* Once on a page: a widget that comes and goes says nothing new. */
const told = new Set<string>();

/**
 * Says in the console what the embedder can do about a feed that can't be had, then waits before a further try: longer
 * each time, until the page is seen, and until there is a network.
 *
 * @param tries how many have failed
 * @param run aborted where nobody waits any more: then it never settles
 * @returns whether there shall be one; never settles where none can help
 */
export const recover = async (
  url: string,
  error: FeedError,
  tries: number,
  run: AbortSignal,
): Promise<boolean> => {
  /* They may have left while this code was on its way. */
  if (run.aborted) return false;
  const fault = [url, error.code, error.detail].join(" ");
  if (!told.has(fault)) tellFault(url, error);
  told.add(fault);
  /* What is too large will not have shrunk for the next widget either. */
  if (error.code === "size") await new Promise(() => undefined);
  const delay = DELAYS_MS[tries - 1];
  if (!delay) return false;
  /* Spread over half as much again: forty-seven sites must not come back in one second. */
  await wait(delay * (1 + Math.random() / 2), run);
  await seenOnline(run);
  return true;
};
