import type { Action } from "../model/actions.js";
import { bearing, type Narrowing } from "./narrowing.js";

/** The actions of the statuses asked for (none: all), narrowed, in the feed's order. */
export const selectActions = (
  actions: readonly Action[],
  statuses: readonly string[],
  narrowing: Narrowing,
): readonly Action[] => actions.filter(bearing({ ...narrowing, status: statuses }));
