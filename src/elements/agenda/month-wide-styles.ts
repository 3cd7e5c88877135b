import { css } from "../../styles/css-text.js";

/* Where there is room: the month's cells have their bars in words. */
export const wideStyles = css`
  @container (min-width: 23.4lh) {
    .grid th {
      padding-inline: 8px;
      text-align: start;
    }
    /* Room for the number, the bars and a line under them, also where letters are small. */
    .cell {
      block-size: max(2.3lh + var(--lanes) * max(1.25lh, 26px), 51px + var(--lanes) * 26px);
      padding: 0.25em 8px;
      border: 1px solid var(--_line);
      text-align: start;
    }
    /* Numbers have no direction of their own. */
    .grid :is(th, td):dir(rtl) {
      text-align: right;
    }
    .beyond {
      background: var(--_raised);
    }
    .cell > b {
      margin-inline-start: -0.2em;
      text-align: center;
    }
    .bar,
    .bar.over,
    .cell[data-more]::after {
      inset-block-start: calc(1lh + 1px + var(--lane) * (1lh + 2px));
      font-size: 0.8125em;
      line-height: max(1lh, 24px);
      text-overflow: ellipsis;
      unicode-bidi: plaintext;
      white-space: nowrap;
    }
    /* What no bar shows stands under the last. */
    .cell[data-more]::after {
      --lane: var(--lanes);
      inset-inline: 8px;
      color: var(--_muted);
    }
    .bar,
    .bar.over {
      inset-inline-start: 3px;
      inline-size: calc(var(--days) * (100% + 1px) - 7px);
      block-size: 1lh;
      padding-inline: 6px 4px;
      border-inline-start: 3px solid var(--_accent);
      border-radius: min(var(--_radius), 3px);
      background: color-mix(in srgb, var(--_accent) 12%, var(--_background));
      color: var(--_text);
      pointer-events: auto;
      text-align: start;
    }
    /* The words of a bar that crosses it stay whole. */
    .cell[aria-selected="true"]:not(:focus-visible)::before {
      z-index: 0;
    }
    .bar:hover {
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .bar.before {
      inset-inline-start: 0;
      inline-size: calc(var(--days) * (100% + 1px) - 4px);
      border-inline-start-width: 0;
      border-start-start-radius: 0;
      border-end-start-radius: 0;
    }
    .bar.after {
      inline-size: calc(var(--days) * (100% + 1px) - 4px);
      border-start-end-radius: 0;
      border-end-end-radius: 0;
    }
    .bar.before.after {
      inline-size: calc(var(--days) * (100% + 1px) - 1px);
    }
    .bar.over {
      border-color: var(--_control);
      background: color-mix(in srgb, var(--_control) 12%, var(--_background));
      color: var(--_muted);
    }
    .bar.call,
    .bar.tentative,
    .bar.postponed,
    .bar.cancelled {
      border: 1px dashed var(--_control);
      border-inline-start: 3px solid var(--_control);
      background: var(--_background);
    }
    .bar.call {
      border-style: solid;
      border-color: var(--_accent);
    }
    .bar::after {
      font-size: inherit;
    }
    .bar.cancelled::after {
      text-decoration: line-through;
    }
  }
  /* In one with its name: an hour's own box for each of some 130 bars was a seventh of a turned month. */
  @media screen {
    @container (min-width: 35.8lh) {
      .bar[data-hour]::after {
        content: attr(data-hour) "\a0" attr(data-name);
      }
    }
  }
  /* A sheet laid across. */
  @media print and (min-width: 56em) {
    .bar[data-hour]::after {
      content: attr(data-hour) "\a0" attr(data-name);
    }
  }
  @container (min-width: 35.8lh) {
    .bar::before {
      font-size: inherit;
      font-weight: 650;
    }
  }
`;
