import { NativeEvent } from "./native-event.js";

/** A visitor has moved a map or chosen something on it, and it has come to rest. */
export class ClimatViewChangeEvent extends NativeEvent {
  constructor(
    /** Of the map's centre, in degrees (WGS 84). */
    readonly latitude: number,
    readonly longitude: number,
    /** As the `zoom` attribute has it. */
    readonly zoom: number,
  ) {
    super("climat-view-change", { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "climat-view-change": ClimatViewChangeEvent;
  }
}
