import { waitUntil } from "@open-wc/testing";

/* Under the runner's own thirty seconds, so that a failure says what did not happen; what happens ends it at once. */
export const PATIENCE_MS = 25_000;

/** Waits for what a visitor or a page will see. */
export const until = (holds: () => unknown, what = "what was to happen"): Promise<void> =>
  waitUntil(() => Boolean(holds()), what, { interval: 5, timeout: PATIENCE_MS });
