import type * as Shapes from "./shapes.js";
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
  /* One promise, so that shapes are seen in the page's order: of two links to one widget the first is it. */
  let shapes: Promise<typeof Shapes> | undefined;
  watch(document, (element) => {
    const widget = widgetOf(element);
    /* In a drawing an address is an object. */
    const { href, src } = element as { href?: unknown; src?: unknown };
    if (widget) found?.(element, widget);
    else if (
      element.closest("div.climat-widget") ||
      /* Also « link » or « Links », by hand; also an address that nobody made a link of. */
      (/link/i.test(upgraded) &&
        element.matches("a, p, div") &&
        near(href ?? (element.firstElementChild ? "" : element.textContent))) ||
      (element.matches("iframe") && near(src))
    ) {
      /* Where that can't be had, links and frames work as they are; the next to come asks again. */
      void (shapes ??= import("./shapes.js")).then(
        ({ upgrade }) => {
          upgrade(element, base, WIDGETS);
        },
        () => (shapes = undefined),
      );
    }
    return !!widget;
  });
};
