/** One page in Chromium, once, from a cold cache, and what it costs. */

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
const QUIET_S = 0.004;
const PATIENCE_MS = 120_000;

/* In the page. Names of made-up events all begin alike. */
const isShown = () => {
  const widget = document.querySelector("#widget");
  const root = widget?.firstElementChild?.shadowRoot ?? widget;
  return !!root?.textContent.includes("Rendez-vous");
};

/* In the page: all elements of the widget, shadow roots included; and how far things moved. */
const weigh = () => {
  const count = (root) =>
    [...root.querySelectorAll("*")].reduce(
      (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
      0,
    );
  const shifts = new PerformanceObserver(() => undefined);
  shifts.observe({ type: "layout-shift", buffered: true });
  const shift = shifts.takeRecords().reduce((sum, { value }) => sum + value, 0);
  return { elements: count(document.querySelector("#widget")), shift };
};

/* In the page, before anything of its own: tells when the first event has been painted. */
const watchFirst = (shown) => {
  window.firstEvent = new Promise((resolve) => {
    const look = () => {
      if (!shown()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      return port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
};

/* In the page: from an event to the last frame of what it changes. */
const watchPaint = (type) => {
  const FRAMES = 8;
  const LIMIT_MS = 20_000;
  const widget = document.querySelector("#widget");
  window.painted = new Promise((resolve) => {
    const watch = () => {
      const start = performance.now();
      let [changed, last, quiet] = [false, undefined, 0];
      const observer = new MutationObserver(() => {
        changed = true;
      });
      for (const root of [widget, widget.firstElementChild?.shadowRoot])
        if (root)
          observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      const frame = () => {
        const counts = changed;
        changed = false;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          if (counts) [last, quiet] = [now, 0];
          else quiet++;
          if ((last === undefined || quiet < FRAMES) && now - start < LIMIT_MS)
            return requestAnimationFrame(frame);
          observer.disconnect();
          return resolve(last === undefined ? undefined : last - start);
        };
        port2.postMessage(0);
      };
      requestAnimationFrame(frame);
    };
    addEventListener(type, watch, { capture: true, once: true });
  });
};

const open = async (browser) => {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_RATE });
  return { context, page, cdp };
};

/* Scripts and styles, and what holds the events: bytes as they travelled. */
const countBytes = (cdp) => {
  const kinds = new Map();
  const sums = { code: 0, data: 0 };
  const asked = [];
  let open = 0;
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    open++;
    asked.push(request.url);
    kinds.set(requestId, request.url.endsWith(".json") ? "data" : "code");
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    open--;
    sums[kinds.get(requestId)] += encodedDataLength;
  });
  cdp.on("Network.loadingFailed", () => open--);
  return { sums, asked, isQuiet: () => open === 0 };
};

const pause = () => new Promise((done) => setTimeout(done, POLL_MS));

/*
 * Ready: the first event is in the page, no request is under way, and the main thread has had less than 4 ms to do in
 * each of four tenths of a second. What it has done by then, is the page's cost.
 */
const settle = async (page, cdp, { isQuiet }, isReady = () => page.evaluate(isShown)) => {
  const taskTime = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const end = Date.now() + PATIENCE_MS;
  let before = await taskTime();
  for (let quiet = 0; Date.now() < end;) {
    await pause();
    const now = await taskTime();
    quiet = isQuiet() && now - before < QUIET_S ? quiet + 1 : 0;
    before = now;
    if (quiet < QUIET_POLLS) continue;
    if (await isReady()) return now * 1000;
    quiet = 0;
    before = await taskTime();
  }
  throw new Error(`${page.url()}: no event was shown`);
};

const toPaint = async (page, type, act) => {
  await page.evaluate(watchPaint, type);
  await act();
  return page.evaluate(() => window.painted);
};

const SEARCH = "input[type=search]";

/** First letter into the search field, then a second. */
const filter = async (page) => {
  if ((await page.locator(SEARCH).count()) === 0) return {};
  await page.click(SEARCH);
  await page.waitForTimeout(300);
  const first = await toPaint(page, "input", () => page.keyboard.press("7"));
  const second = await toPaint(page, "input", () => page.keyboard.press("3"));
  return { filterFirst: first, filterSecond: second };
};

/* Pressed by a script: some pages are too busy for a pointer to find the button at rest. */
const turn = async (page, next) => {
  const button = page.locator(next);
  if ((await button.count()) === 0) return {};
  return { nextMonth: await toPaint(page, "click", () => button.evaluate((element) => element.click())) };
};

/**
 * Main thread to ready, elements, layout shift, bytes, and how long an answer takes.
 *
 * @param next selector of the button that turns the month, where there is one
 */
export const measurePage = async (browser, url, { isEmpty, next, filters }) => {
  const { context, page, cdp } = await open(browser);
  try {
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    const network = countBytes(cdp);
    await page.goto(url, { waitUntil: "commit" });
    const mainThread = await settle(page, cdp, network, isEmpty ? () => true : undefined);
    const { elements, shift } = await page.evaluate(weigh);
    const { code, data } = network.sums;
    return {
      mainThread,
      elements,
      shift,
      code,
      data,
      ...(filters && (await filter(page))),
      ...(next && (await turn(page, next))),
    };
  } finally {
    await context.close();
  }
};

/** Milliseconds from the navigation to the first event painted, on slow 4G. */
export const measureFirst = async (browser, url) => {
  const { context, page, cdp } = await open(browser);
  try {
    await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
    await page.addInitScript(`(${watchFirst})(${isShown})`);
    await page.goto(url, { waitUntil: "commit" });
    return await page.evaluate(() => window.firstEvent);
  } finally {
    await context.close();
  }
};

/* In the page, before anything of its own. */
const watchLongTasks = () => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
};

/** The long tasks (over 50 ms) of a page until it has settled, and whether it asked for the events' own document. */
export const measureLongTasks = async (browser, url) => {
  const { context, page, cdp } = await open(browser);
  try {
    await cdp.send("Performance.enable");
    const network = countBytes(cdp);
    await page.addInitScript(watchLongTasks);
    await page.goto(url, { waitUntil: "commit" });
    await settle(page, cdp, network, () =>
      page.evaluate(
        () => "read" in window || document.querySelector("climat-pledge-counter")?.status === "ready",
      ),
    );
    const tasks = await page.evaluate(() => window.longTasks);
    return {
      count: tasks.length,
      longest: Math.max(0, ...tasks),
      sum: tasks.reduce((sum, task) => sum + task, 0),
      asked: network.asked.some((address) => address.endsWith("/events.json")),
    };
  } finally {
    await context.close();
  }
};
