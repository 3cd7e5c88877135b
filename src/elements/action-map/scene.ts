import { html, nothing, type TemplateResult } from "lit/html.js";

import type { MapMessages } from "../../i18n/map-messages.js";
import { type Occupied, renderLand, renderTowns } from "./basemap-view.js";
import { MIN_ZOOM, pinsIn } from "./clusters.js";
import { type ControlActs, renderControls } from "./map-controls.js";
import type { Overlays } from "./overlays.js";
import { clusterSize, type Mark, type MarkAt } from "./marks.js";
import { fanOf, placed } from "./pins.js";
import { toScreen, type Viewport, type WorldPoint } from "./projection.js";

/** What there is to see on the map, the marks aside. */
export interface Scene {
  readonly words: MapMessages;
  readonly viewport: Viewport;
  readonly deepest: number;
  readonly pins: readonly Mark[];
  readonly marks: readonly MarkAt[];
  /** The mark that stands fanned out. */
  readonly fanned: Mark | undefined;
  readonly overlays: Overlays;
  readonly acts: ControlActs;
  /** The buttons that move the map, where they are asked for. */
  readonly pad: TemplateResult | undefined;
  /** Where the visitor stands. */
  readonly me: WorldPoint | undefined;
  readonly note: string;
  readonly hints: boolean;
}

/* Where the marks are seen: one that is fanned out, around its place. */
const seenAt = ({ mark, point }: MarkAt, fanned: Mark | undefined): readonly WorldPoint[] =>
  mark === fanned ? fanOf(mark.count, point) : [point];

const PIN_RADIUS_PX = 16;

const occupiedBy = (at: MarkAt, fanned: Mark | undefined): Occupied[] => {
  const size = clusterSize(at.mark === fanned ? 1 : at.mark.count);
  return seenAt(at, fanned).map((point) => ({ ...point, radius: Math.max(size / 2, PIN_RADIUS_PX) }));
};

/* From one stop of a route to the next, through what stands for it on the map: its pin, its cluster or its place in a fan. */
const linePath = ({ pins, marks, fanned, viewport }: Scene): string => {
  if (!pins[0]?.item.position) return "";
  const places = new Map<Mark, WorldPoint>();
  for (const at of marks) {
    const points = seenAt(at, fanned);
    pinsIn(at.mark).forEach((pin, index) => places.set(pin, points[index] ?? at.point));
  }
  return pins
    .map((pin, index) => {
      const { x, y } = places.get(pin) ?? toScreen(pin, viewport);
      return `${index > 0 ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
};

/** Land, names, tiles, a route's line, buttons and credit; `.tiles`, `.marks` and `.pressed` are filled by others. */
export const renderScene = (scene: Scene): TemplateResult => {
  const { words, viewport, deepest, overlays, me } = scene;
  const { tiles, shapes } = overlays;
  const occupied = scene.marks.flatMap((at) => occupiedBy(at, scene.fanned));
  return html`
    <div class="stage">
      ${renderLand(viewport, shapes, overlays.world)}
      <div class="tiles" aria-hidden="true"></div>
      <svg class="land-drawing" aria-hidden="true">
        <path class="route" d=${linePath(scene)} />
      </svg>
      <div aria-hidden="true">
        ${tiles?.shown ? nothing : renderTowns(viewport, occupied, shapes)}
        ${me ? html`<span class="me" .style=${placed(toScreen(me, viewport))}></span>` : nothing}
      </div>
      <div class="marks"></div>
    </div>
    <p class="hidden" id="help">${words.help}</p>
    <p class=${`hint ${scene.hints ? "shown" : ""}`} part="hint" aria-hidden="true">${words.wheelHint}</p>
    ${renderControls(words, scene.acts, viewport.zoom >= deepest, viewport.zoom <= MIN_ZOOM, scene.pad)}
    <div class="foot">
      <p class="note" part="note" role="status">${scene.note}</p>
      <div class="pressed"></div>
      <p class="credit" part="credit">${tiles?.credit ?? words.credit}</p>
    </div>
  `;
};
