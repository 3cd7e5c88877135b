/** Does something in an element once it can be done: now, or after one of the changes inside it. It tells whether it could. */
export const whenThere = (element: Element, act: (element: Element) => boolean): void => {
  const { shadowRoot } = element;
  if (!shadowRoot || act(element)) return;
  const observer = new MutationObserver(() => {
    if (act(element)) observer.disconnect();
  });
  observer.observe(shadowRoot, { childList: true, subtree: true });
};
