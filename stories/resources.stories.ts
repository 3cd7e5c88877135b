import "../src/define/resources.js";

import { expect, userEvent, waitFor } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";

import { feedWith, fullFeed } from "../mocks/feeds.js";
import { controlsOf } from "./controls.js";
import { onPage } from "./page.js";
import { referenceOf } from "./reference.js";
import { sourceOf } from "./snippet.js";
import {
  drawnIn,
  given,
  openFilters,
  scenario,
  showMore,
  snapshot,
  widget,
  type WidgetArgs,
  widgetIn,
} from "./widget.js";

const TAG = "climat-resources";
const LABEL = "Les ressources de la Dynamique Climat";

const FULL = [
  {
    id: "presse",
    name: "Dossier de presse (exemple)",
    kind: "press-kit",
    url: "https://example.org/dossier.pdf",
    encodingFormat: "application/pdf",
    contentSize: 1_200_000,
    inLanguage: "fr",
    datePublished: "2015-09",
  },
  {
    id: "kit",
    name: "Kit de communication pour les communes, les associations et les écoles (exemple)",
    kind: "communication-kit",
    url: "https://example.org/kit.zip",
    encodingFormat: "application/zip",
    contentSize: 48_000_000,
    datePublished: "2015-10-01",
  },
  { id: "liste", name: "Liste des acteurs, sans adresse (exemple)", kind: "list" },
];
const CONTACT = {
  email: "contact@example.org",
  press: "presse@example.org",
  newsletter: "https://example.org/lettre",
  community: "https://example.org/communaute",
};
const RESOURCES = fullFeed["resources"] as readonly object[];

const render = (args: WidgetArgs, slotted: TemplateResult | typeof nothing = nothing): TemplateResult => html`
  <climat-resources ${widget(args)}>
    <a href="https://example.org/resources/">${LABEL}</a>
    ${slotted}
  </climat-resources>
`;

const meta: Meta<WidgetArgs> = {
  title: "Widgets/Resources",
  component: TAG,
  render: (args) => render(args),
  args: scenario("ready"),
  argTypes: controlsOf("resources"),
  decorators: [onPage],
  parameters: {
    layout: "fullscreen",
    docs: { extractArgTypes: referenceOf, source: sourceOf("resources", LABEL) },
  },
};

export default meta;

type Story = StoryObj<WidgetArgs>;

/** Every attribute is a control. */
export const Playground: Story = {};

/** By kind; the feed’s links lead to the page, so nothing is said of a file. */
export const Ready: Story = {};

/** Format, size, language and date in the link, and all the ways to reach the coalition. */
export const FullFacts: Story = { args: given(feedWith({ resources: FULL, contact: CONTACT })) };

/** The same on a dark page. */
export const DarkFacts: Story = {
  name: "Dark, full facts",
  args: FullFacts.args,
  globals: { scheme: "dark" },
};

/** A cover in place of the drawn sheet. */
export const Covers: Story = {
  args: given(
    feedWith({
      resources: FULL.map((resource) => ({
        ...resource,
        image: { url: "./logos/cerdd.svg", width: 240, height: 80 },
      })),
    }),
  ),
};

/** One kind. */
export const OneKind: Story = { args: { kind: ["magazine"], heading: "Nos magazines" } };

/** The first three; a button brings the others. */
export const FirstThree: Story = { name: "First three (max)", args: { max: 3 } };

/** The same after the click. */
export const AllShown: Story = {
  name: "First three, then all",
  args: FirstThree.args,
  play: showMore(TAG, "resource"),
};

/** With the visitor’s filters. */
export const Filters: Story = { args: { filters: ["search", "kind", "member"] } };

/** The filters that the button opens. */
export const FiltersOpen: Story = {
  name: "Filters, open",
  args: Filters.args,
  play: openFilters(TAG),
};

/** A visitor searches. */
export const Searching: Story = {
  args: { filters: ["search"] },
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    await waitFor(() => expect(root.querySelector("[part~=search]")).toBeVisible());
    const before = root.querySelectorAll("[part~=resource]").length;
    await userEvent.type(await drawnIn(root, "[part~=search]"), "presse");
    await waitFor(() => expect(root.querySelectorAll("[part~=resource]").length).toBeLessThan(before));
  },
};

/** Names without end. */
export const LongContent: Story = {
  args: given(
    feedWith({
      resources: FULL.map((resource) => ({
        ...resource,
        name: `${resource.name} Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft`,
      })),
    }),
  ),
};

/** So many that the filters come by themselves. */
export const Many: Story = {
  args: given(
    feedWith({
      resources: Array.from({ length: 60 }, (_, i) => ({ ...RESOURCES[i % RESOURCES.length], id: `r${i}` })),
    }),
  ),
};

/** No document, and the ways to reach the coalition. */
export const OnlyContact: Story = { args: given(feedWith({ resources: [], contact: CONTACT })) };

/** The page has a heading of its own. */
export const WithoutHeading: Story = { args: { heading: "" } };

/** The feed has none. */
export const Empty: Story = { args: scenario("empty") };

/** The embedder says in their own words that there is nothing. */
export const EmptySlot: Story = {
  name: "Empty, in the embedder’s words",
  args: Empty.args,
  render: (args) => render(args, html`<p slot="empty">Revenez bientôt (exemple).</p>`),
};

/** The copy is good, but could not be re-read: its date is told. */
export const Stale: Story = { args: scenario("stale") };

/** The feed can’t be had: a sentence, the embedder’s own link, a button to try again. */
export const FeedError: Story = { name: "Error", args: scenario("error") };

/** The feed can’t be had, and the page holds a copy: that is shown, with its date. */
export const Snapshot: Story = {
  args: scenario("error"),
  render: (args) => render(args, html`${snapshot()}`),
};

/** The feed is on its way: after 300 ms, the shape of what will come. */
export const Pending: Story = { args: scenario("pending") };

/** A phone’s column. */
export const Narrow: Story = { name: "Narrow, 320 px", parameters: { host: { width: "320px" } } };

/** On a page whose `color-scheme` is dark. */
export const Dark: Story = { globals: { scheme: "dark" } };

/** In English; the feed keeps its own language where it has no other. */
export const English: Story = { args: { lang: "en" } };

/** In Dutch. */
export const Dutch: Story = { args: { lang: "nl" } };

/** In the colours of the page itself. */
export const Neutral: Story = { name: "Theme: neutral", globals: { theme: "neutral" } };

/** In the theme for who needs more contrast. */
export const HighContrast: Story = { name: "Theme: high contrast", globals: { theme: "high-contrast" } };

/** The same on a dark page. */
export const DarkHighContrast: Story = {
  name: "Theme: high contrast, dark",
  globals: { theme: "high-contrast", scheme: "dark" },
};

/** A page that reads from right to left. */
export const RightToLeft: Story = { globals: { locale: "rtl" } };

/** A page whose styles take every element for its own: none of them comes in. */
export const HostilePage: Story = { globals: { page: "hostile" } };

/** Text at 200 %. */
export const LargeText: Story = { name: "Text at 200 %", globals: { page: "large" } };
