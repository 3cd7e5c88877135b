import { html, nothing, type TemplateResult } from "lit/html.js";

import { filters as french } from "../i18n/fr/filters.js";
import type { Formats, Messages } from "../i18n/messages.js";
import type { Feed } from "../model/feed.js";
import type { WallTime } from "../model/wall-time.js";
import { type Filterable, filterItems, type Filters } from "../query/filters.js";
import type { Period } from "../query/period.js";
import { ClimatFilterChangeEvent } from "./filter-event.js";
import type * as Panel from "./filter-panel.js";
import { idList } from "./id-list.js";

/** What a bar of filters needs of its element. */
export interface FilterHost extends HTMLElement {
  /** The attribute: which filters the visitor gets. */
  readonly filters: string | undefined;
  requestUpdate(): void;
}

/** What the bar needs to know at a rendering. */
export interface FilterContext<T> {
  /** All items, before the visitor's filters. */
  readonly items: readonly T[];
  /** How many are left. */
  readonly found: number;
  readonly feed: Feed;
  readonly lang: string;
  readonly now: WallTime;
  readonly messages: Messages | undefined;
  readonly formats: Formats;
  /** The days that something falls on, for the choice of months. */
  readonly days?: () => Iterable<number>;
  /** The words for a status of this widget. */
  readonly statuses: Readonly<Record<string, string>>;
}

/* With fewer, looking is faster than filtering. */
const LEAST_ITEMS = 8;

/**
 * What a visitor narrows a widget's list to, and the bar where they do: a search field and a button for the rest,
 * whose code comes when it is pressed.
 */
export class Filtering<T> {
  #filters: Filters = {};
  #panel?: typeof Panel;
  #open = false;
  readonly #host: FilterHost;
  readonly #filterable: Filterable<T>;
  readonly #default: string;

  /** @param byDefault the filters that the widget offers where its embedder names none */
  constructor(host: FilterHost, filterable: Filterable<T>, byDefault: string) {
    this.#host = host;
    this.#filterable = filterable;
    this.#default = byDefault;
  }

  /** What is chosen. */
  get filters(): Filters {
    return this.#filters;
  }

  get active(): boolean {
    return Object.keys(this.#filters).length > 0;
  }

  /** The collections whose names stand in the filters, once they are open. */
  get collections(): typeof Panel.COLLECTIONS | readonly [] {
    return this.#panel?.COLLECTIONS ?? [];
  }

  /** The days chosen. */
  period(now: WallTime): Period | undefined {
    return this.#panel?.periodOf(this.#filters, now);
  }

  apply(items: readonly T[]): readonly T[] {
    return filterItems(items, this.#filters, this.#filterable);
  }

  /** The bar; nothing where there is too little to filter, or the embedder wants none. */
  render(context: FilterContext<T>): TemplateResult | typeof nothing {
    const offered = idList(this.#host.filters ?? this.#default).filter((name) => name !== "none");
    const few = this.#host.filters === undefined && !this.active && context.items.length < LEAST_ITEMS;
    if (offered.length === 0 || few) return nothing;
    const words = context.messages?.filters ?? french;
    const others = offered.filter((name) => name !== "search");
    const { search, ...chosen } = this.#filters;
    const count = Object.keys(chosen).filter((name) => name !== "from" && name !== "to").length;
    return html`
      <div class="filters" part="filters" role="search">
        ${
          offered.includes("search")
            ? html`<input
                type="search"
                part="search"
                aria-label=${words.search}
                placeholder=${words.search}
                .value=${search ?? ""}
                @input=${this.#search}
              />`
            : nothing
        }
        ${
          others.length > 0
            ? html`<button
                part="button"
                aria-expanded=${this.#open ? "true" : "false"}
                @click=${this.#toggle}
              >
                ${words.filter}${count > 0 ? ` (${count})` : nothing}
              </button>`
            : nothing
        }
        ${
          this.#open && this.#panel
            ? this.#panel.renderPanel({
                ...context,
                offered: others,
                filters: this.#filters,
                filterable: this.#filterable,
                change: (changed) => {
                  this.#change(changed);
                },
              })
            : nothing
        }
        <p class="found" part="found">
          <span role="status">
            ${this.active ? (context.found > 0 ? words.found(context.found) : words.none) : nothing}
          </span>
          ${this.active ? html`<button part="button" @click=${this.#reset}>${words.reset}</button>` : nothing}
        </p>
      </div>
    `;
  }

  readonly #search = (event: Event): void => {
    this.#change({ search: (event.target as HTMLInputElement).value });
  };

  /* The button goes away with what it resets: the keyboard goes to the field it stood by. */
  readonly #reset = (event: Event): void => {
    const bar = (event.currentTarget as Element).closest(".filters");
    this.#filters = {};
    this.#tell();
    bar?.querySelector<HTMLElement>("input, button")?.focus();
  };

  readonly #toggle = async (): Promise<void> => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    this.#panel ??= await import("./filter-panel.js");
    this.#host.requestUpdate();
  };

  #change(changed: { readonly [Key in keyof Filters]?: string | undefined }): void {
    const entries = Object.entries({ ...this.#filters, ...changed }) as [string, string | undefined][];
    this.#filters = Object.fromEntries(entries.filter(([, value]) => value?.trim()));
    this.#tell();
  }

  #tell(): void {
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new ClimatFilterChangeEvent(this.#filters));
  }
}
