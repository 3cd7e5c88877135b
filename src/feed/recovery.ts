import type { FeedError, FeedErrorCode } from "./feed-error.js";

/* For the embedder: what to do, not what broke. */
const ADVICE: Record<FeedErrorCode, string> = {
  network:
    "no answer. Check the address; on another origin the server must send Access-Control-Allow-Origin: *",
  timeout: "no complete answer within 10 s",
  http: "the server answers with an error:",
  size: "the document is over 16 MB. Split its collections with href",
  json: "the answer is not JSON. Does the address lead to a web page?",
  format: 'the document is not a feed: it needs "version": 1',
};

const DELAYS_MS = [1_000, 4_000, 16_000];

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

/** Says in the console what the embedder can do about a feed that can't be had. */
export const advise = (url: string, { code, detail }: FeedError): void => {
  console.warn(`[dynamique-climat] ${url}: ${ADVICE[code]} ${detail ?? ""}`.trim());
};

/**
 * Waits before a further try: longer each time, and until the page is seen.
 *
 * @param tries how many have failed
 * @returns whether there shall be one
 */
export const waitToRetry = async (tries: number, { code }: FeedError): Promise<boolean> => {
  const delay = DELAYS_MS[tries - 1];
  /* What is too large will not have shrunk. */
  if (!delay || code === "size") return false;
  /* Spread over half as much again: forty-seven sites must not come back in one second. */
  await new Promise((resolve) => setTimeout(resolve, delay * (1 + Math.random() / 2)));
  await pageVisible();
  return true;
};
