import type { Turn } from "./recent-pledges.js";

const EVERY_MS = 7_000;

/**
 * Shows one pledge after the other: never for those who want less motion, and not while the visitor points at them, has
 * the focus in them, has paused them, or doesn't see the page.
 */
export class Rotation implements Turn {
  index = 0;
  paused = false;
  spoken = false;
  readonly #host: HTMLElement & { requestUpdate(): void };
  readonly #still = matchMedia("(prefers-reduced-motion: reduce)");
  #timer?: ReturnType<typeof setInterval>;

  constructor(host: HTMLElement & { requestUpdate(): void }) {
    this.#host = host;
  }

  start(): void {
    this.#timer ??= setInterval(() => {
      if (!this.#rests) this.next();
    }, EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  readonly pause = (): void => {
    this.paused = !this.paused;
    this.#host.requestUpdate();
  };

  readonly next = (press?: Event): void => {
    this.spoken = !!press;
    this.index += 1;
    this.#host.requestUpdate();
  };

  get #rests(): boolean {
    const shown = this.#host.shadowRoot?.querySelector(".recent");
    return this.paused || this.#still.matches || document.hidden || !!shown?.matches(":hover, :focus-within");
  }
}
