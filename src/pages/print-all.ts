/* More is no page to read on paper, and would hold up the browser. */
const MOST = 1000;

/**
 * A widget's page is the one that visitors print. Nobody can ask paper for more, so that it shows at once what its button
 * would bring.
 */
export const printAll = (widget: Element): void => {
  let max: string | null = null;
  window.addEventListener("beforeprint", () => {
    max = widget.getAttribute("max");
    widget.setAttribute("max", String(MOST));
  });
  window.addEventListener("afterprint", () => {
    if (max === null) widget.removeAttribute("max");
    else widget.setAttribute("max", max);
  });
};
