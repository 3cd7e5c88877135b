import { html, type TemplateResult } from "lit/html.js";

import { BASEMAP } from "./basemap.js";
import type { Shapes } from "./territories.js";
import type { WORLD } from "./world.js";
import { project, toScreen, type Viewport, type WorldPoint, worldSize } from "./projection.js";

const [WEST, SOUTH, EAST, NORTH] = BASEMAP.bbox;
const ORIGIN = project(WEST, NORTH);
/** Of the world's width, per unit of the basemap's grid. */
const UNIT = (project(EAST, SOUTH).x - ORIGIN.x) / BASEMAP.width;

/** A place (degrees, WGS 84) on the basemap's grid. */
export const gridUnits = (longitude: number, latitude: number): readonly [x: number, y: number] => {
  const { x, y } = project(longitude, latitude);
  return [(x - ORIGIN.x) / UNIT, (y - ORIGIN.y) / UNIT];
};

/** Nord and Pas-de-Calais, corner to corner: what there is to see where no action has a place. */
export const REGION: readonly WorldPoint[] = [project(1.55, 51.1), project(4.25, 49.95)];

/** Whether a view holds more than the drawing. */
export const showsMore = (viewport: Viewport): boolean => {
  const [left, top, right, bottom] = BASEMAP.extent.map((at) => at * UNIT) as [
    number,
    number,
    number,
    number,
  ];
  const from = toScreen({ x: ORIGIN.x + left, y: ORIGIN.y + top }, viewport);
  const to = toScreen({ x: ORIGIN.x + right, y: ORIGIN.y + bottom }, viewport);
  return Math.max(from.x, from.y, viewport.width - to.x, viewport.height - to.y) > 0;
};

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

/** The land under the pins: the drawing is scaled, its strokes are not. The world goes on where it ends. */
export const renderLand = (viewport: Viewport, shapes?: Shapes, world?: typeof WORLD): TemplateResult => {
  const { x, y } = toScreen(ORIGIN, viewport);
  const scale = UNIT * worldSize(viewport.zoom);
  return html`<svg class="land-drawing" aria-hidden="true">
    <g transform=${`translate(${x} ${y}) scale(${scale})`}>
      <path class="land" d=${BASEMAP.land + (world?.land ?? "")} />
      <path class="region" d=${BASEMAP.region} />
      <path class="territories" d=${shapes?.all ?? ""} />
      <path class="territories picked" d=${shapes?.chosen ?? ""} />
      <path class="departments" d=${BASEMAP.departments} />
      <path class="borders" d=${BASEMAP.borders + (world?.borders ?? "")} />
      <path class="coast" d=${BASEMAP.coast + (world?.coast ?? "")} />
    </g>
  </svg>`;
};

/** The buttons in the upper corner, in pixels. */
export const CONTROLS_ROOM = { top: 0, right: 60, bottom: 230 };

/* The credit in a lower corner: it stands where lines end, which the drawing does not know. */
const CREDIT = { width: 196, height: 26 };

/* Under the place, under a mark that stands on it or over it; a cluster takes more room than a pin. */
const OFFSETS_PX = [2, 18, 26, 34, -34, -42, -50];
/* Beyond a fan of marks, where it is seen from so near that no other town is meant. */
const FAR_OFFSETS_PX = [...OFFSETS_PX, -66, 58, -82, 74, -98, 90];
const FAR_SCALE = 4;

/** What no name may cover: a point on the screen and the pixels around it. */
export interface Occupied extends WorldPoint {
  readonly radius: number;
}

/* A territory's name stands on its middle, from this size of the map on. */
const TERRITORY_OFFSETS_PX = [-LABEL_HEIGHT_PX / 2, 2, -34];

interface Label {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly offsets: readonly number[];
  readonly kind: string;
}

/* A rank has room at twice the size of the one before; the first stands on every map, as far as there is room. */
const labelsAt = (scale: number, shapes: Shapes | undefined): Label[] => [
  ...BASEMAP.towns
    .filter(([, , , rank]) => rank === 1 || scale * 4 >= 2 ** (rank - 1))
    .map(([name, x, y]) => ({
      name,
      x,
      y,
      offsets: scale > FAR_SCALE ? FAR_OFFSETS_PX : OFFSETS_PX,
      kind: "town",
    })),
  ...(shapes?.labels ?? []).map(([name, x, y]) => ({
    name,
    x,
    y,
    offsets: TERRITORY_OFFSETS_PX,
    kind: "town territory",
  })),
];

/** Names of towns and territories: the larger first, none over another nor over a mark. */
export const renderTowns = (
  viewport: Viewport,
  marks: readonly Occupied[],
  shapes?: Shapes,
): TemplateResult[] => {
  const { width, height, zoom } = viewport;
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  taken.push(
    { ...CONTROLS_ROOM, left: width - CONTROLS_ROOM.right, right: width },
    ...[0, width - CREDIT.width].map((left) => ({
      left,
      top: height - CREDIT.height,
      right: left + CREDIT.width,
      bottom: height,
    })),
  );
  const labels: TemplateResult[] = [];
  for (const { name, x: unitX, y: unitY, offsets, kind } of labelsAt(UNIT * worldSize(zoom), shapes)) {
    const { x, y } = toScreen({ x: ORIGIN.x + unitX * UNIT, y: ORIGIN.y + unitY * UNIT }, viewport);
    const half = (name.length * CHARACTER_PX) / 2;
    if (x < half || x > width - half || y < LABEL_HEIGHT_PX || y > height - LABEL_HEIGHT_PX) continue;
    const boxes = offsets.map((offset) => ({
      left: x - half,
      right: x + half,
      top: y + offset,
      bottom: y + offset + LABEL_HEIGHT_PX,
    }));
    const free = boxes.find((box) => !taken.some((other) => overlap(box, other)));
    if (!free) continue;
    taken.push(free);
    const style = `translate:calc(${Math.round(x)}px - 50%) ${Math.round(free.top)}px`;
    labels.push(html`<span class=${kind} .style=${style}>${name}</span>`);
  }
  return labels;
};
