/* A screen's half ahead, so that scrolling meets a filled box. */
const MARGIN_PX = 400;
const waiting = new WeakMap<Element, () => void>();
/* One serves every widget of the page. */
let observer: IntersectionObserver | undefined;
/* Those that have just come: all are looked for at once, so that the page is laid out once for it. */
const fresh = new Map<Element, NearController>();

const isNear = (element: Element): boolean =>
  [...element.getClientRects()].some(
    ({ top, bottom }) => top < innerHeight + MARGIN_PX && bottom > -MARGIN_PX,
  );

const waitFor = (element: Element): void => {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        /* Without a box of its own it would never be near. */
        if (isIntersecting || getComputedStyle(target).display === "contents") waiting.get(target)?.();
    },
    { rootMargin: `${MARGIN_PX}px` },
  );
  observer.observe(element);
};

/** Knows whether its element has come near the viewport; once near, it stays so. */
export class NearController {
  near = false;
  readonly #host: Element & { requestUpdate(): void };

  constructor(host: Element & { requestUpdate(): void }) {
    this.#host = host;
    waiting.set(host, this.arrive);
  }

  hostConnected(): void {
    if (!this.near) fresh.set(this.#host, this);
  }

  /** Before the first rendering: who is near need not draw its fallback first, which is a frame's work. */
  hostUpdate(): void {
    for (const [element, controller] of fresh) if (!(controller.near ||= isNear(element))) waitFor(element);
    fresh.clear();
  }

  hostDisconnected(): void {
    observer?.unobserve(this.#host);
  }

  readonly arrive = (): void => {
    observer?.unobserve(this.#host);
    if (this.near) return;
    this.near = true;
    this.#host.requestUpdate();
  };
}
