import { html, nothing, type TemplateResult } from "lit/html.js";

import type { MonthMessages } from "../../i18n/messages.js";
import { isOver } from "../../query/span.js";
import type { Bar, MonthDay } from "../../query/month.js";
import type { ListContext } from "./agenda-list.js";

/** What the grid shows beside its weeks. */
export interface GridContext extends ListContext {
  readonly month: MonthMessages;
  /** The day whose list stands under the grid. */
  readonly chosen: number | undefined;
  /** The day that the keyboard comes to. */
  readonly stop: number;
  /** Bars on a day: what is left is counted under them. */
  readonly lanes: number;
}

/* « Annulé », « Date limite », else the hour at which it begins. */
const leadOf = ({ entry }: Bar, { words }: GridContext): { word?: string; hour?: string } => {
  if (entry.kind === "call") return { word: words.deadline };
  const { record, span } = entry;
  const { start } = span;
  return { word: words.statuses[record.eventStatus], hour: words.calendar.hours({ start }) };
};

const classOf = ({ entry, before, after }: Bar, { now }: GridContext): string =>
  [
    "bar",
    entry.kind === "event" ? entry.record.eventStatus : "call",
    isOver(entry.span, now) && "over",
    before && "before",
    after && "after",
  ]
    .filter(Boolean)
    .join(" ");

/*
 * A way to one event for whoever points. Keyboards and screen readers have the cell's name and the day's list, where
 * all of this stands in words: from bar to bar, a month would be a long way. Its words come from the style sheet, since
 * a cell must not show other words than it is called by (WCAG 2.5.3).
 */
const renderBar = (bar: Bar, index: number, context: GridContext): TemplateResult => {
  const { record } = bar.entry;
  const { word, hour } = leadOf(bar, context);
  return html`<span
    class=${classOf(bar, context)}
    part="bar"
    aria-hidden="true"
    lang=${record.lang ?? nothing}
    data-bar=${index}
    data-name=${record.name}
    data-word=${word || nothing}
    data-hour=${(!bar.before && !word && hour) || nothing}
    .style=${`--lane:${bar.lane};--days:${bar.days}`}
  ></span>`;
};

/* « 1er décembre, 3 rendez-vous » */
const dateName = (day: number, count: number, { formats, month }: GridContext): string =>
  [formats.day(day, false), count > 0 && month.count(count)].filter(Boolean).join(", ");

/** « mardi 1er décembre, 3 rendez-vous » */
export const dayName = (day: number, count: number, context: GridContext): string =>
  `${context.words.calendar.weekday(day)} ${dateName(day, count, context)}`;

const renderDay = ({ day, inMonth, count, hidden, bars }: MonthDay, context: GridContext): TemplateResult => {
  const { now, month, chosen, stop } = context;
  /* « 1er », and the rest for who is read the table cell by cell: Orca reads what stands in a cell, and not its name. */
  const [date = "", ...rest] = dateName(day, count, context).split(/(?=\u00a0)/);
  return html`<td
    class=${`cell ${inMonth ? "" : "beyond"} ${day < now.day ? "past" : ""}`}
    part="cell"
    role="gridcell"
    tabindex=${day === stop ? 0 : -1}
    aria-label=${dayName(day, count, context)}
    aria-selected=${day === chosen ? "true" : "false"}
    aria-current=${day === now.day ? "date" : nothing}
    data-day=${day}
    data-rest=${rest.join("")}
    data-more=${hidden > 0 ? month.more(hidden) : nothing}
  >
    ${day === now.day ? html`<b part="today">${date}</b>` : date}${bars.map((bar, index) => renderBar(bar, index, context))}
  </td>`;
};

/* « lun. »; where there is no room for it, its first letter. */
const renderWeekday = (name = ""): TemplateResult =>
  html`${name.slice(0, 1)}<span class="rest">${name.slice(1)}</span>`;

/** The weeks of a month as a grid (APG, « Grid Pattern »). */
export const renderGrid = (
  weeks: readonly (readonly MonthDay[])[],
  context: GridContext,
  on: { click: (event: MouseEvent) => void; key: (event: KeyboardEvent) => void },
): TemplateResult => html`
  <table
    class="grid"
    part="grid"
    role="grid"
    aria-label=${context.formats.month(context.stop)}
    .style=${`--lanes:${context.lanes}`}
    @click=${on.click}
    @keydown=${on.key}
  >
    <thead>
      <tr>
        ${weeks[0]?.map(
          ({ day }, column) =>
            html`<th scope="col" aria-label=${context.words.calendar.weekday(day)}>
              ${renderWeekday(context.month.weekdays[column])}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map((day) => renderDay(day, context))}
          </tr>`,
      )}
    </tbody>
  </table>
`;
