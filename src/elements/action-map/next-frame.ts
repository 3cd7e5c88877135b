/** Draws once before the next frame, however often it is asked to. */
export class NextFrame {
  readonly #draw: () => void;
  #request = 0;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  ask(): void {
    this.cancel();
    this.#request = requestAnimationFrame(this.#draw);
  }

  /** Draws at once, where what has just happened is laid out before that frame comes: after a letter, or a press. */
  flush(): void {
    this.cancel();
    this.#draw();
  }

  cancel(): void {
    cancelAnimationFrame(this.#request);
  }
}
