import { FeedError } from "./feed-error.js";

/** A document as it arrived. */
export interface Copy {
  readonly json: unknown;
  /** Where it came from, after redirects. */
  readonly url: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly readAt: number;
  /** Milliseconds since the epoch, from the response's headers where it bears them. */
  readonly lastModified?: number;
  readonly expires?: number;
}

const MAX_BYTES = 16_000_000;

/* Counted as it comes: a declared length may be compressed, absent or false. */
const readBody = async (response: Response, url: string): Promise<string> => {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      void reader.cancel();
      throw new FeedError("size", url);
    }
    text += decoder.decode(value, { stream: true });
  }
};

const headerDate = (response: Response, name: string): number | undefined =>
  Date.parse(response.headers.get(name) ?? "") || undefined;

/** @throws FeedError where the response is an error, too large or not JSON */
export const readCopy = async (response: Response, url: string): Promise<Copy> => {
  if (!response.ok) throw new FeedError("http", url, response.status);
  const text = await readBody(response, url);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new FeedError("json", url);
  }
  return {
    json,
    url: response.url || url,
    text,
    readAt: Date.now(),
    lastModified: headerDate(response, "Last-Modified"),
    expires: headerDate(response, "Expires"),
  };
};
