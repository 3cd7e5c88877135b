import { html, nothing, type TemplateResult } from "lit/html.js";

import type { Image } from "../model/image.js";

/* What can't be had would leave a hole of its full size, and be wider than a phone. */
const hide = ({ target }: Event): void => {
  ((target as Element).parentElement as HTMLElement).hidden = true;
};

/** A picture of a record, with whom it is owed to. */
export const renderFigure = (
  { url, alt, width, height, credit, lang }: Image,
  words: string,
): TemplateResult => {
  const caption = credit && `${words} ${credit}`;
  /* Role and name are what RGAA 1.9 asks of a picture with a caption. */
  return html`
    <figure class="figure" role="figure" aria-label=${caption ?? nothing}>
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
      ${caption ? html`<figcaption class="muted">${caption}</figcaption>` : nothing}
    </figure>
  `;
};
