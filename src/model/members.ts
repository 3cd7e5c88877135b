import { collectionOf, type FeedRecord } from "./collection.js";
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
  kind: record.word("kind", MEMBER_KINDS),
  role: record.word("role", MEMBER_ROLES),
  url: record.link("url"),
  logo: readImage(record, "logo"),
  description: record.text("description"),
  territories: record.ids("territories"),
  since: record.partialDate("since"),
  location: readPlace(record),
}));
