import type { Pin } from "./pins.js";
import { project, toScreen, type Viewport, type WorldPoint, worldSize } from "./projection.js";

/** A pin, or pins that stand too close to be told apart at a zoom. */
export interface Mark {
  /** The pin, or those of a cluster. */
  readonly pins: readonly Pin[];
  /** Where it stands: a cluster at the mean of its pins. */
  readonly place: WorldPoint;
  /** The zoom at which a cluster parts; above the deepest where it does not. */
  readonly partsAt: number;
}

/** The zooms of the map; with a server's tiles one comes nearer. Below the deepest, what has one address can't be parted. */
export const MIN_ZOOM = 5;
export const MAX_ZOOM = 12;

const RADIUS_PX = 44;
/* Marks just outside are drawn as well, so that a drag does not meet holes. */
const MARGIN_PX = 60;

const merged = (marks: readonly Mark[], zoom: number): Mark => {
  const pins = marks.flatMap((mark) => mark.pins);
  const mean = (axis: "x" | "y"): number =>
    marks.reduce((sum, mark) => sum + mark.place[axis] * mark.pins.length, 0) / pins.length;
  return { pins, place: { x: mean("x"), y: mean("y") }, partsAt: zoom + 1 };
};

/*
 * Each mark takes in those that stand less than the radius away. They come from west to east and leave the set as they
 * are taken, so what is left begins with the mark itself, and nobody is compared with the whole map.
 */
const grouped = (marks: readonly Mark[], zoom: number): Mark[] => {
  const radius = RADIUS_PX / worldSize(zoom);
  const free = new Set([...marks].sort((a, b) => a.place.x - b.place.x));
  const groups: Mark[] = [];
  for (const mark of free) {
    const near: Mark[] = [];
    for (const other of free) {
      const dx = other.place.x - mark.place.x;
      if (dx > radius) break;
      if (Math.hypot(dx, other.place.y - mark.place.y) < radius) near.push(other);
    }
    for (const other of near) free.delete(other);
    groups.push(near.length > 1 ? merged(near, zoom) : mark);
  }
  return groups;
};

/**
 * The marks of a map, by zoom: from the deepest outwards, as supercluster does it, and until no two stand nearer than a
 * thumb is wide.
 */
export const marksOf = (pins: readonly Pin[], deepest = MAX_ZOOM): readonly (readonly Mark[])[] => {
  const levels: Mark[][] = [];
  let marks = pins.map((pin): Mark => ({
    pins: [pin],
    place: project(pin.longitude, pin.latitude),
    partsAt: 0,
  }));
  for (let zoom = deepest; zoom >= MIN_ZOOM; zoom--) {
    let before: number;
    do {
      before = marks.length;
      marks = grouped(marks, zoom);
    } while (marks.length < before);
    levels[zoom] = marks;
  }
  return levels;
};

/** What lies in a view, with a little around it. */
export const marksWithin = (
  levels: readonly (readonly Mark[])[],
  viewport: Viewport,
): readonly { readonly mark: Mark; readonly point: WorldPoint }[] =>
  (levels[Math.floor(viewport.zoom)] ?? [])
    .map((mark) => ({ mark, point: toScreen(mark.place, viewport) }))
    .filter(
      ({ point: { x, y } }) =>
        Math.min(x, y) > -MARGIN_PX && x < viewport.width + MARGIN_PX && y < viewport.height + MARGIN_PX,
    );
