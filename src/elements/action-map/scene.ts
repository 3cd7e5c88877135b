import { html, nothing, type TemplateResult } from "lit/html.js";

import type { MapMessages } from "../../i18n/messages.js";
import { renderLand, renderTowns } from "./basemap-view.js";
import { type Mark, MIN_ZOOM } from "./clusters.js";
import { type ControlActs, renderControls } from "./map-controls.js";
import type { MarkAt } from "./mark-layer.js";
import type { Overlays } from "./overlays.js";
import { fanOf, type Pin, placed } from "./pins.js";
import { project, toScreen, type Viewport, type WorldPoint } from "./projection.js";

/** What there is to see on the map, the marks aside. */
export interface Scene {
  readonly words: MapMessages;
  readonly viewport: Viewport;
  readonly deepest: number;
  readonly pins: readonly Pin[];
  readonly marks: readonly MarkAt[];
  /** The mark that stands fanned out. */
  readonly fanned: Mark | undefined;
  readonly overlays: Overlays;
  readonly acts: ControlActs;
  /** Where the visitor stands. */
  readonly me: WorldPoint | undefined;
  readonly note: string;
  readonly hints: boolean;
}

/* Where each pin is seen: in its cluster, in its fan, or by itself. */
const placesOf = ({ marks, fanned }: Scene): Map<Pin, WorldPoint> =>
  new Map(
    marks.flatMap(({ mark, point }) => {
      const fan = mark === fanned ? fanOf(mark.pins.length, point) : [];
      return mark.pins.map((pin, index) => [pin, fan[index] ?? point] as const);
    }),
  );

/* From one stop of a route to the next, through what stands for it on the map. */
const linePath = ({ pins, viewport }: Scene, places: ReadonlyMap<Pin, WorldPoint>): string =>
  pins
    .filter(({ item }) => item.position)
    .map((pin, index) => {
      const { x, y } = places.get(pin) ?? toScreen(project(pin.longitude, pin.latitude), viewport);
      return `${index > 0 ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");

/** Land, names, tiles, a route's line, buttons and credit; `.tiles` and `.marks` are filled by others. */
export const renderScene = (scene: Scene): TemplateResult => {
  const { words, viewport, deepest, overlays, me } = scene;
  const { tiles, shapes } = overlays;
  const places = placesOf(scene);
  return html`
    ${renderLand(viewport, shapes)}
    <div class="tiles" aria-hidden="true"></div>
    <svg class="land-drawing" aria-hidden="true">
      <path class="route" d=${linePath(scene, places)} />
    </svg>
    <div aria-hidden="true">
      ${tiles?.shown ? nothing : renderTowns(viewport, [...new Set(places.values())], shapes)}
      ${me ? html`<span class="me" .style=${placed(toScreen(me, viewport))}></span>` : nothing}
    </div>
    <div class="marks"></div>
    <p class="hint ${scene.hints ? "shown" : ""}" aria-hidden="true">${words.wheelHint}</p>
    ${renderControls(words, scene.acts, viewport.zoom >= deepest, viewport.zoom <= MIN_ZOOM)}
    <div class="foot">
      <p class="note" role="status">${scene.note}</p>
      <p class="credit">${tiles?.credit ?? words.credit}</p>
    </div>
  `;
};
