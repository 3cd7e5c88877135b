import { NativeEvent } from "./native-event.js";

/**
 * A widget would ask a server that is not the page's own, and asks first. A site's consent tool may answer instead of
 * the widget's button: `event.respondWith(true)`, or a promise of it. Nobody's answer, `false` and a rejection leave the
 * button to the visitor.
 */
export class ClimatConsentEvent extends NativeEvent {
  /** What somebody has answered. @internal */
  answer?: boolean | Promise<boolean>;

  readonly #purpose: "tiles";
  readonly #provider: string;

  constructor(purpose: "tiles", provider: string) {
    super("climat-consent", { bubbles: true, composed: true });
    this.#purpose = purpose;
    this.#provider = provider;
  }

  /** What it is for: `tiles`, a detailed map. */
  get purpose(): "tiles" {
    return this.#purpose;
  }

  /** Who would be asked: `ign`, `osm-fr`, or the host of the embedder's template. */
  get provider(): string {
    return this.#provider;
  }

  respondWith(answer: boolean | Promise<boolean>): void {
    this.answer = answer;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "climat-consent": ClimatConsentEvent;
  }
}
