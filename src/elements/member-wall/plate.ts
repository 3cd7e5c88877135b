import { html, nothing, type TemplateResult } from "lit/html.js";

import type { Image } from "../../model/image.js";
import type { Member } from "../../model/members.js";

/** How a member stands on the wall. */
export interface PlateOptions {
  /** The ground is dark. */
  readonly dark: boolean;
  /** The name stands under the logo. */
  readonly named: boolean;
  /** The logo can't be had: the name stands for it. */
  readonly failed: boolean;
  readonly fail: () => void;
  readonly open: (click: Event) => void;
  /** The visitor chose it. */
  readonly chosen: boolean;
  /** What stands under it. */
  readonly below: TemplateResult | typeof nothing;
}

/* A plate is 3:2. */
const PLATE_RATIO = 1.5;

/**
 * Share of the plate's width for a logo, so that all cover the same area: a wide one gets more width, a tall one
 * less, and none more than 84 % of a side.
 */
export const opticalWidth = ({ width, height }: Image): number => {
  if (!width || !height) return 0.7;
  const ratio = width / height;
  const sameArea = Math.sqrt(0.28 * (ratio / PLATE_RATIO));
  return Math.min(sameArea, 0.84, 0.84 * (ratio / PLATE_RATIO));
};

const renderLogo = (member: Member, logo: Image, { dark, named, fail }: PlateOptions): TemplateResult => {
  const share = `inline-size:${Math.round(opticalWidth(logo) * 100)}%`;
  const variant = dark ? logo.urlDark : undefined;
  return html`<span class="plate ${variant ? "" : "light"}" part="plate">
    <img
      part="logo"
      src=${variant ?? logo.url}
      alt=${named ? "" : member.name}
      width=${logo.width ?? nothing}
      height=${logo.height ?? nothing}
      loading="lazy"
      decoding="async"
      .style=${share}
      @error=${fail}
    />
  </span>`;
};

/** One member: its logo on a plate, or its name, linked to its own site. */
export const renderPlate = (member: Member, options: PlateOptions): TemplateResult => {
  const { name, logo, url, lang } = member;
  const shown = logo && !options.failed;
  const content = html`
    ${shown ? renderLogo(member, logo, options) : html`<span class="plate text" part="plate">${name}</span>`}
    ${shown && options.named ? html`<span class="name" part="name">${name}</span>` : nothing}
  `;
  return html`<li class=${options.chosen ? "chosen" : ""} part="member" lang=${lang ?? nothing}>
    ${url ? html`<a href=${url} @click=${options.open}>${content}</a>` : content} ${options.below}
  </li>`;
};
