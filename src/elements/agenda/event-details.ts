import { html, nothing, type TemplateResult } from "lit/html.js";

import type { Call } from "../../model/calls.js";
import type { ClimatEvent } from "../../model/events.js";
import type { Image } from "../../model/image.js";
import { parseWallTime } from "../../model/wall-time.js";
import type { AgendaEntry, CallEntry, EventEntry } from "../../query/agenda.js";
import { isOver, lastDay } from "../../query/span.js";
import type { ListContext } from "./agenda-list.js";

/* The dates an event has beside the one it stands under. */
const MOST_DATES = 30;

const renderRegistration = (
  { record, span }: EventEntry,
  { words, now }: ListContext,
): TemplateResult | undefined => {
  const { registration, eventStatus } = record;
  if (!registration || isOver(span, now) || eventStatus === "cancelled" || eventStatus === "sold-out")
    return undefined;
  const { url, email, phone } = registration;
  const deadline = registration.deadline ? parseWallTime(registration.deadline, "UTC") : undefined;
  if (deadline && isOver({ start: deadline, end: deadline }, now)) return undefined;
  const ways = [
    url && html`<a class="button primary" href=${url}>${words.register}</a>`,
    email && html`<a href="mailto:${email}">${email}</a>`,
    phone && html`<a href="tel:${phone.replace(/[^\d+]/g, "")}">${phone}</a>`,
    deadline && html`<span class="muted">${words.until(deadline)}</span>`,
  ].filter(Boolean);
  return html`<p class="ways">${ways}</p>`;
};

const renderOrganisers = (ids: readonly string[], { member }: ListContext): TemplateResult | undefined => {
  const links = ids.flatMap((id) => {
    const { name, url } = member(id) ?? {};
    return name && url ? [html`<a href=${url}>${name}</a>`] : [];
  });
  return links.length > 0 ? html`<p class="ways">${links}</p>` : undefined;
};

const renderImage = (
  { url, alt, width, height, credit }: Image,
  { words }: ListContext,
): TemplateResult => html`
  <figure class="figure">
    <img
      part="image"
      src=${url}
      alt=${alt ?? ""}
      width=${width ?? nothing}
      height=${height ?? nothing}
      loading="lazy"
      decoding="async"
    />
    ${credit ? html`<figcaption class="muted">${words.credit} ${credit}</figcaption>` : nothing}
  </figure>
`;

const renderDates = ({ others }: EventEntry, { words, formats }: ListContext): TemplateResult | undefined => {
  if (others.length === 0) return undefined;
  const { calendar } = words;
  const date = (span: EventEntry["span"]): string => {
    const { day } = span.start;
    if (lastDay(span) > day) return calendar.days(day, lastDay(span));
    return [`${calendar.weekday(day)} ${formats.day(day)}`, calendar.hours(span)].filter(Boolean).join(", ");
  };
  const dates = others.slice(0, MOST_DATES);
  return html`<p>${words.dates}</p>
    <ul class="dates">
      ${dates.map((span) => html`<li>${date(span)}</li>`)}
      ${others.length > dates.length ? html`<li>…</li>` : nothing}
    </ul>`;
};

const renderAccess = ({ accessibility }: ClimatEvent, { words }: ListContext): TemplateResult | undefined => {
  if (accessibility.length === 0) return undefined;
  const kinds = accessibility.map((kind) => words.accessibility[kind]).join(", ");
  return html`<p class="muted">${words.accessible} ${kinds}</p>`;
};

const renderLink = ({ url, name }: ClimatEvent | Call, { words }: ListContext): TemplateResult | undefined =>
  url
    ? html`<p><a href=${url} aria-label="${words.readMore} – ${name}">${words.readMore}</a></p>`
    : undefined;

const eventBlocks = (entry: EventEntry, context: ListContext) => {
  const { record: event, span } = entry;
  const { words, now } = context;
  return [
    event.image && renderImage(event.image, context),
    event.description && html`<p class="description">${event.description}</p>`,
    renderDates(entry, context),
    event.price && html`<p>${event.price}</p>`,
    event.audience && html`<p class="muted">${event.audience}</p>`,
    renderAccess(event, context),
    renderRegistration(entry, context),
    event.onlineUrl && !isOver(span, now) && html`<p><a href=${event.onlineUrl}>${words.join}</a></p>`,
    renderLink(event, context),
    renderOrganisers(event.members, context),
  ];
};

const callBlocks = ({ record: call }: CallEntry, context: ListContext) => [
  call.description && html`<p class="description">${call.description}</p>`,
  renderLink(call, context),
  renderOrganisers(call.member ? [call.member] : [], context),
];

/** What opens under an event or a call; `undefined` where there is nothing more to say. */
export const renderDetails = (entry: AgendaEntry, context: ListContext): TemplateResult | undefined => {
  const isCancelled = entry.kind === "event" && entry.record.eventStatus === "cancelled";
  const blocks = [
    ...(entry.kind === "event" ? eventBlocks(entry, context) : callBlocks(entry, context)),
    !isCancelled && !isOver(entry.span, context.now) && context.takeAway(entry),
  ].filter(Boolean);
  return blocks.length > 0 ? html`${blocks}` : undefined;
};
