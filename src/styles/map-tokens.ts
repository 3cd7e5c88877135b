import { css } from "./css-text.js";

/** What the map has besides; only it pays for them. */
export const mapTokens = css`
  .base {
    --_planned: var(--climat-planned, light-dark(#8a4b00, #f0b35e));
    --_done: var(--climat-done, light-dark(#3b4a9c, #aab6ff));
    --_sea: var(--climat-sea, light-dark(#d7e7ee, #12303b));
    --_land: var(--climat-land, light-dark(#eef1ea, #1b2d2a));
    --_region: var(--climat-territory, light-dark(#dfeadd, #24403a));
    --_height: var(--climat-map-height, 32em);
  }
  /* A phone held across. By its screen, since the height of a frame follows what stands in it; an iPhone's never turns. */
  @media (max-device-height: 480px), (max-device-width: 480px) and (orientation: landscape) {
    .base {
      --_height: var(--climat-map-height, 224px);
    }
  }
  @media print {
    .base {
      --climat-sea: initial;
      --climat-land: initial;
      --climat-territory: initial;
    }
  }
`;
