import { html, nothing, type TemplateResult } from "lit/html.js";

import { agenda } from "../../i18n/fr/agenda.js";
import { related as french } from "../../i18n/fr/related.js";
import type { CommonMessages, Messages } from "../../i18n/messages.js";
import { figureStyles, renderFigure } from "../../internal/figure.js";
import type { Action } from "../../model/actions.js";
import { type ClimatEvent, EVENTS } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import type { Span } from "../../model/record-reader.js";
import type { WallTime } from "../../model/wall-time.js";
import { isOver, lastDay } from "../../query/span.js";
import { css } from "../../styles/css-text.js";

/** Of what it draws. */
export const styles =
  figureStyles +
  css`
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
export interface RelatedHost extends HTMLElement {
  readonly language: string;
  readonly messages: Messages | undefined;
  readonly common: CommonMessages;
  readonly now: WallTime;
  requestUpdate(): void;
}

/** Opens an event in the group's agenda; `false`: there is none. */
export type Open = false | ((event: ClimatEvent) => void);

interface RelatedContext {
  readonly feed: Feed;
  readonly host: RelatedHost;
  readonly open: Open;
}

const MOST = 10;

/* An event, and the date that its visitor wants to know: the next one, or the last that was. */
interface Dated {
  readonly event: ClimatEvent;
  readonly span: Span;
  readonly isPast: boolean;
}

const datedFrom =
  (now: WallTime) =>
  (event: ClimatEvent): Dated => {
    const { occurrences } = event;
    const next = occurrences.find((one) => !isOver(one, now));
    return { event, span: next ?? (occurrences.at(-1) as Span), isPast: !next };
  };

const minuteOf = ({ start: { day, minutes = 0 } }: Span): number => day * 1440 + minutes;

/* What is to come, the nearest first; then what is over, the newest first. */
const byNearness = (a: Dated, b: Dated): number =>
  Number(a.isPast) - Number(b.isPast) ||
  (a.isPast ? minuteOf(b.span) - minuteOf(a.span) : minuteOf(a.span) - minuteOf(b.span));

const renderEvent = (
  { event, span, isPast }: Dated,
  { host: { messages, common }, open, feed }: RelatedContext,
  inAgenda: string,
): TemplateResult => {
  const { name, lang, url } = event;
  const { calendar, statuses } = messages?.agenda ?? agenda;
  const [from, to] = [span.start.day, lastDay(span)];
  const date = to > from ? calendar.days(from, to) : common.formats.day(from);
  const status = statuses[event.eventStatus];
  const title = html`<span lang=${lang ?? nothing}>${name}</span>`;
  const show = (): void => {
    if (open) open(event);
  };
  return html`<li>
    ${date}${"\u00a0· "}${
      /* An agenda holds what is to come, or what is over once the campaign is. */
      open && isPast === feed.archived
        ? html`<button aria-label=${`${name} – ${inAgenda}`} @click=${show}>${title}</button>`
        : url
          ? html`<a href=${url}>${title}</a>`
          : title
    }${status ? html`&nbsp;<span class="tag">${status}</span>` : nothing}
  </li>`;
};

/** The picture of an action, and its dates. */
export const renderRelated = (action: Action, context: RelatedContext): TemplateResult => {
  const { host, feed } = context;
  const words = host.messages?.related ?? french;
  const events = feed
    .records(EVENTS, host.language)
    .filter((event) => event.action === action.id)
    .map(datedFrom(host.now))
    .sort(byNearness)
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
