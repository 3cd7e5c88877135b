import { css } from "../styles/css-text.js";

/** Under the bar the panel, over the whole width, and what was found. */
export const filteringStyles = css`
  .panel {
    display: grid;
    flex: 1 0 100%;
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr));
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3);
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
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
  }
  /* It is there for what will be said, and takes neither a gap nor, beside a long sentence, a line; in the flow, as the bar's. */
  .found > :empty {
    order: 1;
    margin-inline-start: calc(var(--_space) * -4);
  }
`;
