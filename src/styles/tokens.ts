import { css } from "./css-text.js";

/*
 * All that a page may set of every widget (docs/theming.md), in the coalition's colours; what one widget alone has stands
 * with it. Each is the page's --climat-<name>, else ours: light-dark() follows the page's own color-scheme, so a page that is only light never meets a dark widget.
 */
export const tokens = css`
  .base {
    --_background: var(--climat-background, light-dark(#fff, #10201f));
    --_raised: var(--climat-background-raised, light-dark(#f4f7f5, #182b2a));
    --_text: var(--climat-text, light-dark(#14272b, #e8f0ee));
    --_muted: var(--climat-text-muted, light-dark(#4c6166, #a5b8b4));
    --_line: var(--climat-line, light-dark(#c5d0cd, #33494a));
    --_control: var(--climat-control, light-dark(#6f8580, #7f9893));
    --_accent: var(--climat-accent, light-dark(#00695c, #5fd0b5));
    /* On a page's own accent black or white, whichever stands out more: where there is none, this is no value. */
    --_ink: lab(from var(--climat-accent) calc((49.4 - l) * 99) 0 0);
    --_on-accent: var(--climat-on-accent, var(--_ink, light-dark(#fff, #06231d)));
    --_radius: var(--climat-radius, 6px);
    --_space: var(--climat-space, 4px);
  }
  /* A page's own colours may be for a dark ground. */
  @media print {
    .base {
      --climat-background: initial;
      --climat-background-raised: initial;
      --climat-text: initial;
      --climat-text-muted: initial;
      --climat-line: initial;
      --climat-control: initial;
      --climat-accent: initial;
      --climat-on-accent: initial;
      --climat-planned: initial;
      --climat-danger: initial;
      --climat-done: initial;
    }
  }
`;
