import { css } from "../../styles/css-text.js";

export const styles = css`
  .counter,
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
  }
  .number {
    color: var(--_accent);
    font-size: clamp(1.375em, 15cqi, 2.75em);
    font-variant-numeric: tabular-nums;
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.1;
    white-space: nowrap;
  }
  .unit {
    font-size: 1.125em;
  }
  .date {
    display: inline-block;
  }
  .progress {
    display: grid;
    gap: 4px;
    justify-items: end;
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 10px;
    overflow: hidden;
    border: 1px solid var(--_control);
    border-radius: 5px;
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
  .invitation {
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: balance;
  }
  @container (max-width: 22em) {
    .button {
      display: flex;
    }
  }
  @container (min-width: 44em) {
    .counter {
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 40px;
      align-items: center;
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
