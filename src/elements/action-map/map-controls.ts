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
    <span aria-hidden="true">${sign}</span>
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
      "+",
      () => {
        acts.zoom(1);
      },
      isNearest,
    )}
    ${renderButton(
      words.zoomOut,
      "−",
      () => {
        acts.zoom(-1);
      },
      isFarthest,
    )}
    ${renderButton(words.showAll, "⤢", acts.showAll)}
    ${"geolocation" in navigator ? renderButton(words.aroundMe, "◎", acts.aroundMe) : nothing}
    ${renderButton(words.pan, "✥", acts.togglePad, false, !!pad)}
  </div>
  ${pad}
`;
