import { FeedError } from "./feed-error.js";
import { inTime } from "./in-time.js";
import type * as Large from "./large-document.js";

/** A document as it arrived. */
export interface Copy {
  readonly json: unknown;
  /** Where it came from, after redirects. */
  readonly url: string;
  /** What tells it from another: the text, of a large document its fingerprint. */
  readonly text: string;
  /** When it was good, in milliseconds since the epoch: the response's `Last-Modified`, else when it was read. */
  readonly date: number;
  /** Until when it is, by the response's `Expires`; `NaN` where it does not say. */
  readonly expires: number;
  /** What to wait for before members of a large document are looked at, if anything. */
  readonly parse: Large.LargeDocument["parse"] | undefined;
}

/** What a widget reads at most. */
export const MAX_BYTES = 16e6;

/** What is longer is parsed in a task of its own: the page may answer its visitor before and after. */
const LONG = 100_000;
/** What is longer still, in turns, as far as it is asked for: the code for it comes while the rest arrives. */
const LARGE = 1_000_000;
/** So much is decoded at a time: on a slow phone a frame's time. */
const TURN = LARGE / 4;

const ownTask = (text: string): Promise<unknown> | undefined =>
  text.length > LONG ? new Promise((resolve) => setTimeout(resolve)) : undefined;

/* What a document says, in JSON, and what tells it from another. */
type Parsed = Pick<Copy, "json" | "parse" | "text">;

const parsed = async (text: string, known?: Parsed, large?: typeof Large): Promise<Parsed> => {
  if (text === known?.text) return known;
  await ownTask(text);
  try {
    return large
      ? await large.readLargeDocument(text, known)
      : { json: JSON.parse(text) as unknown, parse: undefined, text };
  } catch {
    throw new FeedError("json");
  } finally {
    await ownTask(text);
  }
};

/**
 * @param known the copy at hand: the same text is not parsed anew
 * @throws FeedError where the response is an error, too large or not JSON
 */
export const readCopy = async (response: Response, url: string, known?: Copy): Promise<Copy> => {
  const { headers, ok, status } = response;
  if (!ok) throw new FeedError("http", status);
  /* A server may say how much it sends, and may send more: what is over the limit is not waited for. */
  let bytes = Number(headers.get("Content-Length")) > MAX_BYTES ? MAX_BYTES : 0;
  let text = "";
  let pause = TURN;
  let large: Promise<typeof Large | undefined> | undefined;
  const stream = response.body?.getReader();
  const decoder = new TextDecoder();
  for (let part; stream && !(part = await stream.read()).done;) {
    const { value } = part;
    if ((bytes += value.length) > MAX_BYTES) throw new FeedError("size");
    /* What has arrived already may come in one part. */
    for (let at = 0; at < value.length; at += TURN) {
      text += decoder.decode(value.subarray(at, at + TURN), { stream: true });
      if (text.length > pause) {
        pause += TURN;
        if (text.length > LARGE) large ??= inTime(import("./large-document.js"));
        await ownTask(text);
      }
    }
  }
  /* An old stand-in for fetch has no streams. */
  if (!stream) text = await response.text();
  const date = (name: string): number => Date.parse(headers.get(name) ?? "");
  return {
    ...(await parsed(text, known, await large)),
    url: response.url || url,
    date: date("Last-Modified") || Date.now(),
    expires: date("Expires"),
  };
};
