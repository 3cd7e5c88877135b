import { kept } from "../model/kept.js";
import { render, type TemplateResult } from "lit/html.js";

/**
 * Draws each content into a node of its own, in order. A key keeps its node while others come and go, so what has the
 * focus keeps it. (Lit's `repeat` does that inside a template, for three times the bytes.)
 *
 * @param nodes what stands in `parent`, by key; kept between calls
 */
export const renderKeyed = (
  parent: Element,
  nodes: Map<string, Element>,
  contents: ReadonlyMap<string, TemplateResult>,
): void => {
  for (const [key, node] of nodes) {
    if (contents.has(key)) continue;
    node.remove();
    nodes.delete(key);
  }
  let next = parent.firstElementChild;
  for (const [key, content] of contents) {
    const node = kept(nodes, key, () => document.createElement("div"));
    /* To move a node would take the focus off it: only what is not in its place is put there. */
    if (node === next) next = node.nextElementSibling;
    else parent.insertBefore(node, next);
    render(content, node as HTMLElement);
  }
};
