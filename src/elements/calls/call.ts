import { html, nothing, type TemplateResult } from "lit/html.js";

import type { CallsMessages, Formats } from "../../i18n/messages.js";
import { dotted } from "../../internal/dotted.js";
import { type Content, headingAt, named } from "../../internal/heading.js";
import type { Member } from "../../model/members.js";
import type { WallTime } from "../../model/wall-time.js";
import type { StandingCall } from "../../query/calls.js";

/** What a call's template needs of its element. */
export interface CallContext {
  readonly words: CallsMessages;
  readonly formats: Formats;
  readonly now: WallTime;
  /** Of the calls' names. */
  readonly level: number;
  readonly member: (id: string) => Member | undefined;
  /** « Ajouter à mon agenda » */
  readonly takeAway: (call: StandingCall) => TemplateResult;
  /** Tells the page; `false` where the page takes over. */
  readonly select: (call: StandingCall) => boolean;
  /** Ids of those that stand open: a row may be another's at the next rendering. */
  readonly opened: Set<string>;
  readonly update: () => void;
}

/* A feed that gives no date at all does not say that a call is open. */
const stateOf = ({ state, opens, deadline }: StandingCall, { words, now }: CallContext) => {
  if (!opens && !deadline) return undefined;
  /* Midnight is the end of the day before. */
  const last =
    state === "closing" && deadline
      ? words.lastDays[deadline.day - now.day - Number(deadline.minutes === 0)]
      : undefined;
  return last ?? words.states[state];
};

/* « vendredi 18 décembre 2015, 12 h » */
const dateOf = (at: WallTime, { words: { calendar }, formats }: CallContext): string =>
  [`${calendar.weekday(at.day)} ${formats.day(at.day)}`, calendar.hours({ start: at })]
    .filter(Boolean)
    .join(", ");

const datesOf = ({ state, opens, deadline }: StandingCall, context: CallContext): readonly Content[] => {
  const { words } = context;
  return dotted([
    state === "announced" && opens && words.opens(dateOf(opens, context)),
    deadline && words[state === "closed" ? "closed" : "until"](dateOf(deadline, context)),
  ]);
};

const renderDetails = (call: StandingCall, context: CallContext, member: Member | undefined): unknown[] => {
  const { state, deadline, record } = call;
  const { words } = context;
  return [
    record.description &&
      html`<p class="description" part="description" lang=${record.langs?.["description"] ?? nothing}>
        ${record.description}
      </p>`,
    record.url &&
      html`<p part="ways">
        <a href=${record.url} aria-label=${`${words.readMore} – ${record.name}`}>${words.readMore}</a>
      </p>`,
    member?.url && html`<p part="ways">${words.by}<a href=${member.url}>${named(member)}</a></p>`,
    deadline && state !== "closed" && context.takeAway(call),
  ].filter(Boolean);
};

/** One call: how it stands, until when, for whom, and what opens under it. */
export const renderCall = (call: StandingCall, context: CallContext): TemplateResult => {
  const { record, state } = call;
  const { words } = context;
  const member = context.member(record.member ?? "");
  const details = renderDetails(call, context, member);
  const tag = stateOf(call, context);
  const dates = datesOf(call, context);
  const { audience } = record;
  const who = dotted([
    audience && html`${words.audience}${named({ name: audience, lang: record.langs?.["audience"] })}`,
    member && named(member),
  ]);
  const row = html`
    ${tag ? html`<span class="state"><span class="tag" part="tag">${tag}</span></span>` : nothing}
    <hgroup class="what" role="none">
      ${headingAt(context.level, named(record), "title")}
      ${dates.length > 0 ? html`<p part="dates">${dates}</p>` : nothing}
      ${who.length > 0 ? html`<p class="muted" part="who">${who}</p>` : nothing}
    </hgroup>
  `;
  const open = (click: Event): void => {
    const opens = !(click.currentTarget as Element).parentElement?.hasAttribute("open");
    if (opens && !context.select(call)) click.preventDefault();
  };
  const toggle = ({ currentTarget }: Event): void => {
    if ((currentTarget as HTMLDetailsElement).open) context.opened.add(record.id);
    else context.opened.delete(record.id);
    context.update();
  };
  return html`
    <li class=${`call ${state}`} part="call">
      ${
        details.length > 0
          ? html`<details data-id=${record.id} .open=${context.opened.has(record.id)} @toggle=${toggle}>
              <summary class="row" @click=${open}>${row}</summary>
              <div class="details" part="details">${details}</div>
            </details>`
          : html`<div class="row">${row}</div>`
      }
    </li>
  `;
};
