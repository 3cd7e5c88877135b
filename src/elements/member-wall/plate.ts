import { html, nothing, type TemplateResult } from "lit/html.js";

import type { Image } from "../../model/image.js";
import type { Member } from "../../model/members.js";

/** How a member stands on the wall. */
export interface PlateOptions {
  /** The ground is dark. */
  readonly dark: boolean;
  /** The name stands under the logo. */
  readonly named: boolean;
  /** Addresses of logos that can't be had. */
  readonly failed: ReadonlySet<string>;
  readonly fail: (error: Event) => void;
  readonly open: (click: Event) => void;
  /** The visitor chose it. */
  readonly chosen: boolean;
  /** What stands under it. */
  readonly below: TemplateResult | typeof nothing;
}

/* A plate is 3:2. */
const PLATE_RATIO = 1.5;

/*
 * A logo that is here gets its share of the plate's width, so that all cover the same area: a wide one more, a tall one
 * less, and none more than 84 % of a side. What a feed says of its size may be missing or wrong.
 */
const fit = ({ target }: Event): void => {
  const { naturalWidth, naturalHeight, style } = target as HTMLImageElement;
  const ratio = naturalWidth / naturalHeight / PLATE_RATIO;
  /* A drawing without a size of its own has none. */
  if (ratio) style.inlineSize = `${100 * Math.min(Math.sqrt(0.28 * ratio), 0.84, 0.84 * ratio)}%`;
};

const renderLogo = (
  { name }: Member,
  { urlDark }: Image,
  url: string,
  { named, fail }: PlateOptions,
): TemplateResult =>
  html`<span class=${`plate ${url === urlDark ? "dark" : "light"}`} part="plate">
    <img
      part="logo"
      src=${url}
      alt=${named ? "" : name}
      loading="lazy"
      decoding="async"
      @load=${fit}
      @error=${fail}
    />
  </span>`;

/** One member: its logo on a plate, or its name, linked to its own site. */
export const renderPlate = (member: Member, options: PlateOptions): TemplateResult => {
  const { id, name, logo, url, lang } = member;
  const { dark, failed, named, open } = options;
  /* Where the variant for the dark can't be had, the other has its plate. */
  const source = [dark && logo?.urlDark, logo?.url].find((address) => address && !failed.has(address));
  const content = html`
    ${
      logo && source
        ? renderLogo(member, logo, source, options)
        : html`<span class="plate text" part="plate">${name}</span>`
    }
    ${source && named ? html`<span class="name" part="name">${name}</span>` : nothing}
  `;
  return html`<li class=${options.chosen ? "chosen" : ""} part="member" data-id=${id} lang=${lang ?? nothing}>
    ${url ? html`<a href=${url} @click=${open}>${content}</a>` : content} ${options.below}
  </li>`;
};
