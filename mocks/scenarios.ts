import { bypass, delay, http, HttpResponse, type RequestHandler } from "msw";

import { brokenFeed, emptyFeed, feedWith, fullFeed, longFeed, manyFeed } from "./feeds.js";

const SLOW_MS = 3_000;

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
  slow: async () => {
    await delay(SLOW_MS);
    return HttpResponse.json(fullFeed);
  },
  html: () => HttpResponse.html("<!doctype html><title>Bienvenue</title>"),
  notFeed: () => HttpResponse.json({ hello: "world" }),
  broken: () => HttpResponse.json(brokenFeed),
  archived: () => HttpResponse.json(feedWith({ archived: true })),
  long: () => HttpResponse.json(longFeed),
  many: () => HttpResponse.json(manyFeed(new Date(Date.now()))),
} satisfies Record<string, (info: { request: Request }) => Response | Promise<Response>>;

export type Scenario = keyof typeof SCENARIOS;

/** The address of a scenario's feed, relative to the page. */
export const feedUrl = (scenario: Scenario): string => `./scenarios/${scenario}/feed.json`;

/* A feed names its logos relative to itself; they stand beside the page. */
const logos = http.get("*/scenarios/:scenario/logos/:file", ({ params }) =>
  fetch(bypass(new URL(`./logos/${String(params["file"])}`, document.baseURI))),
);

/** A tile server's address, relative to the page; a tile says which it is. */
export const TILES = "./tiles/{z}/{x}/{y}.svg";

const tiles = http.get("*/tiles/:z/:x/:y", ({ params: { z, x, y } }) => {
  const name = [z, x, y].map(String).join("/").replace(".svg", "");
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256">
    <path d="M0 0h256v256H0z" fill="#ece7d8" stroke="#a99f86"/><path d="M0 180 256 60" stroke="#fff" stroke-width="7"/>
    <text x="10" y="24" font-family="sans-serif" fill="#6d6552">${name}</text></svg>`;
  return new HttpResponse(drawing, { headers: { "Content-Type": "image/svg+xml" } });
});

/** The handlers of all scenarios. */
export const handlers: RequestHandler[] = [
  ...(Object.keys(SCENARIOS) as Scenario[]).map((scenario) =>
    http.get(`*/scenarios/${scenario}/feed.json`, SCENARIOS[scenario]),
  ),
  logos,
  tiles,
];
