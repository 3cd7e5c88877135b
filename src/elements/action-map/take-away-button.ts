import { html, nothing, type TemplateResult } from "lit/html.js";

import type * as TakeAway from "./take-away.js";

/** « Partager ou télécharger »: what it opens comes when it is pressed. */
export class TakeAwayButton {
  #open = false;
  #code?: typeof TakeAway;
  readonly #host: TakeAway.TakeAwayHost & { requestUpdate(): void };

  constructor(host: TakeAway.TakeAwayHost & { requestUpdate(): void }) {
    this.#host = host;
  }

  render(label: string, context: () => TakeAway.TakeAwayContext): TemplateResult {
    const open = this.#open;
    const toggle = async (): Promise<void> => {
      this.#open = !open;
      this.#code ??= await import("./take-away.js");
      this.#code.dress(this.#host.shadowRoot as ShadowRoot);
      this.#host.requestUpdate();
    };
    return html`<div class="share" part="take-away">
      <button part="button" aria-expanded=${open ? "true" : "false"} @click=${toggle}>${label}</button>
      ${open && this.#code ? this.#code.renderTakeAway(this.#host, context()) : nothing}
    </div>`;
  }
}
