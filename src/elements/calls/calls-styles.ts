import { css } from "../../styles/css-text.js";

export const styles = css`
  .base {
    --_planned: var(--climat-planned, light-dark(#8a4b00, #f0b35e));
  }
  .call {
    border-block-start: 1px solid var(--_line);
  }
  .row {
    display: grid;
    gap: var(--_space) calc(var(--_space) * 4);
    padding-block: 0.75em;
  }
  .state {
    line-height: 1.3;
  }
  .tag {
    color: var(--_muted);
    white-space: normal;
  }
  .open .tag {
    color: var(--_accent);
  }
  .closing .tag {
    color: var(--_planned);
  }
  .what {
    display: grid;
    gap: 2px;
    max-inline-size: 68ch;
  }
  .title {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
  }
  .details {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: 6px 1em;
    max-inline-size: 68ch;
  }
  .description {
    white-space: pre-line;
  }
  .details a:not(.button) {
    padding-block: 3px;
  }
  /* Where no call says how it stands, there is no column for it. */
  @container (min-width: 34em) {
    ul:has(.tag) .row {
      grid-template-columns: 11em minmax(0, 1fr);
    }
    ul:has(.tag) .what {
      grid-column: 2;
    }
    ul:has(.tag) .details {
      margin-inline-start: calc(11em + var(--_space) * 4);
    }
  }
`;
