const STATES = ["pending", "ready", "empty", "stale", "error"];

/** Lets a page's style sheet see how an element stands: `:state(ready)`. */
export const showState = ({ states }: ElementInternals, status: string): void => {
  for (const state of STATES) {
    /* Chromium before 125 knew only dashed names, and throws. */
    try {
      states[state === status ? "add" : "delete"](state);
    } catch {
      return;
    }
  }
};
