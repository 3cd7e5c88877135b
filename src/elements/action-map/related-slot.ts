import { nothing, type TemplateResult } from "lit/html.js";

import { bringCode } from "../../internal/wear-styles.js";
import type { Action } from "../../model/actions.js";
import type { Collection } from "../../model/collection.js";
import type { Feed } from "../../model/feed.js";
import type * as Related from "./related.js";

interface RelatedSlotHost extends Related.RelatedHost {
  readonly feedRead: Feed | undefined;
}

/** Where an opened action shows its picture and its dates: their code comes when the first one is opened. */
export class RelatedSlot {
  #code?: typeof Related | undefined;
  /* Ids. In a row that closes all stays: Chromium lets the page jump where what is in it changes meanwhile. */
  readonly #opened = new Set<string>();
  readonly #host: RelatedSlotHost;

  constructor(host: RelatedSlotHost) {
    this.#host = host;
  }

  /** What is read for it, once something has been opened. */
  get collections(): readonly Collection<object>[] {
    return this.#code?.RELATED ?? [];
  }

  /** @param open shows an event in the other widgets of the group, where there is one */
  render(action: Action, isOpen: boolean, open: Related.Open): TemplateResult | typeof nothing {
    if (isOpen) this.#opened.add(action.id);
    if (!this.#opened.has(action.id)) return nothing;
    if (!this.#code) void this.#bring();
    const { feedRead: feed } = this.#host;
    return (feed && this.#code?.renderRelated(action, { feed, host: this.#host, open })) ?? nothing;
  }

  async #bring(): Promise<void> {
    /* Where it can't be had, the action's own words are there. */
    this.#code ??= await bringCode(this.#host, import("./related.js"));
    if (this.#code) this.#host.requestUpdate();
  }
}
