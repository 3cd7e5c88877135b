import { html, nothing, type TemplateResult } from "lit/html.js";

import type { Formats, MonthMessages } from "../../i18n/messages.js";
import { headingAt } from "../../internal/heading.js";
import { calendarOf } from "../../model/wall-time.js";
import type { Period } from "../../query/period.js";
import { dateIn, monthAround } from "../../query/month.js";

/* Years on either side of the one shown; a feed may hold ten thousand. */
const YEARS_AROUND = 4;

/** What stands over the month: the ways to another one, and to the list. */
export interface MonthBar {
  readonly words: MonthMessages;
  readonly formats: Formats;
  readonly level: number;
  /** The month shown, by one of its days; `undefined` while the list stands in its place. */
  readonly shown: number | undefined;
  readonly today: number;
  /** Where one can go. */
  readonly bounds: Required<Period>;
  /** Years that hold something. */
  readonly years: Required<Period>;
  readonly turn: (months: number) => void;
  readonly go: (day: number) => void;
  /** Shows a day's list as well. */
  readonly open: (day: number) => void;
  readonly show: (asList: boolean) => void;
}

interface Option {
  readonly value: number;
  readonly name: string;
}

const renderPick = (
  label: string,
  options: readonly Option[],
  chosen: number,
  change: (value: number) => void,
): TemplateResult => html`
  <select
    part="pick"
    aria-label=${label}
    title=${label}
    @change=${(event: Event) => {
      change(Number((event.target as HTMLSelectElement).value));
    }}
  >
    ${options.map(
      ({ value, name }) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
    )}
  </select>
`;

const range = (from: number, to: number): number[] =>
  [...new Array<number>(Math.max(to - from + 1, 0)).keys()].map((index) => from + index);

const renderPicks = (shown: number, { words, formats, bounds, years, go }: MonthBar): TemplateResult => {
  const { year, month, date } = calendarOf(shown);
  const months = range(1, 12)
    .map((value) => ({ value, first: dateIn(year, value, 1), last: dateIn(year, value, 31) }))
    .filter(({ first, last }) => last >= bounds.from && first <= bounds.to)
    .map(({ value, first }) => ({ value, name: formats.month(first).split("\u00a0")[0] ?? "" }));
  const around = range(
    Math.max(Math.min(years.from, year), year - YEARS_AROUND, calendarOf(bounds.from).year),
    Math.min(Math.max(years.to, year), year + YEARS_AROUND, calendarOf(bounds.to).year),
  );
  return html`
    ${renderPick(words.month, months, month, (value) => {
      go(dateIn(year, value, date));
    })}
    ${renderPick(
      words.year,
      around.map((value) => ({ value, name: String(value) })),
      year,
      (value) => {
        go(dateIn(value, month, date));
      },
    )}
  `;
};

/* What leads nowhere stays, so that the keyboard's place does. */
const renderStep = (name: "previous" | "next", months: number, possible: boolean, bar: MonthBar) => html`
  <button
    class=${`step ${name}`}
    part="button"
    aria-label=${bar.words[name]}
    aria-disabled=${possible ? nothing : "true"}
    @click=${() => {
      if (possible) bar.turn(months);
    }}
  ></button>
`;

const renderWays = (shown: number, bar: MonthBar): TemplateResult => {
  const { words, formats, bounds, today, level, open } = bar;
  const { from, to } = monthAround(shown);
  return html`
    <div class="hidden" role="status">${headingAt(level, formats.month(shown), "month")}</div>
    <span class="picks">
      ${renderStep("previous", -1, from > bounds.from, bar)} ${renderPicks(shown, bar)}
      ${renderStep("next", 1, to < bounds.to, bar)}
    </span>
    ${
      today >= bounds.from && today <= bounds.to
        ? html`<button part="button" @click=${() => open(today)}>${words.today}</button>`
        : nothing
    }
  `;
};

/** The bar over the month, or over the list that stands for it. */
export const renderMonthBar = (bar: MonthBar): TemplateResult => {
  const { words, shown, show } = bar;
  const renderView = (name: string, asList: boolean): TemplateResult => html`
    <button
      part="button"
      aria-pressed=${(shown === undefined) === asList ? "true" : "false"}
      @click=${() => {
        show(asList);
      }}
    >
      ${name}
    </button>
  `;
  return html`
    <div class="month-bar" part="month-bar">
      ${shown === undefined ? nothing : renderWays(shown, bar)}
      <span class="views" role="group" aria-label=${words.views}>
        ${renderView(words.asMonth, false)}${renderView(words.asList, true)}
      </span>
    </div>
  `;
};
