import { css } from "../../styles/css-text.js";

export const styles = css`
  /* Nobody sees it: its end tells that the colours are others. */
  .base {
    column-rule-color: var(--_text);
    transition: column-rule-color 1ms;
  }
  /* Four, three or two in a row on the narrowest phone. */
  .s {
    --_plate: 6.5em;
    --_share: 21%;
  }
  .named,
  .l {
    --_share: 45%;
  }
  .l {
    --_plate: 11em;
  }
  * + .group {
    margin-block-start: calc(var(--_space) * 6);
  }
  .title {
    display: flex;
    gap: calc(var(--_space) * 4);
    align-items: center;
    margin-block-end: calc(var(--_space) * 3);
    color: var(--_muted);
    font-size: 1em;
    font-weight: 650;
  }
  .title::after {
    content: "";
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }
  ul {
    display: grid;
    /* Never narrower than a word under a logo, also in letters twice as large. */
    grid-template-columns: repeat(
      auto-fill,
      minmax(max(3.2em, min(var(--_plate, 8.5em), var(--_share, 30%))), 1fr)
    );
    gap: calc(var(--_space) * 3);
  }
  a {
    display: block;
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }
  .plate {
    display: grid;
    position: relative;
    place-items: center;
    aspect-ratio: 3 / 2;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  /* A logo without a variant for the dark keeps the paper it was drawn for. */
  .light {
    background: var(--climat-plate, light-dark(#fff, #e6edeb));
  }
  .text {
    padding: 6px;
    font-size: 0.8125em;
    font-weight: 650;
    hyphens: auto;
    overflow-wrap: anywhere;
    line-height: 1.25;
    text-align: center;
  }
  a:hover .plate {
    border-color: var(--_accent);
  }
  a:hover .name,
  a:hover .text {
    text-decoration: underline;
  }
  /* Out of the flow, in the middle of its plate, which keeps its shape whatever the logo's is. */
  img {
    position: absolute;
    inline-size: 70%;
    max-block-size: 84%;
  }
  .chosen .plate {
    border-color: var(--_accent);
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .below {
    min-block-size: 44px;
    margin-block-start: 6px;
  }
  .growth {
    display: grid;
    gap: calc(var(--_space) * 2);
    max-inline-size: 30em;
  }
  .growth .bar {
    display: block;
    block-size: 4px;
    margin-block-start: 2px;
    border-radius: var(--_radius);
    background: var(--_accent);
  }
  .name {
    display: block;
    padding-block-start: 6px;
    font-size: 0.875em;
    line-height: 1.3;
    text-align: center;
    hyphens: auto;
  }
  @media print {
    .below {
      display: none;
    }
    /* The paper is light, the logo is not drawn for it. */
    .dark {
      background: var(--_text);
    }
  }
  @media (forced-colors: active) {
    .light {
      forced-color-adjust: none;
    }
    .growth .bar {
      background: CanvasText;
    }
    .chosen .plate {
      border-color: Highlight;
    }
  }
`;
