import type { Feed } from "../model/feed.js";
import { idList } from "./id-list.js";
import { refuseOption } from "./refuse.js";

const COLLECTIONS = { member: "members", theme: "themes", axis: "axes", territory: "territories" };

type Narrowed = Element & { readonly [Name in keyof typeof COLLECTIONS]: string | undefined };

/** Looks whether the feed has what an element is narrowed to: nothing is shown of what it does not have. */
export const checkIds = (element: Narrowed, feed: Feed): void => {
  for (const [name, collection] of Object.entries(COLLECTIONS)) {
    const known = feed.idsOf(collection);
    for (const id of idList(element[name as keyof typeof COLLECTIONS]))
      if (known?.has(id) === false) refuseOption(element, name, id, [...known]);
  }
};
