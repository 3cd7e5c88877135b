import { bypass, delay, http, HttpResponse, type RequestHandler } from "msw";

import { brokenFeed, emptyFeed, type FeedJson, feedWith, fullFeed, longFeed, manyFeed } from "./feeds.js";

/** What can happen to a feed, by name. Tests and stories share them; each has an address of its own. */
export const SCENARIOS = {
  ready: () => HttpResponse.json(fullFeed),
  empty: () => HttpResponse.json(emptyFeed),
  /* The copy in the cache is good, what the server answers now is not. */
  stale: ({ request }: { request: Request }) =>
    request.cache === "force-cache" ? HttpResponse.json(fullFeed) : new HttpResponse(null, { status: 503 }),
  error: () => new HttpResponse(null, { status: 503 }),
  pending: async () => {
    await delay("infinite");
    return HttpResponse.json(fullFeed);
  },
  html: () => HttpResponse.html("<!doctype html><title>Bienvenue</title>"),
  notFeed: () => HttpResponse.json({ hello: "world" }),
  broken: () => HttpResponse.json(brokenFeed),
  archived: () => HttpResponse.json(feedWith({ archived: true })),
  long: () => HttpResponse.json(longFeed),
  many: () => HttpResponse.json(manyFeed()),
} satisfies Record<string, (info: { request: Request }) => Response | Promise<Response>>;

export type Scenario = keyof typeof SCENARIOS;

/** The address of a scenario's feed, relative to the page. */
export const feedUrl = (scenario: Scenario): string => `./scenarios/${scenario}/feed.json`;

/* A feed names its logos relative to itself; they stand beside the page. */
const logos = http.get("*/scenarios/:scenario/logos/:file", ({ params }) =>
  fetch(bypass(new URL(`./logos/${String(params["file"])}`, document.baseURI))),
);

/** The handlers of all scenarios. */
export const handlers: RequestHandler[] = [
  ...(Object.keys(SCENARIOS) as Scenario[]).map((scenario) =>
    http.get(`*/scenarios/${scenario}/feed.json`, SCENARIOS[scenario]),
  ),
  logos,
];

/** A feed under an address of its own, for a test that needs one. */
export const serving = (path: string, feed: FeedJson): RequestHandler =>
  http.get(path, () => HttpResponse.json(feed));
