import { render } from "lit/html.js";

/* Where Lit knows what was drawn anew from. */
const places = new WeakMap<Node, DocumentFragment>();

/** Draws all anew. */
export const renderAnew = (content: unknown, root: HTMLElement | ShadowRoot): void => {
  const place = new DocumentFragment();
  render(content, place);
  places.set(root, place);
  root.replaceChildren(place);
};

/**
 * Draws, and draws all anew where what stands there is not as it was drawn: a browser that translates a page (Firefox does
 * so in shadow roots as well) takes the comments out of each block, and Lit finds its places by them.
 */
export const renderWhole = (content: unknown, root: HTMLElement | ShadowRoot): void => {
  try {
    render(content, places.get(root) ?? root);
  } catch {
    renderAnew(content, root);
  }
};
