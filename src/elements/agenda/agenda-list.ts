import { html, nothing, type TemplateResult } from "lit/html.js";

import type { AgendaMessages, CommonMessages, Formats, Messages } from "../../i18n/messages.js";
import { dotted } from "../../internal/dotted.js";
import { type Content, headingAt, named } from "../../internal/heading.js";
import type { Action } from "../../model/actions.js";
import type { Feed } from "../../model/feed.js";
import type { ClimatEvent } from "../../model/events.js";
import type { Member } from "../../model/members.js";
import { placeWords } from "../../model/place.js";
import type { WallTime } from "../../model/wall-time.js";
import { type AgendaDay, type AgendaEntry, byMonth, tagsOf } from "../../query/agenda.js";
import { callState } from "../../query/calls.js";
import { registrationState } from "../../query/registration.js";
import { isOver, lastDay } from "../../query/span.js";
import type { OpenedEntries } from "./opened-entries.js";

/** What the list's templates need of their element. */
export interface ListContext {
  readonly words: AgendaMessages;
  readonly common: CommonMessages;
  readonly messages: Messages | undefined;
  readonly formats: Formats;
  readonly now: WallTime;
  /** Of the entries' headings. */
  readonly level: number;
  readonly member: (id: string) => Member | undefined;
  /** « Ajouter à mon agenda » for an entry that is to come. */
  readonly takeAway: (entry: AgendaEntry, label: string) => TemplateResult;
  /** Tells the page; `false` where the page takes over. */
  readonly select: (entry: AgendaEntry) => boolean;
  readonly feed: Feed | undefined;
  readonly language: string;
  /** Shows an action in the other widgets of the group; `false`: there is none. */
  readonly openAction: false | ((action: Action) => void);
  /** Which entries the visitor has opened. */
  readonly opened: OpenedEntries;
}

const attendance = ({ eventStatus, attendanceMode }: ClimatEvent, words: AgendaMessages) =>
  eventStatus !== "moved-online" && attendanceMode !== "offline" && words[attendanceMode];

/* Whether its line begins with words of ours, which have a capital there; a name is left as the feed writes it. */
const isDated = ({ span, others }: AgendaEntry): boolean =>
  lastDay(span) > span.start.day || others.length > 0;

/* « du 30 novembre au 11 décembre 2015 · Paris · Cerdd · Sur inscription » */
const summaryLine = (entry: AgendaEntry, { words, member, now }: ListContext): readonly Content[] => {
  const { span, others, record } = entry;
  const event = entry.kind === "event" ? entry.record : undefined;
  const registration = event && registrationState(event, span, now);
  /* Nobody is to go where it was to be. */
  const place = event?.eventStatus === "moved-online" ? undefined : event?.location;
  return dotted([
    lastDay(span) > span.start.day && words.calendar.days(span.start.day, lastDay(span)),
    others.length > 0 && words.otherDates(others.length),
    named({ ...place, name: placeWords(place) }),
    event ? attendance(event, words) : named({ name: record.audience, lang: record.langs?.["audience"] }),
    /* A member who receives at home is named once. */
    ...tagsOf(entry)
      .members.map(member)
      .map((one) => one && one.name !== place?.name && named(one)),
    event?.isAccessibleForFree && words.free,
    registration && words.registrations[registration],
  ]);
};

const hoursOf = ({ kind, span }: AgendaEntry, { words }: ListContext): string => {
  const hours = words.calendar.hours(span);
  if (kind === "event") return hours;
  return hours ? words.before(hours) : words.deadline;
};

const statusOf = (entry: AgendaEntry, { words, now, feed }: ListContext): string =>
  entry.kind === "event"
    ? words.statuses[entry.record.eventStatus]
    : words.calls[callState(entry.record, now, feed?.archived)];

const renderWhen = (entry: AgendaEntry, context: ListContext): TemplateResult => {
  const status = statusOf(entry, context);
  const hours = hoursOf(entry, context);
  return html`<span class="when">
    ${hours ? html`<span part="hours">${hours}</span>` : nothing}
    ${status ? html`<span class="tag" part="tag">${status}</span>` : nothing}
  </span>`;
};

/** Whether there is something to open. What is to come can be taken along. */
const saysMore = (entry: AgendaEntry, { now, member }: ListContext): boolean => {
  const { kind, record, span, others } = entry;
  const event = kind === "event" ? record : undefined;
  const isToCome = !isOver(span, now);
  return [
    isToCome && event?.eventStatus !== "cancelled",
    isToCome && event?.onlineUrl,
    record.description,
    record.url,
    ...tagsOf(entry).members.map((id) => member(id)?.url),
    ...others,
    ...(event ? [event.action, event.image, event.price, event.audience, ...event.accessibility] : []),
  ].some(Boolean);
};

/** One event or call: a row, and what opens under it. */
const renderEntry = (entry: AgendaEntry, context: ListContext): TemplateResult => {
  const { kind, record } = entry;
  const { opened } = context;
  const row = html`
    ${renderWhen(entry, context)}
    <hgroup class="what" role="none">
      ${headingAt(context.level, named(record), "title")}
      <p class=${`line muted ${isDated(entry) ? "dated" : ""}`} part="facts">
        ${summaryLine(entry, context)}
      </p>
    </hgroup>
  `;
  const open = (click: Event): void => {
    const opens = !(click.currentTarget as Element).parentElement?.hasAttribute("open");
    if (!opens) return;
    if (context.select(entry)) opened.draw(entry);
    else click.preventDefault();
  };
  const toggle = ({ currentTarget }: Event): void => {
    opened.set(entry, (currentTarget as HTMLDetailsElement).open);
  };
  return html`
    <li class=${`event ${kind === "event" ? entry.record.eventStatus : "call"}`} part="event">
      ${
        saysMore(entry, context)
          ? html`<details data-id=${record.id} .open=${opened.has(entry)} @toggle=${toggle}>
              <summary class="row" @click=${open}>${row}</summary>
              <div class="details" part="details">${opened.render(entry, context)}</div>
            </details>`
          : html`<div class="row">${row}</div>`
      }
    </li>
  `;
};

const renderDate = (day: number, { formats, words, now }: ListContext): TemplateResult => {
  const near = [words.today, words.tomorrow][day - now.day];
  /* In the rail the weekday has its own line: as a block it would be read as one word with what follows, « lundi30 novembre ». */
  return html`<p class="date" part="date">
    <span class="weekday">${near ? `${near}, ` : nothing}${words.calendar.weekday(day)}</span
    ><br />${` ${formats.day(day)}`}
  </p>`;
};

/* One day: its date in the rail, its events beside it. Who comes to one of these by the Tab key hears the list's name alone. */
const renderDay = ({ day, entries }: AgendaDay, context: ListContext): TemplateResult => html`
  <li class="day" part="day">
    ${renderDate(day, context)}
    <ul aria-label=${`${context.words.calendar.weekday(day)} ${context.formats.day(day)}`}>
      ${entries.map((entry) => renderEntry(entry, context))}
    </ul>
  </li>
`;

/** Days in their order. */
export const renderDays = (days: readonly AgendaDay[], context: ListContext): TemplateResult => html`
  <ol class="days" part="days">
    ${days.map((day) => renderDay(day, context))}
  </ol>
`;

/** Days under their months, as an archive is read. */
export const renderMonths = (days: readonly AgendaDay[], context: ListContext): TemplateResult => {
  const { formats, level } = context;
  /* Alone on its line it may be parted there: in large letters the year was, in its middle. */
  const name = (day = 0): string => formats.month(day).replace("\u00a0", " ");
  return html`${[...byMonth(days).values()].map(
    (month) =>
      html`${headingAt(level, name(month[0]?.day), "month")}
      ${renderDays(month, { ...context, level: level + 1 })}`,
  )}`;
};

/** What began earlier and goes on, in one calm band on top. */
export const renderRunning = (
  entries: readonly AgendaEntry[],
  today: boolean,
  context: ListContext,
): TemplateResult => {
  const name = today ? context.words.running : context.words.runningThen;
  return html`
    <div class="running" part="running">
      <p class="date" part="date">${name}</p>
      <ul aria-label=${name}>
        ${entries.map((entry) => renderEntry(entry, context))}
      </ul>
    </div>
  `;
};
