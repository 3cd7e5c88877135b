import type { FeedRecord } from "../model/collection.js";
import { NativeEvent } from "./native-event.js";

/** What a visitor can open. */
export type SelectKind = "event" | "action" | "member" | "route" | "stop" | "call" | "pledge" | "resource";

/** A visitor opened an item. Cancelling it stops the widget's own reaction. */
export class ClimatSelectEvent extends NativeEvent {
  readonly #kind: SelectKind;
  readonly #record: FeedRecord;

  constructor(kind: SelectKind, record: FeedRecord) {
    super("climat-select", { bubbles: true, composed: true, cancelable: true });
    this.#kind = kind;
    this.#record = record;
  }

  get kind(): SelectKind {
    return this.#kind;
  }

  /** The feed's record, normalised. */
  get record(): FeedRecord {
    return this.#record;
  }

  get id(): string {
    return this.#record.id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "climat-select": ClimatSelectEvent;
  }
}
