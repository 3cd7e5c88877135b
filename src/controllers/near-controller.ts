/* A screen's half ahead, so that scrolling meets a filled box. One observer serves every widget of the page. */
const MARGIN = "400px";
const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Knows whether its element has come near the viewport; once near, it stays so. */
export class NearController {
  near = false;
  readonly #host: Element & { requestUpdate(): void };

  constructor(host: Element & { requestUpdate(): void }) {
    this.#host = host;
  }

  hostConnected(): void {
    if (this.near) return;
    waiting.set(this.#host, this.arrive);
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          /* Without a box of its own it would never be near. */
          if (isIntersecting || getComputedStyle(target).display === "contents") waiting.get(target)?.();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(this.#host);
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
