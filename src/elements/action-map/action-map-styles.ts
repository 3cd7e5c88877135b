import { css } from "../../styles/css-text.js";

export const styles = css`
  .base {
    --_planned: var(--climat-planned, light-dark(#8a4b00, #f0b35e));
    --_done: var(--climat-done, light-dark(#3b4a9c, #aab6ff));
    --_sea: var(--climat-sea, light-dark(#d7e7ee, #12303b));
    --_land: var(--climat-land, light-dark(#eef1ea, #1b2d2a));
    --_region: var(--climat-territory, light-dark(#dfeadd, #24403a));
    --_height: var(--climat-map-height, 32em);
  }
  .views {
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .frame {
    position: relative;
    block-size: min(var(--_height), 20em);
    border-block-end: 1px solid var(--_line);
  }
  .map {
    position: relative;
    block-size: 100%;
    overflow: hidden;
    background: var(--_sea);
    cursor: grab;
    touch-action: pan-x pan-y;
    user-select: none;
  }
  .map:active {
    cursor: grabbing;
  }
  .map:focus-visible {
    outline-offset: -3px;
  }
  .skip {
    position: absolute;
    inset: 8px auto auto 8px;
    z-index: 2;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_background);
  }
  .skip:not(:focus) {
    opacity: 0;
    pointer-events: none;
  }
  .land-drawing {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  path {
    fill: none;
    stroke: var(--_line);
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .land,
  .region {
    fill: var(--_land);
    stroke: none;
  }
  .region {
    fill: var(--_region);
  }
  .borders,
  .coast {
    stroke: var(--_control);
  }
  .borders {
    stroke-dasharray: 5 4;
  }
  .town,
  .pin,
  .cluster {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .town {
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
    text-shadow:
      0 0 2px var(--_land),
      0 0 2px var(--_land),
      0 0 3px var(--_land);
    white-space: nowrap;
  }
  .pin,
  .cluster {
    min-block-size: 0;
    padding: 0;
    border: 0;
  }
  .pin {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: none;
  }
  .pin .mark {
    box-shadow: 0 0 0 2px var(--_background);
  }
  .pin:hover,
  .pin:focus-visible,
  .pin[aria-pressed="true"] {
    z-index: 1;
    background: none;
  }
  .pin:hover .mark,
  .pin[aria-pressed="true"] .mark {
    scale: 1.25;
  }
  .pin[aria-pressed="true"] {
    border-radius: 50%;
    outline: 3px solid var(--_accent);
    outline-offset: 0;
    background: var(--_background);
  }
  .cluster {
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_background);
    color: var(--_accent);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .cluster:focus-visible {
    border-radius: 50%;
  }
  .mark {
    display: inline-block;
    flex: none;
    inline-size: 14px;
    block-size: 14px;
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
  .controls {
    position: absolute;
    inset: 8px 8px auto auto;
    display: grid;
    overflow: hidden;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
  }
  .controls button {
    min-block-size: 0;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 0;
    font-size: 20px;
    line-height: 1;
  }
  .controls button + button {
    border-block-start: 1px solid var(--_line);
  }
  .controls button:focus-visible {
    outline-offset: -3px;
  }
  .controls [aria-disabled] {
    color: var(--_control);
    cursor: default;
  }
  .credit,
  .hint {
    position: absolute;
    pointer-events: none;
  }
  .credit {
    inset: auto 6px 4px auto;
    color: var(--_muted);
    font-size: 11px;
  }
  .hint {
    inset: 50% auto auto 50%;
    padding: 8px 16px;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_background);
    opacity: 0;
    translate: -50% -50%;
  }
  .hint.shown {
    opacity: 1;
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
    display: block;
    padding: 0.75em 1em;
    cursor: pointer;
    list-style: none;
  }
  summary:focus-visible {
    outline-offset: -3px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover .title {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
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
  .status {
    color: var(--_text);
    white-space: nowrap;
  }
  .status .mark {
    margin-inline: -1px 2px;
    scale: 0.8;
    vertical-align: -2px;
  }
  .status .done {
    scale: 0.68;
  }
  .details {
    display: grid;
    gap: 8px;
    padding: 0 1em 1em;
  }
  .description {
    white-space: pre-line;
  }
  .more {
    margin: 0;
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
  }
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
  @media (prefers-reduced-motion: no-preference) {
    .pin .mark,
    .hint {
      transition:
        scale 150ms,
        opacity 150ms;
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
      background: Canvas;
    }
    .land {
      fill: Canvas;
    }
    path {
      stroke: GrayText;
    }
  }
  @media print {
    .frame {
      display: none;
    }
    .views.map-and-list {
      display: block;
      block-size: auto;
    }
  }
`;
