import { css } from "../../styles/css-text.js";

/*
 * Narrow: the day is a line above its events. Wide: it stands in a rail and sticks while they pass. The width changes no box's
 * kind, here and wherever paper is to have it: Firefox prints nothing of a box that a container query makes another.
 */
export const styles = css`
  .base {
    --_danger: var(--climat-danger, light-dark(#a3261b, #ff9c90));
  }
  .day,
  .running {
    display: flex;
    flex-direction: column;
    border-block-start: 1px solid var(--_line);
  }
  .running {
    margin-block-end: 4px;
    padding-inline: calc(var(--_space) * 3);
    border: 0;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .date {
    z-index: 1;
    /* No ground where the rings of the events before and after it are drawn: it lies over them. */
    margin-block: 5px;
    padding-block-start: calc(0.75em - 5px);
    background: inherit;
    font-weight: 650;
  }
  /* A folded event by itself is no longer than its day's line: that would only cover it. */
  .date:has(+ * :where(.event + .event, [open])) {
    position: sticky;
    inset-block-start: 0;
  }
  .day {
    background: var(--_background);
  }
  .date + ul > :first-child .row {
    padding-block-start: 0.25em;
  }
  .date + ul > :first-child summary::after {
    inset-block-start: 0.6em;
  }
  .month {
    margin-block: 1.5em 0.5em;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.2;
  }
  .filters + .month,
  .month:first-child {
    margin-block-start: 0;
  }
  .days + .take-away,
  .more + .take-away {
    margin-block-start: 1em;
  }
  .date::first-letter,
  .month::first-letter,
  /* Of words of ours alone: in Firefox it takes the square of a text's length (12 s for a place of 100 kB). */
  .dated::first-letter {
    text-transform: uppercase;
  }
  .event + .event {
    border-block-start: 1px solid var(--_line);
  }
  /* The keyboard that goes back comes out under the day's line, which may have broken, and not behind it. */
  .event * {
    scroll-margin-block-start: 4em;
  }
  .row {
    display: grid;
    gap: 2px calc(var(--_space) * 4);
    padding-block: 0.75em;
  }
  .title {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
  }
  .cancelled .title {
    text-decoration: line-through;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(var(--_space) * 2);
    place-content: start;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .tag {
    color: var(--_muted);
    white-space: normal;
  }
  .cancelled .tag {
    color: var(--_danger);
  }
  .line {
    max-inline-size: 68ch;
  }
  @container (max-width: 34em) {
    br {
      display: none;
    }
  }
  /* In large letters on a phone it would cover its events. */
  @container (max-width: 12em) {
    .date {
      position: static;
    }
  }
  @container (min-width: 34em) {
    .day,
    .running {
      flex-direction: row;
      gap: calc(var(--_space) * 4);
    }
    .date {
      flex: 0 0 11em;
      align-self: start;
      margin-block: 0;
      padding-block: 0.75em;
      line-height: 1.3;
    }
    /* Its titles stand under those of the days, inside its own padding. */
    .running > .date {
      flex-basis: calc(11em - var(--_space) * 3);
    }
    .date + ul {
      flex: 1;
      min-inline-size: 0;
    }
    .date + ul > :first-child .row {
      padding-block-start: 0.75em;
    }
    .date + ul > :first-child summary::after {
      inset-block-start: 1.1em;
    }
    .day .weekday {
      color: var(--_muted);
      font-weight: 400;
    }
  }
  @container (min-width: 46em) {
    .row {
      grid-template-columns: 9.5em minmax(0, 1fr);
      align-items: baseline;
    }
    .what {
      grid-column: 2;
    }
  }
`;
