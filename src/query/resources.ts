import { type Resource, RESOURCE_KINDS, type ResourceKind } from "../model/resources.js";
import { bearing, type Narrowing } from "./narrowing.js";

/** From what the press asks for to the rest. */
const KIND_ORDER: readonly ResourceKind[] = [...RESOURCE_KINDS.slice(1), "other"];

/** Documents of one kind. */
export interface ResourceGroup {
  readonly kind: ResourceKind;
  readonly resources: readonly Resource[];
}

/* What is not dated stands last, as its author ordered it. */
const newestFirst = ({ datePublished: a = "" }: Resource, { datePublished: b = "" }: Resource): number =>
  a === b ? 0 : a < b ? 1 : -1;

/** Documents by their kind, in the order given. */
export const byKind = (resources: readonly Resource[]): ResourceGroup[] =>
  KIND_ORDER.map((kind) => ({
    kind,
    resources: resources.filter((resource) => resource.kind === kind),
  })).filter((group) => group.resources.length > 0);

/** The documents of these kinds (all, where none is named): by kind, then newest first. */
export const selectResources = (
  resources: readonly Resource[],
  kinds: readonly string[],
  { members }: Pick<Narrowing, "members">,
): Resource[] => {
  const chosen = resources.filter(bearing({ kind: kinds, member: members })).sort(newestFirst);
  return byKind(chosen).flatMap((group) => group.resources);
};
