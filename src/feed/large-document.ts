/*
 * A document of megabytes: decoded and parsed in one go it holds up a slow phone for half a second, for a counter that
 * shows one number of it. Here its values are found among the bytes, in turns that no visitor feels, and what is long is
 * decoded and parsed when it is asked for. All that JSON's structure is made of is ASCII, of which UTF-8 uses no byte for
 * anything else.
 */

/* What is shorter is parsed at once; longer arrays are, by so much at a time. */
const PIECE = 40_000;
/* Under a frame's. */
const TURN_MS = 12;
const STEPS = 2_000;
const HASHED = 20_000;

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE, COMMA, COLON] = [9, 10, 13, 32, 34, 44, 58];
const [OPENING_BRACKET, BACKSLASH, CLOSING_BRACKET, OPENING_BRACE, CLOSING_BRACE] = [91, 92, 93, 123, 125];
const isOpening = (code: number | undefined): boolean => code === OPENING_BRACKET || code === OPENING_BRACE;
const isClosing = (code: number | undefined): boolean => code === CLOSING_BRACKET || code === CLOSING_BRACE;
/* JSON's own four. */
const isSpace = (code: number | undefined): boolean =>
  code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;

/** A document, parsed as far as it was asked for. */
export interface LargeDocument {
  readonly json: unknown;
  /** What tells it from another: its text need not be kept for that. */
  readonly text: string;
  /**
   * Parses members of the document, if they are not yet; `undefined` where there is nothing to wait for. Never rejects.
   *
   * @throws SyntaxError once one of them has turned out to be no JSON
   */
  readonly parse: (keys: readonly string[]) => Promise<unknown> | undefined;
}

/** Where a value ends, and where it can be cut: where it starts, and between two of its items now and then. */
interface Place {
  readonly end: number;
  readonly cuts: readonly number[];
}

/** Work in steps of a millisecond or less. */
type Steps<T> = Generator<undefined, T>;

/* Not a timer: those of a page in the background are held up by a second each. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/** Takes the steps of some work in turns. What comes of it has a turn of its own. */
const inTurns = async <T>(work: Steps<T>): Promise<T> => {
  for (;;) {
    for (const end = performance.now() + TURN_MS; performance.now() < end;) {
      const { done, value } = work.next();
      if (!done) continue;
      await nextTurn();
      return value;
    }
    await nextTurn();
  }
};

/* A mark of the byte order is none of JSON's, but where a document begins. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const isMarked = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

const parsed = (bytes: Uint8Array, start: number, end?: number): unknown =>
  JSON.parse(decoder.decode(bytes.subarray(start, end)));

const endOfString = (bytes: Uint8Array, start: number): number => {
  for (let at = start + 1; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at++;
  }
  throw new SyntaxError("a string has no end");
};

const afterSpace = (bytes: Uint8Array, start: number): number => {
  let at = start;
  while (isSpace(bytes[at])) at++;
  return at;
};

const define = (json: object, key: string, value: unknown): void => {
  Object.defineProperty(json, key, { value, configurable: true, enumerable: true, writable: true });
};

/* How deep in a value a step has come, and where. */
interface Reached {
  at: number;
  depth: number;
}

/* One step through a value: an engine that has compiled it has not compiled a generator around it. */
const goOn = (bytes: Uint8Array, reached: Reached, cuts: number[]): void => {
  let { at, depth } = reached;
  let last = cuts.at(-1) as number;
  for (let steps = 0; steps < STEPS && at < bytes.length; steps++, at++) {
    const code = bytes[at];
    if (code === QUOTE) at = endOfString(bytes, at) - 1;
    else if (code === COMMA && depth === 1 && at - last > PIECE) cuts.push((last = at));
    else if (isOpening(code)) depth++;
    else if (isClosing(code) && --depth === 0) break;
  }
  reached.at = at;
  reached.depth = depth;
};

/* The end of an object or an array, and where it can be cut. What stands in it is read when it is parsed. */
function* placeOf(bytes: Uint8Array, start: number): Steps<Place> {
  const cuts = [start];
  const reached = { at: start, depth: 0 };
  for (;;) {
    goOn(bytes, reached, cuts);
    if (reached.at >= bytes.length) throw new SyntaxError("a value has no end");
    if (reached.depth === 0) return { end: reached.at + 1, cuts };
    yield;
  }
}

/* What is neither an object nor an array is short, or a text. */
const endOfWord = (bytes: Uint8Array, start: number): number => {
  if (bytes[start] === QUOTE) return endOfString(bytes, start);
  let end = start;
  while (end < bytes.length && bytes[end] !== COMMA && bytes[end] !== CLOSING_BRACE && !isSpace(bytes[end]))
    end++;
  return end;
};

function* listIn(bytes: Uint8Array, { end, cuts }: Place): Steps<unknown[]> {
  const list: unknown[] = [];
  for (let index = 0; index < cuts.length; index++) {
    /* Each cut is the opening bracket or a comma. */
    const piece = bytes.subarray((cuts[index] as number) + 1, cuts[index + 1] ?? end - 1);
    for (const item of JSON.parse(`[${decoder.decode(piece)}]`) as unknown[]) list.push(item);
    yield;
  }
  return list;
}

class Members implements Omit<LargeDocument, "text"> {
  readonly json: object = {};
  #bytes: Uint8Array;
  readonly #places = new Map<string, Place>();
  readonly #parsing = new Map<string, Promise<void>>();
  readonly #broken = new Map<string, Error>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Finds the members: the long ones are left where they stand. */
  *find(start: number): Steps<this> {
    const bytes = this.#bytes;
    let at = afterSpace(bytes, start + 1);
    if (bytes[at] !== CLOSING_BRACE) {
      at = yield* this.#findOne(at);
      while (bytes[at] === COMMA) at = yield* this.#findOne(afterSpace(bytes, at + 1));
    }
    if (bytes[at] !== CLOSING_BRACE || afterSpace(bytes, at + 1) < bytes.length)
      throw new SyntaxError("no end");
    return this;
  }

  /** @returns where what follows the member stands */
  *#findOne(start: number): Steps<number> {
    const bytes = this.#bytes;
    const keyEnd = endOfString(bytes, start);
    const key = parsed(bytes, start, keyEnd) as string;
    const colon = afterSpace(bytes, keyEnd);
    if (bytes[colon] !== COLON) throw new SyntaxError("a name without a value");
    const from = afterSpace(bytes, colon + 1);
    const place = isOpening(bytes[from]) ? yield* placeOf(bytes, from) : undefined;
    const end = place?.end ?? endOfWord(bytes, from);
    /* Said twice, the last one holds. */
    this.#places.delete(key);
    if (place && end - from > PIECE) this.#defer(key, place);
    else define(this.json, key, parsed(bytes, from, end));
    return afterSpace(bytes, end);
  }

  #defer(key: string, place: Place): void {
    this.#places.set(key, place);
    Object.defineProperty(this.json, key, {
      configurable: true,
      enumerable: true,
      /* Whoever did not wait has it at once, at the price that all would pay. */
      get: () => {
        const value = parsed(this.#bytes, place.cuts[0] as number, place.end);
        this.#settle(key, value);
        return value;
      },
    });
  }

  /* The bytes are let go of with the last that had to be parsed. */
  #settle(key: string, value: unknown): void {
    define(this.json, key, value);
    this.#places.delete(key);
    if (this.#places.size === 0) this.#bytes = new Uint8Array();
  }

  readonly parse = (keys: readonly string[]): Promise<unknown> | undefined => {
    const waiting = keys.flatMap((key) => this.#parse(key) ?? []);
    return waiting.length > 0 ? Promise.all(waiting) : undefined;
  };

  #parse(key: string): Promise<void> | undefined {
    const place = this.#places.get(key);
    if (!place || this.#bytes[place.cuts[0] as number] !== OPENING_BRACKET) return undefined;
    const broken = this.#broken.get(key);
    if (broken) throw broken;
    const under = this.#parsing.get(key);
    if (under) return under;
    const parsing = inTurns(listIn(this.#bytes, place)).then(
      (list) => {
        this.#settle(key, list);
      },
      (error: unknown) => {
        this.#broken.set(key, error as Error);
      },
    );
    this.#parsing.set(key, parsing);
    return parsing;
  }
}

/* In whole words of four bytes, the last one filled up. */
function* joined(parts: readonly Uint8Array[]): Steps<Uint8Array> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(Math.ceil(length / 4) * 4);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
    yield;
  }
  return bytes.subarray(0, length);
}

/* FNV-1a, of four bytes at a time. An engine that has compiled it has not compiled a generator around it. */
const hashed = (words: Uint32Array, before: number): number => {
  let hash = before;
  let at = 0;
  while (at < words.length) hash = Math.imul(hash ^ (words[at++] as number), 0x01000193);
  return hash;
};

function* fingerprinted({ buffer, length }: Uint8Array): Steps<string> {
  const words = new Uint32Array(buffer);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += HASHED) {
    hash = hashed(words.subarray(at, at + HASHED), hash);
    yield;
  }
  return `${length} ${hash}`;
}

function* arrayIn(bytes: Uint8Array, start: number): Steps<unknown[]> {
  const place = yield* placeOf(bytes, start);
  if (afterSpace(bytes, place.end) < bytes.length) throw new SyntaxError("no end");
  return yield* listIn(bytes, place);
}

/**
 * Reads a long document: an object's long arrays when they are asked for, an array in turns, all else at once.
 *
 * @param parts its UTF-8, as it came
 * @param known what was read before: it is given back where the bytes are the same
 * @throws SyntaxError where it is no JSON, as far as it was read
 */
export const readLargeDocument = async <Known extends { readonly text: string } = LargeDocument>(
  parts: readonly Uint8Array[],
  known?: Known,
): Promise<LargeDocument | Known> => {
  const bytes = await inTurns(joined(parts));
  const text = await inTurns(fingerprinted(bytes));
  if (text === known?.text) return known;
  const start = afterSpace(bytes, isMarked(bytes) ? 3 : 0);
  if (bytes[start] === OPENING_BRACE) {
    const { json, parse } = await inTurns(new Members(bytes).find(start));
    return { json, parse, text };
  }
  const isArray = bytes[start] === OPENING_BRACKET;
  const json = isArray ? await inTurns(arrayIn(bytes, start)) : parsed(bytes, start);
  return { json, parse: () => undefined, text };
};
