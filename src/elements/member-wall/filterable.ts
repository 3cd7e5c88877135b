import type { Member } from "../../model/members.js";
import type { Filterable } from "../../query/filters.js";

/** How the visitor's filters look at a member. */
export const FILTERABLE: Filterable<Member> = {
  facets: ["territory", "member"],
  key: (member) => member,
  /* A member that was chosen stands out; the others stay. */
  values: ({ territories }, facet) => (facet === "territory" ? territories : undefined),
  words: ({ name, description, location }) => [name, description, location?.addressLocality],
};
