/** WebKit for the end-to-end tests, by the words of its driver. */
import { webkit } from "../../scripts/browsers.mjs";
import { freePort, startWebKitDriver } from "../../scripts/webkit-driver.mjs";

const TRIES = 60;
const EVERY_MS = 250;

const capabilities = ({ browser }) => ({
  alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } },
});

const command = async (url, method, body) => {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
};

/** A window of WebKit's; undefined where there is none here, which is said. */
export const launchWebKit = async () => {
  const paths = await webkit();
  if (!paths) return undefined;
  const port = await freePort();
  const stop = await startWebKitDriver(paths, port);
  const driver = `http://127.0.0.1:${port}/session`;
  const { sessionId } = await command(driver, "POST", { capabilities: capabilities(paths) });
  const send = (what, body) => command(`${driver}/${sessionId}/${what}`, "POST", body);
  const evaluate = (fn, ...args) => send("execute/sync", { script: `return (${fn})(...arguments)`, args });
  return {
    open: (url) => send("url", { url }),
    /** Asks again and again until a function has something to say; in the end, what it said last. */
    ask: async (fn, ...args) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const said = await evaluate(fn, ...args);
        if (said) return said;
        await new Promise((done) => setTimeout(done, EVERY_MS));
      }
      return undefined;
    },
    close: async () => {
      await command(`${driver}/${sessionId}`, "DELETE").catch(() => {});
      stop();
    },
  };
};
