import type { Resource } from "../../model/resources.js";
import type { Filterable } from "../../query/filters.js";

/** How the visitor's filters look at a document. */
export const FILTERABLE: Filterable<Resource> = {
  facets: ["kind", "member"],
  key: (resource) => resource,
  values: ({ kind, member }, facet) => (facet === "kind" ? [kind] : facet === "member" ? [member] : []),
  words: ({ name }) => [name],
};
