import { html, nothing, type TemplateResult } from "lit/html.js";

import type { MapMessages } from "../../i18n/messages.js";

/** What the map's buttons do. */
export interface ControlActs {
  zoom(steps: number): void;
  showAll(): void;
  aroundMe(): void;
}

const renderButton = (name: string, sign: string, act: () => void, off = false): TemplateResult =>
  html`<button
    part="button"
    aria-label=${name}
    title=${name}
    aria-disabled=${off ? "true" : nothing}
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
): TemplateResult => {
  const zoomIn = (): void => {
    acts.zoom(1);
  };
  const zoomOut = (): void => {
    acts.zoom(-1);
  };
  const showAll = (): void => {
    acts.showAll();
  };
  const aroundMe = (): void => {
    acts.aroundMe();
  };
  return html`<div class="controls" part="controls">
    ${renderButton(words.zoomIn, "+", zoomIn, isNearest)}
    ${renderButton(words.zoomOut, "−", zoomOut, isFarthest)} ${renderButton(words.showAll, "⤢", showAll)}
    ${"geolocation" in navigator ? renderButton(words.aroundMe, "◎", aroundMe) : nothing}
  </div>`;
};
