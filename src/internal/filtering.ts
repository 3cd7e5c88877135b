import { html, nothing, type TemplateResult } from "lit/html.js";

import { filters as french } from "../i18n/fr/filters.js";
import type { CommonMessages, Messages } from "../i18n/messages.js";
import type { Collection, FeedRecord } from "../model/collection.js";
import type { Feed } from "../model/feed.js";
import type { WallTime } from "../model/wall-time.js";
import { type Filterable, filterItems, type Filters } from "../query/filters.js";
import type { Period } from "../query/period.js";
import { ClimatFilterChangeEvent } from "./filter-event.js";
import type { PanelContext } from "./filter-panel.js";
import type * as Panel from "./filter-panel.js";
import { filterStyles } from "./filter-styles.js";

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

/* Made once, for all widgets. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(filterStyles);

/* What means the same in every widget: those of one group share it. */
const SHARED = ["search", "theme", "territory", "member"] as const;

/**
 * What a visitor narrows a widget's list to, and the bar where they do: a search field, and a button for the rest,
 * whose code comes when it is pressed.
 */
export class Filtering<T> {
  #filters: Filters = {};
  #open = false;
  #panel?: typeof Panel;
  #connected = false;
  readonly #host: FilterHost;
  readonly #filterable: Filterable<T>;

  constructor(host: FilterHost, filterable: Filterable<T>) {
    this.#host = host;
    this.#filterable = filterable;
    const root = host.shadowRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.connect();
  }

  get active(): boolean {
    return Object.keys(this.#filters).length > 0;
  }

  /** Whose names stand in the filters, once they are open. */
  get collections(): readonly Collection<FeedRecord>[] {
    return this.#panel?.COLLECTIONS ?? [];
  }

  connect(): void {
    if (this.#connected) return;
    this.#connected = true;
    document.addEventListener("climat-filter-change", this.#follow);
  }

  disconnect(): void {
    this.#connected = false;
    document.removeEventListener("climat-filter-change", this.#follow);
  }

  period(now: WallTime): Period | undefined {
    return this.#panel?.periodOf(this.#filters, now);
  }

  apply(items: readonly T[]): readonly T[] {
    return filterItems(items, this.#filters, this.#filterable);
  }

  /** @param offered which filters, by the words of the `filters` attribute */
  render(context: FilterContext<T>, offered: readonly string[]): TemplateResult {
    const words = this.#host.messages?.filters ?? french;
    const others = offered.filter((name) => name !== "search");
    const count = Object.keys(this.#filters).filter((name) => !/^(search|from|to)$/.test(name)).length;
    const panel: PanelContext<T> = {
      ...context,
      host: this.#host,
      offered: others,
      filters: this.#filters,
      filterable: this.#filterable,
      change: (changed) => {
        this.#change(changed);
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
          ${this.active ? (context.found > 0 ? words.found(context.found) : words.none) : nothing}
        </span>
        ${this.active ? html`<button part="button" @click=${this.#reset}>${words.reset}</button>` : nothing}
      </p>
    `;
  }

  readonly #search = ({ target }: Event): void => {
    this.#change({ search: (target as HTMLInputElement).value });
  };

  /* The button goes away with what it resets: the keyboard goes to the field it stood by. */
  readonly #reset = ({ currentTarget }: Event): void => {
    const bar = (currentTarget as Element).closest(".filters");
    this.#set({});
    this.#tell();
    bar?.querySelector<HTMLElement>("input, button")?.focus();
  };

  readonly #toggle = async (): Promise<void> => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    this.#panel ??= await import("./filter-panel.js");
    this.#host.requestUpdate();
  };

  /* Another widget of the group has been filtered. */
  readonly #follow = (event: ClimatFilterChangeEvent): void => {
    const [source] = event.composedPath() as Partial<FilterHost>[];
    if (source === this.#host || !this.#host.group || source?.group !== this.#host.group) return;
    const shared = Object.fromEntries(SHARED.map((name) => [name, event.filters[name]]));
    this.#set({ ...this.#filters, ...shared });
  };

  #change(changed: Changes): void {
    this.#set({ ...this.#filters, ...changed });
    this.#tell();
  }

  #set(filters: Changes): void {
    const entries = Object.entries(filters) as [string, string | undefined][];
    this.#filters = Object.fromEntries(entries.filter(([, value]) => value?.trim()));
    this.#host.requestUpdate();
  }

  #tell(): void {
    this.#host.dispatchEvent(new ClimatFilterChangeEvent(this.#filters));
  }
}
