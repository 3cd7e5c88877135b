import { setCustomElementsManifest } from "@storybook/web-components-vite";
import { mswLoader } from "msw-storybook-addon/csf3";
import { setupWorker } from "msw/browser";
import manifest from "../dist/custom-elements.json";
import { handlers } from "../mocks/scenarios.ts";
import { withActions } from "storybook/actions/decorator";
import DocsPage from "./docs-page.mdx";
import { bookTheme } from "./theme.ts";
import { globalTypes, initialGlobals } from "./toolbar.ts";

setCustomElementsManifest(manifest);

/* One worker for all scenarios: a docs page shows several stories at once, and each has an address of its own. */
const startWorker = async () => {
  const worker = setupWorker(...handlers);
  await worker.start({
    quiet: true,
    onUnhandledFrame: "bypass",
    serviceWorker: { url: "./mockServiceWorker.js" },
  });
  return worker;
};

const screen = (name: string, width: number, height: number) => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
});

export default {
  tags: ["autodocs"],
  loaders: [mswLoader(startWorker)],
  globalTypes,
  initialGlobals,
  decorators: [withActions],
  parameters: {
    /* What a widget tells its page. */
    actions: { handles: ["climat-select", "climat-filter-change", "climat-view-change", "climat-consent"] },
    a11y: {
      options: { runOnly: ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    },
    /* The ground is the scheme's, and the theme's. */
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { page: DocsPage, codePanel: true, theme: bookTheme },
    options: {
      storySort: { order: ["Welcome", "At a glance", "Patterns", "Tokens", "Widgets"] },
    },
    viewport: {
      options: {
        sidebar: screen("Sidebar, 240", 240, 640),
        phone: screen("Phone, 360", 360, 740),
        zoom: screen("1,280 at 400 %, 320", 320, 256),
        tablet: screen("Tablet, 768", 768, 1024),
        desktop: screen("Desktop, 1,280", 1280, 800),
      },
    },
  },
};
