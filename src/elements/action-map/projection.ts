/** A point of the world in Web Mercator: 0 to 1 eastwards and southwards. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

/** What a map shows: a centre and how many pixels the world is wide. */
export interface Viewport {
  readonly center: WorldPoint;
  /** World width is 256 px × 2 to the power of this. */
  readonly zoom: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const TILE_PX = 256;
/* Web Mercator ends where the world is square. */
const MAX_LATITUDE = 85.05112878;

/** Web Mercator (EPSG:3857) of degrees, WGS 84. */
export const project = (longitude: number, latitude: number): WorldPoint => {
  const bounded = Math.min(Math.max(latitude, -MAX_LATITUDE), MAX_LATITUDE);
  const sine = Math.sin((bounded * Math.PI) / 180);
  return { x: (longitude + 180) / 360, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
};

/** Degrees (WGS 84) of a point of the world. */
export const unproject = ({ x, y }: WorldPoint): { longitude: number; latitude: number } => ({
  longitude: x * 360 - 180,
  latitude: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
});

/** Pixels of the world's width at a zoom. */
export const worldSize = (zoom: number): number => TILE_PX * 2 ** zoom;

/** Where a point of the world stands on the screen, from the map's upper left corner. */
export const toScreen = ({ x, y }: WorldPoint, { center, zoom, width, height }: Viewport): WorldPoint => {
  const size = worldSize(zoom);
  return { x: (x - center.x) * size + width / 2, y: (y - center.y) * size + height / 2 };
};

/** The point of the world at a place of the screen. */
export const toWorld = (x: number, y: number, { center, zoom, width, height }: Viewport): WorldPoint => {
  const size = worldSize(zoom);
  return { x: center.x + (x - width / 2) / size, y: center.y + (y - height / 2) / size };
};

/** The same view moved by pixels. */
export const panned = (viewport: Viewport, dx: number, dy: number): Viewport => ({
  ...viewport,
  center: toWorld(viewport.width / 2 - dx, viewport.height / 2 - dy, viewport),
});

/** Another zoom, with the point at a place of the screen held there. */
export const zoomed = (viewport: Viewport, zoom: number, x: number, y: number): Viewport => {
  const held = toWorld(x, y, viewport);
  const next = { ...viewport, zoom };
  const now = toScreen(held, next);
  return panned(next, x - now.x, y - now.y);
};

/** The view that holds all points inside a margin, at most at a zoom. */
export const fitted = (
  points: readonly WorldPoint[],
  { width, height }: { width: number; height: number },
  margin: number,
  maxZoom: number,
): Viewport => {
  let [west, north, east, south] = [1, 1, 0, 0];
  for (const { x, y } of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  const scale = Math.min(
    Math.max(width - 2 * margin, 1) / Math.max(east - west, 1e-9),
    Math.max(height - 2 * margin, 1) / Math.max(south - north, 1e-9),
  );
  const zoom = Math.min(Math.log2(scale / TILE_PX), maxZoom);
  return { center: { x: (west + east) / 2, y: (north + south) / 2 }, zoom, width, height };
};
