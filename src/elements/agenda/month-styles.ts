import { stepStyles } from "../../internal/step-styles.js";
import { css } from "../../styles/css-text.js";

/*
 * The month. Rows have one height, so that nothing moves when another month is shown. Narrow, a bar is a thin line
 * under the day's number; wide, it has its words. Where letters must fit that a visitor's
 * browser keeps from being small, lengths are lines: an em is what the page asked for, a line is as high as what is drawn.
 */
export const styles =
  stepStyles +
  css`
    .pending .skeleton {
      min-block-size: 52em;
    }
    .month-bar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 4px;
      align-items: center;
      margin-block-end: calc(var(--_space) * 3);
    }
    .picks {
      display: flex;
      gap: 4px;
      min-inline-size: 0;
    }
    .picks select {
      min-inline-size: 0;
      min-block-size: max(2.5em, 44px);
      padding: 0.4em;
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      background: var(--_background);
      color: inherit;
      font: inherit;
      font-weight: 650;
      letter-spacing: inherit;
    }
    .views {
      display: flex;
      flex-wrap: wrap;
      margin-inline-start: auto;
      white-space: nowrap;
    }
    .views > :first-child {
      border-start-end-radius: 0;
      border-end-end-radius: 0;
    }
    .views > :last-child {
      margin-inline-start: -1px;
      border-start-start-radius: 0;
      border-end-start-radius: 0;
    }
    .views > [aria-pressed="true"] {
      z-index: 1;
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .grid {
      inline-size: 100%;
      margin-block-end: calc(var(--_space) * 4);
      border-collapse: collapse;
      table-layout: fixed;
      font-variant-numeric: tabular-nums;
    }
    .grid th {
      padding: 4px 0;
      overflow: hidden;
      color: var(--_muted);
      font-size: 0.8125em;
      font-weight: 400;
      text-align: center;
      white-space: nowrap;
    }
    .cell {
      position: relative;
      block-size: 2.35lh;
      min-block-size: 44px;
      padding: 0.25em 0;
      border-block-start: 1px solid var(--_line);
      cursor: pointer;
      line-height: 1.4;
      overflow-wrap: normal;
      text-align: center;
      vertical-align: top;
    }
    .beyond {
      color: var(--_muted);
    }
    .cell > b {
      display: inline-block;
      min-inline-size: 1.6em;
      border-radius: calc(var(--_radius) * 9);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .cell:hover {
      background: var(--_raised);
    }
    /* Over the bars, which reach from one cell into the next. */
    .cell[aria-selected="true"]::before,
    .cell:focus-visible::before {
      content: "";
      position: absolute;
      inset: 0;
      z-index: 2;
      border: 2px solid var(--_accent);
      border-radius: var(--_radius);
      pointer-events: none;
    }
    .cell:focus-visible {
      outline: none;
    }
    .cell:focus-visible::before {
      outline: 3px solid var(--_accent);
      outline-offset: 1px;
    }
    /* There is room for three. */
    .bar {
      position: absolute;
      inset-block-start: calc(1lh + 10px + min(var(--lane), 2) * 6px);
      inset-inline-start: 18%;
      z-index: 1;
      block-size: 4px;
      inline-size: calc(var(--days) * 100% - 36%);
      overflow: hidden;
      overflow: clip;
      border-radius: var(--_radius);
      background: var(--_accent);
      pointer-events: none;
    }
    /* Their words are there, and have no height until there is room. */
    .bar::before,
    .bar::after,
    .cell::after {
      font-size: 0;
    }
    .bar::after {
      content: attr(data-name);
    }
    .bar[data-word]::before {
      content: attr(data-word) "\a0·\a0";
    }
    /* What is heard in it beside its number, in no element: forty-two of them were a sixth of a month. */
    .cell::after {
      content: "" / attr(data-rest);
    }
    .cell[data-more]::after {
      content: attr(data-more);
      content: attr(data-more) / attr(data-rest);
      position: absolute;
      overflow: hidden;
    }
    .before {
      inset-inline-start: 0;
      inline-size: calc(var(--days) * 100% - 18%);
      border-start-start-radius: 0;
      border-end-start-radius: 0;
    }
    .after {
      inline-size: calc(var(--days) * 100% - 18%);
      border-start-end-radius: 0;
      border-end-end-radius: 0;
    }
    .before.after {
      inline-size: calc(var(--days) * 100%);
    }
    .bar.over {
      background: var(--_control);
    }
    .bar.cancelled,
    .bar.postponed {
      background: repeating-linear-gradient(90deg, var(--_control) 0 3px, transparent 3px 6px);
    }
    .chosen {
      border-radius: var(--_radius);
    }
    .chosen .date {
      position: static;
    }
    .chosen .day .date + ul:empty {
      display: none;
    }
    @container (max-width: 16.5lh) {
      .month-bar button {
        padding-inline: 0.6em;
      }
      .picks {
        flex: 1 0 100%;
      }
      .picks select {
        flex: 1 1 auto;
        padding-inline: 0.3em 0;
        font-size: 0.875em;
      }
    }
    /* The ways on one line, what they lead to on the next: neither is cut. */
    @container (max-width: 11.4lh) {
      .picks {
        display: contents;
      }
      .picks select {
        order: 1;
        font-size: inherit;
      }
      .views {
        order: 2;
      }
      .grid th {
        text-transform: uppercase;
      }
      .grid .rest {
        display: none;
      }
    }
    @container (max-width: 8.3lh) {
      .month-bar button {
        padding-inline: 0.35em;
      }
      .picks select {
        flex-basis: 100%;
      }
      .grid {
        font-size: 0.65em;
      }
    }
    @media print {
      .month-bar > :not(.hidden) {
        display: none;
      }
      .month-bar > .hidden {
        position: static;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
      }
    }
    @media (forced-colors: active) {
      .bar {
        border: 1px solid;
      }
      .cell > b {
        outline: 1px solid;
      }
      .views > [aria-pressed="true"] {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
      .cell[aria-selected="true"]::before {
        border-color: Highlight;
      }
    }
  `;
