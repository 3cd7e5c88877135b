/** Lets a page's style sheet see how an element stands: `:state(ready)`. */
export const showState = ({ states }: ElementInternals, status: string): void => {
  try {
    states.clear();
    if (status !== "initial") states.add(status);
  } catch {
    /* Chromium before 125 knew only dashed names. */
  }
};
