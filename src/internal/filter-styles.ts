import { css } from "../styles/css-text.js";

/** The bar of filters: one row that wraps. */
export const barStyles = css`
  /* On paper the slot hides it, and this sheet comes after the slot's. */
  @media screen {
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 2);
    }
  }
  .filters input[type="search"] {
    flex: 1 1 5em;
  }
  .filters :is(input, select) {
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: max(2.5em, 44px);
    padding: 0.4em 0.6em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  .filters > p {
    flex: 1 0 100%;
  }
  /* In the flow: where something comes into it or leaves it, browsers let the page jump under who reads further down. */
  .filters > .hidden {
    position: static;
    flex: none;
    margin-inline-start: calc(var(--_space) * -2 - 1px);
  }
  .filters ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;
