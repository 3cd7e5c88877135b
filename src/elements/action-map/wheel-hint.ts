const SHOWN_MS = 1_500;

/** What a wheel without its modifier brings up for a moment: how to zoom. */
export class WheelHint {
  readonly #changed: () => void;
  #timer?: ReturnType<typeof setTimeout> | undefined;

  /** @param changed told when it comes and when it goes */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get shown(): boolean {
    return !!this.#timer;
  }

  show(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#changed();
    }, SHOWN_MS);
    this.#changed();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
