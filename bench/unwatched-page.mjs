/**
 * A page whose network nobody listens to. Playwright has every request of its own pages reported to it, and the browser then
 * keeps what arrives for it: for a body of nine megabytes alone tasks of 100 to 300 ms at CPU 4 ×, which no visitor has.
 */
import { seenLongTasks, watchLongTasks } from "./in-page.mjs";
import { CPU_RATE, taskTime } from "./page-run.mjs";

const POLL_MS = 500;
const QUIET_POLLS = 4;
const QUIET_MS = 20;
const PATIENCE_MS = 60_000;

const open = async (browser) => {
  const root = await browser.newBrowserCDPSession();
  const { browserContextId } = await root.send("Target.createBrowserContext");
  const { targetId } = await root.send("Target.createTarget", { url: "about:blank", browserContextId });
  /* Flat sessions are Playwright's own. */
  const { sessionId } = await root.send("Target.attachToTarget", { targetId, flatten: false });
  const answers = new Map();
  root.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    answers.get(id)?.(error ? Promise.reject(new Error(error.message)) : result);
    answers.delete(id);
  });
  let last = 0;
  const send = (method, params = {}) =>
    new Promise((resolve) => {
      const id = ++last;
      answers.set(id, resolve);
      void root.send("Target.sendMessageToTarget", {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    });
  const evaluate = async (work) => {
    const { result, exceptionDetails } = await send("Runtime.evaluate", {
      expression: `(${work})()`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const close = async () => {
    await root.send("Target.disposeBrowserContext", { browserContextId });
    await root.detach();
  };
  return { send, evaluate, close };
};

const pause = () => new Promise((done) => setTimeout(done, POLL_MS));

/* Until what the page is for is there, and two seconds with hardly anything to do have gone by. */
const settle = async (page, url, isShown) => {
  const end = Date.now() + PATIENCE_MS;
  let before = 0;
  for (let quiet = 0; Date.now() < end;) {
    await pause();
    const now = await taskTime(page);
    quiet = now - before < QUIET_MS && (await page.evaluate(isShown)) ? quiet + 1 : 0;
    if (quiet === QUIET_POLLS) return;
    before = await taskTime(page);
  }
  throw new Error(`${url}: was not ready in time`);
};

/** The long tasks (over 50 ms by the clock) of a page until it rests, and what it has asked for. */
export const measureLongTasks = async (browser, url, isShown) => {
  const page = await open(browser);
  try {
    await page.send("Emulation.setCPUThrottlingRate", { rate: CPU_RATE });
    await page.send("Performance.enable");
    await page.send("Page.enable");
    await page.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${watchLongTasks})()` });
    await page.send("Page.navigate", { url });
    await settle(page, url, isShown);
    const tasks = await page.evaluate(seenLongTasks);
    return {
      count: tasks.length,
      longest: Math.max(0, ...tasks),
      sum: tasks.reduce((sum, task) => sum + task, 0),
      asked: await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)),
    };
  } finally {
    await page.close();
  }
};
