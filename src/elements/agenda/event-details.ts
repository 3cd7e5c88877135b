import { html, type TemplateResult } from "lit/html.js";

import { type ClimatEvent } from "../../model/events.js";
import { parseWallTime } from "../../model/wall-time.js";
import { type AgendaEntry, isOver } from "../../query/agenda.js";
import type { ListContext } from "./agenda-list.js";

const renderRegistration = (
  { event, span }: AgendaEntry,
  { words, now }: ListContext,
): TemplateResult | undefined => {
  const { registration, eventStatus } = event;
  if (!registration || isOver(span, now) || eventStatus === "cancelled" || eventStatus === "sold-out")
    return undefined;
  const { url, email, phone } = registration;
  const deadline = registration.deadline ? parseWallTime(registration.deadline, "UTC") : undefined;
  if (deadline && isOver({ start: deadline }, now)) return undefined;
  const ways = [
    url && html`<a class="button primary" href=${url}>${words.register}</a>`,
    email && html`<a href="mailto:${email}">${email}</a>`,
    phone && html`<a href="tel:${phone.replace(/[^\d+]/g, "")}">${phone}</a>`,
    deadline && html`<span class="muted">${words.until(deadline)}</span>`,
  ].filter(Boolean);
  return html`<p class="ways">${ways}</p>`;
};

const renderOrganisers = ({ members }: ClimatEvent, { member }: ListContext): TemplateResult | undefined => {
  const links = members.flatMap((id) => {
    const { name, url } = member(id) ?? {};
    return name && url ? [html`<a href=${url}>${name}</a>`] : [];
  });
  return links.length > 0 ? html`<p class="ways">${links}</p>` : undefined;
};

/** What opens under an event; `undefined` where there is nothing more to say. */
export const renderDetails = (entry: AgendaEntry, context: ListContext): TemplateResult | undefined => {
  const { event, span } = entry;
  const { words, now } = context;
  const blocks = [
    event.description && html`<p class="description">${event.description}</p>`,
    event.price && html`<p>${event.price}</p>`,
    event.audience && html`<p class="muted">${event.audience}</p>`,
    renderRegistration(entry, context),
    event.onlineUrl && !isOver(span, now) && html`<p><a href=${event.onlineUrl}>${words.join}</a></p>`,
    event.url &&
      html`<p><a href=${event.url} aria-label="${words.readMore} : ${event.name}">${words.readMore}</a></p>`,
    renderOrganisers(event, context),
  ].filter(Boolean);
  return blocks.length > 0 ? html`${blocks}` : undefined;
};
