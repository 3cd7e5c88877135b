const nodesOf = (row: Element): Element[] => [row, ...row.querySelectorAll("*")];

/**
 * Draws rows, and leaves the keyboard with the record it was at. Rows are drawn in their order: where one comes or goes
 * before it, what has the focus is another record's.
 */
export const keepRecord = (root: ShadowRoot, draw: () => void): void => {
  const held = root.activeElement;
  const row = held?.closest<HTMLElement>("[data-id]");
  const id = row?.dataset["id"];
  const at = row ? nodesOf(row).indexOf(held as Element) : 0;
  draw();
  if (!row || (row.isConnected && row.dataset["id"] === id)) return;
  const now = root.querySelector(`[data-id="${CSS.escape(id as string)}"]`);
  /* Who has scrolled on stays where they read. */
  if (now) (nodesOf(now)[at] as HTMLElement | undefined)?.focus({ preventScroll: true });
};
