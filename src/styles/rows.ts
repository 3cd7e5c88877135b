import { base } from "./base.js";
import { css } from "./css-text.js";

const opening = css`
  summary {
    position: relative;
    display: block;
    padding-inline-end: 28px;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: "";
    position: absolute;
    inset-block-start: 1.1em;
    inset-inline-end: 8px;
    inline-size: max(8px, 0.5em);
    aspect-ratio: 1;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  [open] > summary::after {
    rotate: 225deg;
    translate: 0 4px;
  }
  @media (hover: hover) {
    summary:hover .title {
      color: var(--_accent);
      text-decoration: underline;
      text-underline-offset: 0.18em;
    }
  }
  .tag {
    display: inline-block;
    padding: 0 0.6em;
    border: 1px solid currentcolor;
    border-radius: calc(var(--_radius) * 9);
    font-size: 0.875em;
    font-weight: 650;
    white-space: nowrap;
  }
`;

/** What all have in common, rows that open and the tag that says how one stands: for the agenda, the calls and the map. */
export const rows = base + opening;
