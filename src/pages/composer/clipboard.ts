/** Puts text on the clipboard, and a link as a link where an editor takes rich text. Rejects where that is refused. */
export const copyText = async (text: string, rich?: string): Promise<void> => {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard) throw new Error("no clipboard: the page is not in a secure context");
  /* Firefox has it since 127. */
  const { ClipboardItem: Item } = globalThis as { ClipboardItem?: typeof ClipboardItem };
  if (rich === undefined || !Item) {
    await clipboard.writeText(text);
    return;
  }
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  await clipboard.write([
    new Item({ "text/plain": blob(text, "text/plain"), "text/html": blob(rich, "text/html") }),
  ]);
};

/** Selects what an element says, so that a refused copy is one key away. */
export const selectTextOf = (element: Element): void => {
  getSelection()?.selectAllChildren(element);
};
