import { NativeEvent } from "./native-event.js";

/** A visitor has moved a map or chosen something on it, and it has come to rest. */
export class ClimatViewChangeEvent extends NativeEvent {
  readonly #view: readonly [latitude: number, longitude: number, zoom: number];

  constructor(latitude: number, longitude: number, zoom: number) {
    super("climat-view-change", { bubbles: true, composed: true });
    this.#view = [latitude, longitude, zoom];
  }

  /** Of the map's centre, in degrees (WGS 84). */
  get latitude(): number {
    return this.#view[0];
  }

  get longitude(): number {
    return this.#view[1];
  }

  /** As the `zoom` attribute has it. */
  get zoom(): number {
    return this.#view[2];
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "climat-view-change": ClimatViewChangeEvent;
  }
}
