/**
 * An attribute of the nearest element around that bears it, itself included, through shadow roots; else "". An empty
 * one says nothing: templates of sites write that.
 */
export const attributeAround = (element: Element, name: string): string => {
  const bearer = element.closest(`[${name}]:not([${name}=""])`);
  const root = element.getRootNode();
  return bearer?.getAttribute(name) ?? (root instanceof ShadowRoot ? attributeAround(root.host, name) : "");
};

/* Its root, and those of the hosts around it. */
const rootsOf = (element: Element): readonly Node[] => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
};

const followers = new Set<{ requestUpdate(): void }>();
let observer: MutationObserver | undefined;

/** Has an element look around itself again whenever somebody changes what stands there. Ends with the function it returns. */
export const followAround = (element: Element & { requestUpdate(): void }): (() => void) => {
  observer ??= new MutationObserver(() => {
    for (const follower of followers) follower.requestUpdate();
  });
  for (const root of rootsOf(element))
    observer.observe(root, { subtree: true, attributeFilter: ["lang", "data-climat-theme"] });
  followers.add(element);
  return () => followers.delete(element);
};
