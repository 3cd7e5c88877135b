import "axe-core/axe.min.js";

import type Axe from "axe-core";

/* RGAA 4 and WCAG 2.2 AA, as far as a machine can tell. */
const TAGS = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const { axe } = window as unknown as { axe: typeof Axe };

/** What axe finds wrong in an element: `color-contrast: .date`. */
export const faultsOf = async (element: Element): Promise<string[]> => {
  const { violations, passes } = await axe.run(element, { runOnly: TAGS });
  if (passes.length === 0) throw new Error("axe found nothing to look at");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.flat().join(" ")}`),
  );
};
