/** An attribute of the nearest element around that bears it, itself included, through shadow roots; else "". */
export const attributeAround = (element: Element, name: string): string => {
  const bearer = element.closest(`[${name}]`);
  if (bearer) return bearer.getAttribute(name) ?? "";
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? attributeAround(root.host, name) : "";
};
