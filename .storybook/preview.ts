import { setCustomElementsManifest } from "@storybook/web-components-vite";
import { mswLoader } from "msw-storybook-addon/csf3";
import { setupWorker } from "msw/browser";
import manifest from "../dist/custom-elements.json";
import { handlers } from "../mocks/scenarios.ts";

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

export default {
  tags: ["autodocs"],
  loaders: [mswLoader(startWorker)],
  parameters: {
    a11y: {
      options: { runOnly: ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    },
    controls: { expanded: true },
  },
};
