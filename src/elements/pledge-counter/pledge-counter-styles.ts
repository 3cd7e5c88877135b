import { css } from "../../styles/css-text.js";

export const styles = css`
  .counter,
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
  }
  .number {
    color: var(--_accent);
    font-size: clamp(1.375em, 13cqi, 2.75em);
    font-variant-numeric: tabular-nums;
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.1;
  }
  .unit {
    font-size: 1.125em;
  }
  .date {
    display: inline-block;
  }
  .progress {
    display: grid;
    gap: var(--_space);
    justify-items: end;
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 10px;
    overflow: hidden;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .counts b {
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    font-weight: 650;
  }
  .recent {
    display: grid;
    gap: var(--_space);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 2px solid var(--_line);
  }
  .recent ul {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .turn {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
  }
  .turn button {
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.875em;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .recent :lang(fr) q {
    quotes: "«\a0" "\a0»";
  }
  .join {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .join p {
    flex-basis: 100%;
  }
  /* It takes no room, and is there before what it says: else it would not be read aloud. */
  .join p:empty {
    position: absolute;
  }
  .share {
    border-color: transparent;
    background: none;
  }
  /* One at a time, in the room of the longest. */
  @media screen and (prefers-reduced-motion: no-preference) {
    .recent li {
      grid-area: 1 / 1;
      transition: opacity 150ms;
    }
    .waiting {
      opacity: 0;
      visibility: hidden;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turn {
      display: none;
    }
    .recent li:nth-child(n + 4) {
      display: none;
    }
  }
  .invitation {
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: balance;
  }
  @container (max-width: 22em) {
    .join > * {
      flex: 1 0 100%;
      text-align: center;
    }
  }
  @container (min-width: 44em) {
    .counter {
      grid-template-columns: minmax(0, 1fr) fit-content(40%);
      column-gap: calc(var(--_space) * 10);
      align-items: center;
    }
    .join {
      flex-direction: column;
    }
  }
  @media (forced-colors: active) {
    progress::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }
    progress::-moz-progress-bar {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
