import type { Place } from "./choice.js";
import type { Heights } from "./snippets.js";

/* Widths that the widget is shown at, in pixels: on a phone of 360 a page has margins. */
const PHONE_PX = 328;
const WIDE_PX: Readonly<Record<Place, number>> = { text: 680, full: 1120, side: 300 };

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
  readonly #stage: HTMLElement;
  readonly #frames: Readonly<Record<Screen, HTMLIFrameElement>>;
  readonly #changed: () => void;

  /** @param stage where the frames go; nobody draws it anew, which would load both again */
  constructor(stage: HTMLElement, changed: () => void) {
    const frame = (id: Screen): HTMLIFrameElement =>
      stage.appendChild(Object.assign(document.createElement("iframe"), { id }));
    this.#stage = stage;
    this.#frames = { phone: frame("phone"), wide: frame("wide") };
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

  /** Calls the frames by their names. */
  name(names: Readonly<Record<Screen, string>>): void {
    for (const [screen, frame] of Object.entries(this.#frames)) frame.title = names[screen as Screen];
  }

  /** Shows one of them. Both have a screen's width, and are shrunk to what room there is. */
  fit(shown: Screen, place: Place): void {
    this.#stage.className = `stage ${shown}`;
    const room = this.#stage.clientWidth;
    for (const [screen, width] of [
      ["phone", PHONE_PX],
      ["wide", WIDE_PX[place]],
    ] as const) {
      const frame = this.#frames[screen];
      const scale = Math.min(1, room / width);
      frame.style.inlineSize = `${width}px`;
      frame.style.transform = `scale(${scale})`;
      const height = this.heights[screen] ?? frame.offsetHeight;
      if (screen === shown) this.#stage.style.blockSize = `${Math.ceil(height * scale)}px`;
    }
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
