import { html, nothing, type TemplateResult } from "lit/html.js";

import { related as french } from "../../i18n/fr/related.js";
import type { Formats, Messages } from "../../i18n/messages.js";
import { renderFigure } from "../../internal/figure.js";
import type { Action } from "../../model/actions.js";
import { type ClimatEvent, EVENTS } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import { css } from "../../styles/css-text.js";

/** Of what it draws. */
export const styles = css`
  .details img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }
  .dates button {
    display: inline;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
`;

/** What an opened action shows beside its own record. */
export const RELATED = [EVENTS] as const;

/** What is needed of the element. */
export interface RelatedContext {
  readonly feed: Feed;
  readonly language: string;
  readonly messages: Messages | undefined;
  readonly formats: Formats;
  /** Opens an event in the other widgets of the group; `false`: there is none. */
  readonly open: false | ((event: ClimatEvent) => void);
}

const MOST = 10;

const renderEvent = (
  event: ClimatEvent,
  { formats, open }: RelatedContext,
  inAgenda: string,
): TemplateResult => {
  const [first] = event.occurrences;
  const date = first ? formats.day(first.start.day) : "";
  const { name, lang, url } = event;
  const title = html`<span lang=${lang ?? nothing}>${name}</span>`;
  const show = (): void => {
    if (open) open(event);
  };
  return html`<li>
    ${date}${"\u00a0: "}${
      open
        ? html`<button aria-label="${name} – ${inAgenda}" @click=${show}>${title}</button>`
        : url
          ? html`<a href=${url}>${title}</a>`
          : title
    }
  </li>`;
};

/** The picture of an action, and its dates. */
export const renderRelated = (action: Action, context: RelatedContext): TemplateResult => {
  const words = context.messages?.related ?? french;
  const events = context.feed
    .records(EVENTS, context.language)
    .filter((event) => event.action === action.id)
    .slice(0, MOST);
  return html`
    ${action.image ? renderFigure(action.image, words.credit) : nothing}
    ${
      events.length > 0
        ? html`<p>${words.dates}</p>
            <ul class="dates" part="dates">
              ${events.map((event) => renderEvent(event, context, words.inAgenda))}
            </ul>`
        : nothing
    }
  `;
};
