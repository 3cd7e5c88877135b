import type { Place } from "./choice.js";
import type { Heights } from "./snippets.js";

/** Widths that the widget is shown at, in pixels: on a phone of 360 a page has margins. */
export const PHONE_PX = 328;
export const WIDE_PX: Readonly<Record<Place, number>> = { text: 680, full: 1120, side: 300 };

type Screen = keyof Heights;

interface Resize {
  readonly type?: unknown;
  readonly height?: unknown;
}

interface Framed extends Element {
  readonly status?: string;
}

/**
 * The widget's own page in two frames, as a phone and as a computer show it. Both are always there: their heights are
 * what the snippet keeps room for.
 */
export class Preview {
  /** What the frames have told, as long as they show what was asked for last. */
  heights: Partial<Heights> = {};
  #url = "";
  readonly #frames: Readonly<Record<Screen, HTMLIFrameElement>>;
  readonly #changed: () => void;

  constructor(frames: Readonly<Record<Screen, HTMLIFrameElement>>, changed: () => void) {
    this.#frames = frames;
    this.#changed = changed;
    addEventListener("message", this.#hear);
  }

  /** How the widget stands in the frame: `empty`, `error` … */
  get status(): string | undefined {
    return this.#frames.wide.contentDocument?.querySelector<Framed>("main > .widget")?.status;
  }

  stop(): void {
    removeEventListener("message", this.#hear);
  }

  /** Shows a widget's page. A new address takes the place of the old one: no step in the tab's history. */
  show(url: string): void {
    if (url === this.#url) return;
    const first = this.#url === "";
    this.#url = url;
    this.heights = {};
    for (const frame of Object.values(this.#frames)) {
      if (first || !frame.contentWindow) frame.src = url;
      else frame.contentWindow.location.replace(url);
    }
  }

  /** Asks both for their heights again: the width of one has changed. */
  measure(): void {
    for (const { contentWindow } of Object.values(this.#frames))
      contentWindow?.postMessage({ type: "climat-resize" }, location.origin);
  }

  readonly #hear = ({ source, data, origin }: MessageEvent<Resize | null>): void => {
    if (data?.type !== "climat-resize" || typeof data.height !== "number" || origin !== location.origin)
      return;
    for (const [screen, frame] of Object.entries(this.#frames) as [Screen, HTMLIFrameElement][]) {
      if (!frame.contentWindow || frame.contentWindow !== source) continue;
      /* Before the data are there it is the height of a sketch. */
      const widget = frame.contentDocument?.querySelector<Framed>("main > .widget");
      if (frame.contentWindow.location.href !== this.#url) return;
      if (["ready", "empty", "stale", "error"].includes(widget?.status ?? "")) {
        this.heights = { ...this.heights, [screen]: data.height };
      }
      frame.style.blockSize = `${data.height}px`;
      this.#changed();
    }
  };
}
