import { http, HttpResponse, type RequestHandler } from "msw";
import { setupWorker } from "msw/browser";

import { handlers } from "../../mocks/scenarios.js";

/** A request that the library made: `src/feed` is the one place that calls `fetch`. */
export interface FeedRequest {
  /** Without the page's origin. */
  readonly path: string;
  readonly cache: RequestCache | undefined;
  readonly signal: AbortSignal | null | undefined;
}

/** The network of a test: named scenarios, and what came over it since the test began. */
export interface Network {
  readonly requests: FeedRequest[];
  /** Images and everything else that is no module of the run. */
  readonly others: string[];
  /** What the library said in the console. */
  readonly warnings: string[];
  /** Answers for addresses of this test's own: they stay, since what a test has begun may end after it. */
  use(...more: RequestHandler[]): void;
  /** How often a path was asked for. */
  count(path: string): number;
}

const PREFIX = "[dynamique-climat]";
const OURS = /^\/(src|test|mocks|demo|node_modules|__w|favicon)|^\/mockServiceWorker/;

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>';
const logos = http.get(
  "*/logos/:file",
  () => new HttpResponse(SQUARE, { headers: { "Content-Type": "image/svg+xml" } }),
);

const pathOf = (url: string): string => {
  const { origin, pathname, search } = new URL(url, document.baseURI);
  return origin === location.origin ? pathname + search : url;
};

const listen = (network: Network): (() => void) => {
  const { fetch } = window;
  const { warn } = console;
  window.fetch = (input, init) => {
    const path = pathOf(input instanceof Request ? input.url : String(input));
    if (!OURS.test(path)) network.requests.push({ path, cache: init?.cache, signal: init?.signal });
    return fetch.call(window, input, init);
  };
  console.warn = (...words: unknown[]) => {
    if (String(words[0]).startsWith(PREFIX)) network.warnings.push(String(words[0]));
    else warn.apply(console, words);
  };
  return () => {
    window.fetch = fetch;
    console.warn = warn;
  };
};

/** Gives every test of a file the mocked network. A request that no scenario answers fails its test. */
export const useNetwork = (): Network => {
  const unhandled: string[] = [];
  const worker = setupWorker(logos, ...handlers);
  const network: Network = {
    requests: [],
    others: [],
    warnings: [],
    use: (...more) => {
      worker.use(...more);
    },
    count: (path) => network.requests.filter((request) => request.path === path).length,
  };
  let stop: () => void;

  before(async () => {
    await worker.start({ quiet: true, onUnhandledFrame: "bypass" });
    worker.events.on("request:unhandled", ({ request }) => {
      if (!OURS.test(pathOf(request.url))) unhandled.push(pathOf(request.url));
    });
    worker.events.on("request:start", ({ request }) => {
      if (!OURS.test(pathOf(request.url))) network.others.push(pathOf(request.url));
    });
  });
  beforeEach(() => {
    for (const list of [network.requests, network.others, network.warnings, unhandled]) list.length = 0;
    stop = listen(network);
  });
  afterEach(() => {
    stop();
    if (unhandled.length > 0) throw new Error(`no scenario answers ${unhandled.join(", ")}`);
  });
  return network;
};

let addresses = 0;

/** An address that no other test of the file has used. */
export const newAddress = (): string => `/feeds/${++addresses}.json`;

/** A document as a server sends it. */
export const answer = (json: unknown, headers: Record<string, string> = {}): Response =>
  HttpResponse.json(json as object, { headers });

/** No answer, and no timer for it: msw's own delay would be among those that a test holds, and may be set after it has ended. */
export const never = (): Promise<Response> => new Promise(() => undefined);
