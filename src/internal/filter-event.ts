import type { Filters } from "../query/filters.js";
import { NativeEvent } from "./native-event.js";

/** A visitor has changed the filters of a widget. */
export class ClimatFilterChangeEvent extends NativeEvent {
  constructor(
    /** What is chosen now; nothing is left out but what narrows nothing. */
    readonly filters: Filters,
  ) {
    super("climat-filter-change", { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "climat-filter-change": ClimatFilterChangeEvent;
  }
}
