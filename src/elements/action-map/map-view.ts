import { html, nothing, render, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";

import type { ActionMapMessages } from "../../i18n/messages.js";
import { setStyles } from "../../internal/set-styles.js";
import type { Action } from "../../model/actions.js";
import { REGION, renderLand, renderTowns } from "./basemap-view.js";
import { type Cluster, Clusters, MAX_ZOOM } from "./clusters.js";
import { listenToGestures, type MapMoves } from "./gestures.js";
import { wearMapStyles } from "./map-styles.js";
import { type Pin, placeOf, renderMark } from "./marks.js";
import { fitted, panned, project, toScreen, type Viewport, type WorldPoint, zoomed } from "./projection.js";

/** What the map shows. */
export interface MapScene {
  readonly pins: readonly Pin[];
  /** Id of the selected action. */
  readonly selected?: string;
  readonly words: ActionMapMessages;
  /** Where the embedder wants it to open. */
  readonly center?: WorldPoint;
  readonly zoom?: number;
}

const MIN_ZOOM = 5;
/* A single place is shown with its surroundings. */
const FIT_ZOOM = 9;
const FIT_MARGIN_PX = 44;
const HINT_MS = 1_500;
const FAN_RADIUS_PX = 34;

/** The map's own node and what lies on it: land, town names, clusters, pins and buttons. */
export class MapView {
  readonly #root: HTMLElement;
  readonly #select: (action: Action) => void;
  readonly #observer: ResizeObserver;
  #scene?: MapScene;
  #clusters = new Clusters([]);
  #viewport: Viewport = { center: { x: 0.5, y: 0.34 }, zoom: MIN_ZOOM, width: 0, height: 0 };
  #moved = false;
  #fanned?: Cluster["id"];
  #hinting?: ReturnType<typeof setTimeout>;
  #frame = 0;

  constructor(root: HTMLElement, select: (action: Action) => void) {
    this.#root = root;
    this.#select = select;
    const moves: MapMoves = {
      pan: (dx, dy) => {
        this.#move(panned(this.#viewport, dx, dy));
      },
      zoom: (steps, x, y) => {
        this.#zoomBy(steps, x, y);
      },
      showAll: () => {
        this.#moved = false;
        this.#fit();
      },
      hint: () => {
        this.#hint();
      },
    };
    this.#moves = moves;
    listenToGestures(root, moves);
    this.#observer = new ResizeObserver(() => {
      this.#resize();
    });
    this.#observer.observe(root);
    wearMapStyles(root);
  }

  readonly #moves: MapMoves;

  /** Shows a scene. A newly selected action is brought into view. */
  update(scene: MapScene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (before?.pins !== scene.pins) {
      this.#clusters = new Clusters(scene.pins);
      this.#fanned = undefined;
      if (!this.#moved) this.#fit();
    }
    if (scene.selected && scene.selected !== before?.selected) this.#reveal(scene.selected);
    this.#draw();
  }

  /** Ends what outlives the node. */
  destroy(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#hinting);
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#root;
    if (!width || !height) return;
    this.#viewport = { ...this.#viewport, width, height };
    if (this.#moved) this.#draw();
    else this.#fit();
  }

  #fit(): void {
    const { pins = [], center, zoom } = this.#scene ?? {};
    const { width, height } = this.#viewport;
    if (!width) return;
    const pinned = pins.map((pin) => project(pin.longitude, pin.latitude));
    const points = center ? [center] : pinned.length > 0 ? pinned : REGION;
    const view = fitted(points, { width, height }, FIT_MARGIN_PX, zoom ?? FIT_ZOOM);
    this.#viewport = { ...view, zoom: zoom ?? Math.max(view.zoom, MIN_ZOOM) };
    this.#fanned = undefined;
    this.#draw();
  }

  #move(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#moved = true;
    this.#draw();
  }

  #zoomBy(steps: number, x = this.#viewport.width / 2, y = this.#viewport.height / 2): void {
    const zoom = Math.min(Math.max(this.#viewport.zoom + steps, MIN_ZOOM), MAX_ZOOM);
    if (Math.floor(zoom) !== Math.floor(this.#viewport.zoom)) this.#fanned = undefined;
    this.#move(zoomed(this.#viewport, zoom, x, y));
  }

  #reveal(id: string): void {
    const pin = this.#scene?.pins.find(({ action }) => action.id === id);
    const { width, height } = this.#viewport;
    if (!pin || !width) return;
    const place = project(pin.longitude, pin.latitude);
    const { x, y } = toScreen(place, this.#viewport);
    const visible = x > 20 && y > 20 && x < width - 20 && y < height - 20;
    const holder = this.#holderOf(id);
    if (holder) this.#open(holder, place);
    else if (!visible) this.#move({ ...this.#viewport, center: place });
  }

  #holderOf(id: string): Cluster | undefined {
    const holds = ({ id: cluster }: Cluster) =>
      this.#clusters.pinsOf(cluster).some(({ action }) => action.id === id);
    return this.#clusters.within(this.#viewport).clusters.find(holds);
  }

  /* Zooms until it parts; what shares one address fans out where it stands. */
  #open(cluster: Cluster, center?: WorldPoint): void {
    const zoom = this.#clusters.partingZoom(cluster.id);
    if (zoom > MAX_ZOOM) this.#fanned = cluster.id;
    else {
      const { x, y } = cluster.point;
      const next = zoomed(this.#viewport, zoom, x, y);
      this.#move(center ? { ...next, center } : panned(next, next.width / 2 - x, next.height / 2 - y));
    }
    this.#draw();
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
      if (this.#scene && this.#viewport.width) render(this.#template(this.#scene), this.#root);
    });
  }

  #template(scene: MapScene): TemplateResult {
    const { words } = scene;
    const { pins, clusters } = this.#clusters.within(this.#viewport);
    const places = [...pins, ...clusters].map(({ point }) => point);
    return html`
      ${renderLand(this.#viewport)}
      <div class="towns" aria-hidden="true">${renderTowns(this.#viewport, places)}</div>
      ${repeat(
        clusters,
        ({ id }) => id,
        (cluster) => this.#renderCluster(cluster, scene),
      )}
      ${repeat(
        pins,
        ({ pin }) => pin.action.id,
        ({ pin, point }) => this.#renderPin(pin, point, scene),
      )}
      <p class="hint ${this.#hinting ? "shown" : ""}" aria-hidden="true">${words.wheelHint}</p>
      ${this.#renderControls(words)}
      <p class="credit">${words.credit}</p>
    `;
  }

  #renderControls(words: ActionMapMessages): TemplateResult {
    const { zoom } = this.#viewport;
    const button = (name: string, sign: string, act: () => void, off = false) =>
      html`<button
        part="button"
        aria-label=${name}
        title=${name}
        aria-disabled=${off ? "true" : nothing}
        @click=${act}
      >
        <span aria-hidden="true">${sign}</span>
      </button>`;
    return html`<div class="controls" part="controls">
      ${button(
        words.zoomIn,
        "+",
        () => {
          this.#moves.zoom(1);
        },
        zoom >= MAX_ZOOM,
      )}
      ${button(
        words.zoomOut,
        "−",
        () => {
          this.#moves.zoom(-1);
        },
        zoom <= MIN_ZOOM,
      )}
      ${button(words.showAll, "⤢", () => {
        this.#moves.showAll();
      })}
    </div>`;
  }

  #renderPin({ action }: Pin, { x, y }: WorldPoint, { words, selected }: MapScene): TemplateResult {
    const name = [action.name, placeOf(action), words.statuses[action.status].toLowerCase()]
      .filter(Boolean)
      .join(", ");
    return html`<button
      class="pin"
      part="pin"
      aria-label=${name}
      aria-pressed=${action.id === selected}
      title=${action.name}
      ${setStyles({ translate: `calc(${x.toFixed(1)}px - 50%) calc(${y.toFixed(1)}px - 50%)` })}
      @click=${() => {
        this.#select(action);
      }}
    >
      ${renderMark(action.status)}
    </button>`;
  }

  #renderCluster(cluster: Cluster, scene: MapScene): TemplateResult | TemplateResult[] {
    const { id, count, point } = cluster;
    if (id === this.#fanned) return this.#renderFan(cluster, scene);
    const size = Math.round(26 + 4 * Math.sqrt(count));
    return html`<button
      class="cluster"
      part="cluster"
      aria-label=${scene.words.cluster(count)}
      ${setStyles({
        "inline-size": `${size}px`,
        "block-size": `${size}px`,
        translate: `calc(${point.x.toFixed(1)}px - 50%) calc(${point.y.toFixed(1)}px - 50%)`,
      })}
      @click=${() => {
        /* The button goes away as it opens: the keyboard stays on the map. */
        this.#root.focus({ preventScroll: true });
        this.#open(cluster);
      }}
    >
      ${count}
    </button>`;
  }

  #renderFan({ id, point }: Cluster, scene: MapScene): TemplateResult[] {
    const pins = this.#clusters.pinsOf(id);
    const radius = Math.max(FAN_RADIUS_PX, (pins.length * 30) / (2 * Math.PI));
    return pins.map((pin, index) => {
      const angle = (index / pins.length) * 2 * Math.PI - Math.PI / 2;
      const place = { x: point.x + radius * Math.cos(angle), y: point.y + radius * Math.sin(angle) };
      return this.#renderPin(pin, place, scene);
    });
  }
}
