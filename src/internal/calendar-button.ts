import { html, nothing, type TemplateResult } from "lit/html.js";

import type { FeedRecord } from "../model/collection.js";
import type { MenuContext } from "./calendar-menu.js";
import type * as Menu from "./calendar-menu.js";

interface CalendarHost extends HTMLElement {
  requestUpdate(): void;
}

/**
 * « Ajouter à mon agenda »: a button, and the ways it offers once it is pressed. Their code comes then. One is open at a
 * time.
 */
export class CalendarButton {
  #open?: object;
  #menu?: typeof Menu;
  readonly #host: CalendarHost;

  constructor(host: CalendarHost) {
    this.#host = host;
  }

  /**
   * @param subject what is taken along: it tells one button from the others; its name, whoever hears the button without
   *   what stands around it
   */
  render(subject: object, label: string, context: () => MenuContext): TemplateResult {
    const { name } = subject as Partial<FeedRecord>;
    const isOpen = this.#open === subject;
    const toggle = (): void => void this.#toggle(isOpen ? undefined : subject);
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
        ${isOpen && this.#menu ? this.#menu.renderMenu(context()) : nothing}
      </div>
    `;
  }

  async #toggle(subject: object | undefined): Promise<void> {
    this.#open = subject;
    this.#menu ??= await import("./calendar-menu.js");
    this.#menu.dress(this.#host.shadowRoot as ShadowRoot);
    this.#host.requestUpdate();
  }
}
