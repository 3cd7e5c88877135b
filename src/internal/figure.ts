import { html, nothing, type TemplateResult } from "lit/html.js";

import type { Image } from "../model/image.js";
import { css } from "../styles/css-text.js";
import { named } from "./heading.js";

/*
 * What can't be had would leave a hole of its full size, and be wider than a phone. The next address that stands here shows
 * the figure again: its row may be another record's then.
 */
const hide = ({ target }: Event): void => {
  (target as Element).removeAttribute("src");
};

/** Of a figure whose picture can't be had. */
export const figureStyles = css`
  .figure:not(:has([src])) {
    display: none;
  }
`;

/** A picture of a record, with whom it is owed to. */
export const renderFigure = (
  { url, alt, width, height, credit, creditLang, lang }: Image,
  words: string,
): TemplateResult => {
  /* Role and name are what RGAA 1.9 asks of a picture with a caption. */
  return html`
    <figure class="figure" role="figure" aria-label=${credit ? `${words} ${credit}` : nothing}>
      <img
        part="image"
        src=${url}
        alt=${alt ?? ""}
        lang=${lang ?? nothing}
        width=${width ?? nothing}
        height=${height ?? nothing}
        loading="lazy"
        decoding="async"
        @error=${hide}
      />
      ${credit ? html`<figcaption class="muted">${words} ${named({ name: credit, lang: creditLang })}</figcaption>` : nothing}
    </figure>
  `;
};
