const middleOf = (element: Element): { x: number; y: number } => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** The nearest element in a direction, within a quarter of a turn; what lies aside counts as farther. */
export const neighbourOf = (
  from: Element,
  others: Iterable<HTMLElement>,
  dx: number,
  dy: number,
): HTMLElement | undefined => {
  const [start, length] = [middleOf(from), Math.hypot(dx, dy)];
  let [nearest, least]: [HTMLElement | undefined, number] = [undefined, Infinity];
  for (const other of others) {
    const { x, y } = middleOf(other);
    const ahead = ((x - start.x) * dx + (y - start.y) * dy) / length;
    const aside = Math.abs((x - start.x) * dy - (y - start.y) * dx) / length;
    if (other === from || ahead <= 0 || aside > ahead || ahead + aside >= least) continue;
    [nearest, least] = [other, ahead + aside];
  }
  return nearest;
};
