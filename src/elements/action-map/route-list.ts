import { html, nothing, type TemplateResult } from "lit/html.js";

import { actionMap } from "../../i18n/fr/action-map.js";
import type { RouteMessages } from "../../i18n/map-messages.js";
import type { AgendaMessages, EventDetailsMessages, Formats } from "../../i18n/messages.js";
import { dotted } from "../../internal/dotted.js";
import { headingAt, named } from "../../internal/heading.js";
import type { Action, ActionStatus } from "../../model/actions.js";
import type { ClimatEvent } from "../../model/events.js";
import { placeWords } from "../../model/place.js";
import type { Span } from "../../model/record-reader.js";
import type { WallTime } from "../../model/wall-time.js";
import type { RouteStop } from "../../query/route.js";
import { isOver, lastDay } from "../../query/span.js";
import { renderMark } from "./marks.js";

/** What the templates of stops need of their element. */
export interface StopContext {
  readonly words: RouteMessages;
  readonly agenda: AgendaMessages;
  readonly more: EventDetailsMessages;
  /** In another language than the built-in one. */
  readonly statuses: Record<ActionStatus, string> | undefined;
  readonly formats: Formats;
  readonly now: WallTime;
  /** The route's own, in days since 1970-01-01. */
  readonly day: number | undefined;
  /** Of the stops' headings. */
  readonly level: number;
  /** Id of the chosen stop. */
  readonly selected: string | undefined;
  readonly action: (id: string | undefined) => Action | undefined;
  readonly event: (id: string | undefined) => ClimatEvent | undefined;
  /** The ways into a visitor's calendar, at one of its dates. */
  readonly takeAway: (event: ClimatEvent, span: Span) => TemplateResult;
  /** Opens a stop, or closes it. */
  readonly toggle: (stop: RouteStop) => void;
  /** Goes to the stop before or after. */
  readonly go: (stop: RouteStop) => void;
}

/** « 9 h 45 » */
const hourOf = ({ startTime }: RouteStop, { agenda }: StopContext): string | undefined => {
  if (!startTime) return undefined;
  const [hours = 0, minutes = 0] = startTime.split(":").map(Number);
  return agenda.calendar.hours({ start: { day: 0, minutes: hours * 60 + minutes } });
};

const renderReadMore = (url: string | undefined, name: string, { more }: StopContext) =>
  url ? html`<p><a href=${url} aria-label=${`${more.readMore} – ${name}`}>${more.readMore}</a></p>` : nothing;

const renderAction = (action: Action, context: StopContext): TemplateResult => {
  const { words, statuses = actionMap.statuses } = context;
  const { name, status, description, url, langs } = action;
  return html`<div class="about" part="stop-action">
    <p class="muted">${words.action}</p>
    <p><strong>${named(action)}</strong></p>
    <p class="status">${renderMark(status)} ${statuses[status]}</p>
    ${description ? html`<p class="description" part="description" lang=${langs?.["description"] ?? nothing}>${description}</p>` : nothing}
    ${renderReadMore(url, name, context)}
  </div>`;
};

const renderEvent = (event: ClimatEvent, context: StopContext): TemplateResult => {
  const { words, agenda, formats, now, day, takeAway } = context;
  const { calendar, statuses } = agenda;
  const status = statuses[event.eventStatus];
  /* That of the route's day; there is one at least. */
  const { occurrences } = event;
  const span = (occurrences.find(({ start }) => start.day === day) ?? occurrences[0]) as Span;
  const [from, to] = [span.start.day, lastDay(span)];
  const when = [
    to > from ? calendar.days(from, to) : `${calendar.weekday(from)} ${formats.day(from)}`,
    calendar.hours(span),
  ];
  return html`<div class="about" part="stop-event">
    <p class="muted">${words.event}</p>
    <p>
      <strong>${named(event)}</strong>${status ? html`&nbsp;<span class="tag">${status}</span>` : nothing}
    </p>
    <p>${when.filter(Boolean).join(", ")}</p>
    ${renderReadMore(event.url, event.name, context)}
    ${event.eventStatus === "cancelled" || isOver(span, now) ? nothing : takeAway(event, span)}
  </div>`;
};

/* RFC 5870, with the name that navigation apps show. */
const geoLink = ({ location, name }: RouteStop): string | undefined => {
  const { latitude, longitude } = location ?? {};
  if (latitude === undefined || longitude === undefined) return undefined;
  const point = `${latitude},${longitude}`;
  return `geo:${point}?q=${point}(${encodeURIComponent(name.replace(/[()]/g, " "))})`;
};

const renderDetails = (stop: RouteStop, context: StopContext): TemplateResult => {
  const [action, event, geo] = [context.action(stop.action), context.event(stop.event), geoLink(stop)];
  const { navigate } = context.words;
  return html`
    ${action ? renderAction(action, context) : nothing} ${event ? renderEvent(event, context) : nothing}
    ${
      geo
        ? html`<p>
            <a class="button" part="button navigate" href=${geo} aria-label=${`${navigate} – ${stop.name}`}
              >${navigate}</a
            >
          </p>`
        : nothing
    }
  `;
};

const renderStop = (stop: RouteStop, context: StopContext): TemplateResult => {
  const { level, selected } = context;
  const chosen = stop.id === selected;
  const facts = dotted([hourOf(stop, context), named({ ...stop.location, name: placeWords(stop.location) })]);
  const toggle = (click: Event): void => {
    /* Whether it is open is ours to say, so that the map can open it too. */
    click.preventDefault();
    context.toggle(stop);
  };
  return html`
    <li
      class=${`action ${chosen ? "chosen" : ""}`}
      part="stop"
      data-id=${stop.id}
      aria-current=${chosen ? "step" : nothing}
    >
      <details .open=${chosen}>
        <summary class="stop-row" @click=${toggle}>
          <span class="mark stop" part="mark">${stop.position}</span>
          <hgroup role="none">
            ${headingAt(level, named(stop), "title")}
            <p class="facts muted" part="facts">${facts}</p>
          </hgroup>
        </summary>
        <div class="details" part="details">${chosen ? renderDetails(stop, context) : nothing}</div>
      </details>
    </li>
  `;
};

/** The stops in the order of the visit; the chosen one is open. */
export const renderStops = (stops: readonly RouteStop[], context: StopContext): TemplateResult => html`
  <ol aria-label=${context.words.list}>
    ${stops.map((stop) => renderStop(stop, context))}
  </ol>
`;

/** To the stop before and the next one, and back to all of them. */
export const renderSteps = (
  stops: readonly RouteStop[],
  { words, selected, go }: StopContext,
  showWhole: () => void,
): TemplateResult => {
  const at = stops.findIndex(({ id }) => id === selected);
  const step = (index: number, name: string, way: string): TemplateResult => {
    const stop = stops[index];
    const press = (): void => {
      if (stop) go(stop);
    };
    return html`<button
      class=${`step ${way}`}
      part="button"
      aria-label=${name}
      title=${name}
      aria-disabled=${stop ? nothing : "true"}
      @click=${press}
    ></button>`;
  };
  return html`<div class="steps" part="steps">
    ${step(at < 0 ? -1 : at - 1, words.previous, "previous")}
    <span>${at < 0 ? words.count(stops.length) : words.position(at + 1, stops.length)}</span>
    ${step(at + 1, words.next, "next")}
    <button part="button" aria-disabled=${at < 0 ? "true" : nothing} @click=${showWhole}>
      ${words.whole}
    </button>
  </div>`;
};
