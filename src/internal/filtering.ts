import { html, nothing, type TemplateResult } from "lit/html.js";

import { inTime } from "../feed/in-time.js";
import type { CommonMessages, FilterMessages, Messages } from "../i18n/messages.js";
import type { Collection, FeedRecord } from "../model/collection.js";
import type { GroupSelection } from "../feed/page-registry.js";
import type { Feed } from "../model/feed.js";
import type { WallTime } from "../model/wall-time.js";
import { type Filterable, filterItems, type Filters, type Search } from "../query/filters.js";
import type { ChosenPeriod } from "../query/chosen-period.js";
import { SEARCHED, searchIn } from "../query/search-text.js";
import { dotted } from "./dotted.js";
import { ClimatFilterChangeEvent } from "./filter-event.js";
import type * as Panel from "./filter-panel.js";
import { filteringStyles } from "./filtering-styles.js";
import type { Content } from "./heading.js";
import type { GroupSeat } from "./group.js";
import { wearStyles } from "./wear-styles.js";

/** What a bar of filters needs of its element. */
export interface FilterHost extends HTMLElement {
  /** The attribute: which filters the visitor gets. */
  readonly filters: string | undefined;
  readonly group: string | undefined;
  /** The widget's accessible name. */
  readonly label: string;
  readonly feedRead: Feed | undefined;
  readonly language: string;
  readonly now: WallTime;
  readonly messages: Messages | undefined;
  readonly common: CommonMessages;
  requestUpdate(): void;
}

/** What of time is shown before any dates are chosen: what is over, from a first day on, or what is to come. */
export interface Shown {
  readonly now: WallTime;
  readonly past: boolean;
  readonly from?: number;
}

/** Filters to be; what narrows nothing may stand among them. */
export type Changes = { readonly [Key in keyof Filters]?: string | undefined };

/** What there is to filter, at a rendering. */
export interface FilterContext<T> {
  /** All items, before the visitor's filters. */
  readonly items: readonly T[];
  /** How many are left. */
  readonly found: number;
  /** All items, whatever dates are chosen. */
  readonly dated?: readonly T[];
  /** The words for the statuses and kinds of this widget. */
  readonly statuses: Readonly<Record<string, string>>;
}

/* Said by the names that the feed gives them; and the days, which a page may choose before the panel is open. */
const OF_PANEL = ["theme", "territory", "member", "action", "date"] as const;

/* With the frame that waits for it still under what is felt. */
const PIECE_MS = 24;

/** What a visitor narrows a widget's list to. The filters behind the button come when it is pressed. */
export class Filtering<T> {
  /** Whether the filters behind the button are asked for. */
  isOpen = false;
  #filters: Filters = {};
  /* The visitor has filtered: that all is shown again is said, too, by whichever way they let go. */
  #released = false;
  #panel?: typeof Panel;
  /* What is filtered was chosen elsewhere in the group. */
  #follows = false;
  /* What the group has filtered, as it was last told. */
  #shared?: Changes;
  #group: string | undefined;
  #seat: GroupSeat | undefined;
  /* What was opened while the seat was on its way. */
  #opened: Event | undefined;
  readonly #host: FilterHost;
  readonly #filterable: Filterable<T>;
  readonly #search: Search<T>;

  constructor(host: FilterHost, filterable: Filterable<T>) {
    this.#host = host;
    this.#filterable = filterable;
    this.#search = searchIn(filterable, () =>
      SEARCHED.map(([, collection]) => host.feedRead?.records(collection, host.language)),
    );
    wearStyles(host.shadowRoot as ShadowRoot, filteringStyles);
    this.connect();
  }

  /** Whether something chosen concerns this widget. */
  get active(): boolean {
    const { search, date } = this.#filters;
    return !!search || !!date || this.#filterable.facets.some((facet) => this.#filters[facet]);
  }

  get filters(): Filters {
    return this.#filters;
  }

  get isGrouped(): boolean {
    return !!this.#seat;
  }

  /** The group's widget that shows a kind of records (« event », « action »), if it has one. */
  neighbour(kind: string): Element | undefined {
    return this.#seat?.widget(kind);
  }

  /** What was opened last in the group. */
  get selection(): GroupSelection | undefined {
    return this.#seat?.selection;
  }

  /** Whose names stand in the filters, once they are open. */
  get collections(): readonly Collection<FeedRecord>[] {
    return this.#panel?.collectionsOf(this.#filters) ?? [];
  }

  /** Takes its seat in the group that the element names now. */
  connect(): void {
    const { group, isConnected } = this.#host;
    void this.#join(isConnected && group !== "none" ? group : undefined);
  }

  /** Leaves it, where the element has left the page: one that is only moved is back by then, and keeps its seat. */
  disconnect(): void {
    queueMicrotask(() => {
      this.connect();
    });
  }

  async #join(group: string | undefined): Promise<void> {
    if (group === this.#group) return;
    this.#group = group;
    this.#seat?.leave();
    this.#seat = undefined;
    if (!group) return;
    const before = this.#filters;
    try {
      const { GroupSeat } = await import("./group.js");
      if (!this.#awaits(group)) return;
      this.#seat = new GroupSeat(this.#host, group, this.#filters, this.#follow);
      /* What a visitor chose meanwhile is news to the others. */
      if (this.#filters === before) this.#follow();
      else this.#seat.share(this.#filters);
      if (this.#opened) this.select(this.#opened);
    } catch {
      /* Alone until the next rendering tries again. */
      this.#group = undefined;
    }
  }

  /* Another group may have been named meanwhile, or none. */
  #awaits(group: string): boolean {
    return this.#group === group && !this.#seat;
  }

  period({ now, past, from }: Shown): ChosenPeriod | undefined {
    return this.#panel?.periodOf(this.#filters, now, past || from !== undefined);
  }

  apply(items: readonly T[]): readonly T[] {
    return filterItems(
      items,
      this.#isUnknownAction(items) ? this.#withoutAction : this.#filters,
      this.#filterable,
      this.#search,
    );
  }

  /** Something was opened: the group follows. */
  select(event: Event): void {
    if (this.#seat) this.#seat.select(event);
    this.#opened = this.#seat || !this.#group ? undefined : event;
  }

  /** Closes what was opened, for the whole group. */
  release(): void {
    this.#seat?.release();
  }

  get #withoutAction(): Filters {
    return { ...this.#filters, action: undefined };
  }

  /* An action that nothing here belongs to is told, and hides nothing. */
  #isUnknownAction(items: readonly T[]): boolean {
    const { action } = this.#filters;
    return !!action && !items.some((item) => this.#filterable.values(item, "action")?.includes(action));
  }

  /** How many of these filters narrow something. */
  count(names: readonly string[]): number {
    return names.filter((name) => this.#filters[name as keyof Filters]).length;
  }

  /** @param offered which filters, by the words of the `filters` attribute */
  renderPanel(context: FilterContext<T>, offered: readonly string[]): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    if (!this.#panel) return html`<p role="alert">${this.#host.common.unavailable}</p>`;
    return this.#panel.renderPanel({
      ...context,
      host: this.#host,
      offered,
      filters: this.#filters,
      filterable: this.#filterable,
      search: this.#search,
      change: (changed) => {
        this.change(changed);
      },
    });
  }

  /** What is read aloud: nothing where it only follows, for who chose elsewhere has heard of it there. */
  spoken(context: FilterContext<T>, words: FilterMessages): readonly Content[] {
    return this.#follows ? [] : this.#tale(context, words);
  }

  /** The button that lets go, and what is shown without a word. */
  renderReset(context: FilterContext<T>, words: FilterMessages): TemplateResult | typeof nothing {
    if (!this.active) return nothing;
    return html`${this.#follows ? html`<span>${this.#tale(context, words)}</span>` : nothing}
      <button part="button" @click=${this.#reset}>${words.reset}</button>`;
  }

  /* « Structure : Cerdd · 3 résultats »; nothing where nothing is filtered. */
  #tale({ items, found }: FilterContext<T>, words: FilterMessages): readonly Content[] {
    if (!this.active) return this.#released ? [words.found(found)] : [];
    const { facets, values } = this.#filterable;
    const filters = this.#filters;
    const unknown = this.#isUnknownAction(items);
    const narrows =
      !!filters.search ||
      !!filters.date ||
      facets.some((facet) =>
        facet === "action"
          ? filters.action && !unknown
          : filters[facet] && items.some((item) => values(item, facet)),
      );
    return dotted([
      ...(this.#panel?.namesOf(filters, facets, this.#host, unknown) ?? []),
      /* A month that shows none of them is not to say that there are none. */
      narrows && (found || this.apply(items).length ? words.found(found) : words.none),
    ]);
  }

  /** Works out what a search looks through before the first letter comes, in pieces that no visitor feels. */
  prepare(all: readonly T[]): void {
    const items = all[Symbol.iterator]();
    const piece = (): void => {
      for (const end = performance.now() + PIECE_MS; performance.now() < end;) {
        const { value, done } = items.next();
        if (done) return;
        this.#search.prepare(value);
      }
      setTimeout(piece);
    };
    setTimeout(() => {
      /* The names, for every word. */
      this.#search.finds("");
      piece();
    });
  }

  /*
   * The button goes away with what it resets, and so may the bar: the keyboard goes to the field it stood by. Not after a
   * finger: a phone's keyboard would cover what has come back.
   */
  readonly #reset = ({ detail }: MouseEvent): void => {
    const { shadowRoot } = this.#host;
    const field = shadowRoot?.querySelector<HTMLElement>(`.filters > :is(${detail ? "" : "input,"}button)`);
    this.#set({});
    this.#tell();
    (field ?? shadowRoot?.querySelector<HTMLElement>(".base"))?.focus();
  };

  /** Opens the filters behind the button, or closes them. */
  async toggle(): Promise<void> {
    /* What could not be had is asked for again. */
    const closes = this.isOpen && !!this.#panel;
    await this.#bringPanel();
    this.isOpen = !closes;
    this.#host.requestUpdate();
  }

  /* The filters, the names of what is chosen, and the days. */
  async #bringPanel(): Promise<void> {
    this.#panel ??= await inTime(import("./filter-panel.js"));
    this.#host.requestUpdate();
  }

  /* Another widget of the group has been filtered, or something opened there. */
  readonly #follow = (): void => {
    const { acts, filters } = this.#seat ?? {};
    /* Who has only opened something has filtered nothing: what was said of it, here or elsewhere, is not said again. */
    if (filters !== this.#shared) this.#follows = !acts;
    this.#shared = filters;
    this.#set({ ...this.#filters, ...filters });
  };

  /** Takes over what a page has dispatched; its own event comes by as well. */
  drive(filters: Filters | undefined): void {
    if (filters === this.#filters) return;
    this.#set({ ...filters });
    this.#seat?.share(this.#filters);
  }

  /** Filters as a visitor does: the page hears of it. */
  change(changed: Changes): void {
    this.#set({ ...this.#filters, ...changed });
    this.#tell();
  }

  #set(filters: Changes): void {
    const entries = Object.entries(filters) as [string, unknown][];
    this.#filters = Object.fromEntries(
      entries.filter(([, value]) => typeof value === "string" && value.trim()),
    );
    if (OF_PANEL.some((name) => this.#filters[name])) void this.#bringPanel();
    this.#host.requestUpdate();
  }

  #tell(): void {
    this.#released = true;
    this.#follows = false;
    this.#seat?.share(this.#filters);
    this.#host.dispatchEvent(new ClimatFilterChangeEvent(this.#filters));
  }
}
