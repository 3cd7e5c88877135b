import { pageRegistry } from "../feed/page-registry.js";
import { VERSION } from "../version.js";
import { tellOther } from "./other-version.js";
import { whenWhole } from "./when-whole.js";

interface Definable extends CustomElementConstructor {
  defaultFeed: string;
}

/**
 * Registers an element, once on a page: the first copy of the library wins, and the console says so where the
 * versions differ.
 *
 * @param module address of the module that asks: the default feed stands beside it. A bundle that is no module (esbuild's
 * `iife`) has none, and there it stands beside the page
 */
export const define = (tag: string, element: Definable, module: string | undefined): void => {
  const { versions } = pageRegistry();
  /* On a server that renders pages there is nothing to do. */
  const { customElements: registry } = globalThis as { customElements?: CustomElementRegistry };
  /* As XML no template of a widget can be read: the fallback stands, as in Chromium, which runs no module there. So it does in an engine of before 2023. */
  if (!registry || document.contentType.includes("xml") || !("adoptedStyleSheets" in document)) return;
  whenWhole(() => {
    if (!registry.get(tag)) {
      if (module) element.defaultFeed = new URL("feed.json", module).href;
      registry.define(tag, element);
      versions.add(VERSION);
    } else tellOther(versions);
  });
};
