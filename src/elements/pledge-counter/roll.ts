import { wearStyles } from "../../internal/wear-styles.js";
import { css } from "../../styles/css-text.js";

/* What runs is drawn over the number, which says the new value from the start. */
const styles = css`
  .number[data-rolling] {
    position: relative;
    color: transparent;
  }
  .number[data-rolling]::after {
    content: attr(data-rolling);
    content: attr(data-rolling) / "";
    position: absolute;
    inset-inline-start: 0;
    color: var(--_accent);
  }
`;

const DURATION_MS = 900;

/**
 * Lets a number run to its new value before the visitor's eyes; for those who want less motion it is there at once.
 * Its text is the new one from the start: what runs is drawn over it.
 *
 * @param format writes the number as the language does
 */
export const roll = (
  number: HTMLElement,
  from: number,
  to: number,
  format: (value: number) => string,
): void => {
  /* Forced colours would show the number through what runs over it. */
  if (matchMedia("(prefers-reduced-motion: reduce), (forced-colors: active)").matches) return;
  wearStyles(number.getRootNode() as ShadowRoot, styles);
  const start = performance.now();
  const text = number.textContent;
  const step = (now: number): void => {
    const share = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
    /* It has changed again: the next one runs. */
    if (share === 1 || !number.isConnected || number.textContent !== text) {
      delete number.dataset["rolling"];
      return;
    }
    /* Slower towards the end. */
    number.dataset["rolling"] = format(Math.round(from + (to - from) * (1 - (1 - share) ** 3)));
    requestAnimationFrame(step);
  };
  step(start);
};
