import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const START_TIMEOUT_MS = 20_000;
const POLL_MS = 100;

export const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const isReady = async (port) => {
  const response = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
  return response?.ok === true;
};

const untilReady = async (port) => {
  const end = Date.now() + START_TIMEOUT_MS;
  while (!(await isReady(port))) {
    if (Date.now() > end) throw new Error("WebKit's driver did not start");
    await wait(POLL_MS);
  }
};

/** Starts WebKit's driver on a screen of its own; returns the function that ends it. */
export const startWebKitDriver = async ({ driver, xvfb }, port) => {
  const child = spawn(xvfb, ["-a", driver, `--port=${port}`], {
    /* A process group, so that Xvfb and the browser end with it. */
    detached: true,
    stdio: "ignore",
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", GDK_BACKEND: "x11" },
  });
  const stop = () => {
    process.off("exit", stop);
    try {
      process.kill(-child.pid);
    } catch {
      /* Already gone. */
    }
  };
  process.on("exit", stop);
  await untilReady(port);
  return stop;
};
