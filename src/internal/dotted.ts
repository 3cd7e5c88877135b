import type { Content } from "./heading.js";

/** « mardi 1er décembre · Lille »: what there is, with a dot between. */
export const dotted = (parts: readonly (Content | false | undefined)[]): readonly Content[] =>
  parts.flatMap((part) => (part ? ["\u00a0· ", part] : [])).slice(1);
