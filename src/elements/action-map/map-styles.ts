import { css } from "../../styles/css-text.js";

/* What lies on the map: it comes with the map's own code, after the list. */
export const mapStyles = css`
  .map {
    isolation: isolate;
    cursor: grab;
    touch-action: pan-x pan-y;
    /* Safari knows this name alone, all others know it too. */
    -webkit-user-select: none;
  }
  .map:active {
    cursor: grabbing;
  }
  .map:focus-visible {
    outline-offset: -3px;
  }
  /* Under the outline of the map that has the focus, which what is positioned would cover. */
  .stage {
    position: absolute;
    z-index: -1;
    inset: 0;
  }
  .map:active .stage {
    will-change: translate;
  }
  .land-drawing {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    /* What a ground that is no colour (a slip in a page's --climat-land) falls back to: it would be black. */
    fill: none;
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
  .tiles,
  .land-drawing {
    pointer-events: none;
  }
  .borders,
  .coast {
    stroke: var(--_control);
  }
  .borders {
    stroke-dasharray: 5 4;
  }
  .town,
  .marks > * {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
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
    display: flex;
    min-block-size: 0;
    padding: 0;
    border: 0;
    pointer-events: auto;
    translate: -50% -50%;
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
  .marks > :is(:hover, :focus-within) {
    z-index: 1;
  }
  .pin:hover {
    background: none;
  }
  .pin:hover .mark,
  .pin[aria-pressed="true"] .mark {
    scale: 1.25;
  }
  /* No outline: that is the focus's, which shall be seen on it as well. */
  .pin[aria-pressed="true"] {
    inline-size: 34px;
    block-size: 34px;
    border: 3px solid var(--_accent);
    background: var(--_background);
  }
  .cluster {
    inline-size: max-content;
    min-inline-size: 100%;
    block-size: 100%;
    padding-inline: 6px;
    border: 2px solid var(--_accent);
    border-radius: 99px;
    background: var(--_background);
    color: var(--_accent);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .controls {
    position: absolute;
    inset: 8px 8px auto auto;
    display: flex;
    flex-direction: column;
    gap: 1px;
    overflow: auto;
    /* In a low map its buttons are lower, and clear of whose ground it is. */
    max-block-size: calc(100% - 40px);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_line);
  }
  .controls button {
    min-block-size: 24px;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 0;
  }
  .controls svg {
    inline-size: 20px;
  }
  .controls path {
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .controls button:focus-visible {
    outline-offset: -3px;
  }
  .controls [aria-pressed="true"] {
    background: var(--_raised);
  }
  .controls [aria-disabled] {
    color: var(--_control);
    cursor: default;
  }
  .foot {
    position: absolute;
    inset: auto 0 0;
    display: grid;
    gap: 4px;
    justify-items: left;
    padding: 4px 6px;
    pointer-events: none;
  }
  .foot > * {
    pointer-events: auto;
  }
  .skip {
    inset: 8px auto auto 8px;
    z-index: 2;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_background);
    pointer-events: none;
  }
  .skip:focus {
    opacity: 1;
    pointer-events: auto;
  }
  /* Beside the buttons, however low the map. */
  .note {
    max-inline-size: calc(100% - 56px);
    padding: 6px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    font-size: 0.8125em;
    line-height: 1.3;
  }
  .note:empty {
    padding: 0;
    border: 0;
  }
  .credit {
    justify-self: right;
    padding-inline: 4px;
    border-radius: 2px;
    background: var(--_background);
    color: var(--_muted);
    font-size: 11px;
  }
  .hint {
    position: absolute;
    pointer-events: none;
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
  @media (prefers-reduced-motion: no-preference) {
    .pin .mark,
    .hint {
      transition:
        scale 150ms,
        opacity 150ms;
    }
  }
  @media (forced-colors: active) {
    .controls [aria-disabled] {
      color: GrayText;
    }
    .land,
    .region {
      fill: Canvas;
    }
    .departments {
      stroke: GrayText;
    }
    .borders,
    .coast {
      stroke: CanvasText;
    }
  }
`;
