import { render } from "lit/html.js";

import { actionMap } from "../../i18n/fr/action-map.js";
import { map as french } from "../../i18n/fr/map.js";
import type { Collection } from "../../model/collection.js";
import { wearStyles } from "../../internal/wear-styles.js";
import { Camera, EDGE_PX } from "./camera.js";
import { type Mark, marksOf, marksWithin, MAX_ZOOM } from "./clusters.js";
import { listenToGestures, type MapMoves } from "./gestures.js";
import type { MapHost } from "./map-host.js";
import { mapStyles } from "./map-styles.js";
import { MarkLayer } from "./mark-layer.js";
import type { MapItem } from "./marks.js";
import { Overlays } from "./overlays.js";
import { type Pin, pinsOf } from "./pins.js";
import { project, type WorldPoint } from "./projection.js";
import { renderScene } from "./scene.js";

const HINT_MS = 1_500;
/* With a server's tiles one comes as near as a street. */
const DEEPEST_TILES = 18;

/** The map's own node and what a visitor does on it. */
export class MapView {
  readonly #root: HTMLElement;
  readonly #host: MapHost;
  readonly #choose: (item: MapItem) => void;
  readonly #observer: ResizeObserver;
  readonly #camera: Camera;
  readonly #layer: MarkLayer;
  readonly #overlays: Overlays;
  readonly #moves: MapMoves;
  #items: readonly MapItem[] = [];
  #pins: readonly Pin[] = [];
  #marks = marksOf([]);
  #selected?: string;
  #fanned?: Mark;
  #level = 0;
  #me?: WorldPoint;
  #note = "";
  #hinting?: ReturnType<typeof setTimeout>;
  #frame = 0;

  constructor(root: HTMLElement, host: MapHost, choose: (item: MapItem) => void) {
    this.#root = root;
    this.#host = host;
    this.#choose = choose;
    this.#camera = new Camera(host, (byVisitor) => {
      this.#follow(byVisitor);
    });
    this.#layer = new MarkLayer(root);
    this.#overlays = new Overlays(host, (note) => {
      this.#gather();
      if (note) this.#say(note);
    });
    this.#moves = this.#movesOf();
    listenToGestures(root, this.#moves);
    root.addEventListener("focusin", ({ target }) => {
      this.#arrive(target as HTMLElement);
    });
    this.#observer = new ResizeObserver(() => {
      this.#resize();
    });
    this.#observer.observe(root);
    wearStyles(root.getRootNode() as ShadowRoot, mapStyles);
  }

  /** What it shows beside the items. */
  get collections(): readonly Collection<object>[] {
    return this.#overlays.collections;
  }

  /** What the visitor has moved it to: the values of `center` and `zoom`. */
  get view(): { readonly center: string; readonly zoom: string } | undefined {
    return this.#camera.view;
  }

  /** Reads its element anew. A newly chosen item is brought into view. */
  update(): void {
    const { items, selected } = this.#host;
    this.#overlays.update();
    /* The same pins while the items are the same: new ones are clustered anew. */
    if (items.length !== this.#items.length || items.some((item, index) => item !== this.#items[index])) {
      this.#items = items;
      this.#pins = pinsOf(items);
      this.#gather();
      if (!this.#camera.moved) this.#camera.fit(this.#pins);
    }
    if (selected && selected !== this.#selected) this.#reveal(selected);
    this.#selected = selected;
    this.#draw();
  }

  /** Shows all there is, as when it opened. */
  showAll(): void {
    this.#camera.moved = false;
    this.#camera.fit(this.#pins);
    this.#camera.rest();
  }

  /** Ends what outlives the node. */
  destroy(): void {
    this.#observer.disconnect();
    this.#camera.destroy();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#hinting);
  }

  #movesOf(): MapMoves {
    return {
      pan: (dx, dy) => {
        this.#camera.pan(dx, dy);
      },
      zoom: (steps, x, y) => {
        this.#camera.zoomBy(steps, x, y);
      },
      showAll: () => {
        this.showAll();
      },
      aroundMe: () => void this.#findMe(),
      walk: (from, dx, dy) => this.#layer.walk(from, dx, dy),
      fold: () => {
        const folds = !!this.#fanned;
        this.#fan();
        return folds;
      },
      hint: () => {
        this.#hint();
      },
    };
  }

  /* What has been fanned out stays so while it is the same mark, and what was said while nothing moves. */
  #follow(byVisitor: boolean): void {
    const level = Math.floor(this.#camera.viewport.zoom);
    if (level !== this.#level) this.#fanned = undefined;
    this.#level = level;
    if (byVisitor) this.#note = "";
    this.#draw();
  }

  #gather(): void {
    const camera = this.#camera;
    camera.deepest = this.#overlays.tiles?.shown ? DEEPEST_TILES : MAX_ZOOM;
    this.#marks = marksOf(this.#pins, camera.deepest);
    this.#fan();
    if (camera.viewport.zoom > camera.deepest) camera.zoomBy(0);
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#root;
    if (!width || !height) return;
    this.#camera.viewport = { ...this.#camera.viewport, width, height };
    if (this.#camera.moved) this.#draw();
    else this.#camera.fit(this.#pins);
    /* It may have been chosen before the map had a size. */
    if (this.#selected && !this.#camera.moved) this.#reveal(this.#selected);
  }

  #reveal(id: string): void {
    const pin = this.#pins.find(({ item }) => item.id === id);
    const { viewport } = this.#camera;
    if (!pin || !viewport.width) return;
    const place = project(pin.longitude, pin.latitude);
    const from = Math.floor(viewport.zoom);
    const zoom = this.#marks.findIndex(
      (marks, level) =>
        level >= from && marks.some((mark) => mark.pins.includes(pin) && !this.#willPart(mark)),
    );
    if (zoom > from) this.#camera.move({ zoom, center: place });
    else if (!this.#camera.isInView(place)) this.#camera.move({ center: place });
    const holder = this.#marks[zoom]?.find(({ pins }) => pins.length > 1 && pins.includes(pin));
    if (holder) this.#fan(holder);
  }

  #willPart({ pins, partsAt }: Mark): boolean {
    return pins.length > 1 && partsAt <= this.#camera.deepest;
  }

  /* Zooms until it parts; what shares one address fans out where it stands. */
  #open(cluster: Mark): void {
    if (this.#willPart(cluster)) this.#camera.move({ zoom: cluster.partsAt, center: cluster.place });
    else this.#fan(cluster);
  }

  #fan(cluster?: Mark): void {
    this.#fanned = cluster;
    this.#draw();
  }

  #say(note: string): void {
    this.#note = note;
    this.#draw();
  }

  /* Only what the keyboard brings: a press near the edge shall meet what it aims at. */
  #arrive(target: HTMLElement): void {
    if (!this.#layer.arrive(target) || !target.matches(":focus-visible")) return;
    const [map, mark] = [this.#root.getBoundingClientRect(), target.getBoundingClientRect()];
    const inwards = (before: number, after: number): number =>
      Math.max(EDGE_PX - before, 0) - Math.max(EDGE_PX - after, 0);
    const dx = inwards(mark.left - map.left, map.right - mark.right);
    const dy = inwards(mark.top - map.top, map.bottom - mark.bottom);
    if (dx || dy) this.#camera.pan(dx, dy);
    else this.#draw();
  }

  async #findMe(): Promise<void> {
    const { findNearby, styles } = await import("./near-me.js");
    wearStyles(this.#host.shadowRoot as ShadowRoot, styles);
    const { place, note } = await findNearby(this.#pins, this.#host.messages);
    if (!this.#root.isConnected) return;
    this.#me = place;
    if (place) this.#camera.approach(place);
    this.#say(note);
  }

  #hint(): void {
    clearTimeout(this.#hinting);
    this.#hinting = setTimeout(() => {
      this.#hinting = undefined;
      this.#draw();
    }, HINT_MS);
    this.#draw();
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#camera.viewport.width) this.#render();
    });
  }

  #render(): void {
    const { viewport, deepest } = this.#camera;
    const { messages, selected } = this.#host;
    const words = messages?.map ?? french;
    const marks = marksWithin(this.#marks, viewport);
    const scene = {
      words,
      viewport,
      deepest,
      marks,
      fanned: this.#fanned,
      pins: this.#pins,
      overlays: this.#overlays,
      acts: this.#moves,
      me: this.#me,
      note: this.#note,
      hints: !!this.#hinting,
    };
    const { tiles } = this.#overlays;
    render(renderScene(scene), this.#root);
    /* Under the map, and not over what it shows. */
    if (tiles) render(tiles.renderOffer(), this.#root.nextElementSibling as HTMLElement);
    tiles?.draw(this.#root.querySelector(".tiles") as Element, viewport);
    this.#layer.draw(this.#root.querySelector(".marks") as Element, {
      words,
      statuses: (messages?.actionMap ?? actionMap).statuses,
      selected,
      marks,
      deepest,
      fanned: this.#fanned,
      choose: this.#choose,
      open: (cluster) => {
        /* The button goes away as it opens: the keyboard stays on the map. */
        this.#root.focus({ preventScroll: true });
        this.#open(cluster);
      },
    });
  }
}
