import { css } from "./css-text.js";

/** What all widgets have in common: the frame, the type, links, buttons, focus and the states. */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  /* The page's font, measure and colour scheme come in; its other habits (capitals, shadows…) stay outside. */
  .base {
    all: initial;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    /* What lies over something else in a widget lies under the page's own header. */
    isolation: isolate;
    /* A container has no width of its own: afloat or in a row of flex items it would shrink to its padding. No more than
       a sidebar: a column of a grid grows to it. */
    contain-intrinsic-inline-size: min(190px, 50vw);
    padding: var(--climat-padding, calc(var(--_space) * 5));
    border: var(--climat-border, 1px solid var(--_line));
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    color-scheme: inherit;
    font-family: var(--climat-font-family, inherit);
    /* Some pages take the size of letters away, so that nothing stands between their columns, and give it back to their
       own paragraphs only. */
    font-size: var(--climat-font-size, max(1em, 12px));
    letter-spacing: inherit;
    line-height: 1.45;
    overflow-wrap: anywhere;
    visibility: inherit;
    word-spacing: inherit;
  }
  /* Safari tells nobody of a list whose style is « none ». */
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    list-style: "";
  }
  ::slotted([slot]) {
    margin-block: 0;
  }
  ::slotted([slot="header"]) {
    margin-block-end: 1em;
  }
  ::slotted([slot="footer"]) {
    margin-block-start: 1em;
  }
  .heading {
    margin-block-end: 0.75em;
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  button,
  .button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    min-block-size: max(2.5em, 44px);
    padding: 0.4em 1em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_accent);
    cursor: pointer;
    font: inherit;
    font-weight: 650;
    letter-spacing: inherit;
    text-decoration: none;
  }
  /* After a finger it would stay: a button that is let go of would look as if it were pressed. */
  @media (hover: hover) {
    button:hover,
    .button:hover {
      border-color: var(--_accent);
      background: var(--_raised);
    }
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: var(--_accent);
    text-decoration: underline;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .stale,
  .more,
  .take-away > p {
    margin-block-start: 1em;
  }
  .notice,
  .notice slot {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
  }
  .skeleton {
    display: grid;
    gap: calc(var(--_space) * 3);
    animation: appear 1ms 300ms backwards;
  }
  .skeleton > * {
    block-size: 3.5em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  /* In a very narrow column, or in very large letters, words part where their language parts them. */
  @container (max-width: 16em) {
    .base > * {
      hyphens: auto;
      /* A shorter one, or what stands between a host's points, has room on the next line. */
      hyphenate-limit-chars: 8 3;
    }
  }
  @container (max-width: 12em) {
    button,
    .button {
      padding-inline: 0.4em;
    }
  }
  /* Their words run from left to right, also on a page that runs the other way: « 28 novembre 2015 ». */
  :dir(rtl) {
    text-align: right;
    unicode-bidi: plaintext;
  }
  /* On paper, and where a page has columns. */
  li {
    break-inside: avoid;
  }
  .heading,
  .month,
  .title {
    break-after: avoid;
  }
  /* Paper is white, whatever the page is; what is drawn by backgrounds (marks, bars, a logo's plate) is printed. */
  @media print {
    .base {
      border: 0;
      padding: 0;
      color-scheme: light;
      print-color-adjust: exact;
    }
    button,
    summary::after {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .skeleton > * {
      border: 1px solid;
    }
  }
`;
