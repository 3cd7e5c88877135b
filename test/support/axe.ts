import "axe-core/axe.min.js";

import type Axe from "axe-core";

/* RGAA 4 and WCAG 2.2 AA, as far as a machine can tell. */
const TAGS = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const { axe } = window as unknown as { axe: typeof Axe };

const partsOf = (root: ParentNode): Element[] =>
  [...root.querySelectorAll("*")].flatMap((element) => [
    element,
    ...(element.shadowRoot ? partsOf(element.shadowRoot) : []),
  ]);

/* RGAA 11.1.3, which axe does not know: a field whose label nobody sees has a title. A placeholder goes at the first letter. */
const unseenLabels = (element: Element): string[] =>
  partsOf(element.parentNode ?? document)
    .filter((field) => field.matches("input, select, textarea"))
    .map((field) => field as HTMLInputElement)
    .filter(({ labels, title }) => !title && ![...(labels ?? [])].some((label) => label.textContent.trim()))
    .map(({ outerHTML }) => `no visible label: ${outerHTML}`);

/*
 * Chromium leaves a space out of what is read aloud where it stands alone in its text node, next to a comment as Lit's are:
 * « engagementsau 23 novembre ». It has to stand in one string with the word before or after it.
 */
const unheardSpaces = ({ shadowRoot }: Element): string[] => {
  if (!shadowRoot) return [];
  const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const { data, previousSibling, nextSibling, parentElement } = texts.currentNode as Text;
    if (data.trim() || ![previousSibling, nextSibling].some((node) => node instanceof Comment)) continue;
    if (!parentElement) continue;
    const range = document.createRange();
    range.selectNode(texts.currentNode);
    const isSeen = range.getBoundingClientRect().width > 0;
    range.setStart(parentElement, 0);
    /* It parts nothing from a drawn mark. */
    if (isSeen && range.toString().trim())
      found.push(`unheard space: ${parentElement.textContent.replace(/\s+/g, " ").trim()}`);
  }
  return found;
};

/** What axe finds wrong in an element: `color-contrast: .date`. */
export const faultsOf = async (element: Element): Promise<string[]> => {
  const { violations, passes } = await axe.run(element, { runOnly: TAGS });
  if (passes.length === 0) throw new Error("axe found nothing to look at");
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.flat().join(" ")}`),
  );
  return [...found, ...unseenLabels(element), ...unheardSpaces(element)];
};
