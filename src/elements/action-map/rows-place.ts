const rowOf = (
  { shadowRoot }: Element,
  id: string,
): readonly [list: HTMLElement, row: HTMLElement] | undefined => {
  const list = shadowRoot?.querySelector<HTMLElement>(".list");
  const row = list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  return list && row ? [list, row] : undefined;
};

const hostOf = (node: Element): Element | undefined => (node.getRootNode() as Partial<ShadowRoot>).host;

/**
 * Only the list moves, and only where it scrolls by itself: the page stays where the visitor put it.
 *
 * @returns the row's id, where the list has it
 */
export const showRow = (host: Element, id = ""): string | undefined => {
  const [list, row] = rowOf(host, id) ?? [];
  /* Folded under a map alone: it opens for what is chosen, and closes by the visitor's hand. */
  if (list && row) Object.assign(list, { open: true, scrollTop: row.offsetTop - list.offsetTop - 8 });
  return row && id;
};

/** What a visitor has pressed stays under their finger, though what was open further up closes. */
export const pressRow = async (
  host: Element & { readonly updateComplete: Promise<unknown> },
  id: string,
  press: () => void,
): Promise<void> => {
  const [list, row] = rowOf(host, id) ?? [];
  const top = (): number => row?.getBoundingClientRect().top ?? 0;
  const before = top();
  press();
  await host.updateComplete;
  if (!row?.isConnected) return;
  /* The list where it scrolls by itself; for the rest what scrolls around it: a dialog, a site's own pane, the page. */
  for (let box: Element | null | undefined = list; box; box = box.parentElement ?? hostOf(box))
    box.scrollBy({ top: top() - before, behavior: "instant" });
};
