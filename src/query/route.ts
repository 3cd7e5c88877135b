import type { Route, Stop } from "../model/routes.js";

/** A stop as a widget shows it: with its place in the route, and an id to be known by. */
export interface RouteStop extends Stop {
  /** The route's id and the stop's number: `climate-tour-dunkerque/2`. */
  readonly id: string;
  /** From 1. */
  readonly position: number;
  readonly route: string;
}

const known = new WeakMap<Route, readonly RouteStop[]>();

/** The stops of a route, in the order of the visit; the same objects whenever it is asked. */
export const stopsOf = (route: Route): readonly RouteStop[] => {
  let stops = known.get(route);
  if (!stops) {
    const { id } = route;
    stops = route.stops.map((stop, index) => ({
      ...stop,
      id: `${id}/${index + 1}`,
      position: index + 1,
      route: id,
    }));
    known.set(route, stops);
  }
  return stops;
};
