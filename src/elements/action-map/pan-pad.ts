import { html, type TemplateResult } from "lit/html.js";

import { pan as french } from "../../i18n/fr/pan.js";
import type { PanMessages } from "../../i18n/map-messages.js";
import type { Messages } from "../../i18n/messages.js";
import { css } from "../../styles/css-text.js";
import { renderButton } from "./map-controls.js";

const STEP_PX = 120;

const WAYS: readonly [way: keyof PanMessages, sign: string, dx: number, dy: number][] = [
  ["left", "M16 10H4M9 5l-5 5 5 5", 1, 0],
  ["up", "M10 16V4M5 9l5-5 5 5", 0, 1],
  ["down", "M10 4v12M5 11l5 5 5-5", 0, -1],
  ["right", "M4 10h12M11 5l5 5-5 5", -1, 0],
];

export const styles = css`
  .pad {
    inset: 8px auto auto 8px;
    flex-direction: row;
    direction: ltr;
  }
`;

/** Buttons that move the map: for who can press, and not drag. */
export const renderPad = (
  messages: Messages | undefined,
  pan: (dx: number, dy: number) => void,
): TemplateResult =>
  html`<div class="controls pad" part="controls">
    ${WAYS.map(([way, sign, dx, dy]) =>
      renderButton((messages?.pan ?? french)[way], sign, () => {
        pan(dx * STEP_PX, dy * STEP_PX);
      }),
    )}
  </div>`;
