import { renderAnew, renderWhole } from "../../internal/render-whole.js";

const FOCUSABLE = "a, button, input, pre, select, summary, textarea, [tabindex]";

const isField = (element: Element | undefined): element is HTMLInputElement =>
  !!element && "setSelectionRange" in element;

/* What had the keyboard stands anew in the same place, with the caret where it was. */
const keepPlace = (part: HTMLElement, held: Element | null, place: number): void => {
  if (!held || place < 0 || held.isConnected) return;
  const now = held.id
    ? part.querySelector<HTMLElement>(`#${CSS.escape(held.id)}`)
    : part.querySelectorAll<HTMLElement>(FOCUSABLE)[place];
  now?.focus({ preventScroll: true });
  if (now && isField(now) && isField(held) && held.selectionStart !== null)
    now.setSelectionRange(held.selectionStart, held.selectionEnd);
};

/**
 * Draws a part of the page, by its browser's translation or without. Firefox takes out the comments that Lit finds its
 * places by; Chrome wraps each text in `<font>`, and what Lit says from then on is not seen. Either is drawn anew, with the
 * keyboard where it was and open what was open.
 */
export const draw = (content: unknown, part: HTMLElement): void => {
  const held = document.activeElement;
  const place = held ? [...part.querySelectorAll(FOCUSABLE)].indexOf(held) : -1;
  const open = [...part.querySelectorAll("details")].map((details) => details.open);
  if (part.querySelector(":is(font)")) renderAnew(content, part);
  else renderWhole(content, part);
  keepPlace(part, held, place);
  part.querySelectorAll("details").forEach((details, index) => {
    details.open ||= open[index] ?? false;
  });
};
