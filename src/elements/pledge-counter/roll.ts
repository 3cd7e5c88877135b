const DURATION_MS = 900;

/**
 * Lets a number run to its new value before the visitor's eyes; for those who want less motion it is there at once.
 * Its text is the new one from the start: what runs is drawn over it (styles).
 *
 * @param format writes the number as the language does
 */
export const roll = (
  number: HTMLElement,
  from: number,
  to: number,
  format: (value: number) => string,
): void => {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const start = performance.now();
  const step = (now: number): void => {
    const share = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
    if (share === 1 || !number.isConnected) {
      delete number.dataset["rolling"];
      return;
    }
    /* Slower towards the end. */
    number.dataset["rolling"] = format(Math.round(from + (to - from) * (1 - (1 - share) ** 3)));
    requestAnimationFrame(step);
  };
  step(start);
};
