import { html, nothing, type TemplateResult } from "lit/html.js";

import type { CommonMessages } from "../i18n/messages.js";
import type { FeedRecord } from "../model/collection.js";
import { bringCode } from "./wear-styles.js";

/** What a button opens: code that comes when it is pressed. */
interface Menu<Context> {
  readonly styles: string;
  readonly renderMenu: (context: Context) => TemplateResult;
}

interface MenuHost extends HTMLElement {
  readonly common: CommonMessages;
  requestUpdate(): void;
}

/**
 * « Ajouter à mon agenda », « Partager ou télécharger »: a button, and the ways it offers once it is pressed. One is open
 * at a time. Where their code can't be had it says so, and the next press tries again.
 */
export class MenuButton<Context> {
  /* Of a record its id: a newer copy of the feed has others. */
  #open?: unknown;
  #menu?: Menu<Context> | undefined;
  readonly #host: MenuHost;
  readonly #load: () => Promise<Menu<Context>>;

  constructor(host: MenuHost, load: () => Promise<Menu<Context>>) {
    this.#host = host;
    this.#load = load;
  }

  /**
   * @param subject what is taken along: it tells one button from the others; its name, whoever hears the button without
   *   what stands around it
   */
  render(subject: object, label: string, context: () => Context): TemplateResult {
    const { name, id = subject } = subject as Partial<FeedRecord>;
    const isOpen = this.#open === id;
    const toggle = (): void => void this.#toggle(isOpen && this.#menu ? undefined : id);
    return html`
      <div class="take-away" part="take-away">
        <button
          part="button"
          aria-expanded=${isOpen ? "true" : "false"}
          aria-label=${name ? `${label} – ${name}` : nothing}
          @click=${toggle}
        >
          ${label}
        </button>
        ${
          isOpen
            ? (this.#menu?.renderMenu(context()) ??
              html`<p role="alert">${this.#host.common.unavailable}</p>`)
            : nothing
        }
      </div>
    `;
  }

  async #toggle(subject: unknown): Promise<void> {
    this.#menu ??= await bringCode(this.#host, this.#load());
    this.#open = subject;
    this.#host.requestUpdate();
  }
}
