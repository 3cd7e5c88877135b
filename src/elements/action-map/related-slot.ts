import { nothing, type TemplateResult } from "lit/html.js";

import type { CommonMessages, Messages } from "../../i18n/messages.js";
import { bringCode } from "../../internal/wear-styles.js";
import type { Action } from "../../model/actions.js";
import type { Collection } from "../../model/collection.js";
import type { Feed } from "../../model/feed.js";
import type * as Related from "./related.js";

interface RelatedHost extends HTMLElement {
  readonly feedRead: Feed | undefined;
  readonly language: string;
  readonly messages: Messages | undefined;
  readonly common: CommonMessages;
  requestUpdate(): void;
}

/** Where an opened action shows its picture and its dates: their code comes when the first one is opened. */
export class RelatedSlot {
  #code?: typeof Related | undefined;
  readonly #host: RelatedHost;

  constructor(host: RelatedHost) {
    this.#host = host;
  }

  /** What is read for it, once something has been opened. */
  get collections(): readonly Collection<object>[] {
    return this.#code?.RELATED ?? [];
  }

  /** @param open shows an event in the other widgets of the group, where there is one */
  render(action: Action, open: Related.RelatedContext["open"]): TemplateResult | typeof nothing {
    if (!this.#code) void this.#bring();
    const { feedRead: feed, language, messages, common } = this.#host;
    if (!feed) return nothing;
    const context = { feed, language, messages, formats: common.formats, open };
    return this.#code?.renderRelated(action, context) ?? nothing;
  }

  async #bring(): Promise<void> {
    /* Where it can't be had, the action's own words are there. */
    this.#code ??= await bringCode(this.#host, import("./related.js"));
    if (this.#code) this.#host.requestUpdate();
  }
}
