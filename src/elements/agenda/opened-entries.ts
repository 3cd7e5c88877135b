import { html, nothing, type TemplateResult } from "lit/html.js";

import { bringCode } from "../../internal/wear-styles.js";
import type { Collection } from "../../model/collection.js";
import type { AgendaEntry } from "../../query/agenda.js";
import type { ListContext } from "./agenda-list.js";
import type * as Details from "./event-details.js";

/* Not the record: a newer copy of the feed has others. */
const keyOf = ({ kind, record }: AgendaEntry): string => `${kind} ${record.id}`;

/**
 * What a visitor has opened. What stands under an entry is drawn once it opens, with code that comes when a pointer or
 * the keyboard comes near.
 */
export class OpenedEntries {
  readonly #host: HTMLElement & { requestUpdate(): void };
  /** Those that are drawn; `true` once they stand open. */
  readonly #entries = new Map<string, boolean>();
  #waits = false;
  /** `null`: it could not be had. */
  #details?: typeof Details | null;

  constructor(host: HTMLElement & { requestUpdate(): void }) {
    this.#host = host;
    for (const type of ["pointerover", "focusin"])
      host.addEventListener(type, () => {
        if (this.#details === undefined) void this.#bring();
      });
  }

  has(entry: AgendaEntry): boolean {
    return !!this.#entries.get(keyOf(entry));
  }

  /** Whether it is open, or about to be. */
  isDrawn(entry: AgendaEntry): boolean {
    return this.#entries.has(keyOf(entry));
  }

  /** Draws what is about to open. */
  draw(entry: AgendaEntry): void {
    if (this.has(entry)) return;
    this.#entries.set(keyOf(entry), false);
    this.#host.requestUpdate();
    void this.#bring();
  }

  /** An entry stands open, or does no more: by the visitor's hand or by a script's. */
  set(entry: AgendaEntry, open: boolean): void {
    if (this.has(entry) === open && this.#entries.has(keyOf(entry)) === open) return;
    if (open) this.#entries.set(keyOf(entry), true);
    else this.#entries.delete(keyOf(entry));
    if (open) void this.#bring();
    /* Each tells in a turn of its own: three hundred that a script opens are drawn at once. */
    if (this.#waits) return;
    this.#waits = true;
    requestAnimationFrame(() => {
      this.#waits = false;
      this.#host.requestUpdate();
    });
  }

  /** All are closed. */
  clear(): void {
    this.#entries.clear();
  }

  render(entry: AgendaEntry, context: ListContext): TemplateResult | typeof nothing {
    if (!this.#entries.has(keyOf(entry))) return nothing;
    if (this.#details === null) return html`<p role="alert">${context.common.unavailable}</p>`;
    return this.#details?.renderDetails(entry, context) ?? nothing;
  }

  /** What is read for what stands under the entries, once one has been opened. */
  get collections(): readonly Collection<object>[] {
    return this.#details && this.#entries.size > 0 ? this.#details.COLLECTIONS : [];
  }

  async #bring(): Promise<void> {
    if (this.#details) return;
    this.#details = (await bringCode(this.#host, import("./event-details.js"))) ?? null;
    if (this.#entries.size > 0) this.#host.requestUpdate();
  }
}
