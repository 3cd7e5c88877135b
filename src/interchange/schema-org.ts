import type { ClimatEvent, EventStatus } from "../model/events.js";
import { offsetOf } from "../model/instant.js";
import type { Member } from "../model/members.js";
import type { Span } from "../model/record-reader.js";
import { formatWallTime, parseWallTime, type WallTime } from "../model/wall-time.js";
import { isOnline } from "../model/events.js";

/** A node of JSON-LD. What is `undefined` is not written. */
export interface JsonLd {
  readonly [key: string]: JsonLdValue | undefined;
}
export type JsonLdValue = string | number | boolean | JsonLd | readonly JsonLd[];

/** What must be known beside an event to describe it. */
export interface EventContext {
  /** IANA name: the zone in which the feed's wall clock hangs. */
  readonly timeZone: string;
  /** The member of an id, where the feed has it. */
  readonly member: (id: string) => Pick<Member, "name" | "url"> | undefined;
}

const SCHEMA = "https://schema.org";

/* What is still uncertain or full is nevertheless scheduled. */
const STATUSES: Partial<Record<EventStatus, string>> = {
  postponed: "Postponed",
  rescheduled: "Rescheduled",
  "moved-online": "MovedOnline",
  cancelled: "Cancelled",
};
const MODES = { offline: "Offline", online: "Online", mixed: "Mixed" };

/* Only a price that is one figure: « de 5 à 8 € » stays a text. */
const EUROS = /^(\d+)(?:[.,](\d\d))?\s*(?:€|euros?|EUR)$/;

const webUrl = (url: string | undefined): string | undefined => (url?.startsWith("http") ? url : undefined);

const node = (type: string, fields: JsonLd): JsonLd => ({ "@type": type, ...fields });
const isThere = <T>(item: T | false | undefined): item is T => item !== false && item !== undefined;
/* One as itself, many as a list: some readers take a list of one amiss. */
const oneOrMany = (nodes: readonly JsonLd[]): JsonLdValue | undefined =>
  nodes.length > 1 ? nodes : nodes[0];

/* ISO 8601; a time of day with the offset that the feed's zone has then. */
const dateOf = (time: WallTime, timeZone: string): string =>
  formatWallTime(time) + (time.minutes === undefined ? "" : offsetOf(time, timeZone));

const placeOf = ({ location }: ClimatEvent): JsonLd | undefined => {
  const { name, addressLocality, latitude, longitude } = location ?? {};
  const hasPoint = latitude !== undefined && longitude !== undefined;
  if (!name && !addressLocality && !hasPoint) return undefined;
  return node("Place", {
    name: name ?? addressLocality,
    address: addressLocality ? node("PostalAddress", { addressLocality }) : undefined,
    geo: hasPoint ? node("GeoCoordinates", { latitude, longitude }) : undefined,
  });
};

const locationOf = (event: ClimatEvent): JsonLdValue | undefined => {
  const online = webUrl(event.onlineUrl) ?? webUrl(event.url);
  const isVirtual = isOnline(event) || event.attendanceMode === "mixed";
  return oneOrMany(
    [
      !isOnline(event) && placeOf(event),
      isVirtual && online ? node("VirtualLocation", { url: online }) : undefined,
    ].filter(isThere),
  );
};

const offerOf = (event: ClimatEvent, timeZone: string): JsonLd | undefined => {
  const { registration, price, isAccessibleForFree: free, eventStatus } = event;
  const isFull = eventStatus === "sold-out";
  const url = webUrl(registration?.url);
  if (!url && !price && !isFull) return undefined;
  const [, euros, cents = "00"] = EUROS.exec(price ?? "") ?? [];
  const figure = euros ? Number(`${euros}.${cents}`) : free ? 0 : undefined;
  const deadline = parseWallTime(registration?.deadline ?? "", timeZone);
  return node("Offer", {
    url: url ?? webUrl(event.url),
    description: euros ? undefined : price,
    price: figure,
    priceCurrency: figure === undefined ? undefined : "EUR",
    availability: isFull ? `${SCHEMA}/SoldOut` : undefined,
    validThrough: deadline && dateOf(deadline, timeZone),
  });
};

/**
 * schema.org `Event`s as JSON-LD: one per date, as Google asks for. Values are the feed's texts: write them with
 * `JSON.stringify`, never as markup.
 */
export const eventJsonLd = (
  event: ClimatEvent,
  { timeZone, member }: EventContext,
  spans: readonly Span[] = event.occurrences,
): JsonLd[] => {
  const { members, url, image, audience } = event;
  const mode = isOnline(event) ? "online" : event.attendanceMode;
  const organisers = members
    .map(member)
    .filter(isThere)
    .map(({ name, url: site }) => node("Organization", { name, url: webUrl(site) }));
  const common = {
    name: event.name,
    description: event.description,
    eventStatus: `${SCHEMA}/Event${STATUSES[event.eventStatus] ?? "Scheduled"}`,
    eventAttendanceMode: `${SCHEMA}/${MODES[mode]}EventAttendanceMode`,
    location: locationOf(event),
    organizer: oneOrMany(organisers),
    image: image?.url,
    url: webUrl(url),
    isAccessibleForFree: event.isAccessibleForFree,
    audience: audience ? node("Audience", { audienceType: audience }) : undefined,
    offers: offerOf(event, timeZone),
  };
  return spans.map(({ start, end }) => ({
    "@context": SCHEMA,
    ...node("Event", common),
    startDate: dateOf(start, timeZone),
    endDate: end && dateOf(end, timeZone),
  }));
};
