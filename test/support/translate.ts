const isInLine = (element: Element): boolean =>
  /^(inline|none|contents)/.test(getComputedStyle(element).display);

const BLOCKS = "*:not(style, svg, svg *, select, option, [translate=no], [translate=no] *)";

const blocksOf = (root: ParentNode): Element[] =>
  [...root.querySelectorAll(BLOCKS)].filter(
    (block) => block.textContent.trim() && [...block.children].every(isInLine),
  );

/**
 * What a browser's own translation does, as Firefox's `updateElement` does it, in shadow roots as well: each block of text
 * is emptied, and gets back its elements and its text nodes with other words. Comments stay away.
 */
export const translate = (root: ParentNode): void => {
  for (const block of blocksOf(root)) {
    const kept = [...block.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
    block.replaceChildren(...kept);
    for (const node of kept) if (node instanceof Text && node.data.trim()) node.data = `⟦${node.data}⟧`;
  }
};

/** The same as Chrome does it, outside of shadow roots: each text gives way to an element with other words. */
export const translateInFonts = (root: ParentNode): void => {
  for (const block of blocksOf(root))
    for (const node of [...block.childNodes]) {
      if (!(node instanceof Text) || !node.data.trim()) continue;
      const font = document.createElementNS("http://www.w3.org/1999/xhtml", "font");
      node.replaceWith(font);
      font.textContent = `⟦${node.data}⟧`;
    }
};
