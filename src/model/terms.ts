import { collectionOf, type Collection, type FeedRecord } from "./collection.js";
import { isObject } from "./json.js";

/** A theme or an axis: a name to sort by. */
export type Term = FeedRecord;

export const THEMES = collectionOf<object>("themes", () => ({}));
export const AXES = collectionOf<object>("axes", () => ({}));

/** GeoJSON Polygon or MultiPolygon, WGS 84 (RFC 7946). */
export interface Geometry {
  readonly type: "Polygon" | "MultiPolygon";
  readonly coordinates: readonly unknown[];
}

/** A part of the region that the coalition speaks of. */
export interface Territory extends FeedRecord {
  readonly geometry?: Geometry;
}

const isGeometry = (value: unknown): value is Geometry =>
  isObject(value) &&
  (value["type"] === "Polygon" || value["type"] === "MultiPolygon") &&
  Array.isArray(value["coordinates"]);

export const TERRITORIES = collectionOf<{ geometry?: Geometry }>("territories", (record) => {
  const geometry = record.raw["geometry"];
  if (geometry === undefined || geometry === null) return {};
  return { geometry: isGeometry(geometry) ? geometry : record.fault("type", "geometry") };
});

/** A size of the coalition at a date. */
export interface Milestone {
  /** `2014`, `2014-05` or `2014-05-12`. */
  readonly date: string;
  readonly members: number;
  readonly name?: string;
}

export const MILESTONES: Collection<Milestone> = {
  key: "milestones",
  read(record) {
    const date = record.partialDate("date");
    const members = record.number("members");
    if (!date) return record.fault("missing", "date");
    if (members === undefined) return record.fault("missing", "members");
    return { date, members, name: record.text("name") };
  },
};
