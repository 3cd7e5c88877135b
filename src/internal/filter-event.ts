import type { Filters } from "../query/filters.js";
import { NativeEvent } from "./native-event.js";

/** A visitor has changed the filters of a widget. */
export class ClimatFilterChangeEvent extends NativeEvent {
  readonly #filters: Filters;

  constructor(filters: Filters) {
    super("climat-filter-change", { bubbles: true, composed: true });
    this.#filters = filters;
  }

  /** What is chosen now; nothing is left out but what narrows nothing. */
  get filters(): Filters {
    return this.#filters;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "climat-filter-change": ClimatFilterChangeEvent;
  }
}
