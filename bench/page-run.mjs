/** One page in Chromium, once, from a cold cache, and what it costs. */
import { watchFirst, watchPaint, weigh } from "./in-page.mjs";

const VIEWPORT = { width: 1280, height: 800 };
export const CPU_RATE = 4;
/* Slow 4G as Chromium's own tools have it: 1.6 Mb/s down, 0.75 up, 150 ms to the server and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const POLL_MS = 100;
const QUIET_POLLS = 4;
const QUIET_MS = 4;
const PATIENCE_MS = 120_000;

/* Scripts and styles, what holds the data, images: bytes as they travelled. */
const kindOf = (url) =>
  /\.json$/.test(url) ? "data" : /\.(svg|png|ico)$|^data:|^blob:/.test(url) ? "images" : "code";

/* A page is told that a worker's script is asked for, and nothing of its arrival. */
const isWorker = (url) => url.includes("-worker.");

const countBytes = (cdp) => {
  const kinds = new Map();
  const sums = { code: 0, data: 0, images: 0 };
  const asked = [];
  let open = 0;
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    asked.push(request.url);
    if (isWorker(request.url)) return;
    open++;
    kinds.set(requestId, kindOf(request.url));
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    open--;
    sums[kinds.get(requestId)] += encodedDataLength;
  });
  cdp.on("Network.loadingFailed", () => open--);
  return { sums, asked, isQuiet: () => open <= 0 };
};

/* What the main thread has done so far: CPU time, ms. */
export const taskTime = async (cdp) => {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
};

const workerBytes = async (asked) => {
  const answers = await Promise.all(asked.filter(isWorker).map((url) => fetch(url)));
  return answers.reduce((sum, { headers }) => sum + Number(headers.get("Content-Length")), 0);
};

const pause = () => new Promise((done) => setTimeout(done, POLL_MS));

/*
 * At rest: no request is under way, and the main thread has had less than 4 ms to do in each of four tenths of a
 * second. What it has done by then, is the cost. A page that never rests is given up.
 */
const settle = async ({ page, cdp, network }, isReady) => {
  const end = Date.now() + PATIENCE_MS;
  let before = await taskTime(cdp);
  for (let quiet = 0; Date.now() < end;) {
    await pause();
    const now = await taskTime(cdp);
    quiet = network.isQuiet() && now - before < QUIET_MS ? quiet + 1 : 0;
    before = now;
    if (quiet < QUIET_POLLS) continue;
    if (await isReady()) return now;
    quiet = 0;
    before = await taskTime(cdp);
  }
  throw new Error(`${page.url()}: was not ready in time`);
};

const open = async (browser, { width, height } = VIEWPORT) => {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_RATE });
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return { context, page, cdp, network: countBytes(cdp) };
};

const load = async (opened, url, isShown) => {
  await opened.page.goto(url, { waitUntil: "commit" });
  return settle(opened, () => opened.page.evaluate(isShown));
};

/** What an open page can be asked: `then` of the measures below gets it. */
const askable = (opened) => ({
  page: opened.page,
  /** Milliseconds from an event to the last frame of what it changes. */
  async toPaint(type, act) {
    await opened.page.evaluate(watchPaint, type);
    await act();
    return opened.page.evaluate(() => window.painted);
  },
  /** CPU time of the main thread from an act until it rests, ms. */
  async cost(act) {
    const before = await taskTime(opened.cdp);
    await act();
    return (await settle(opened, () => true)) - before;
  },
  /** Bytes of the page's own heap that are held: objects, nodes and buffers; those of workers are not in it. */
  async heap() {
    await opened.cdp.send("HeapProfiler.collectGarbage");
    const {
      usedSize,
      embedderHeapUsedSize = 0,
      backingStorageSize = 0,
    } = await opened.cdp.send("Runtime.getHeapUsage");
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  },
});

/**
 * Main thread to rest, elements, layout shift, bytes and requests, and what `then` finds out.
 *
 * @param isShown run in the page: whether what it is for is there
 * @param viewport of the window, where it is not 1280 × 800
 */
export const measurePage = async (browser, url, { isShown, viewport, then }) => {
  const opened = await open(browser, viewport);
  try {
    const mainThread = await load(opened, url, isShown);
    const { elements, shift } = await opened.page.evaluate(weigh);
    const { sums, asked } = opened.network;
    sums.code += await workerBytes(asked);
    const requests = asked.filter((address) => kindOf(address) !== "images").length;
    const dataRequests = asked.filter((address) => kindOf(address) === "data").length;
    return {
      mainThread,
      elements,
      shift,
      ...sums,
      requests,
      dataRequests,
      ...(await then?.(askable(opened))),
    };
  } finally {
    await opened.context.close();
  }
};

/** Milliseconds from the navigation to the first paint of what a page is for, on slow 4G. */
export const measureFirst = async (browser, url, isShown) => {
  const { context, page, cdp } = await open(browser);
  try {
    await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
    await page.addInitScript(`(${watchFirst})(${isShown})`);
    await page.goto(url, { waitUntil: "commit" });
    return await page.evaluate(() => window.firstShown);
  } finally {
    await context.close();
  }
};

const CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline"];

/* The longest task of a page's main thread in a trace, CPU time, ms. */
const longestIn = (trace) => {
  const { traceEvents } = JSON.parse(trace);
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name === "RunTask" && mains.has(`${pid} ${tid}`))
    .reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
};

/** The longest task, CPU time, ms: until a page rests, and while `then` does what its visitor would. */
export const measureLongest = async (browser, url, { isShown, then }) => {
  const opened = await open(browser);
  const traced = async (work) => {
    await browser.startTracing(opened.page, { categories: CATEGORIES });
    await work();
    return longestIn(await browser.stopTracing());
  };
  try {
    return {
      longestLoad: await traced(() => load(opened, url, isShown)),
      longestAct: await traced(() => then(askable(opened))),
    };
  } finally {
    await opened.context.close();
  }
};
