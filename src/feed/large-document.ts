/*
 * A document of megabytes: parsed in one go it holds up a slow phone for half a second, for a counter that shows one
 * number of it. Here its values are found in turns that no visitor feels, and the long ones parsed when they are asked for.
 */

/* What is shorter is parsed at once; longer arrays are, by so much at a time. */
const PIECE = 40_000;
/* Under a frame's. */
const TURN_MS = 12;
const STEPS = 2_000;
/* A multiple of three. */
const HASHED = 60_000;

const [QUOTE, COMMA] = [34, 44];
const isOpening = (code: number): boolean => code === 91 || code === 123;
const isClosing = (code: number): boolean => code === 93 || code === 125;

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

/** Takes the steps of some work in turns. */
const inTurns = async <T>(work: Steps<T>): Promise<T> => {
  for (;;) {
    for (const end = performance.now() + TURN_MS; performance.now() < end;) {
      const { done, value } = work.next();
      if (done) return value;
    }
    await nextTurn();
  }
};

const endOfString = (text: string, start: number): number => {
  for (let end = start; ;) {
    /* The engine's own search: a loop over the letters takes twice the time in Chromium. */
    end = text.indexOf('"', end + 1);
    if (end < 0) throw new SyntaxError("a string has no end");
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
};

/* JSON's own four. */
const SPACE = /[ \t\n\r]*/y;
const afterSpace = (text: string, start: number): number => {
  SPACE.lastIndex = start;
  SPACE.test(text);
  return SPACE.lastIndex;
};

const define = (json: object, key: string, value: unknown): void => {
  Object.defineProperty(json, key, { value, configurable: true, enumerable: true, writable: true });
};

/* The end of an object or an array, and where it can be cut. What stands in it is read when it is parsed. */
function* placeOf(text: string, start: number): Steps<Place> {
  const cuts = [start];
  let last = start;
  let depth = 0;
  let steps = 0;
  for (let at = start; at < text.length; at++) {
    if (++steps % STEPS === 0) yield;
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (code === COMMA && depth === 1 && at - last > PIECE) cuts.push((last = at));
    else if (isOpening(code)) depth++;
    else if (isClosing(code) && --depth === 0) return { end: at + 1, cuts };
  }
  throw new SyntaxError("a value has no end");
}

/* What is neither an object nor an array is short, or a text. */
const endOfWord = (text: string, start: number): number => {
  if (text.charCodeAt(start) === QUOTE) return endOfString(text, start);
  let end = start;
  while (/[^,}\s]/.test(text.charAt(end))) end++;
  return end;
};

function* listIn(text: string, { end, cuts }: Place): Steps<unknown[]> {
  const list: unknown[] = [];
  for (let index = 0; index < cuts.length; index++) {
    /* Each cut is the opening bracket or a comma. */
    const piece = text.slice((cuts[index] as number) + 1, cuts[index + 1] ?? end - 1);
    for (const item of JSON.parse(`[${piece}]`) as unknown[]) list.push(item);
    yield;
  }
  return list;
}

class Members implements Omit<LargeDocument, "text"> {
  readonly json: object = {};
  #text: string;
  readonly #places = new Map<string, Place>();
  readonly #parsing = new Map<string, Promise<void>>();
  readonly #broken = new Map<string, Error>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Finds the members: the long ones are left where they stand. */
  *find(start: number): Steps<this> {
    const text = this.#text;
    let at = afterSpace(text, start + 1);
    if (text[at] !== "}") {
      at = yield* this.#findOne(at);
      while (text[at] === ",") at = yield* this.#findOne(afterSpace(text, at + 1));
    }
    if (text[at] !== "}" || afterSpace(text, at + 1) < text.length) throw new SyntaxError("no end");
    return this;
  }

  /** @returns where what follows the member stands */
  *#findOne(start: number): Steps<number> {
    const text = this.#text;
    const keyEnd = endOfString(text, start);
    const key = JSON.parse(text.slice(start, keyEnd)) as string;
    const colon = afterSpace(text, keyEnd);
    if (text[colon] !== ":") throw new SyntaxError("a name without a value");
    const from = afterSpace(text, colon + 1);
    const place = isOpening(text.charCodeAt(from)) ? yield* placeOf(text, from) : undefined;
    const end = place?.end ?? endOfWord(text, from);
    /* Said twice, the last one holds. */
    this.#places.delete(key);
    if (place && end - from > PIECE) this.#defer(key, place);
    else define(this.json, key, JSON.parse(text.slice(from, end)));
    return afterSpace(text, end);
  }

  #defer(key: string, place: Place): void {
    this.#places.set(key, place);
    Object.defineProperty(this.json, key, {
      configurable: true,
      enumerable: true,
      /* Whoever did not wait has it at once, at the price that all would pay. */
      get: () => {
        const value: unknown = JSON.parse(this.#text.slice(place.cuts[0], place.end));
        this.#settle(key, value);
        return value;
      },
    });
  }

  /* The text is let go of with the last that had to be parsed. */
  #settle(key: string, value: unknown): void {
    define(this.json, key, value);
    this.#places.delete(key);
    if (this.#places.size === 0) this.#text = "";
  }

  readonly parse = (keys: readonly string[]): Promise<unknown> | undefined => {
    const waiting = keys.flatMap((key) => this.#parse(key) ?? []);
    return waiting.length > 0 ? Promise.all(waiting) : undefined;
  };

  #parse(key: string): Promise<void> | undefined {
    const place = this.#places.get(key);
    if (!place || this.#text[place.cuts[0] as number] !== "[") return undefined;
    const broken = this.#broken.get(key);
    if (broken) throw broken;
    const under = this.#parsing.get(key);
    if (under) return under;
    const parsing = inTurns(listIn(this.#text, place)).then(
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

/* FNV-1a, of three characters at a time. */
const hashOf = (text: string, start: number, end: number, before: number): number => {
  let hash = before;
  for (let at = start; at < end; at += 3)
    hash = Math.imul(
      hash ^ text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 8) ^ (text.charCodeAt(at + 2) << 16),
      0x01000193,
    );
  return hash;
};

function* fingerprinted(text: string): Steps<string> {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += HASHED) {
    hash = hashOf(text, at, Math.min(at + HASHED, text.length), hash);
    yield;
  }
  return `${text.length} ${hash}`;
}

/**
 * Reads a long text: an object's long arrays when they are asked for, an array in turns, all else at once.
 *
 * @param known what was read before: it is given back where the text is the same
 * @throws SyntaxError where it is no JSON, as far as it was read
 */
export const readLargeDocument = async <Known extends { readonly text: string } = LargeDocument>(
  text: string,
  known?: Known,
): Promise<LargeDocument | Known> => {
  const fingerprint = await inTurns(fingerprinted(text));
  if (fingerprint === known?.text) return known;
  const start = afterSpace(text, 0);
  if (text[start] === "{") {
    const { json, parse } = await inTurns(new Members(text).find(start));
    return { json, parse, text: fingerprint };
  }
  const json = text[start] === "[" ? await inTurns(arrayIn(text, start)) : (JSON.parse(text) as unknown);
  return { json, parse: () => undefined, text: fingerprint };
};

function* arrayIn(text: string, start: number): Steps<unknown[]> {
  const place = yield* placeOf(text, start);
  if (afterSpace(text, place.end) < text.length) throw new SyntaxError("no end");
  return yield* listIn(text, place);
}
