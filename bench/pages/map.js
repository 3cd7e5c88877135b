/* What the maps have in common: how near one comes, and how wide a cluster reaches; no motion, so that a step of the
 * zoom is painted at once with all. */

export const MIN_ZOOM = 5;
export const MAX_ZOOM = 12;
export const RADIUS_PX = 44;

/** Name of a GeoJSON feature. */
export const nameOf = ({ properties }) => properties.name;

/** What a popup says. */
export const textOf = ({ name, place }) => `${name}, ${place}`;

/** West, south, east and north of features, degrees. */
export const boundsOf = (features) => {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry } of features) {
    const [longitude, latitude] = geometry.coordinates;
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
};
