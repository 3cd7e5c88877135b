import { css } from "./css-text.js";

/*
 * What `data-climat-theme` chooses, by tokens alone. A page's own --climat-<name> comes first in each of them.
 */

/** The browser's colours, which follow the page's color-scheme; the French State design system's where a page has them. */
export const neutral = css`
  .base {
    --_background: var(--climat-background, var(--background-default-grey, Canvas));
    --_raised: var(
      --climat-background-raised,
      var(--background-alt-grey, color-mix(in srgb, CanvasText 5%, Canvas))
    );
    --_text: var(--climat-text, var(--text-default-grey, CanvasText));
    --_muted: var(--climat-text-muted, var(--text-mention-grey, color-mix(in srgb, CanvasText 75%, Canvas)));
    --_line: var(--climat-line, var(--border-default-grey, color-mix(in srgb, CanvasText 25%, Canvas)));
    --_control: var(--climat-control, var(--border-plain-grey, color-mix(in srgb, CanvasText 60%, Canvas)));
    --_accent: var(--climat-accent, var(--text-action-high-blue-france, LinkText));
    --_on-accent: var(--climat-on-accent, var(--_ink, var(--text-inverted-blue-france, Canvas)));
    --_planned: var(--climat-planned, var(--text-default-warning, light-dark(#8a4b00, #f0b35e)));
    --_done: var(--climat-done, var(--text-default-info, light-dark(#3b4a9c, #aab6ff)));
    --_danger: var(--climat-danger, var(--text-default-error, light-dark(#a3261b, #ff9c90)));
    --_sea: var(--climat-sea, color-mix(in srgb, CanvasText 12%, Canvas));
    --_land: var(--climat-land, color-mix(in srgb, CanvasText 4%, Canvas));
    --_region: var(--climat-territory, color-mix(in srgb, CanvasText 8%, Canvas));
  }
`;

/** 7:1 for all text, and no grey. */
export const highContrast = css`
  .base {
    --_background: var(--climat-background, light-dark(#fff, #000));
    --_raised: var(--climat-background-raised, light-dark(#fff, #000));
    --_text: var(--climat-text, light-dark(#000, #fff));
    --_muted: var(--climat-text-muted, light-dark(#000, #fff));
    --_line: var(--climat-line, light-dark(#000, #fff));
    --_control: var(--climat-control, light-dark(#000, #fff));
    --_accent: var(--climat-accent, light-dark(#00382f, #7ff0d6));
    --_on-accent: var(--climat-on-accent, var(--_ink, light-dark(#fff, #000)));
    --_planned: var(--climat-planned, light-dark(#5c3200, #ffd08a));
    --_done: var(--climat-done, light-dark(#1f2c7a, #c9d1ff));
    --_danger: var(--climat-danger, light-dark(#7a0f08, #ffb8b0));
    --_sea: var(--climat-sea, light-dark(#e6eef2, #14252c));
    --_land: var(--climat-land, light-dark(#fff, #000));
    --_region: var(--climat-territory, light-dark(#fff, #000));
  }
`;
