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
/** So much of what has arrived already is taken in at a time: on a slow phone a frame's time. */
const TURN = LARGE / 4;

const ownTask = (length: number): Promise<unknown> | undefined =>
  length > LONG ? new Promise((resolve) => setTimeout(resolve)) : undefined;

/* What a document says, in JSON, and what tells it from another. */
type Parsed = Pick<Copy, "json" | "parse" | "text">;

const parsed = async (text: string, known?: Parsed): Promise<Parsed> => {
  if (text === known?.text) return known;
  await ownTask(text.length);
  try {
    return { json: JSON.parse(text) as unknown, parse: undefined, text };
  } finally {
    await ownTask(text.length);
  }
};

const decoded = (parts: readonly Uint8Array[]): string => {
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join("");
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
  let pause = LARGE;
  let large: Promise<typeof Large | undefined> | undefined;
  const parts: Uint8Array[] = [];
  const stream = response.body?.getReader();
  for (let part; stream && !(part = await stream.read()).done;) {
    if ((bytes += part.value.length) > MAX_BYTES) throw new FeedError("size");
    parts.push(part.value);
    if (bytes > pause) {
      pause = bytes + TURN;
      large ??= inTime(import("./large-document.js"));
      await ownTask(bytes);
    }
  }
  const date = (name: string): number => Date.parse(headers.get(name) ?? "");
  const code = await large;
  /* An old stand-in for fetch has no streams. */
  const text = code ? "" : stream ? decoded(parts) : await response.text();
  return {
    ...(await (code?.readLargeDocument(parts, known) ?? parsed(text, known)).catch(() => {
      throw new FeedError("json");
    })),
    url: response.url || url,
    date: date("Last-Modified") || Date.now(),
    expires: date("Expires"),
  };
};
