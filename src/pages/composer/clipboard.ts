/** Puts text on the clipboard, and a link as a link where an editor takes rich text. Rejects where that is refused. */
export const copyText = async (text: string, rich?: string): Promise<void> => {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard) throw new Error("no clipboard: the page is not in a secure context");
  if (rich === undefined || !("ClipboardItem" in globalThis)) {
    await clipboard.writeText(text);
    return;
  }
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  await clipboard.write([
    new ClipboardItem({ "text/plain": blob(text, "text/plain"), "text/html": blob(rich, "text/html") }),
  ]);
};

/** Selects what an element says, so that a refused copy is one key away. */
export const selectTextOf = (element: Element): void => {
  getSelection()?.selectAllChildren(element);
};
