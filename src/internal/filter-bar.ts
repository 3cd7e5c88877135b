import { html, nothing, type TemplateResult } from "lit/html.js";

import { inTime } from "../feed/in-time.js";
import { filters as french } from "../i18n/fr/filters.js";
import type { Filterable } from "../query/filters.js";
import type { ClimatFilterChangeEvent } from "./filter-event.js";
import { barStyles } from "./filter-styles.js";
import type { FilterContext, FilterHost, Filtering } from "./filtering.js";
import { wearStyles } from "./wear-styles.js";

/** Brings how a widget's filters look at its items. */
export type LoadFilterable<T> = () => Promise<{ readonly FILTERABLE: Filterable<T> }>;

/* Told to the field with each rendering, where lit tells it only what it has not told before: a visitor types meanwhile. */
const anew = (text?: string): string => [text] as unknown as string;

/**
 * The bar where a visitor filters: a search field, and a button for the rest. What filters comes once a visitor or a page turns
 * to it: most never do.
 */
export class FilterBar<T> {
  /** What filters, once it is here. */
  filtering?: Filtering<T>;
  #coming?: Promise<void>;
  /* What is said where it could not be had when a visitor asked for it. */
  #missed = "";
  /* What then stands in the search field, and narrows nothing yet. */
  #typed = "";
  #items: readonly T[] = [];
  readonly #host: FilterHost;
  readonly #filterable: LoadFilterable<T>;

  constructor(host: FilterHost, filterable: LoadFilterable<T>) {
    this.#host = host;
    this.#filterable = filterable;
    wearStyles(host.shadowRoot as ShadowRoot, barStyles);
  }

  /** Takes its seat in the group that the element names now; what filters is then needed from the start. */
  async connect(): Promise<void> {
    const { group } = this.#host;
    if (group && group !== "none") this.#bring();
    await this.#coming;
    this.filtering?.connect();
  }

  /** @param offered which filters, by the words of the `filters` attribute */
  render(context: FilterContext<T>, offered: readonly string[]): TemplateResult {
    const { filtering } = this;
    this.#items = context.items;
    const words = this.#host.messages?.filters ?? french;
    const others = offered.filter((name) => name !== "search");
    const count = filtering?.count(others) ?? 0;
    return html`
      ${
        offered.includes("search")
          ? html`<input
              type="search"
              part="search"
              aria-label=${words.search}
              title=${words.search}
              placeholder=${words.search}
              .value=${anew(filtering ? filtering.filters.search : this.#typed)}
              @input=${this.#search}
              @focus=${this.#prepare}
            />`
          : nothing
      }
      ${
        others.length > 0
          ? html`<button
              part="button"
              aria-expanded=${filtering?.isOpen ? "true" : "false"}
              @click=${this.#toggle}
              @focus=${this.#bring}
              @pointerenter=${this.#bring}
            >
              ${words.filter}${count > 0 ? ` (${count})` : nothing}
            </button>`
          : nothing
      }
      ${filtering?.renderPanel(context, others)}
      <p class=${`found ${(filtering?.active ?? this.#missed) ? "" : "hidden"}`} part="found">
        <span role="status">${filtering?.spoken(context, words) ?? this.#missed}</span>
        ${filtering?.renderReset(context, words)}
      </p>
    `;
  }

  readonly #bring = (): void => {
    this.#coming ??= inTime(
      Promise.all([import("./filtering.js").then(({ Filtering }) => Filtering), this.#filterable()]),
    ).then((code) => {
      /* The list is whole; the next letter or press tries again. */
      this.#coming = code && this.#coming;
      if (!code) return;
      const [Filtering, { FILTERABLE }] = code;
      this.filtering = new Filtering(this.#host, FILTERABLE);
      if (this.#missed && this.#typed) this.filtering.change({ search: this.#typed });
      /* Once what waits for it has been done: the field is not emptied under who types. */
      queueMicrotask(() => {
        this.#host.requestUpdate();
      });
    });
  };

  /* At once where it is here. */
  #use(act: (filtering: Filtering<T>) => void): void {
    if (this.filtering) {
      act(this.filtering);
      return;
    }
    this.#bring();
    void this.#coming?.then(() => {
      if (this.filtering) {
        act(this.filtering);
        return;
      }
      this.#missed = this.#host.common.unavailable;
      this.#host.requestUpdate();
    });
  }

  readonly #prepare = (): void => {
    this.#use((filtering) => {
      filtering.prepare(this.#items);
    });
  };

  readonly #search = ({ target }: Event): void => {
    const search = (target as HTMLInputElement).value;
    this.#typed = search;
    this.#use((filtering) => {
      filtering.change({ search });
    });
  };

  readonly #toggle = (): void => {
    this.#use((filtering) => void filtering.toggle());
  };

  /** A page drives the widget, and its group, by dispatching the events that the widget itself would fire. */
  hear(event: Event): void {
    if ("filters" in event) {
      this.#use((filtering) => {
        filtering.drive((event as ClimatFilterChangeEvent).filters);
      });
    } else if (this.filtering) this.filtering.select(event);
    else void this.#coming?.then(() => this.filtering?.select(event));
  }
}

/** A bar that has taken its seat in the group, where its element names one. */
export const openBar = async <T>(host: FilterHost, filterable: LoadFilterable<T>): Promise<FilterBar<T>> => {
  const bar = new FilterBar(host, filterable);
  await bar.connect();
  return bar;
};
