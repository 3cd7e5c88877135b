import { css } from "../styles/css-text.js";

/** The bar of filters: one row that wraps. */
export const barStyles = css`
  /* On paper the slot hides it, and this sheet comes after the slot's. */
  @media screen {
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
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
  .filters ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;

/** Under it the panel, over the whole width, and what was found. */
export const filteringStyles = css`
  .panel {
    display: grid;
    flex: 1 0 100%;
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr));
    gap: 8px 12px;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .panel span {
    display: block;
    font-size: 0.875em;
    font-weight: 650;
  }
  .found {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
`;
