import { html, nothing, type TemplateResult } from "lit/html.js";

import { eventDetails as french } from "../../i18n/fr/event-details.js";
import type { EventDetailsMessages } from "../../i18n/messages.js";
import { figureStyles, renderFigure } from "../../internal/figure.js";
import { named } from "../../internal/heading.js";
import { ACTIONS } from "../../model/actions.js";
import type { Call } from "../../model/calls.js";
import type { Collection } from "../../model/collection.js";
import type { ClimatEvent } from "../../model/events.js";
import { wholeOf } from "../../model/outline.js";
import { phoneLink } from "../../model/phone.js";
import { ROUTES } from "../../model/routes.js";
import { compareWallTime, parseWallTime, type WallTime } from "../../model/wall-time.js";
import type { AgendaEntry, CallEntry, EventEntry } from "../../query/agenda.js";
import { registrationEnd, registrationState } from "../../query/registration.js";
import { isOver, lastDay } from "../../query/span.js";
import { css } from "../../styles/css-text.js";
import type { ListContext } from "./agenda-list.js";

/** What is read for it. */
export const COLLECTIONS: readonly Collection<object>[] = [ACTIONS, ROUTES];

interface DetailsContext extends ListContext {
  readonly more: EventDetailsMessages;
}

/** Of what opens. */
export const styles =
  figureStyles +
  css`
    .details {
      display: grid;
      gap: calc(var(--_space) * 3);
      padding-block: var(--_space) 1em;
      max-inline-size: 68ch;
    }
    @container (min-width: 46em) {
      .details {
        margin-inline-start: calc(9.5em + var(--_space) * 4);
      }
    }
    .figure {
      margin: 0;
    }
    .figure img {
      display: block;
      max-inline-size: 100%;
      max-block-size: 20em;
      block-size: auto;
      border-radius: var(--_radius);
      object-fit: contain;
      object-position: 0 50%;
    }
    .dates {
      columns: 14em auto;
      column-gap: calc(var(--_space) * 4);
    }
    .dates li {
      break-inside: avoid;
    }
    .description {
      white-space: pre-line;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
      align-items: center;
    }
    .plain {
      display: inline;
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 0.18em;
    }
    .details a:not(.button) {
      padding-block: 3px;
    }
  `;

/* The dates an event has beside the one it stands under. */
const MOST_DATES = 60;

/* « 9 décembre 2015, 18 h » */
const dateOf = (start: WallTime, { words, formats }: DetailsContext): string =>
  [formats.day(start.day), words.calendar.hours({ start })].filter(Boolean).join(", ");

const renderRegistration = (
  { record, span }: EventEntry,
  context: DetailsContext,
): TemplateResult | undefined => {
  const { more, now } = context;
  const { registration } = record;
  if (!registration || registrationState(record, span, now) !== "open") return undefined;
  const { url, email, phone, lang } = registration;
  const call = phone && phoneLink(phone);
  const deadline = registrationEnd(record);
  const ways = [
    url &&
      html`<a
        class="button primary"
        part="button"
        href=${url}
        aria-label=${`${more.register} – ${record.name}`}
        >${more.register}</a
      >`,
    email && html`<a href=${`mailto:${email}`}>${email}</a>`,
    phone &&
      (call ? html`<a href=${call}>${phone}</a>` : html`<span lang=${lang ?? nothing}>${phone}</span>`),
    /* Without its button « jusqu’au … » would not say of what. */
    deadline &&
      html`<span class="muted"
        >${url ? "" : `${more.register} `}${more.until(dateOf(deadline, context))}</span
      >`,
  ].filter(Boolean);
  return html`<p class="ways">${ways}</p>`;
};

const renderOrganisers = (
  ids: readonly string[],
  { member }: DetailsContext,
  by: string,
): TemplateResult | undefined => {
  const links = ids.flatMap((id) => {
    const found = member(id);
    return found?.url ? [html`<a href=${found.url}>${named(found)}</a>`] : [];
  });
  return links.length > 0
    ? html`<p>${by}${links.map((link, at) => html`${at > 0 ? ", " : nothing}${link}`)}</p>`
    : undefined;
};

const renderDates = (
  { others }: EventEntry,
  { words, formats, more }: DetailsContext,
): TemplateResult | undefined => {
  if (others.length === 0) return undefined;
  const { calendar } = words;
  const date = (span: EventEntry["span"]): string => {
    const { day } = span.start;
    const days =
      lastDay(span) > day
        ? calendar.days(day, lastDay(span))
        : `${calendar.weekday(day)} ${formats.day(day)}`;
    return [days, calendar.hours(span)].filter(Boolean).join(", ");
  };
  const dates = others.slice(0, MOST_DATES);
  return html`<p>${more.dates}</p>
    <ul class="dates">
      ${dates.map((span) => html`<li>${date(span)}</li>`)}
      ${others.length > dates.length ? html`<li>…</li>` : nothing}
    </ul>`;
};

const renderAccess = (
  { accessibility }: ClimatEvent,
  { more }: DetailsContext,
): TemplateResult | undefined => {
  if (accessibility.length === 0) return undefined;
  const kinds = accessibility.map((kind) => more.accessibility[kind]).join(", ");
  return html`<p class="muted">${more.accessible}${kinds}</p>`;
};

/* The action an event belongs to, and the route that leads by it. */
const renderWhole = (event: ClimatEvent, context: DetailsContext): TemplateResult[] => {
  const { feed, language, more, openAction } = context;
  const action = event.action
    ? feed?.records(ACTIONS, language).find(({ id }) => id === event.action)
    : undefined;
  const route = feed
    ?.records(ROUTES, language)
    .find(({ stops }) => stops.some((stop) => stop.event === event.id));
  const show = (): void => {
    if (action && openAction) openAction(action);
  };
  return [
    ...(action
      ? [
          html`<p>
            ${more.action}${
              openAction
                ? html`<button class="plain" aria-label=${`${action.name} – ${more.onMap}`} @click=${show}>
                    ${named(action)}
                  </button>`
                : action.url
                  ? html`<a href=${action.url}>${named(action)}</a>`
                  : named(action)
            }
          </p>`,
        ]
      : []),
    ...(route ? [html`<p>${more.route}${named(route)}</p>`] : []),
  ];
};

const renderLink = (
  { url, name }: ClimatEvent | Call,
  { more }: DetailsContext,
): TemplateResult | undefined =>
  url
    ? html`<p><a href=${url} aria-label=${`${more.readMore} – ${name}`}>${more.readMore}</a></p>`
    : undefined;

const eventBlocks = (entry: EventEntry, context: DetailsContext) => {
  const { span } = entry;
  const event = wholeOf<ClimatEvent>(entry.record);
  const { more, now } = context;
  return [
    event.image && renderFigure(event.image, more.credit),
    event.description &&
      html`<p class="description" part="description" lang=${event.langs?.["description"] ?? nothing}>
        ${event.description}
      </p>`,
    renderDates(entry, context),
    event.price && html`<p lang=${event.langs?.["price"] ?? nothing}>${event.price}</p>`,
    event.audience &&
      html`<p class="muted">
        ${more.audience}<span lang=${event.langs?.["audience"] ?? nothing}>${event.audience}</span>
      </p>`,
    renderAccess(event, context),
    renderRegistration(entry, context),
    event.onlineUrl &&
      !isOver(span, now) &&
      html`<p><a href=${event.onlineUrl} aria-label=${`${more.join} – ${event.name}`}>${more.join}</a></p>`,
    ...renderWhole(event, context),
    renderLink(event, context),
    renderOrganisers(event.members, context, more.by),
  ];
};

const renderOpening = ({ opens }: Call, context: DetailsContext): TemplateResult | undefined => {
  const start = opens ? parseWallTime(opens, "") : undefined;
  return start && compareWallTime(start, context.now) > 0
    ? html`<p>${context.more.opens(dateOf(start, context))}</p>`
    : undefined;
};

const callBlocks = ({ record: call }: CallEntry, context: DetailsContext) => [
  call.description &&
    html`<p class="description" part="description" lang=${call.langs?.["description"] ?? nothing}>
      ${call.description}
    </p>`,
  renderOpening(call, context),
  renderLink(call, context),
  /* A call is launched, in English and in Dutch, not organised. */
  renderOrganisers(call.member ? [call.member] : [], context, (context.messages?.calls ?? context.more).by),
];

/** What opens under an event or a call that says more (`saysMore`). */
export const renderDetails = (entry: AgendaEntry, list: ListContext): TemplateResult => {
  const context = { ...list, more: list.messages?.eventDetails ?? french };
  const isCancelled = entry.kind === "event" && entry.record.eventStatus === "cancelled";
  const blocks = [
    ...(entry.kind === "event" ? eventBlocks(entry, context) : callBlocks(entry, context)),
    !isCancelled && !isOver(entry.span, context.now) && context.takeAway(entry, context.more.addToCalendar),
  ].filter(Boolean);
  return html`${blocks}`;
};
