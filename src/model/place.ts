import type { RecordReader } from "./record-reader.js";
import type { Said } from "./text.js";

/** schema.org `Place`, flat. */
export interface Place extends Said {
  readonly name?: string;
  readonly addressLocality?: string;
  /** Degrees, WGS 84. Both or none. */
  readonly latitude?: number;
  readonly longitude?: number;
}

/** A place in words: « MRES, Lille »; a name that holds its commune already stands alone. */
export const placeWords = ({ name, addressLocality: locality }: Place = {}): string | undefined =>
  name && locality && !name.includes(locality) ? `${name}, ${locality}` : (name ?? locality);

/** The `location` of a record. A latitude without its longitude is no point: it is named, and the words are kept. */
export const readPlace = (record: RecordReader): Place | undefined => {
  const place = record.nested("location");
  if (!place) return undefined;
  const latitude = place.number("latitude", -90, 90);
  const longitude = place.number("longitude", -180, 180);
  const hasPoint = latitude !== undefined && longitude !== undefined;
  if (!hasPoint && latitude !== longitude) place.missing(latitude === undefined ? "latitude" : "longitude");
  const name = place.text("name");
  return {
    name,
    addressLocality: place.text("addressLocality"),
    ...(hasPoint && { latitude, longitude }),
    lang: place.langs?.[name ? "name" : "addressLocality"],
  };
};
