import type { ReactiveController, ReactiveControllerHost } from "lit";

/* One observer for every widget of the page; a screen's half ahead, so that scrolling meets a filled box. */
const MARGIN = "400px";
const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

const observe = (element: Element, arrived: () => void): void => {
  waiting.set(element, arrived);
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
};

/** Knows whether its element has come near the viewport; once near, it stays so. */
export class NearController implements ReactiveController {
  near = false;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.near) observe(this.#host, this.arrive);
  }

  hostDisconnected(): void {
    observer?.unobserve(this.#host);
  }

  readonly arrive = (): void => {
    if (this.near) return;
    this.near = true;
    observer?.unobserve(this.#host);
    this.#host.requestUpdate();
  };
}
