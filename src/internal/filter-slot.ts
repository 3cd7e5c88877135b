import { html, nothing, type TemplateResult } from "lit/html.js";

import { inTime } from "../feed/in-time.js";
import type { Collection } from "../model/collection.js";
import type { ChosenPeriod } from "../query/chosen-period.js";
import { css } from "../styles/css-text.js";
import type { FilterBar, LoadFilterable } from "./filter-bar.js";
import type { FilterContext, FilterHost, Filtering, Shown } from "./filtering.js";
import { idList } from "./id-list.js";

/* The bar's own room, so that nothing moves when it comes. */
export const filterSlotStyles = css`
  .filters {
    min-block-size: max(2.5em, 44px);
    margin-block-end: calc(var(--_space) * 4);
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;

/**
 * Where a widget's filters stand: it keeps their room, and fetches their bar once the list has been drawn. Without them
 * the list is whole.
 */
export class FilterSlot<T> {
  /* `null`: it could not be had. The list is whole, and takes its room. */
  #bar?: FilterBar<T> | null;
  #coming?: Promise<void>;
  #isWorth = false;
  readonly #host: FilterHost;
  readonly #filterable: LoadFilterable<T>;
  readonly #has: string;
  readonly #least: number;

  /**
   * @param filterable brings how they look at an item, once something is filtered
   * @param has the filters that the widget has; those after a comma only where its embedder names them
   * @param least how many items there must be then: with fewer, looking is faster than filtering
   */
  constructor(
    host: FilterHost,
    filterable: LoadFilterable<T>,
    has = "search status theme territory member",
    least = 8,
  ) {
    this.#host = host;
    this.#filterable = filterable;
    this.#has = has;
    this.#least = least;
    /* What a page drives it by, or a visitor opens, may be there before what hears of it. */
    const hear = (event: Event): void => {
      /* Another widget may stand in this one's slots. */
      if (event.target !== host) return;
      if (host.group || "filters" in event) this.#bring();
      if (this.#bar) this.#bar.hear(event);
      else void this.#coming?.then(() => this.#bar?.hear(event));
    };
    host.addEventListener("climat-filter-change", hear);
    host.addEventListener("climat-select", hear);
  }

  /** The filters themselves, once they are here. */
  get filtering(): Filtering<T> | undefined {
    return this.#bar?.filtering;
  }

  /** Whether something is filtered. */
  get active(): boolean {
    return !!this.filtering?.active;
  }

  /** The collections whose names stand in the filters. */
  get collections(): readonly Collection<object>[] {
    return this.filtering?.collections ?? [];
  }

  /** The days chosen. */
  period(shown: Shown): ChosenPeriod | undefined {
    return this.filtering?.period(shown);
  }

  apply(items: readonly T[]): readonly T[] {
    return this.filtering?.apply(items) ?? items;
  }

  /** The filters, or room for them; nothing where there is too little to filter, or the embedder wants none. */
  render(context: FilterContext<T>): TemplateResult | typeof nothing {
    const { filters, group, feedRead, label } = this.#host;
    const offered = idList(filters ?? (this.#has.split(",")[0] as string)).filter((name) =>
      this.#has.includes(name),
    );
    /* Once there, the bar stays, whatever the visitor's dates leave. */
    this.#isWorth ||= filters !== undefined || context.items.length >= this.#least;
    const worth = this.#isWorth ? offered : [];
    const shows = !!feedRead && (worth.length > 0 || this.active);
    if (shows || group) this.#bring();
    /* The group may be another now, or none. */
    void this.#bar?.connect();
    return shows && this.#bar !== null
      ? html`<div class="filters" part="filters" role="search" aria-label=${label}>
          ${this.#bar?.render(context, worth)}
        </div>`
      : nothing;
  }

  disconnect(): void {
    this.filtering?.disconnect();
  }

  #bring(): void {
    if (this.#coming) return;
    this.#coming = inTime(
      import("./filter-bar.js").then(({ openBar }) => openBar(this.#host, this.#filterable)),
    ).then((bar: FilterBar<T> | null = null) => {
      this.#bar = bar;
      this.#host.requestUpdate();
    });
  }
}
