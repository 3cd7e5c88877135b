import { kept } from "../model/kept.js";
import type { TemplateResult } from "lit/html.js";

import { renderWhole } from "./render-whole.js";

/** What is drawn into a node, and the node's own style. */
export type Styled = readonly [style: string, content: TemplateResult];

/**
 * Draws each content into a node of its own, in order. A key keeps its node while others come and go, so what has the
 * focus keeps it. (Lit's `repeat` does that inside a template, for three times the bytes.)
 *
 * @param nodes what stands in `parent`, by key; kept between calls
 */
export const renderKeyed = (
  parent: Element,
  nodes: Map<string, HTMLElement>,
  contents: ReadonlyMap<string, Styled>,
): void => {
  for (const [key, node] of nodes) {
    if (contents.has(key)) continue;
    node.remove();
    nodes.delete(key);
  }
  let next = parent.firstElementChild;
  for (const [key, [style, content]] of contents) {
    const node = kept(nodes, key, () => document.createElement("div"));
    /* To move a node would take the focus off it: only what is not in its place is put there. */
    if (node === next) next = node.nextElementSibling;
    else parent.insertBefore(node, next);
    node.style.cssText = style;
    renderWhole(content, node);
  }
};
