/**
 * Why a document could not be had.
 *
 * - `network`: no answer: offline, a wrong host, or no `Access-Control-Allow-Origin` on another origin
 * - `timeout`: no complete answer in 10 seconds
 * - `http`: an error status
 * - `size`: over the size limit
 * - `json`: not JSON (often a page of HTML)
 * - `format`: JSON, but no feed of a version that this build reads
 */
export type FeedErrorCode = "network" | "timeout" | "http" | "size" | "json" | "format";

/* For the embedder, in the console: what to do, not what broke. */
const ADVICE: Record<FeedErrorCode, string> = {
  network:
    "no answer. Check the address; on another origin the server must send Access-Control-Allow-Origin: *",
  timeout: "no complete answer within 10 s",
  http: "the server answers with the error",
  size: "the document is over 16 MB. Split its collections with href",
  json: "the answer is not JSON. Does the address lead to a web page?",
  format: 'the document is not a feed: it needs "version": 1',
};

/** A document could not be had; `message` says what the embedder can do. */
export class FeedError extends Error {
  override name = "FeedError";
  constructor(
    readonly code: FeedErrorCode,
    readonly url: string,
    detail: string | number = "",
  ) {
    super(`${url}: ${ADVICE[code]} ${detail}`.trim());
  }
}
