import { readScriptDefaults } from "./script-defaults.js";
import { watch } from "./watch.js";
import { widgetOf, WIDGETS } from "./widgets.js";

/**
 * The shapes a widget may have in a page (contract §2): elements, divs, links and frames, now and whenever some come.
 * A sandboxed frame has no origin, so it is a frame's address that makes it ours.
 *
 * @param module address of the script that asks; its widget pages stand beside it
 * @param found is told of each widget's element
 */
export const startEmbedding = (module: string, found?: (element: Element, widget: string) => void): void => {
  const { href: base, host, pathname } = new URL("./", module);
  /* An editor may have written http for https. What is ours for certain, the shapes' own code tells. */
  const near = (address: unknown): boolean => String(address).includes(host + pathname);
  const upgraded = readScriptDefaults(module);
  watch(document, (element) => {
    const widget = widgetOf(element);
    const { href, src } = element as { href?: unknown; src?: unknown };
    if (widget) found?.(element, widget);
    else if (
      element.matches("div.climat-widget") ||
      (upgraded === "links" && element.matches("a[href]") && near(href)) ||
      (element.matches("iframe") && near(src))
    ) {
      /* Where that can't be had, links and frames work as they are. */
      void import("./shapes.js").then(
        ({ upgrade }) => {
          upgrade(element, base, WIDGETS);
        },
        () => undefined,
      );
    }
    return !!widget;
  });
};
