/* A host that is moved comes again, with the same shadow root. */
const watched = new WeakSet<Node>();

/**
 * Calls `found` for every element of a page, now and whenever some come, in open shadow roots as well.
 *
 * @param root the document, or a shadow root
 * @param found tells whether what stands in the element's shadow root is of no interest
 */
export const watch = (root: Document | ShadowRoot, found: (element: Element) => boolean): void => {
  if (watched.has(root)) return;
  watched.add(root);
  const enter = (element: Element): void => {
    if (element.shadowRoot) watch(element.shadowRoot, found);
  };
  const visit = (element: Element): void => {
    /* A form's fields may have taken the names of its methods; it is nothing of ours, and has no shadow root. */
    if (element instanceof HTMLFormElement || found(element)) return;
    enter(element);
    /* A host that is defined later makes its shadow root then. */
    if (element.matches(":defined")) return;
    customElements.whenDefined(element.localName).then(
      () => {
        enter(element);
      },
      () => undefined,
    );
  };
  const visitAll = (node: Node): void => {
    if (node instanceof Element) visit(node);
    /* A text has nothing in it. */
    (node as Partial<ParentNode>).querySelectorAll?.("*").forEach(visit);
  };
  visitAll(root);
  /* Scripts that spare visitors what is far below give a frame its address late. */
  root.addEventListener(
    "load",
    ({ target }) => {
      if (target instanceof HTMLIFrameElement) visit(target);
    },
    true,
  );
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) addedNodes.forEach(visitAll);
  }).observe(root, { childList: true, subtree: true });
};
