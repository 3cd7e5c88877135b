import { html, nothing, type TemplateResult } from "lit/html.js";

import type { MapMessages } from "../../i18n/map-messages.js";

/** What the map's buttons do. */
export interface ControlActs {
  readonly zoom: (steps: number) => void;
  readonly showAll: () => void;
  readonly aroundMe: () => void;
  /** Shows the buttons that move the map, or takes them away. */
  readonly togglePad: () => void;
}

/* Drawn on 20 × 20: a font of the visitor's need not have signs such as these. */
const PLUS = "M10 4v12M4 10h12";
const MINUS = "M4 10h12";
/* Apart, to two corners. */
const WHOLE = "M12 3h5v5m0-5-6 6M8 17H3v-5m0 5 6-6";
/* A place in a ring, with the four winds around it. */
const HERE =
  "M10 2v3m0 10v3M2 10h3m10 0h3m-3 0a5 5 0 0 1-10 0 5 5 0 0 1 10 0m-4 0a1 1 0 0 1-2 0 1 1 0 0 1 2 0";
const CROSS = "M10 2v16M2 10h16M8 4l2-2 2 2M8 16l2 2 2-2M4 8l-2 2 2 2M16 8l2 2-2 2";

/** @param sign the path of its drawing, on 20 × 20 */
export const renderButton = (
  name: string,
  sign: string,
  act: () => void,
  off = false,
  pressed?: boolean,
): TemplateResult =>
  html`<button
    part="button"
    aria-label=${name}
    title=${name}
    aria-disabled=${off ? "true" : nothing}
    aria-pressed=${pressed ?? nothing}
    @click=${act}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${sign} /></svg>
  </button>`;

/** The buttons in the map's corner: what a gesture does, a button does too. */
export const renderControls = (
  words: MapMessages,
  acts: ControlActs,
  isNearest: boolean,
  isFarthest: boolean,
  pad: TemplateResult | undefined,
): TemplateResult => html`
  <div class="controls" part="controls">
    ${renderButton(
      words.zoomIn,
      PLUS,
      () => {
        acts.zoom(1);
      },
      isNearest,
    )}
    ${renderButton(
      words.zoomOut,
      MINUS,
      () => {
        acts.zoom(-1);
      },
      isFarthest,
    )}
    ${renderButton(words.showAll, WHOLE, acts.showAll)}
    ${"geolocation" in navigator ? renderButton(words.aroundMe, HERE, acts.aroundMe) : nothing}
    ${renderButton(words.pan, CROSS, acts.togglePad, false, !!pad)}
  </div>
  ${pad}
`;
