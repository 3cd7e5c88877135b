import { html, type TemplateResult } from "lit/html.js";

import { BASEMAP } from "./basemap.js";
import { project, toScreen, type Viewport, type WorldPoint, worldSize } from "./projection.js";

const [WEST, SOUTH, EAST, NORTH] = BASEMAP.bbox;
const ORIGIN = project(WEST, NORTH);
/** Of the world's width, per unit of the basemap's grid. */
const UNIT = (project(EAST, SOUTH).x - ORIGIN.x) / BASEMAP.width;

/** Nord and Pas-de-Calais, corner to corner: what there is to see where no action has a place. */
export const REGION: readonly WorldPoint[] = [project(1.55, 51.1), project(4.25, 49.95)];

const CHARACTER_PX = 7;
const LABEL_HEIGHT_PX = 18;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The land under the pins: the drawing is scaled, its strokes are not. */
export const renderLand = (viewport: Viewport): TemplateResult => {
  const { x, y } = toScreen(ORIGIN, viewport);
  const scale = UNIT * worldSize(viewport.zoom);
  return html`<svg class="land-drawing" aria-hidden="true">
    <g transform="translate(${x} ${y}) scale(${scale})">
      <path class="land" d=${BASEMAP.land} />
      <path class="region" d=${BASEMAP.region} />
      <path class="departments" d=${BASEMAP.departments} />
      <path class="borders" d=${BASEMAP.borders} />
      <path class="coast" d=${BASEMAP.coast} />
    </g>
  </svg>`;
};

/* The buttons in the upper corner. */
const CONTROLS_PX = { top: 0, right: 60, bottom: 145 };

/* Under the town, under a mark that stands on it, or over it. */
const OFFSETS_PX = [2, 18, -34];

/** Town names: the larger town first, none over another nor over a mark. */
export const renderTowns = (viewport: Viewport, marks: readonly WorldPoint[]): TemplateResult[] => {
  const { width, height, zoom } = viewport;
  const scale = UNIT * worldSize(zoom);
  const taken: Box[] = marks.map(({ x, y }) => ({
    left: x - 16,
    top: y - 16,
    right: x + 16,
    bottom: y + 16,
  }));
  taken.push({ ...CONTROLS_PX, left: width - CONTROLS_PX.right, right: width });
  const labels: TemplateResult[] = [];
  for (const [name, unitX, unitY, rank] of BASEMAP.towns) {
    /* A rank has room at twice the size of the one before. */
    if (scale * 4 < 2 ** (rank - 1)) continue;
    const { x, y } = toScreen({ x: ORIGIN.x + unitX * UNIT, y: ORIGIN.y + unitY * UNIT }, viewport);
    const half = (name.length * CHARACTER_PX) / 2;
    if (x < half || x > width - half || y < LABEL_HEIGHT_PX || y > height - LABEL_HEIGHT_PX) continue;
    const boxes = OFFSETS_PX.map((offset) => ({
      left: x - half,
      right: x + half,
      top: y + offset,
      bottom: y + offset + LABEL_HEIGHT_PX,
    }));
    const free = boxes.find((box) => !taken.some((other) => overlap(box, other)));
    if (!free) continue;
    taken.push(free);
    const style = `translate:calc(${Math.round(x)}px - 50%) ${Math.round(free.top)}px`;
    labels.push(html`<span class="town" .style=${style}>${name}</span>`);
  }
  return labels;
};
