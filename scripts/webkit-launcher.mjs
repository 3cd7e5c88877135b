/** WebKit for the test runner: `webkitLauncher`. */
import { webdriverLauncher } from "@web/test-runner-webdriver";
import { freePort, startWebKitDriver } from "./webkit-driver.mjs";

/**
 * A page at a time and no frame around it: in a frame, focus and visibility are not a visitor's. Its driver answers
 * without waiting for `load`: tests begin as soon as their code is here. The launcher of the library starts a page and
 * lets go of the promise, so that a driver that fails would end the whole run: here it fails that page.
 *
 * A browser that is lost is opened anew for the next page, with its driver: it is the page it was lost in that fails.
 */
export const webkitLauncher = async ({ browser, ...driver }) => {
  const port = await freePort();
  const launcher = webdriverLauncher({
    hostname: "127.0.0.1",
    port,
    logLevel: "error",
    capabilities: {
      browserName: "MiniBrowser",
      pageLoadStrategy: "none",
      "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
      "wdio:enforceWebDriverClassic": true,
    },
  });
  const initialize = launcher.initialize.bind(launcher);
  const endBrowser = launcher.stop.bind(launcher);
  let endDriver;

  const end = async () => {
    await endBrowser();
    /* What the launcher keeps of a session that could not be ended. */
    launcher.driver = launcher.driverManager = undefined;
    endDriver?.();
    endDriver = undefined;
  };
  const open = async (id, url) => {
    endDriver ??= await startWebKitDriver(driver, port);
    await launcher.ensureManagerInitialized();
    await launcher.driverManager.startSession(id, url);
  };

  return Object.assign(launcher, {
    concurrency: 1,
    initialize: async (config) => {
      await initialize({ ...config, concurrency: 1 });
      launcher.name = "WebKit";
    },
    startSession: async (id, url) => {
      try {
        await open(id, url);
      } catch {
        await end();
        await open(id, url);
      }
    },
    stopSession: async (id) => {
      try {
        return await launcher.driverManager.stopSession(id);
      } catch (error) {
        await end();
        throw error;
      }
    },
    stop: end,
  });
};
