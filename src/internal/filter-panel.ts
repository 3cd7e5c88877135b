import { html, nothing, type TemplateResult } from "lit/html.js";

import { filterPanel as french } from "../i18n/fr/filter-panel.js";
import type { FilterPanelMessages } from "../i18n/messages.js";
import type { Collection, FeedRecord } from "../model/collection.js";
import { ACTIONS } from "../model/actions.js";
import { MEMBERS } from "../model/members.js";
import { TERRITORIES, THEMES } from "../model/terms.js";
import { byName } from "../query/alphabet.js";
import {
  countValues,
  type Facet,
  FACETS,
  type Filterable,
  type Filters,
  type Search,
} from "../query/filters.js";
import { daysOfMonth, periodOf } from "../query/chosen-period.js";
import { monthOf } from "../query/period.js";
import { type Content, named } from "./heading.js";
import type { Changes, FilterContext, FilterHost } from "./filtering.js";

export { periodOf };

/** Whose names stand in the filters. */
export const collectionsOf = ({ action }: Filters): readonly Collection<FeedRecord>[] => [
  THEMES,
  TERRITORIES,
  MEMBERS,
  ...(action ? [ACTIONS] : []),
];

/** What the filters need of the bar. */
export interface PanelContext<T> extends FilterContext<T> {
  readonly host: FilterHost;
  /** Which filters, by the words of the `filters` attribute. */
  readonly offered: readonly string[];
  readonly filters: Filters;
  readonly filterable: Filterable<T>;
  /** Looks for the words of the search field. */
  readonly search: Search<T>;
  readonly change: (changed: Changes) => void;
}

interface Option {
  readonly value: string;
  readonly name: string;
  readonly lang?: string;
  readonly count?: number;
}

const NAMES: Partial<Record<Facet, Collection<FeedRecord>>> = {
  theme: THEMES,
  territory: TERRITORIES,
  member: MEMBERS,
  action: ACTIONS,
};

/**
 * « Structure : Cerdd »: what is chosen, by the names that the feed gives it.
 *
 * @param strange the action chosen is none of what the widget shows
 */
export const namesOf = (
  filters: Filters,
  facets: readonly Facet[],
  { feedRead: feed, language: lang, messages }: FilterHost,
  strange: boolean,
): Content[] => {
  const words = messages?.filterPanel ?? french;
  return facets.flatMap((facet) => {
    const collection = NAMES[facet];
    const record = collection && feed?.records(collection, lang).find(({ id }) => id === filters[facet]);
    if (!record) return [];
    return facet === "action" && strange
      ? words.nothingOf(record.name)
      : html`${words.chosen(words.labels[facet], "")}${named(record)}`;
  });
};

/* « Atténuation (12) », in the order of the feed; members by name. */
const optionsOf = <T>(facet: Facet, context: PanelContext<T>, words: FilterPanelMessages): Option[] => {
  const { items, filters, filterable, search, statuses } = context;
  const { feedRead: feed, language: lang } = context.host;
  const counts = countValues(items, filters, filterable, search, facet);
  const collection = NAMES[facet];
  const names: (readonly [value: string, name: string, lang?: string | undefined])[] = collection
    ? (feed?.records(collection, lang) ?? []).map(({ id, name, lang }) => [id, name, lang])
    : Object.entries({ ...words.kinds, ...words.eventStatuses, ...statuses });
  const options = names
    .map(([value, name, lang]) => ({ value, name, lang, count: counts.get(value) ?? 0 }))
    .filter(({ value, name, count }) => name && (count > 0 || filters[facet] === value));
  const value = filters[facet];
  /* What a newer feed lacks is chosen still: « Indifférent » would not be so. */
  if (value && !options.some((option) => option.value === value))
    options.push({ value, name: value, lang: "", count: 0 });
  return facet === "member" ? byName(options, lang) : options;
};

const renderSelect = (
  label: string,
  all: string,
  options: readonly Option[],
  chosen: string | undefined,
  change: (value: string) => void,
): TemplateResult => html`
  <label>
    <span>${label}</span>
    <select
      part="filter"
      @change=${({ target }: Event) => {
        const select = target as HTMLSelectElement;
        const { value } = select;
        /* As it was drawn: options that come or go with the choice would else be another's, or nobody's. */
        select.value = chosen ?? "";
        change(value);
      }}
    >
      <option value="" .selected=${!chosen}>${all}</option>
      ${options.map(
        ({ value, name, lang, count }) =>
          html`<option value=${value} lang=${lang ?? nothing} .selected=${value === chosen}>
            ${name}${count === undefined ? nothing : ` (${count})`}
          </option>`,
      )}
    </select>
  </label>
`;

const renderFacet = <T>(facet: Facet, context: PanelContext<T>, words: FilterPanelMessages) => {
  const options = optionsOf(facet, context, words);
  /* One value for all is no choice. One for what a search has left is: no field goes away while a visitor types. */
  const all = { ...context, items: context.dated ?? context.items, filters: {} };
  if (options.length < 2 && !context.filters[facet] && optionsOf(facet, all, words).length < 2)
    return nothing;
  return renderSelect(words.labels[facet], words.all, options, context.filters[facet], (value) => {
    context.change({ [facet]: value });
  });
};

/* The months that hold something, and the one chosen. */
const monthsOf = <T>({ dated = [], filterable, host, filters: { date = "" } }: PanelContext<T>): Option[] => {
  const months = new Map<string, number>();
  const chosen = daysOfMonth(date);
  if (chosen) months.set(date, chosen.from);
  for (const item of dated)
    for (const day of filterable.days?.(item, host.now.day) ?? []) months.set(monthOf(day), day);
  return [...months]
    .sort(([, a], [, b]) => a - b)
    .map(([value, day]) => ({ value, name: host.common.formats.month(day) }));
};

const renderDate = (
  words: FilterPanelMessages,
  label: string,
  shown = "",
  change: (value: string) => void,
  first?: string,
): TemplateResult => {
  /*
   * A year that is being typed is none yet (0002, 0020, 0201), nor is a date of which a part has been taken back: what is
   * left of it stays in the field until the visitor leaves it.
   */
  const read = ({ target, type }: Event): void => {
    const { value, validity } = target as HTMLInputElement;
    if (value !== shown && !value.startsWith("0") && (type === "blur" || !validity.badInput)) change(value);
  };
  return html`
    <label>
      <span>${label}</span>
      <input
        type="date"
        part="filter"
        aria-label=${words.chosen(words.labels.date, label)}
        min=${first || nothing}
        .value=${shown}
        @change=${read}
        @blur=${read}
      />
    </label>
  `;
};

const renderDates = <T>(context: PanelContext<T>, words: FilterPanelMessages): TemplateResult => {
  const { filters, change } = context;
  const { today, weekend, week, range } = words.periods;
  const options = [
    { value: "today", name: today },
    { value: "weekend", name: weekend },
    { value: "week", name: week },
    ...monthsOf(context),
    { value: "range", name: range },
  ];
  const choose = (date: string): void => {
    change({ date, from: undefined, to: undefined });
  };
  return html`
    ${renderSelect(words.labels.date, words.all, options, filters.date, choose)}
    ${
      filters.date === "range"
        ? html`${renderDate(words, words.labels.from, filters.from, (from) => {
            change({ from });
          })}
          ${renderDate(
            words,
            words.labels.to,
            filters.to,
            (to) => {
              change({ to });
            },
            filters.from,
          )}`
        : nothing
    }
  `;
};

/** The filters behind the button. */
export const renderPanel = <T>(context: PanelContext<T>): TemplateResult => {
  const words = context.host.messages?.filterPanel ?? french;
  const { offered } = context;
  const dates = offered.includes("date") ? renderDates(context, words) : nothing;
  const facets = FACETS.filter((facet) => offered.includes(facet)).map((facet) =>
    renderFacet(facet, context, words),
  );
  /* All items may be alike, in a young feed: the button shall not seem to do nothing. */
  const isEmpty = [dates, ...facets].every((each) => each === nothing);
  return html`<div class="panel" part="panel">${dates} ${facets} ${isEmpty ? words.noChoice : nothing}</div>`;
};
