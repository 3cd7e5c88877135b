import Supercluster from "supercluster";

import type { Pin } from "./marks.js";
import { project, unproject, toScreen, toWorld, type Viewport, type WorldPoint } from "./projection.js";

/** Pins that stand too close to be told apart at a zoom. */
export interface Cluster {
  readonly id: number;
  readonly count: number;
  readonly point: WorldPoint;
}

/** What a view shows: single pins and clusters. */
export interface Marks {
  readonly pins: readonly { readonly pin: Pin; readonly point: WorldPoint }[];
  readonly clusters: readonly Cluster[];
}

/** The deepest zoom of the map; below it, what has one address can't be parted. */
export const MAX_ZOOM = 12;

const RADIUS_PX = 44;
/* Pins just outside are drawn as well, so that a drag does not meet holes. */
const MARGIN_PX = 60;

/** The pins of a map, in clusters for every zoom. */
export class Clusters {
  readonly #index = new Supercluster<{ pin: Pin }>({ radius: RADIUS_PX, extent: 256, maxZoom: MAX_ZOOM });

  constructor(pins: readonly Pin[]) {
    this.#index.load(
      pins.map((pin) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [pin.longitude, pin.latitude] },
        properties: { pin },
      })),
    );
  }

  /** What lies in a view. */
  within(viewport: Viewport): Marks {
    const corner = (x: number, y: number) => unproject(toWorld(x, y, viewport));
    const upperLeft = corner(-MARGIN_PX, -MARGIN_PX);
    const lowerRight = corner(viewport.width + MARGIN_PX, viewport.height + MARGIN_PX);
    const found = this.#index.getClusters(
      [
        Math.max(upperLeft.longitude, -180),
        Math.max(lowerRight.latitude, -85),
        Math.min(lowerRight.longitude, 180),
        Math.min(upperLeft.latitude, 85),
      ],
      Math.floor(viewport.zoom),
    );
    const pins: { pin: Pin; point: WorldPoint }[] = [];
    const clusters: Cluster[] = [];
    for (const { geometry, properties } of found) {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      const point = toScreen(project(longitude, latitude), viewport);
      if ("cluster" in properties) {
        clusters.push({ id: properties.cluster_id, count: properties.point_count, point });
      } else pins.push({ pin: properties.pin, point });
    }
    return { pins, clusters };
  }

  /** The zoom at which a cluster parts; above `MAX_ZOOM` where it does not. */
  partingZoom(id: number): number {
    return this.#index.getClusterExpansionZoom(id);
  }

  /** The pins of a cluster. */
  pinsOf(id: number): Pin[] {
    return this.#index.getLeaves(id, Infinity).map(({ properties }) => properties.pin);
  }
}
