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

/** A document could not be had. What the embedder can do about it is said in the console (`recovery.ts`). */
export class FeedError extends Error {
  constructor(
    readonly code: FeedErrorCode,
    /** An HTTP status. */
    readonly detail?: number,
  ) {
    super(code);
  }
}
