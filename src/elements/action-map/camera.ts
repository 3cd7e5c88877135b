import { ClimatViewChangeEvent } from "../../internal/view-change-event.js";
import { CONTROLS_ROOM, REGION } from "./basemap-view.js";
import { type Clusters, MAX_ZOOM, MIN_ZOOM } from "./clusters.js";
import type { MapHost } from "./map-host.js";
import type { Mark } from "./marks.js";
import { fanOf } from "./pins.js";
import {
  fitted,
  panned,
  project,
  toScreen,
  unproject,
  type Viewport,
  type WorldPoint,
  worldSize,
  zoomed,
} from "./projection.js";

/* A single place is shown with its surroundings; the stops of a route stand close. */
const FIT_ZOOM = 9;
const NEAR_ZOOM = 10;
const FIT_MARGIN_PX = 44;
/* What stands nearer than this to the map's edge is not well in view. */
const EDGE_PX = 20;
/* So much more room on the side where the buttons stand: no pin under them. */
const CONTROLS_PX = 30;
const REST_MS = 300;

/* The `center` attribute: latitude and longitude. */
const centerOf = (text: string): WorldPoint => {
  const [latitude, longitude] = text.split(/[\s,]+/).map(Number) as [number, number];
  return project(longitude, latitude);
};

/** What part of the world the map shows, and how near. */
export class Camera {
  viewport: Viewport = { center: { x: 0.5, y: 0.34 }, zoom: MIN_ZOOM, width: 0, height: 0 };
  /** The deepest zoom. */
  deepest = MAX_ZOOM;
  /** The visitor has moved it: it stays where it is. */
  moved = false;
  /* `center` and `zoom` as they were when it was last fitted. */
  #fittedTo?: string;
  readonly #host: MapHost;
  readonly #changed: (byVisitor: boolean) => void;
  readonly #rested: () => void;
  #resting?: ReturnType<typeof setTimeout>;

  /**
   * @param changed told when it has moved, and whether a visitor did it or there is another size or other items
   * @param rested told when it has come to rest
   */
  constructor(host: MapHost, changed: (byVisitor: boolean) => void, rested: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#rested = rested;
  }

  /** The values of `center` and `zoom` where the visitor has moved it. */
  get view(): { readonly center: string; readonly zoom: string } | undefined {
    if (!this.moved) return undefined;
    const { latitude, longitude } = unproject(this.viewport.center);
    return { center: `${latitude.toFixed(4)},${longitude.toFixed(4)}`, zoom: this.viewport.zoom.toFixed(2) };
  }

  /** The embedder has set `center` or `zoom` since it was last fitted. */
  get isSentElsewhere(): boolean {
    return this.#fittedTo !== this.#sentTo;
  }

  get #sentTo(): string {
    return `${this.#host.center} ${this.#host.zoom}`;
  }

  /** Shows all pins, or what the embedder wants to be shown. */
  fit(pins: readonly Mark[]): void {
    const { width, height } = this.viewport;
    if (!width) return;
    this.#fittedTo = this.#sentTo;
    const { zoom = NaN, center: asked } = this.#host;
    const center = asked ? centerOf(asked) : undefined;
    const points = center ? [center] : pins.length > 0 ? pins : REGION;
    const most = pins.length > 1 && pins[0]?.item.position ? MAX_ZOOM : FIT_ZOOM;
    const aside = center ? 0 : CONTROLS_PX;
    const view = fitted(points, { width: width - aside, height }, FIT_MARGIN_PX, most);
    /* What lies far apart, or the embedder, may ask for a wider view than the buttons lead to. */
    const bounded = this.#bounded(0, zoom >= 0 ? zoom : view.zoom);
    const { x, y } = view.center;
    this.viewport = { width, height, zoom: bounded, center: { x: x + aside / 2 / worldSize(bounded), y } };
    this.#changed(false);
    /* What the visitor looks for lies elsewhere than where they were: the page's address shall lead there. */
    if (this.moved) this.rest();
  }

  /** What a visitor does. */
  move(to: Partial<Viewport>): void {
    this.viewport = { ...this.viewport, ...to };
    this.moved = true;
    this.#changed(true);
    this.rest();
  }

  pan(dx: number, dy: number): void {
    this.move(panned(this.viewport, dx, dy));
  }

  /** Pans until a mark stands clear of the map's edge. */
  bringIn(mark: Element, map: Element): void {
    const [inner, outer] = [mark.getBoundingClientRect(), map.getBoundingClientRect()];
    const inwards = (before: number, after: number): number =>
      Math.max(EDGE_PX - before, 0) - Math.max(EDGE_PX - after, 0);
    const dx = inwards(inner.left - outer.left, outer.right - inner.right);
    const dy = inwards(inner.top - outer.top, outer.bottom - inner.bottom);
    if (dx || dy) this.pan(dx, dy);
  }

  zoomBy(steps: number, x = this.viewport.width / 2, y = this.viewport.height / 2): void {
    const { zoom } = this.viewport;
    this.move(zoomed(this.viewport, this.#bounded(Math.min(zoom, MIN_ZOOM), zoom + steps), x, y));
  }

  /** To where the visitor stands. */
  approach(center: WorldPoint): void {
    this.move({ center, zoom: Math.max(this.viewport.zoom, NEAR_ZOOM) });
  }

  /** Brings a pin into view, as near as it takes to tell it from others; its mark there. */
  reveal(pin: Mark, clusters: Clusters): Mark | undefined {
    const from = Math.floor(this.viewport.zoom);
    const { zoom, mark } = clusters.tellApart(pin, from);
    if (zoom > from) this.move({ zoom, center: pin });
    else if (!this.isInView(pin)) this.move({ center: pin });
    return mark;
  }

  isInView(place: WorldPoint): boolean {
    return this.#isClear(toScreen(place, this.viewport));
  }

  /** Centres what fans out, beside the buttons, where it would reach under them or over the map's edge. */
  makeRoom(mark: Mark): void {
    const places = fanOf(mark.count, toScreen(mark, this.viewport));
    if (places.every((place) => this.#isClear(place))) return;
    this.move({ center: { x: mark.x + CONTROLS_PX / worldSize(this.viewport.zoom), y: mark.y } });
  }

  #isClear({ x, y }: WorldPoint): boolean {
    const { width, height } = this.viewport;
    const { right, bottom } = CONTROLS_ROOM;
    return Math.min(x, y, width - x, height - y) > EDGE_PX && (x < width - right || y > bottom);
  }

  /** Tells the page once it stands still: an address is not written at every step of a drag. */
  rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#rested();
      const { center, zoom } = this.viewport;
      const { latitude, longitude } = unproject(center);
      this.#host.dispatchEvent(new ClimatViewChangeEvent(latitude, longitude, zoom));
    }, REST_MS);
  }

  destroy(): void {
    clearTimeout(this.#resting);
  }

  #bounded(widest: number, zoom: number): number {
    return Math.min(Math.max(widest, zoom), this.deepest);
  }
}
