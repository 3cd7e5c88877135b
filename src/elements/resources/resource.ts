import { html, nothing, type TemplateResult } from "lit/html.js";

import type { Formats, ResourcesMessages } from "../../i18n/messages.js";
import type { Image } from "../../model/image.js";
import type { Resource } from "../../model/resources.js";
import { fileFacts, formatOf } from "./file-facts.js";

/** What a document's template needs of its element. */
export interface ResourceContext {
  readonly words: ResourcesMessages;
  readonly formats: Formats;
  /** Addresses of covers that can't be had: a drawn sheet stands for each. */
  readonly failed: ReadonlySet<string>;
  readonly fail: (error: Event) => void;
  readonly open: (resource: Resource, click: Event) => void;
}

/* The link beside it says all that a cover could. */
const renderCover = ({ url, width, height }: Image, { fail }: ResourceContext): TemplateResult =>
  html`<img
    class="cover"
    part="cover"
    src=${url}
    alt=""
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    @error=${fail}
  />`;

const renderSheet = (format: string | undefined): TemplateResult =>
  html`<span class="cover sheet" part="cover" aria-hidden="true"><b>${format}</b></span>`;

/** One document: its cover, and a link that tells its format, size, language and date. */
export const renderResource = (resource: Resource, context: ResourceContext): TemplateResult => {
  const { name, url, image, lang, inLanguage } = resource;
  const { words, formats } = context;
  const facts = fileFacts(resource, words, formats);
  const content = html`<span class="name" lang=${lang ?? nothing}>${name}</span
    >${facts ? html`<span class="facts" part="facts">${` (${facts})`}</span>` : nothing}`;
  const open = (click: Event): void => {
    context.open(resource, click);
  };
  return html`<li class="resource" part="resource" data-id=${resource.id}>
    ${image && !context.failed.has(image.url) ? renderCover(image, context) : renderSheet(formatOf(resource))}
    <p>
      ${
        url
          ? html`<a part="link" href=${url} hreflang=${inLanguage ?? nothing} @click=${open}>${content}</a>`
          : content
      }
    </p>
  </li>`;
};
