import { idList } from "../../internal/id-list.js";
import { CALLS } from "../../model/calls.js";
import type { Collection } from "../../model/collection.js";
import { EVENTS } from "../../model/events.js";

/** What an agenda shows dates of: the rest of the feed it need not read. */
export const included = (include = ""): [Collection<object>, ...Collection<object>[]] => {
  const kinds = idList(include || "events calls");
  const [first = EVENTS, ...others] = [EVENTS, CALLS].filter(({ key }) => kinds.includes(key));
  return [first, ...others];
};
