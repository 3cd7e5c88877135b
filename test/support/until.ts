import { waitUntil } from "@open-wc/testing";

/* Under the runner's own ten seconds, so that a failure says what did not happen. */
export const PATIENCE_MS = 8_000;

/** Waits for what a visitor or a page will see. */
export const until = (holds: () => unknown, what = "what was to happen"): Promise<void> =>
  waitUntil(() => Boolean(holds()), what, { interval: 5, timeout: PATIENCE_MS });
