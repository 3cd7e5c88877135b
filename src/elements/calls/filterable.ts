import type { StandingCall } from "../../query/calls.js";
import type { Filterable } from "../../query/filters.js";

/** How the visitor's filters look at a call. */
export const FILTERABLE: Filterable<StandingCall> = {
  facets: ["status", "theme", "member"],
  key: ({ record }) => record,
  values({ record, state, opens, deadline }, facet) {
    if (facet === "status") return opens || deadline ? [state] : [];
    return facet === "theme" ? record.themes : facet === "member" ? [record.member] : [];
  },
  words: ({ record: { name, description, audience } }) => [name, description, audience],
};
