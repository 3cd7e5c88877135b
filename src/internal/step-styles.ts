import { css } from "../styles/css-text.js";

/** A button that leads to what comes before or after: a chevron, which knows where its page begins. */
export const stepStyles = css`
  .step {
    min-inline-size: max(2.5em, 44px);
    padding: 0;
  }
  .step::before {
    content: "";
    inline-size: 0.55em;
    block-size: 0.55em;
    border: solid currentcolor;
    border-width: 0 0 2px 2px;
    rotate: 45deg;
    translate: 15% 0;
  }
  /* In one selector with a list that forgives: who does not know :dir would take the whole rule for none. */
  :is(.step.next, .step.previous:dir(rtl))::before {
    rotate: 225deg;
    translate: -15% 0;
  }
  .step.next:dir(rtl)::before {
    rotate: 45deg;
    translate: 15% 0;
  }
  .step[aria-disabled] {
    border-color: var(--_line);
    color: var(--_control);
    cursor: default;
  }
  @media (forced-colors: active) {
    [aria-disabled] {
      color: GrayText !important;
    }
  }
`;
