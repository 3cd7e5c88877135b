import { renderKeyed, type Styled } from "../../internal/keyed.js";
import { bringCode } from "../../internal/wear-styles.js";
import type { ChosenTeller } from "./chosen-note.js";
import { pinsIn } from "./clusters.js";
import type { MapHost } from "./map-host.js";
import type { MapItem, Mark, MarkAt } from "./marks.js";
import { neighbourOf } from "./neighbour.js";
import { fanOf, keyOf, type MarkContext, renderCluster, renderPin } from "./pins.js";
import type { WorldPoint } from "./projection.js";

/** What is drawn of the marks. */
export interface MarkScene extends Omit<MarkContext, "tabStop"> {
  readonly marks: readonly MarkAt[];
  /** The mark that stands fanned out. */
  readonly fanned: Mark | undefined;
  /** From this zoom on nothing parts any more. */
  readonly deepest: number;
}

type Draw = (context: MarkContext) => Styled;

/** The marks' buttons: one stop of the Tab key for all of them, and the arrows lead from one to the next. */
export class MarkLayer {
  readonly #nodes = new Map<string, HTMLElement>();
  readonly #map: HTMLElement;
  readonly #host: MapHost;
  /* Key of the mark that the Tab key comes to. */
  #stop?: string;
  /* Of what was chosen here, and not in the list. */
  #tell?: ChosenTeller | undefined;

  constructor(map: HTMLElement, host: MapHost) {
    this.#map = map;
    this.#host = host;
  }

  /** Remembers which mark has the focus. */
  arrive(target: HTMLElement): boolean {
    const { key } = target.dataset;
    if (key) this.#stop = key;
    return !!key;
  }

  /** Moves the focus to the nearest mark in a direction. */
  walk(from: Element, dx: number, dy: number): boolean {
    if (!from.matches("[data-key]")) return false;
    const next = neighbourOf(from, this.#map.querySelectorAll<HTMLElement>("[data-key]"), dx, dy);
    next?.focus({ preventScroll: true });
    return !!next;
  }

  draw(parent: Element, scene: MarkScene): void {
    const drawn = new Map<string, Draw>();
    /* A route's stops in their order, whoever walks through them. */
    const order = ({ mark }: MarkAt): number => mark.item.position ?? 0;
    for (const { mark, point } of [...scene.marks].sort((a, b) => order(a) - order(b)))
      this.#add(mark, point, scene, drawn);
    if (!this.#stop || !drawn.has(this.#stop))
      this.#stop = scene.selected && drawn.has(scene.selected) ? scene.selected : [...drawn.keys()][0];
    const choose = (item: MapItem): void => {
      scene.choose(item);
      void this.#press(item);
    };
    const context = { ...scene, choose, tabStop: this.#stop };
    const contents = new Map([...drawn].map(([key, draw]) => [key, draw(context)] as const));
    this.#keepFocus(() => {
      renderKeyed(parent, this.#nodes, contents);
      this.#tell?.(scene.selected);
    });
  }

  /* Where its code can't be had, the list has opened all the same. */
  async #press(item: MapItem): Promise<void> {
    const code = await bringCode(this.#host, import("./chosen-note.js"));
    this.#tell = code?.tellerOf(item, this.#host, this.#map);
    this.#host.requestUpdate();
  }

  #add(mark: Mark, point: WorldPoint, { fanned, deepest }: MarkScene, drawn: Map<string, Draw>): void {
    const { item, count, partsAt } = mark;
    if (mark === fanned) {
      const pins = pinsIn(mark);
      const places = fanOf(pins.length, point);
      pins.forEach((one, index) => {
        drawn.set(one.item.id, (context) => renderPin(one, places[index] ?? point, context));
      });
    } else if (count > 1)
      drawn.set(keyOf(mark), (context) => renderCluster(mark, point, partsAt > deepest, context));
    else drawn.set(item.id, (context) => renderPin(mark, point, context));
  }

  /* A mark that has the focus may be taken in by a cluster, or leave the view: the keyboard stays on the map. */
  #keepFocus(draw: () => void): void {
    const root = this.#map.getRootNode() as ShadowRoot;
    const { activeElement } = root;
    const within = !!activeElement && this.#map.contains(activeElement);
    draw();
    if (within && !activeElement.isConnected) this.#map.focus({ preventScroll: true });
  }
}
