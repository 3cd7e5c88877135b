import { collectionOf, type FeedRecord } from "./collection.js";
import { referenceIn, referencesIn } from "./fields.js";
import { type Place, readPlace } from "./place.js";
import type { Said } from "./text.js";

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A place a route leads to. */
export interface Stop extends Said {
  readonly name: string;
  /** `09:30`, on the feed's wall clock. */
  readonly startTime?: string;
  readonly location?: Place;
  /** Ids of the feed. */
  readonly action?: string;
  readonly event?: string;
}

/** A day of visits that leads from one action to the next (contract §4). */
export interface Route extends FeedRecord {
  readonly date?: string;
  readonly members: readonly string[];
  /** In the order of the visit. */
  readonly stops: readonly Stop[];
}

export const ROUTES = collectionOf<Omit<Route, keyof FeedRecord>>("routes", (record) => {
  const date = record.date("date");
  const stops = record.each("stops", (stop) => {
    const name = stop.text("name");
    const startTime = stop.token("startTime");
    const onClock = !startTime || CLOCK_TIME.test(startTime);
    if (!onClock) stop.fault("date", "startTime");
    return name
      ? {
          name,
          startTime: onClock ? startTime : undefined,
          location: readPlace(stop),
          action: referenceIn(stop, "action", "actions"),
          event: referenceIn(stop, "event", "events"),
          lang: stop.langs?.["name"],
        }
      : stop.fault("missing", "name");
  });
  if (stops.length === 0) return record.fault("missing", "stops");
  return { date, members: referencesIn(record, "members"), stops };
});
