import type { Action } from "../../model/actions.js";
import type { Filterable } from "../../query/filters.js";

const TAGS = { member: "members", theme: "themes", territory: "territories" } as const;

/** How the visitor's filters look at an action. */
export const FILTERABLE: Filterable<Action> = {
  facets: ["status", "theme", "territory", "member"],
  key: (action) => action,
  values: (action, facet) => (facet === "status" ? [action.status] : action[TAGS[facet as "member"]]),
  words: ({ name, description, location }) => [name, description, location?.name, location?.addressLocality],
};
