import type { Place } from "../model/place.js";

/** A record as GeoJSON bears it: what it is and where. */
export interface Locatable {
  readonly id: string;
  readonly name: string;
  readonly location?: Place;
}

/** What of a record is written beside its place; what is `undefined` is left out. */
export type Properties = Readonly<Record<string, string | number | readonly string[] | undefined>>;

type Position = readonly [longitude: number, latitude: number];

const positionOf = ({ location: { latitude, longitude } = {} }: Locatable): Position | undefined =>
  latitude === undefined || longitude === undefined ? undefined : [longitude, latitude];

/**
 * A GeoJSON document (RFC 7946): a feature for each record, without a geometry where it has no point (§3.2), and the
 * line that joins them where they are a route.
 *
 * @param line the route's properties
 */
export const geojsonOf = <T extends Locatable>(
  records: readonly T[],
  propertiesOf: (record: T) => Properties,
  line?: Properties,
): string => {
  const features = records.map((record) => {
    const coordinates = positionOf(record);
    const { name, location } = record;
    return {
      type: "Feature",
      id: record.id,
      geometry: coordinates ? { type: "Point", coordinates } : null,
      properties: {
        name,
        place: location?.name,
        addressLocality: location?.addressLocality,
        ...propertiesOf(record),
      },
    };
  });
  const coordinates = records.flatMap((record) => {
    const position = positionOf(record);
    return position ? [position] : [];
  });
  /* A line has two ends (§3.1.4). */
  const lines =
    line && coordinates.length > 1
      ? [{ type: "Feature", geometry: { type: "LineString", coordinates }, properties: line }]
      : [];
  return JSON.stringify({ type: "FeatureCollection", features: [...features, ...lines] }, null, 1);
};
