import "../src/define/calls.js";

import { expect, userEvent, waitFor } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";

import { feedWith } from "../mocks/feeds.js";
import { controlsOf } from "./controls.js";
import { onPage } from "./page.js";
import { referenceOf } from "./reference.js";
import { sourceOf } from "./snippet.js";
import {
  dayFromToday,
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

const TAG = "climat-calls";
const LABEL = "Les appels de la Dynamique Climat";

const call = (name: string, opens: number, deadline: number): object => ({
  id: name,
  name: `${name} (exemple)`,
  description: "Racontez en une page une action qui marche.",
  member: "cerdd",
  opens: dayFromToday(opens),
  deadline: dayFromToday(deadline),
  audience: "Communes et associations",
  url: "https://example.org/appel",
});
const CLOSED = [call("Clos depuis un mois", -90, -30), call("Clos hier", -60, -1)];
const STATES = [
  ...CLOSED,
  call("Dernier jour", -30, 0),
  call("Plus qu’un jour", -30, 1),
  call("Clôture bientôt", -30, 9),
  call("Ouvert", -3, 60),
  call("Annoncé", 12, 90),
];

const render = (args: WidgetArgs, slotted: TemplateResult | typeof nothing = nothing): TemplateResult => html`
  <climat-calls ${widget(args)}>
    <a href="https://example.org/calls/">${LABEL}</a>
    ${slotted}
  </climat-calls>
`;

const meta: Meta<WidgetArgs> = {
  title: "Widgets/Calls",
  component: TAG,
  render: (args) => render(args),
  args: scenario("ready"),
  argTypes: controlsOf("calls"),
  decorators: [onPage],
  parameters: {
    layout: "fullscreen",
    docs: { extractArgTypes: referenceOf, source: sourceOf("calls", LABEL) },
  },
};

export default meta;

type Story = StoryObj<WidgetArgs>;

/** Every attribute is a control. */
export const Playground: Story = {};

/** What is open, by deadline, then what is announced. */
export const Ready: Story = {};

/** Closed ones as well, the newest first. */
export const Closed: Story = { args: { closed: true } };

/** Every state, from today. */
export const States: Story = { args: { ...given(feedWith({ calls: STATES })), closed: true } };

/** The same on a dark page. */
export const DarkStates: Story = {
  name: "Dark, every state",
  args: States.args,
  globals: { scheme: "dark" },
};

/** None is open: a button shows the past ones. */
export const NoneOpen: Story = { args: given(feedWith({ calls: CLOSED })) };

/** The same after the click. */
export const PastShown: Story = {
  name: "None is open, past ones shown",
  args: NoneOpen.args,
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    root.querySelector<HTMLElement>("[part~=empty] button")?.click();
    await waitFor(() => expect(root.querySelectorAll("[part~=call]")).toHaveLength(CLOSED.length));
  },
};

/** A call is open: what it asks, and a way into a calendar. */
export const Opened: Story = {
  args: States.args,
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    await userEvent.click(await drawnIn(root, "li:nth-last-child(2) > details > summary"));
    await waitFor(() => expect(root.querySelector("details[open] [part~=details]")).toBeVisible());
  },
};

/** Names and descriptions without end. */
export const LongContent: Story = {
  args: given(
    feedWith({
      calls: STATES.map((each, index) => ({
        ...each,
        id: `long-${index}`,
        name: "Appel à contributions pour la Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        description: "Une phrase qui n’en finit pas. ".repeat(30),
      })),
    }),
  ),
};

/** A call of which only the name is known. */
export const OneCall: Story = {
  args: given(feedWith({ calls: [{ id: "seul", name: "Le seul appel (exemple)" }] })),
};

/** The campaign is over: closed calls are shown. */
export const Archived: Story = { args: scenario("archived") };

/** With the visitor’s filters. */
export const Filters: Story = { args: { closed: true, filters: ["search", "status", "theme", "member"] } };

/** The filters that the button opens. */
export const FiltersOpen: Story = {
  name: "Filters, open",
  args: Filters.args,
  play: openFilters(TAG),
};

/** The first two; a button brings the others, in place. */
export const FirstTwo: Story = { name: "First two (max)", args: { ...States.args, max: 2 } };

/** The same after the click. */
export const AllShown: Story = {
  name: "First two, then all",
  args: FirstTwo.args,
  play: showMore(TAG, "call"),
};

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
