import { expect, nextFrame } from "@open-wc/testing";
import { http, HttpResponse } from "msw";

import type * as FeedSources from "../../../src/feed/feed-source.js";
import { type FeedSource, sourceFor } from "../../../src/feed/feed-source.js";
import { pageRegistry } from "../../../src/feed/page-registry.js";
import { readCopy } from "../../../src/feed/read-copy.js";
import { openEarly } from "../../../src/feed/request.js";
import { isFeed } from "../../../src/model/feed.js";
import { useConnection, useHeldTimers, useVisibility } from "../../support/clock.js";
import { answer, never, newAddress, useNetwork } from "../../support/network.js";
import { until } from "../../support/until.js";

const FEED = { version: 1, name: "Coalition" };
const NEWER = { version: 1, name: "Coalition, plus tard" };

const network = useNetwork();
const timers = useHeldTimers();
const setHidden = useVisibility();
const setOnline = useConnection();

/** The answers of an address, one after the other; the last one stands. */
const serve = (path: string, ...answers: (() => Response | Promise<Response>)[]): string => {
  let index = 0;
  network.use(http.get(`*${path}`, () => answers[Math.min(index++, answers.length - 1)]!()));
  return new URL(path, location.href).href;
};

const unavailable = () => new HttpResponse(null, { status: 503 });
const fresh = () => answer(FEED, { Expires: new Date(Date.now() + 60_000).toUTCString() });

const left: (() => void)[] = [];
afterEach(() => {
  for (const leave of left.splice(0)) leave();
});

interface Follower {
  readonly source: FeedSource;
  readonly leave: () => void;
  /** How often it was told of a change. */
  told: number;
}

const follow = (url: string, take = sourceFor): Follower => {
  const source = take(url, isFeed);
  const follower: Follower = {
    source,
    told: 0,
    leave: source.follow(() => {
      follower.told++;
    }),
  };
  left.push(follower.leave);
  return follower;
};

const isStale = ({ source }: Follower): boolean => !!source.copy && !!source.error;
const hasCopy = ({ source }: Follower) => until(() => source.copy, "a copy");
const hasError = ({ source }: Follower) => until(() => source.error, "an error");
const asked = (path: string, times: number) =>
  until(() => network.count(path) === times, `${times} requests`);

/* Half as much again at most: forty-seven sites must not come back in one second. */
const BACK_OFF_MS = [
  [1_000, 1_500],
  [4_000, 6_000],
  [16_000, 24_000],
] as const;

/** Waits for a try to be announced, first, second or third, and lets it go. */
const retry = async (which: 1 | 2 | 3, meanwhile: () => void = () => undefined): Promise<void> => {
  const [from, to] = BACK_OFF_MS[which - 1]!;
  const waits = () => timers.delays.some((ms) => ms >= from && ms <= to && ms !== 10_000);
  await until(waits, `retry ${which}`);
  meanwhile();
  timers.run(to);
};
const caches = () => network.requests.map(({ cache }) => cache);

describe("One address on one page", () => {
  it("is asked for once, however many follow it", async () => {
    const path = newAddress();
    const url = serve(path, fresh);
    const followers = [follow(url), follow(url), follow(url)];
    await hasCopy(followers[0]!);
    followers.push(follow(url));
    expect(followers.map(({ source }) => source.copy?.json)).to.deep.equal([FEED, FEED, FEED, FEED]);
    expect(network.count(path)).to.equal(1);
  });

  it("is asked for once when two copies of the library are on the page", async () => {
    const path = newAddress();
    const url = serve(path, fresh);
    const copy = "../../../src/feed/feed-source.ts?copy";
    const other = (await import(copy)) as typeof FeedSources;
    const [one, two] = [follow(url), follow(url, other.sourceFor)];
    await hasCopy(two);
    expect(other.FeedSource).not.to.equal(one.source.constructor);
    expect(two.source.copy).to.equal(one.source.copy);
    expect(network.count(path)).to.equal(1);
  });

  it("leaves no global name behind", () => {
    expect(Object.keys(window).filter((name) => /climat|feed/i.test(name))).to.deep.equal([]);
    expect(pageRegistry()).to.equal(
      (window as unknown as Record<symbol, unknown>)[Symbol.for("dynamique-climat/1")],
    );
  });
});

describe("A feed", () => {
  it("comes from the browser's cache first, however old, and is re-read then", async () => {
    const path = newAddress();
    /* The server's word waits until what the cache held has been looked at. */
    let tell: (answer: Response) => void = () => undefined;
    const word = new Promise<Response>((resolve) => {
      tell = resolve;
    });
    const follower = follow(
      serve(
        path,
        () => answer(FEED),
        () => word,
      ),
    );
    await hasCopy(follower);
    expect(follower.source.copy?.json).to.deep.equal(FEED);
    tell(answer(NEWER));
    await until(() => follower.told === 2);
    expect(follower.source.copy?.json).to.deep.equal(NEWER);
    expect(caches()).to.deep.equal(["force-cache", "no-cache"]);
  });

  it("is not re-read while its Expires says that it is fresh", async () => {
    const path = newAddress();
    await hasCopy(follow(serve(path, fresh)));
    await nextFrame();
    expect(caches()).to.deep.equal(["force-cache"]);
  });

  it("is re-read where its Expires is past, or no date", async () => {
    for (const Expires of ["Thu, 01 Jan 2015 00:00:00 GMT", "0", "-1"]) {
      const path = newAddress();
      await hasCopy(follow(serve(path, () => answer(FEED, { Expires }))));
      await asked(path, 2);
    }
  });

  it("is re-read where the visitor's clock is behind: by that clock it was changed later than now", async () => {
    const path = newAddress();
    const at = (ms: number) => new Date(Date.now() + ms).toUTCString();
    await hasCopy(
      follow(serve(path, () => answer(FEED, { "Last-Modified": at(3_600_000), Expires: at(86_400_000) }))),
    );
    await asked(path, 2);
  });

  it("is re-read for who comes when nobody followed it, once it is no longer fresh", async () => {
    const path = newAddress();
    const soon = { Expires: new Date(Date.now() + 60_000).toUTCString() };
    const first = follow(serve(path, fresh, () => answer(NEWER, soon)));
    await hasCopy(first);
    const leaves = async ({ leave }: Follower): Promise<void> => {
      leave();
      await new Promise((left) => setTimeout(left));
    };
    await leaves(first);
    await leaves(follow(serve(path, () => answer(NEWER, soon))));
    expect(caches()).to.deep.equal(["force-cache"]);
    Object.assign(first.source.copy!, { expires: Date.now() });
    const second = follow(new URL(path, location.href).href);
    expect(second.source.copy?.json).to.deep.equal(FEED);
    await until(() => second.told === 1);
    expect(second.source.copy?.json).to.deep.equal(NEWER);
    expect(caches()).to.deep.equal(["force-cache", "no-cache"]);
  });

  it("that has not changed is told once, and stays the same object", async () => {
    const path = newAddress();
    const follower = follow(serve(path, () => answer(FEED)));
    await hasCopy(follower);
    const { copy } = follower.source;
    await asked(path, 2);
    await follower.source.reload();
    expect(follower.told).to.equal(1);
    expect(follower.source.copy).to.equal(copy);
  });

  it("of one text is parsed once", async () => {
    const response = () => new Response(JSON.stringify({ ...FEED, filler: "x".repeat(200_000) }));
    const copy = await readCopy(response(), "https://a.example/");
    expect((await readCopy(response(), "https://a.example/", copy)).json).to.equal(copy.json);
    expect((await readCopy(new Response("[1]"), "https://a.example/", copy)).json).to.deep.equal([1]);
  });

  it("says when it was good: its Last-Modified, else when it was read", async () => {
    const dated = follow(
      serve(newAddress(), () => answer(FEED, { "Last-Modified": "Mon, 23 Nov 2015 08:00:00 GMT" })),
    );
    await hasCopy(dated);
    expect(dated.source.copy?.date).to.equal(Date.UTC(2015, 10, 23, 8));
    const before = Date.now();
    const undated = follow(serve(newAddress(), fresh));
    await hasCopy(undated);
    expect(undated.source.copy?.date).to.be.within(before, Date.now());
  });

  it("that has not changed is as good as when it was read last", async () => {
    const path = newAddress();
    const follower = follow(
      serve(path, fresh, () => answer(FEED, { "Last-Modified": "Mon, 23 Nov 2015 08:00:00 GMT" })),
    );
    await hasCopy(follower);
    await follower.source.reload();
    expect(follower.source.copy?.date).to.equal(Date.UTC(2015, 10, 23, 8));
    expect(follower.told).to.equal(1);
  });

  it("is the server's, where that is asked for while the browser's own copy is read", async () => {
    const path = newAddress();
    const follower = follow(serve(path, fresh, () => answer(NEWER)));
    await follower.source.reload();
    expect(follower.source.copy?.json).to.deep.equal(NEWER);
    expect(caches()).to.deep.equal(["force-cache", "no-cache"]);
  });

  it("is not re-read twice, where that is asked for while it is read", async () => {
    const path = newAddress();
    const follower = follow(serve(path, () => answer(FEED)));
    await follower.source.reload();
    expect(network.count(path)).to.equal(2);
  });

  it("is re-read when that is asked for, once for all who ask", async () => {
    const path = newAddress();
    const follower = follow(serve(path, fresh, () => answer(NEWER)));
    await hasCopy(follower);
    await Promise.all([follower.source.reload(), follower.source.reload()]);
    expect(follower.source.copy?.json).to.deep.equal(NEWER);
    expect(caches()).to.deep.equal(["force-cache", "no-cache"]);
  });
});

describe("A copy that can't be re-read", () => {
  it("stays, and is stale", async () => {
    const follower = follow(serve(newAddress(), () => answer(FEED), unavailable));
    await hasError(follower);
    expect(isStale(follower)).to.equal(true);
    expect(follower.source.copy?.json).to.deep.equal(FEED);
    expect(follower.told).to.equal(2);
  });

  it("stays where what came instead is no feed", async () => {
    const follower = follow(
      serve(
        newAddress(),
        () => answer(FEED),
        () => HttpResponse.html("<p>Panne</p>"),
      ),
    );
    await hasError(follower);
    expect(isStale(follower)).to.equal(true);
  });

  it("is re-read for who comes after everybody has left", async () => {
    const url = serve(
      newAddress(),
      () => answer(FEED),
      unavailable,
      () => answer(NEWER),
    );
    const first = follow(url);
    await hasError(first);
    await until(() => timers.delays.some((ms) => ms !== 10_000), "the wait for a retry");
    first.leave();
    await until(() => timers.delays.length === 0, "the end of what was under way");
    const second = follow(url);
    expect(isStale(second)).to.equal(true);
    await until(() => !isStale(second));
    expect(second.source.copy?.json).to.deep.equal(NEWER);
  });

  it("is good again as soon as a retry succeeds", async () => {
    const follower = follow(
      serve(
        newAddress(),
        () => answer(FEED),
        unavailable,
        () => answer(NEWER),
      ),
    );
    await hasError(follower);
    await retry(1);
    await until(() => !isStale(follower));
    expect(follower.source.copy?.json).to.deep.equal(NEWER);
  });
});

describe("A failure", () => {
  it("is told at once, the server itself is asked without a wait, and retries go on behind", async () => {
    const path = newAddress();
    const follower = follow(serve(path, unavailable, unavailable, () => answer(FEED)));
    await hasError(follower);
    expect(follower.told).to.equal(1);
    expect(caches()).to.deep.equal(["force-cache", "no-cache"]);
    await retry(2);
    await hasCopy(follower);
    expect(follower.source.error).to.equal(undefined);
    expect(caches()).to.deep.equal(["force-cache", "no-cache", "no-cache"]);
  });

  /* Chromium keeps a 503, and what a page of HTML says, as it keeps a feed. */
  for (const [what, remembered] of Object.entries({
    "an error": unavailable,
    "a web page": () => HttpResponse.html("<p>Panne</p>"),
    "no feed": () => answer({ hello: "world" }),
  })) {
    it(`that the browser remembers lasts no longer than the server's answer: ${what}`, async () => {
      const follower = follow(serve(newAddress(), remembered, () => answer(FEED)));
      await hasCopy(follower);
      expect(follower.told).to.equal(2);
      expect(follower.source.error).to.equal(undefined);
      expect(network.warnings).to.deep.equal([]);
    });
  }

  it("without any answer is told at once", async () => {
    const path = newAddress();
    await hasError(follow(serve(path, () => HttpResponse.error())));
    expect(network.count(path)).to.equal(1);
  });

  it("is asked again three times at most, later and later", async () => {
    const path = newAddress();
    const follower = follow(serve(path, unavailable));
    await retry(2);
    await retry(3);
    await asked(path, 4);
    await until(() => timers.delays.length === 0);
    await nextFrame();
    expect(network.count(path)).to.equal(4);
    expect(isStale(follower)).to.equal(false);

    const silent = newAddress();
    follow(serve(silent, () => HttpResponse.error()));
    for (const which of [1, 2, 3] as const) await retry(which);
    await asked(silent, 4);
    await until(() => timers.delays.length === 0);
  });

  it("is not remembered for who comes after the last retry", async () => {
    const path = newAddress();
    const url = serve(path, unavailable, unavailable, unavailable, unavailable, () => answer(FEED));
    follow(url);
    await retry(2);
    await retry(3);
    await asked(path, 4);
    await until(() => timers.delays.length === 0);
    await nextFrame();
    const late = follow(url);
    await hasCopy(late);
    expect(late.source.error).to.equal(undefined);
  });

  it("is shared by who comes while a retry is waited for", async () => {
    const path = newAddress();
    const url = serve(path, unavailable, unavailable, () => answer(FEED));
    await hasError(follow(url));
    const late = follow(url);
    expect(late.source.error?.code).to.equal("http");
    await nextFrame();
    expect(network.count(path)).to.equal(2);
    await retry(2);
    await hasCopy(late);
  });

  it("is not remembered once everybody has left", async () => {
    const url = serve(newAddress(), unavailable, unavailable, () => answer(FEED));
    const first = follow(url);
    await hasError(first);
    /* The browser's cache and the server have both answered. */
    await until(() => timers.delays.some((ms) => ms !== 10_000), "the wait for a retry");
    first.leave();
    await until(() => !first.source.error, "the end of it");
    const second = follow(url);
    await hasCopy(second);
    expect(second.source.error).to.equal(undefined);
    expect(second.told).to.equal(1);
  });

  it("is no longer retried once everybody has left, and no wait goes on", async () => {
    const path = newAddress();
    const follower = follow(serve(path, unavailable));
    await until(() => timers.delays.some((ms) => ms !== 10_000), "the wait for a retry");
    follower.leave();
    await until(() => timers.delays.length === 0, "the end of the wait");
    expect(network.count(path)).to.equal(2);
  });

  it("waits for its retry while the page is hidden", async () => {
    const path = newAddress();
    const follower = follow(serve(path, unavailable, unavailable, () => answer(FEED)));
    await retry(2, () => {
      setHidden(true);
    });
    await nextFrame();
    expect(network.count(path)).to.equal(2);
    setHidden(false);
    await hasCopy(follower);
  });

  it("waits for its retry while there is no network", async () => {
    const path = newAddress();
    const follower = follow(serve(path, unavailable, unavailable, () => answer(FEED)));
    await retry(2, () => {
      setOnline(false);
    });
    await nextFrame();
    expect(network.count(path)).to.equal(2);
    setOnline(true);
    await hasCopy(follower);
  });

  it("gets one line in the console that says what to do, also when all have left and others come", async () => {
    const url = serve(newAddress(), () => HttpResponse.html("<!doctype html><p>Bienvenue</p>"));
    const follower = follow(url);
    await hasError(follower);
    await retry(2);
    follower.leave();
    await until(() => !follower.source.error, "the end of it");
    await hasError(follow(url));
    await retry(2);
    expect(network.warnings).to.have.lengthOf(1);
    expect(network.warnings[0]).to.contain("not JSON");
  });
});

describe("A failure says what it was", () => {
  const failures: Record<string, () => Response | Promise<Response>> = {
    http: () => new HttpResponse(null, { status: 404 }),
    json: () => HttpResponse.html("<!doctype html><title>Bienvenue</title>"),
    format: () => answer({ hello: "world" }),
    network: () => HttpResponse.error(),
  };
  for (const [code, respond] of Object.entries(failures)) {
    it(code, async () => {
      const follower = follow(serve(newAddress(), respond));
      await hasError(follower);
      expect(follower.source.error).to.include({ code });
      expect(follower.source.copy).to.equal(undefined);
    });
  }

  it("format, for a version that this build can't read", async () => {
    const follower = follow(serve(newAddress(), () => answer({ version: 2 })));
    await hasError(follower);
    expect(follower.source.error?.code).to.equal("format");
  });

  it("timeout, ten seconds after the request where nothing answers", async () => {
    const follower = follow(serve(newAddress(), never));
    await until(() => network.requests.length === 1);
    expect(timers.delays).to.include(10_000);
    timers.run(10_000);
    await hasError(follower);
    expect(follower.source.error?.code).to.equal("timeout");
    expect(network.requests[0]?.signal?.aborted).to.equal(true);
  });
});

describe("A body", () => {
  const bytes = (count: number): Uint8Array<ArrayBuffer> => new Uint8Array(count).fill(32);

  /** A body that a test pours out by hand: a worker would hold it back. */
  const pour = (start: (body: ReadableStreamDefaultController<Uint8Array>) => void): void => {
    window.fetch = (_input, init) => {
      const stream = new ReadableStream<Uint8Array>({
        start(body) {
          init?.signal?.addEventListener("abort", () => {
            body.error(new DOMException("aborted", "AbortError"));
          });
          start(body);
        },
      });
      return Promise.resolve(new Response(stream));
    };
  };

  it("that drips gets ten seconds and no more", async () => {
    pour((body) => {
      body.enqueue(bytes(10));
    });
    const follower = follow("https://drip.example/feed.json");
    await nextFrame();
    expect(follower.source.error).to.equal(undefined);
    timers.run(10_000);
    await hasError(follower);
    expect(follower.source.error?.code).to.equal("timeout");
  });

  it("of more than sixteen megabytes is refused as soon as that is known, and not asked for again", async () => {
    let poured = 0;
    let signal: AbortSignal | null | undefined;
    window.fetch = (_input, init) => {
      signal = init?.signal;
      const endless = new ReadableStream<Uint8Array>({
        pull(body) {
          poured++;
          body.enqueue(bytes(1_000_000));
        },
      });
      return Promise.resolve(new Response(endless));
    };
    const follower = follow("https://big.example/feed.json");
    await hasError(follower);
    expect(follower.source.error?.code).to.equal("size");
    expect(poured).to.be.within(17, 20);
    expect(signal?.aborted).to.equal(true);
    poured = 0;
    follow("https://big.example/feed.json");
    await nextFrame();
    expect(timers.delays).to.deep.equal([]);
    expect(poured).to.equal(0);
  });

  it("that is announced as too large is not read at all", async () => {
    const follower = follow(
      serve(newAddress(), () => new HttpResponse(bytes(10), { headers: { "Content-Length": "50000000" } })),
    );
    await hasError(follower);
    expect(follower.source.error?.code).to.equal("size");
  });

  it("that is cut off by the network is told at once, and asked for again", async () => {
    pour((body) => {
      body.enqueue(bytes(10));
      body.error(new TypeError("network error"));
    });
    const follower = follow("https://cut.example/feed.json");
    await hasError(follower);
    expect(follower.source.error?.code).to.equal("network");
    pour((body) => {
      body.enqueue(new TextEncoder().encode(JSON.stringify(FEED)));
      body.close();
    });
    await retry(1);
    await hasCopy(follower);
  });

  it("may begin with a byte order mark", async () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(JSON.stringify(FEED))]);
    const follower = follow(serve(newAddress(), () => new HttpResponse(marked)));
    await hasCopy(follower);
    expect(follower.source.copy?.json).to.deep.equal(FEED);
  });

  for (const [what, respond] of Object.entries({
    "is not there": () => new HttpResponse(null, { status: 204 }),
    "is empty": () => new HttpResponse(""),
    "is cut": () => new HttpResponse('{"version":1,"name":"Coal'),
    "is UTF-16": () => new HttpResponse(new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])),
  })) {
    it(`that ${what} is no JSON`, async () => {
      const follower = follow(serve(newAddress(), respond));
      await hasError(follower);
      expect(follower.source.error?.code).to.equal("json");
    });
  }

  it("may break a letter in two", async () => {
    pour((body) => {
      const whole = new TextEncoder().encode('{"version":1,"name":"É"}');
      const middle = whole.indexOf(0xc3) + 1;
      body.enqueue(whole.slice(0, middle));
      body.enqueue(whole.slice(middle));
      body.close();
    });
    const follower = follow("https://split.example/feed.json");
    await hasCopy(follower);
    expect(follower.source.copy?.json).to.include({ name: "É" });
  });
});

describe("A request", () => {
  it("is aborted when its last follower leaves, not before", async () => {
    const url = serve(newAddress(), never);
    const [one, two] = [follow(url), follow(url)];
    await until(() => network.requests.length === 1);
    const signal = network.requests[0]?.signal;
    one.leave();
    await nextFrame();
    expect(signal?.aborted).to.equal(false);
    two.leave();
    await until(() => signal?.aborted);
    expect(two.told + one.told).to.equal(0);
    expect(network.warnings).to.deep.equal([]);
  });

  it("goes on while a follower leaves and comes back in one task", async () => {
    const path = newAddress();
    const url = serve(path, fresh);
    follow(url).leave();
    await Promise.resolve();
    await hasCopy(follow(url));
    expect(network.count(path)).to.equal(1);
    expect(network.requests[0]?.signal?.aborted).to.equal(false);
  });

  it("that the loader opened early is adopted", async () => {
    const path = newAddress();
    const url = serve(path, fresh);
    openEarly(url);
    openEarly(url);
    await hasCopy(follow(url));
    openEarly(url);
    expect(network.count(path)).to.equal(1);
    expect(pageRegistry().early.size).to.equal(0);
  });

  it("that the loader opened early, and that failed, is retried like any other", async () => {
    const path = newAddress();
    const url = serve(path, unavailable, unavailable, () => answer(FEED));
    openEarly(url);
    const follower = follow(url);
    await retry(2, () => {
      expect(network.count(path)).to.equal(2);
    });
    await hasCopy(follower);
  });

  it("that the loader opened early is aborted with the last who waits for it", async () => {
    const url = serve(newAddress(), never);
    openEarly(url);
    const follower = follow(url);
    await until(() => network.requests.length === 1);
    follower.leave();
    await until(() => network.requests[0]?.signal?.aborted);
  });
});
