import { css } from "../../styles/css-text.js";

export const styles = css`
  .views {
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    /* With large letters it would be a tower. */
    block-size: min(var(--_height), 20em, 160cqi);
    border-block-end: 1px solid var(--_line);
  }
  /* Room for the offer of a detailed map, before its words are here: nothing moves when they come. */
  .offers {
    block-size: min(var(--_height) + 8em, 28em);
  }
  .map {
    position: relative;
    flex: 1;
    overflow: clip;
    background: var(--_sea);
  }
  .skip {
    position: absolute;
    opacity: 0;
  }
  .mark {
    display: inline-block;
    flex: none;
    inline-size: max(14px, 0.875em);
    aspect-ratio: 1;
    border: 3px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
  }
  .mark.planned {
    border: 3px dotted var(--_planned);
    background: var(--_background);
  }
  .mark.done {
    border-color: var(--_done);
    border-radius: 2px;
    background: var(--_done);
    rotate: 45deg;
    scale: 0.82;
  }
  .views + .take-away {
    margin-block-start: calc(var(--_space) * 3);
  }
  .list {
    background: var(--_background);
  }
  .action + .action {
    border-block-start: 1px solid var(--_line);
  }
  .chosen {
    background: var(--_raised);
    box-shadow: inset 3px 0 var(--_accent);
  }
  summary {
    padding-block: 0.75em;
    padding-inline: min(1em, 16px) 36px;
  }
  summary:focus-visible {
    outline-offset: -3px;
  }
  summary::after {
    inset-inline-end: 14px;
  }
  .title {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
  }
  .facts {
    display: block;
    margin-block-start: 2px;
  }
  /* In one piece, as long as a line has room for it. */
  .status {
    display: inline-block;
    color: var(--_text);
  }
  .status .mark {
    margin-inline: -1px 2px;
    scale: 0.8;
    vertical-align: -2px;
  }
  .status .done {
    scale: 0.68;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding: calc(var(--_space) * 2) 1em 0;
  }
  .details {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: 0 min(1em, 16px) 1em;
  }
  .description {
    white-space: pre-line;
  }
  .more {
    margin: 0;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }
  @media screen {
    @container (min-width: 44em) {
      .views.map-and-list {
        display: grid;
        grid-template-columns: 3fr 2fr;
        block-size: var(--_height);
      }
      .views.map-and-list .frame {
        block-size: auto;
        border-block-end: 0;
        border-inline-end: 1px solid var(--_line);
      }
      .views.map-and-list .list {
        overflow: auto;
        overscroll-behavior: contain;
      }
      .views.map-alone .frame {
        block-size: var(--_height);
      }
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .list {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    .mark,
    .mark.done {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }
    .mark.planned {
      border-color: CanvasText;
      background: Canvas;
    }
  }
  @media print {
    .frame,
    .more {
      display: none;
    }
  }
`;
