import { collectionOf, type FeedRecord } from "./collection.js";
import { partialDateIn, referencesIn, wordIn } from "./fields.js";
import { type Image, readImage } from "./image.js";
import { type Place, readPlace } from "./place.js";

/** From the widest group to those who speak for it. */
export const MEMBER_ROLES = ["member", "partner", "coordinator"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const MEMBER_KINDS = [
  "other",
  "public-body",
  "local-authority",
  "association",
  "company",
  "education",
  "science-centre",
  "foundation",
] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** schema.org `Organization`: a structure of the coalition (contract §4). */
export interface Member extends FeedRecord {
  readonly kind: MemberKind;
  readonly role: MemberRole;
  readonly url?: string;
  readonly logo?: Image;
  readonly description?: string;
  readonly territories: readonly string[];
  /** `2014`, `2014-05` or `2014-05-12`. */
  readonly since?: string;
  readonly location?: Place;
}

export const MEMBERS = collectionOf<Omit<Member, keyof FeedRecord>>("members", (record) => ({
  kind: wordIn(record, "kind", MEMBER_KINDS),
  role: wordIn(record, "role", MEMBER_ROLES),
  url: record.link("url"),
  logo: readImage(record, "logo"),
  description: record.text("description"),
  territories: referencesIn(record, "territories"),
  since: partialDateIn(record, "since"),
  location: readPlace(record),
}));
