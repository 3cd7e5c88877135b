/**
 * Calls `found` for every element of a page, now and whenever some come, in open shadow roots as well.
 *
 * @param root the document, or a shadow root
 */
export const watch = (root: Document | ShadowRoot, found: (element: Element) => void): void => {
  const visit = (element: Element): void => {
    found(element);
    if (element.shadowRoot) watch(element.shadowRoot, found);
  };
  const visitAll = (node: Node): void => {
    if (node instanceof Element) visit(node);
    if (node instanceof Element || node === root) (node as ParentNode).querySelectorAll("*").forEach(visit);
  };
  visitAll(root);
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) addedNodes.forEach(visitAll);
  }).observe(root, { childList: true, subtree: true });
};
