import { html, type TemplateResult } from "lit/html.js";

import type { Widget } from "./choice.js";

/** A sketch of each widget, 40 by 28: what it looks like tells more than a symbol. */
export const ICONS: Readonly<Record<Widget, TemplateResult>> = {
  agenda: html`<svg viewBox="0 0 40 28" aria-hidden="true" focusable="false">
    <path d="M4 6h8M4 14h8M4 22h8" class="strong"></path>
    <path d="M17 6h19M17 14h14M17 22h17"></path>
  </svg>`,
  "action-map": html`<svg viewBox="0 0 40 28" aria-hidden="true" focusable="false">
    <path d="M3 22 9 6l9 3 8-5 11 6-3 13-10-2-8 4z"></path>
    <circle cx="15" cy="14" r="2.5" class="fill"></circle>
    <circle cx="26" cy="12" r="3.5" class="fill"></circle>
  </svg>`,
  "pledge-counter": html`<svg viewBox="0 0 40 28" aria-hidden="true" focusable="false">
    <path d="M4 21h32"></path>
    <path d="M4 21h20" class="strong"></path>
    <path
      d="M6 7l3-2v9M15 6.5c2-2.5 6-1.5 5 1.5-.7 2-5 3.5-5 6h5.500M26 5h5l-3 3.500c4 .5 3.5 5.5-.5 5.5-1.2 0-2-.4-2.5-1"
    ></path>
  </svg>`,
  "member-wall": html`<svg viewBox="0 0 40 28" aria-hidden="true" focusable="false">
    <path d="M3 4h9v8H3zM16 4h9v8h-9zM29 4h8v8h-8zM3 17h9v8H3zM16 17h9v8h-9zM29 17h8v8h-8z"></path>
    <circle cx="7.5" cy="8" r="1.8" class="fill"></circle>
    <circle cx="33" cy="21" r="1.8" class="fill"></circle>
    <circle cx="20.5" cy="21" r="1.8" class="fill"></circle>
  </svg>`,
  resources: html`<svg viewBox="0 0 40 28" aria-hidden="true" focusable="false">
    <path d="M12 3h11l6 6v16H12zM23 3v6h6"></path>
    <path d="M20.5 12v8M17 17l3.5 3.500L24 17" class="strong"></path>
  </svg>`,
  calls: html`<svg viewBox="0 0 40 28" aria-hidden="true" focusable="false">
    <path d="M9 11v6h5l11 6V5L14 11zM14 17v6"></path>
    <path d="M30 10c2 2 2 6 0 8M33 7c4 4 4 10 0 14" class="strong"></path>
  </svg>`,
};
