import { css } from "../../styles/css-text.js";

/** With the map's own. */
export const paperStyles = css`
  .on-paper {
    flex: none;
    inline-size: min(100%, 600px);
    block-size: 400px;
    margin-inline: auto;
  }
  @media print {
    .views .frame:has(.on-paper) {
      display: block;
      block-size: auto;
      border-inline-end: 0;
      break-inside: avoid;
    }
    .controls,
    .offer {
      display: none;
    }
    .list::details-content {
      content-visibility: visible;
    }
  }
`;

const PRINTING = ["beforeprint", "afterprint"];

/**
 * Paper is laid out without asking what to draw on it: the map is drawn beforehand, no wider than a page, and again as it
 * was.
 *
 * @param steps draw it at the size that it has now
 * @returns what ends it
 */
export const drawForPaper = (map: Element, ...steps: readonly (() => void)[]): (() => void) => {
  const print = ({ type }: Event): void => {
    map.classList.toggle("on-paper", type === "beforeprint");
    for (const step of steps) step();
  };
  for (const type of PRINTING) addEventListener(type, print);
  return () => {
    for (const type of PRINTING) removeEventListener(type, print);
  };
};
