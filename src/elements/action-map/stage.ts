import { MARGIN_PX } from "./clusters.js";
import { toScreen, type Viewport } from "./projection.js";

/**
 * What moves as the map is dragged: land, names and marks. They are drawn for a view with a little around it, and as far
 * as that reaches they are only shifted.
 */
export class Stage {
  readonly #root: HTMLElement;
  /* What it was drawn for. */
  #drawn?: Viewport;
  #isShifted = false;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get isShifted(): boolean {
    return this.#isShifted;
  }

  /** Shifts what is drawn to where it stands in a view; `false` where it has to be drawn anew. */
  shift(viewport: Viewport): boolean {
    const { center, zoom, width, height } = this.#drawn ?? viewport;
    if (!this.#drawn || zoom !== viewport.zoom || width !== viewport.width || height !== viewport.height)
      return false;
    const { x, y } = toScreen(center, viewport);
    const [dx, dy] = [x - width / 2, y - height / 2];
    if (Math.max(Math.abs(dx), Math.abs(dy)) > MARGIN_PX) return false;
    this.#place(`${dx}px ${dy}px`);
    return true;
  }

  /** It has been drawn for a view. */
  settle(viewport: Viewport): void {
    this.#drawn = viewport;
    if (this.#isShifted) this.#place("");
  }

  #place(translate: string): void {
    this.#isShifted = !!translate;
    this.#root.querySelector<HTMLElement>(".stage")?.style.setProperty("translate", translate);
  }
}
