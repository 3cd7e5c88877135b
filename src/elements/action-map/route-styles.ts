import { stepStyles } from "../../internal/step-styles.js";
import { css } from "../../styles/css-text.js";

/** They come with the route's own code: its list, its line and its numbers on the map. */
export const routeStyles =
  stepStyles +
  css`
    .mark.stop {
      inline-size: 24px;
      block-size: 24px;
      border: 0;
      color: var(--_on-accent);
      font-size: 13px;
      font-variant-numeric: tabular-nums;
      font-weight: 650;
      line-height: 24px;
      text-align: center;
    }
    .route {
      stroke: var(--_accent);
      stroke-linecap: round;
      stroke-width: 3px;
    }
    .pin .mark.stop.stop {
      scale: 1;
    }
    .route-facts {
      margin-block: -0.5em 1em;
      color: var(--_muted);
    }
    /* In the list they grow with the letters. */
    .stop-row .mark {
      font-size: 0.8125em;
      inline-size: max(24px, 1.85em);
      block-size: auto;
      line-height: max(24px, 1.85em);
    }
    .route-facts:first-letter {
      text-transform: uppercase;
    }
    .steps {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 2);
      align-items: center;
      padding: 8px;
      border-block-end: 1px solid var(--_line);
      background: var(--_background);
    }
    .steps button:not(.step) {
      padding-inline: 0.8em;
      font-size: 0.875em;
    }
    .steps span {
      text-align: center;
    }
    .steps > span {
      flex: 1;
      white-space: nowrap;
    }
    .steps [aria-disabled] {
      border-color: var(--_line);
      color: var(--_muted);
      cursor: default;
    }
    /* Clear of the bar that sticks above it, for the keyboard too: the bar has two lines in a narrow column. */
    .action,
    .action * {
      scroll-margin-block: 8em 12px;
    }
    .stop-row {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: calc(var(--_space) * 3);
      align-items: baseline;
    }
    .about {
      display: grid;
      gap: var(--_space);
      padding-inline-start: calc(var(--_space) * 3);
      border-inline-start: 2px solid var(--_line);
    }
    .route-note {
      padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
      border-block-start: 1px solid var(--_line);
    }
    /* In large letters on a phone they would cover what they lead to. */
    @container (max-width: 12em) {
      .steps {
        position: static;
      }
      .steps > span {
        flex-basis: 100%;
        order: -1;
        white-space: normal;
      }
      .stop-row {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media (forced-colors: active) {
      .mark.stop {
        color: Canvas;
      }
      .route {
        stroke: Highlight;
      }
    }
    @media print {
      .steps,
      .route-note {
        display: none;
      }
    }
  `;
