import { collectionOf, type Collection, type FeedRecord } from "./collection.js";
import { partialDateIn } from "./fields.js";
import { isObject } from "./json.js";
import { isNone } from "./record-reader.js";
import type { Said } from "./text.js";

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

/* Arrays within arrays down to positions; `least`: how many there must be at each depth, the innermost first. */
const isNested = (value: unknown, least: readonly number[]): boolean => {
  if (least.length === 0) return typeof value === "number" && Math.abs(value) <= 180;
  const inner = least.slice(0, -1);
  return (
    Array.isArray(value) &&
    value.length >= (least.at(-1) ?? 0) &&
    /* What follows longitude and latitude is a height, in metres. */
    value.every((item, at) => (inner.length < 1 && at > 1) || isNested(item, inner))
  );
};

const POLYGON = [2, 4, 1];

const isGeometry = (value: unknown): value is Geometry => {
  if (!isObject(value)) return false;
  const { type, coordinates } = value;
  if (type === "Polygon") return isNested(coordinates, POLYGON);
  return type === "MultiPolygon" && isNested(coordinates, [...POLYGON, 1]);
};

export const TERRITORIES = collectionOf<{ geometry?: Geometry }>("territories", (record) => {
  const geometry = record.raw["geometry"];
  if (isNone(geometry)) return {};
  return { geometry: isGeometry(geometry) ? geometry : record.fault("type", "geometry") };
});

/** A size of the coalition at a date. */
export interface Milestone extends Said {
  /** `2014`, `2014-05` or `2014-05-12`. */
  readonly date: string;
  readonly members: number;
  readonly name?: string;
}

export const MILESTONES: Collection<Milestone> = {
  key: "milestones",
  read(record) {
    const date = partialDateIn(record, "date");
    const members = record.number("members");
    if (!date) return record.fault("missing", "date");
    if (members === undefined) return record.fault("missing", "members");
    /* There are no halves of them. */
    return { date, members: Math.round(members), name: record.text("name"), lang: record.langs?.["name"] };
  },
};
