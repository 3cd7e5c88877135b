import { html, nothing, render, type TemplateResult } from "lit/html.js";

import type { ActionMapMessages } from "../../i18n/messages.js";
import { renderKeyed } from "../../internal/keyed.js";
import type { Action } from "../../model/actions.js";
import { REGION, renderLand, renderTowns } from "./basemap-view.js";
import { type Mark, marksOf, marksWithin, MAX_ZOOM, MIN_ZOOM } from "./clusters.js";
import { listenToGestures, type MapMoves } from "./gestures.js";
import { wearMapStyles } from "./map-styles.js";
import { placeWords } from "../../model/place.js";
import { type Pin, renderMark } from "./marks.js";
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

/* A single place is shown with its surroundings. */
const FIT_ZOOM = 9;
const FIT_MARGIN_PX = 44;
const HINT_MS = 1_500;
const FAN_RADIUS_PX = 34;

const placed = ({ x, y }: WorldPoint): string =>
  `translate:calc(${x.toFixed(1)}px - 50%) calc(${y.toFixed(1)}px - 50%)`;

/** The map's own node and what lies on it: land, town names, clusters, pins and buttons. */
export class MapView {
  readonly #root: HTMLElement;
  readonly #select: (action: Action) => void;
  readonly #observer: ResizeObserver;
  #scene?: MapScene;
  #marks = marksOf([]);
  #viewport: Viewport = { center: { x: 0.5, y: 0.34 }, zoom: MIN_ZOOM, width: 0, height: 0 };
  #moved = false;
  #fanned?: Mark;
  readonly #nodes = new Map<string, Element>();
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
      this.#marks = marksOf(scene.pins);
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
    const holder = marksWithin(this.#marks, this.#viewport).find(
      ({ mark: { pins } }) => pins.length > 1 && pins.includes(pin),
    );
    if (holder) this.#open(holder.mark, place);
    else if (!visible) this.#move({ ...this.#viewport, center: place });
  }

  /* Zooms until it parts; what shares one address fans out where it stands. */
  #open(cluster: Mark, center = cluster.place): void {
    if (cluster.partsAt > MAX_ZOOM) this.#fanned = cluster;
    else this.#move({ ...this.#viewport, zoom: cluster.partsAt, center });
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
      if (this.#scene && this.#viewport.width) this.#render(this.#scene);
    });
  }

  #render(scene: MapScene): void {
    const { words } = scene;
    const marks = marksWithin(this.#marks, this.#viewport);
    const towns = renderTowns(
      this.#viewport,
      marks.map(({ point }) => point),
    );
    render(
      html`
        ${renderLand(this.#viewport)}
        <div aria-hidden="true">${towns}</div>
        <div class="marks"></div>
        <p class="hint ${this.#hinting ? "shown" : ""}" aria-hidden="true">${words.wheelHint}</p>
        ${this.#renderControls(words)}
        <p class="credit">${words.credit}</p>
      `,
      this.#root,
    );
    const contents = new Map<string, TemplateResult>();
    for (const { mark, point } of marks) {
      const [pin] = mark.pins;
      if (mark === this.#fanned) this.#fanOut(mark, point, scene, contents);
      else if (pin && mark.pins.length > 1)
        contents.set(`cluster ${pin.action.id}`, this.#renderCluster(mark, point, scene));
      else if (pin) contents.set(pin.action.id, this.#renderPin(pin, point, scene));
    }
    renderKeyed(this.#root.querySelector(".marks") as Element, this.#nodes, contents);
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

  #renderPin({ action }: Pin, point: WorldPoint, { words, selected }: MapScene): TemplateResult {
    const name = [action.name, placeWords(action.location), words.statuses[action.status].toLowerCase()]
      .filter(Boolean)
      .join(", ");
    return html`<button
      class="pin"
      part="pin"
      aria-label=${name}
      aria-pressed=${action.id === selected}
      title=${action.name}
      .style=${placed(point)}
      @click=${() => {
        this.#select(action);
      }}
    >
      ${renderMark(action.status)}
    </button>`;
  }

  #renderCluster(cluster: Mark, point: WorldPoint, { words }: MapScene): TemplateResult {
    const count = cluster.pins.length;
    const size = Math.round(26 + 4 * Math.sqrt(count));
    return html`<button
      class="cluster"
      part="cluster"
      aria-label=${words.cluster(count)}
      .style="${placed(point)};inline-size:${size}px;block-size:${size}px"
      @click=${() => {
        /* The button goes away as it opens: the keyboard stays on the map. */
        this.#root.focus({ preventScroll: true });
        this.#open(cluster);
      }}
    >
      ${count}
    </button>`;
  }

  #fanOut(
    { pins }: Mark,
    { x, y }: WorldPoint,
    scene: MapScene,
    contents: Map<string, TemplateResult>,
  ): void {
    const radius = Math.max(FAN_RADIUS_PX, (pins.length * 30) / (2 * Math.PI));
    pins.forEach((pin, index) => {
      const angle = (index / pins.length) * 2 * Math.PI - Math.PI / 2;
      const place = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
      contents.set(pin.action.id, this.#renderPin(pin, place, scene));
    });
  }
}
