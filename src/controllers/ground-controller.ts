import type { ReactiveController, ReactiveElement } from "lit";

const RGB = /^rgba?\((\d+), (\d+), (\d+)/;
/* Half of three channels. */
const MIDDLE = 384;

/**
 * Knows whether its element stands on a dark ground. Asked of the text's computed colour, since neither the visitor's
 * setting nor the page's `color-scheme` alone says which of the two colours of `light-dark()` is in force.
 */
export class GroundController implements ReactiveController {
  dark = false;
  readonly #host: ReactiveElement;
  readonly #media = matchMedia("(prefers-color-scheme: dark)");
  readonly #look = (): void => {
    const base = this.#host.renderRoot.querySelector(".base");
    const channels = base && RGB.exec(getComputedStyle(base).color)?.slice(1).map(Number);
    if (!channels) return;
    const dark = channels.reduce((sum, channel) => sum + channel, 0) > MIDDLE;
    if (dark === this.dark) return;
    this.dark = dark;
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#media.addEventListener("change", this.#look);
  }

  hostDisconnected(): void {
    this.#media.removeEventListener("change", this.#look);
  }

  hostUpdated(): void {
    this.#look();
  }
}
