import type { ArgTypes } from "@storybook/web-components-vite";

import { fullFeed } from "../mocks/feeds.js";
import { feedUrl, type Scenario, SCENARIOS } from "../mocks/scenarios.js";
import { LANGUAGES } from "../src/i18n/languages.js";
import { FILTERS_OF, type Named, type Option, optionsOf } from "../src/pages/options.js";

type Control = ArgTypes[string];

const idsOf = (collection: Named): string[] =>
  (fullFeed[collection] as readonly { id: string }[]).map(({ id }) => id);

const oneOf = (options: readonly string[]): Control => ({
  control: { type: options.length > 4 ? "select" : "inline-radio" },
  options,
});
const someOf = (options: readonly string[]): Control => ({ control: { type: "check" }, options });

const controlOf = (option: Option): Control => {
  switch (option.kind) {
    case "choice":
      return oneOf(option.values);
    case "words":
      return someOf(option.values);
    case "ids":
      return someOf(idsOf(option.of));
    case "id":
      return oneOf(idsOf(option.of));
    case "language":
      return oneOf(LANGUAGES);
    case "flag":
      return { control: { type: "boolean" } };
    case "number":
      return { control: { type: "number", min: option.least, max: option.most } };
    default:
      return { control: { type: "text" } };
  }
};

/** A control for each option of a widget; what the option means stands in the manifest. */
export const controlsOf = (widget: string): ArgTypes => {
  const options = Object.entries(optionsOf(widget)).map(([name, option]) => [name, controlOf(option)]);
  return {
    ...(Object.fromEntries(options) as ArgTypes),
    /* What can happen to a feed, by name. */
    feed: { control: { type: "select" }, options: (Object.keys(SCENARIOS) as Scenario[]).map(feedUrl) },
    filters: someOf([...(FILTERS_OF[widget] ?? []), "none"]),
  };
};
