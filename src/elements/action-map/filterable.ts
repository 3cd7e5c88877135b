import type { Action } from "../../model/actions.js";
import type { Filterable } from "../../query/filters.js";

/** How the visitor's filters look at an action. */
export const FILTERABLE: Filterable<Action> = {
  facets: ["status", "theme", "territory", "member"],
  key: (action) => action,
  values: ({ members, themes, territories, status }, facet) =>
    ({ member: members, theme: themes, territory: territories, status: [status] })[facet as "member"],
  words: ({ name, description, location }) => [name, description, location?.name, location?.addressLocality],
};
