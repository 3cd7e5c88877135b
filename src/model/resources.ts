import { collectionOf, type FeedRecord } from "./collection.js";
import { partialDateIn, referenceIn, wordIn } from "./fields.js";
import { type Image, readImage } from "./image.js";

export const RESOURCE_KINDS = [
  "other",
  "press-kit",
  "magazine",
  "communication-kit",
  "common-base",
  "list",
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** A document of the coalition (contract §4). */
export interface Resource extends FeedRecord {
  readonly kind: ResourceKind;
  readonly url?: string;
  /** MIME type. */
  readonly encodingFormat?: string;
  /** Bytes. */
  readonly contentSize?: number;
  readonly datePublished?: string;
  /** BCP 47 tag. */
  readonly inLanguage?: string;
  readonly member?: string;
  readonly image?: Image;
}

export const RESOURCES = collectionOf<Omit<Resource, keyof FeedRecord>>("resources", (record) => ({
  kind: wordIn(record, "kind", RESOURCE_KINDS),
  url: record.link("url"),
  encodingFormat: record.token("encodingFormat"),
  contentSize: record.number("contentSize"),
  datePublished: partialDateIn(record, "datePublished"),
  inLanguage: record.token("inLanguage")?.replaceAll("_", "-"),
  member: referenceIn(record, "member", "members"),
  image: readImage(record, "image"),
}));
