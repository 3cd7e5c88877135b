import type { Feed } from "../model/feed.js";
import type { Narrowing } from "../query/narrowing.js";
import { refuseOption } from "./refuse.js";

/** Looks whether the feed has what an element is narrowed to: nothing is shown of what it does not have. */
export const checkIds = (element: Element, narrowing: Narrowing, feed: Feed): void => {
  for (const [collection, ids] of Object.entries(narrowing) as [string, readonly string[]][]) {
    const known = feed.idsOf(collection);
    for (const id of ids) if (known?.has(id) === false) refuseOption(element, collection, id, [...known]);
  }
};
