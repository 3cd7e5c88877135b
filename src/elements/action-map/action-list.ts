import { html, nothing, type TemplateResult } from "lit/html.js";

import { placeWords } from "../../model/place.js";
import type { ActionMapMessages, Formats } from "../../i18n/messages.js";
import { dotted } from "../../internal/dotted.js";
import { headingAt, named } from "../../internal/heading.js";
import { type Action, ACTION_STATUSES, type ActionStatus } from "../../model/actions.js";
import type { Member } from "../../model/members.js";
import { renderMark } from "./marks.js";

/** What the list's templates need of their element. */
export interface ListContext {
  readonly words: ActionMapMessages;
  readonly formats: Formats;
  /** Of the actions' headings. */
  readonly level: number;
  readonly selected: string | undefined;
  readonly member: (id: string) => Member | undefined;
  readonly choose: (action: Action) => void;
  /** What stands beside an action's own record, once it is opened. */
  readonly related: (action: Action, isOpen: boolean) => TemplateResult | typeof nothing;
}

const dates = ({ span }: Action, { words, formats }: ListContext): string | undefined => {
  if (!span) return undefined;
  const { start, end } = span;
  /* What ends at midnight ends on the evening before. Not `lastDay`: it stands with code that comes when a row opens. */
  const last = end && end.day - Number(end.minutes === 0);
  return last && last > start.day ? words.days(start.day, last) : formats.day(start.day);
};

const renderDetails = (action: Action, { words, selected, related }: ListContext): TemplateResult => {
  const { description, url, name, langs } = action;
  return html`
    ${description ? html`<p class="description" part="description" lang=${langs?.["description"] ?? nothing}>${description}</p>` : nothing}
    ${related(action, action.id === selected)}
    ${url ? html`<p><a href=${url} aria-label=${`${words.readMore} – ${name}`}>${words.readMore}</a></p>` : nothing}
  `;
};

const renderStatus = (status: ActionStatus, { statuses }: ActionMapMessages): TemplateResult =>
  html`<span class="status">${renderMark(status)} ${statuses[status]}</span>`;

const renderAction = (action: Action, context: ListContext): TemplateResult => {
  const { words, level, member, selected, choose } = context;
  const place = action.location;
  const facts = dotted([
    renderStatus(action.status, words),
    named({ ...place, name: placeWords(place) }),
    dates(action, context),
    ...action.members.map(member).map((one) => one && one.name !== place?.name && named(one)),
  ]);
  const chosen = action.id === selected;
  const toggle = (click: Event): void => {
    /* What the browser's search has opened, or a link to words in it (`#:~:text=`), the browser closes. */
    if (!chosen && (click.currentTarget as Element).parentElement?.hasAttribute("open")) return;
    /* Whether it is open is ours to say, so that the map can open it too. */
    click.preventDefault();
    choose(action);
  };
  return html`
    <li
      class=${`action ${chosen ? "chosen" : ""}`}
      part="action"
      data-id=${action.id}
      aria-current=${chosen ? "true" : nothing}
    >
      <details .open=${chosen}>
        <summary @click=${toggle}>
          ${headingAt(level, named(action), "title")}
          <span class="facts muted" part="facts">${facts}</span>
        </summary>
        <div class="details" part="details">${renderDetails(action, context)}</div>
      </details>
    </li>
  `;
};

/**
 * The actions as a list; the chosen one is open.
 *
 * @param beyond those further down that were chosen on the map: apart, so that rows that come before them are new ones
 */
export const renderList = (
  actions: readonly Action[],
  beyond: readonly Action[],
  context: ListContext,
): TemplateResult => {
  const rows = (some: readonly Action[]): TemplateResult[] =>
    some.map((action) => renderAction(action, context));
  return html`
    <ul aria-label=${context.words.list}>
      ${rows(actions)}${rows(beyond)}
    </ul>
  `;
};

/**
 * A map alone still has its list, folded: it is what those who can't see the map read. Who sees it reads what its shapes
 * stand for.
 *
 * @param stops what the list is called where it is a route's
 */
export const renderFold = (
  list: TemplateResult,
  words: ActionMapMessages,
  stops: string | undefined,
): TemplateResult => html`
  ${
    stops
      ? nothing
      : html`<p class="legend muted" part="legend" aria-hidden="true">
          ${ACTION_STATUSES.map((status) => renderStatus(status, words))}
        </p>`
  }
  <details class="list" part="list">
    <summary>${stops ?? words.list}</summary>
    ${list}
  </details>
`;
