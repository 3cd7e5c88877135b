import { html, nothing, type TemplateResult } from "lit/html.js";

import { filters as french } from "../i18n/fr/filters.js";
import type { CommonMessages, FilterMessages, Messages } from "../i18n/messages.js";
import type { Collection, FeedRecord } from "../model/collection.js";
import type { GroupSelection } from "../feed/page-registry.js";
import type { Feed } from "../model/feed.js";
import type { WallTime } from "../model/wall-time.js";
import { type Filterable, filterItems, type Filters, searchTextOf } from "../query/filters.js";
import type { Period } from "../query/period.js";
import { ClimatFilterChangeEvent } from "./filter-event.js";
import type { PanelContext } from "./filter-panel.js";
import type * as Panel from "./filter-panel.js";
import { filterStyles } from "./filter-styles.js";
import type { GroupSeat } from "./group.js";

/** What a bar of filters needs of its element. */
export interface FilterHost extends HTMLElement {
  /** The attribute: which filters the visitor gets. */
  readonly filters: string | undefined;
  readonly group: string | undefined;
  readonly feedRead: Feed | undefined;
  readonly language: string;
  readonly now: WallTime;
  readonly messages: Messages | undefined;
  readonly common: CommonMessages;
  requestUpdate(): void;
}

/** Filters to be; what narrows nothing may stand among them. */
export type Changes = { readonly [Key in keyof Filters]?: string | undefined };

/** What there is to filter, at a rendering. */
export interface FilterContext<T> {
  /** All items, before the visitor's filters. */
  readonly items: readonly T[];
  /** How many are left. */
  readonly found: number;
  /** The days that something falls on, for the choice of months. */
  readonly days?: () => Iterable<number>;
  /** The words for the statuses and kinds of this widget. */
  readonly statuses: Readonly<Record<string, string>>;
}

/* Said by the names that the feed gives them. */
const NAMED = ["theme", "territory", "member", "action"] as const;

/* Under a frame's. */
const PIECE_MS = 12;

/* Made once, for all widgets. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(filterStyles);

/**
 * What a visitor narrows a widget's list to, and the bar where they do: a search field, and a button for the rest,
 * whose code comes when it is pressed.
 */
export class Filtering<T> {
  #filters: Filters = {};
  #open = false;
  /* All is shown again, as the visitor asked: it is said, too. */
  #released = false;
  #panel?: typeof Panel;
  #group: string | undefined;
  #seat: GroupSeat | undefined;
  /** All items, before the visitor's filters. */
  #items: readonly T[] = [];
  readonly #host: FilterHost;
  readonly #filterable: Filterable<T>;

  constructor(host: FilterHost, filterable: Filterable<T>) {
    this.#host = host;
    this.#filterable = filterable;
    const root = host.shadowRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    host.addEventListener("climat-filter-change", this.#driven);
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
    const { group } = this.#host;
    void this.#join(group === "none" ? undefined : group);
  }

  disconnect(): void {
    void this.#join(undefined);
  }

  async #join(group: string | undefined): Promise<void> {
    if (group === this.#group) return;
    this.#group = group;
    this.#seat?.leave();
    this.#seat = undefined;
    if (!group) return;
    try {
      const { GroupSeat } = await import("./group.js");
      if (!this.#awaits(group)) return;
      this.#seat = new GroupSeat(this.#host, group, this.#filters, this.#follow);
      this.#follow();
    } catch {
      /* Alone until the next rendering tries again. */
      this.#group = undefined;
    }
  }

  /* Another group may have been named meanwhile, or none. */
  #awaits(group: string): boolean {
    return this.#group === group && !this.#seat;
  }

  period(now: WallTime): Period | undefined {
    return this.#panel?.periodOf(this.#filters, now);
  }

  apply(items: readonly T[]): readonly T[] {
    return filterItems(
      items,
      this.#isUnknownAction(items) ? this.#withoutAction : this.#filters,
      this.#filterable,
    );
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

  /** @param offered which filters, by the words of the `filters` attribute */
  render(context: FilterContext<T>, offered: readonly string[]): TemplateResult {
    const words = this.#host.messages?.filters ?? french;
    this.#items = context.items;
    const others = offered.filter((name) => name !== "search");
    const count = others.filter((name) => this.#filters[name as keyof Filters]).length;
    const panel: PanelContext<T> = {
      ...context,
      host: this.#host,
      offered: others,
      filters: this.#filters,
      filterable: this.#filterable,
      change: (changed) => {
        this.change(changed);
      },
    };
    return html`
      ${
        offered.includes("search")
          ? html`<input
              type="search"
              part="search"
              aria-label=${words.search}
              placeholder=${words.search}
              .value=${this.#filters.search ?? ""}
              @input=${this.#search}
              @focus=${this.#prepare}
            />`
          : nothing
      }
      ${
        others.length > 0
          ? html`<button part="button" aria-expanded=${this.#open ? "true" : "false"} @click=${this.#toggle}>
              ${words.filter}${count > 0 ? ` (${count})` : nothing}
            </button>`
          : nothing
      }
      ${this.#open && this.#panel ? this.#panel.renderPanel(panel) : nothing}
      <p class="found ${this.active ? "" : "hidden"}" part="found">
        <span role="status">
          ${this.active ? this.#tale(context, words) : this.#released ? words.found(context.found) : nothing}
        </span>
        ${this.active ? html`<button part="button" @click=${this.#reset}>${words.reset}</button>` : nothing}
      </p>
    `;
  }

  /* « Structure : Cerdd · 3 résultats » */
  #tale({ items, found }: FilterContext<T>, words: FilterMessages): string {
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
    return [
      ...(this.#panel?.namesOf(filters, facets, this.#host, unknown) ?? []),
      narrows && (found > 0 ? words.found(found) : words.none),
    ]
      .filter(Boolean)
      .join("\u00a0· ");
  }

  /* What a search looks through is worked out before the first letter comes, in pieces that no visitor feels. */
  readonly #prepare = (): void => {
    const items = this.#items[Symbol.iterator]();
    const piece = (): void => {
      for (const end = performance.now() + PIECE_MS; performance.now() < end;) {
        const { value, done } = items.next();
        if (done) return;
        searchTextOf(value, this.#filterable);
      }
      setTimeout(piece);
    };
    setTimeout(piece);
  };

  readonly #search = ({ target }: Event): void => {
    this.change({ search: (target as HTMLInputElement).value });
  };

  /* The button goes away with what it resets: the keyboard goes to the field it stood by. */
  readonly #reset = ({ currentTarget }: Event): void => {
    const bar = (currentTarget as Element).closest(".filters");
    this.#released = true;
    this.#set({});
    this.#tell();
    bar?.querySelector<HTMLElement>("input, button")?.focus();
  };

  readonly #toggle = (): void => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    void this.#bringPanel();
  };

  /* The filters, and the names of what is chosen. */
  async #bringPanel(): Promise<void> {
    try {
      this.#panel ??= await import("./filter-panel.js");
    } catch {
      /* The button stays; pressing it again tries again. */
      return;
    }
    this.#host.requestUpdate();
  }

  /* Another widget of the group has been filtered, or something opened there. */
  readonly #follow = (): void => {
    this.#set({ ...this.#filters, ...this.#seat?.filters });
  };

  /* A page filters the widget by dispatching the event that the widget itself would fire. */
  readonly #driven = ({ filters }: ClimatFilterChangeEvent): void => {
    if (filters === this.#filters) return;
    this.#set({ ...(filters as Changes | undefined) });
    this.#seat?.share(this.#filters);
  };

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
    if (NAMED.some((facet) => this.#filters[facet])) void this.#bringPanel();
    this.#host.requestUpdate();
  }

  #tell(): void {
    this.#seat?.share(this.#filters);
    this.#host.dispatchEvent(new ClimatFilterChangeEvent(this.#filters));
  }
}
