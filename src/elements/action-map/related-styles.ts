import { css } from "../../styles/css-text.js";

export const styles = css`
  .details img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }
  .dates button {
    display: inline;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
`;
