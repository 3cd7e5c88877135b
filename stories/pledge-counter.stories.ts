import "../src/define/pledge-counter.js";

import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";

import { feedWith, fullFeed } from "../mocks/feeds.js";
import { controlsOf } from "./controls.js";
import { onPage } from "./page.js";
import { referenceOf } from "./reference.js";
import { sourceOf } from "./snippet.js";
import { given, scenario, snapshot, widget, type WidgetArgs } from "./widget.js";

const TAG = "climat-pledge-counter";
const LABEL = "Les engagements de la Dynamique Climat";

const render = (args: WidgetArgs, slotted: TemplateResult | typeof nothing = nothing): TemplateResult => html`
  <climat-pledge-counter ${widget(args)}>
    <a href="https://example.org/pledge-counter/">${LABEL}</a>
    ${slotted}
  </climat-pledge-counter>
`;

const [CAMPAIGN] = fullFeed["pledges"] as readonly object[];

/** The demo's campaign, some of its figures replaced. */
const campaign = (parts: object): WidgetArgs => given(feedWith({ pledges: [{ ...CAMPAIGN, ...parts }] }));

const meta: Meta<WidgetArgs> = {
  title: "Widgets/Pledge counter",
  component: TAG,
  render: (args) => render(args),
  args: scenario("ready"),
  argTypes: controlsOf("pledge-counter"),
  decorators: [onPage],
  parameters: {
    layout: "fullscreen",
    docs: { extractArgTypes: referenceOf, source: sourceOf("pledge-counter", LABEL) },
  },
};

export default meta;

type Story = StoryObj<WidgetArgs>;

/** Every attribute is a control. The figures are examples, and say so. */
export const Playground: Story = {};

/** Number, goal, date, who counts, and the way to join. */
export const Ready: Story = {};

/** Fewer pledges than `minimum`: an invitation, for a small number discourages. */
export const Invitation: Story = { name: "Below the minimum", args: { minimum: 2000 } };

/** The campaign has no number: none is invented. */
export const WithoutTotal: Story = {
  name: "Campaign without a number",
  args: { campaign: "appel-regional" },
};

/** A number without a goal: no bar. */
export const WithoutGoal: Story = { args: campaign({ goal: undefined }) };

/** A number and its date, no more. */
export const NumberAlone: Story = { args: campaign({ goal: undefined, counts: undefined, join: undefined }) };

/** More than hoped for: the bar is full, the number goes on. */
export const GoalPassed: Story = { args: campaign({ total: 2304 }) };

/** The first pledge: one, in the singular. */
export const First: Story = { name: "The first pledge", args: campaign({ total: 1, counts: [] }) };

/** Not one pledge yet. */
export const None: Story = { name: "No pledge yet", args: campaign({ total: 0, counts: [] }) };

/** A round million, with the « de » French wants after it. */
export const Million: Story = {
  name: "A million",
  args: campaign({ total: 1_000_000, goal: 2_000_000, counts: [] }),
};

/** A full-width banner. */
export const Banner: Story = { name: "Wide, 1,200 px", parameters: { host: { width: "1200px" } } };

/** A sidebar. */
export const Sidebar: Story = { name: "Narrow, 240 px", parameters: { host: { width: "240px" } } };

/** A phone’s column. */
export const Narrow: Story = { name: "Narrow, 320 px", parameters: { host: { width: "320px" } } };

/** The invitation in a sidebar. */
export const SidebarInvitation: Story = {
  name: "Narrow, invitation",
  args: Invitation.args,
  parameters: { host: { width: "240px" } },
};

/** The page has a heading of its own. */
export const WithoutHeading: Story = { args: { heading: "" } };

/** The embedder’s own words around the counter. */
export const Slots: Story = {
  name: "Header and footer",
  render: (args) =>
    render(
      args,
      html`<p slot="header">Notre commune participe (exemple d’en-tête).</p>
        <p slot="footer"><a href="https://example.org/engagements">Tous les engagements (exemple)</a></p>`,
    ),
};

/** The feed has no campaign. */
export const Empty: Story = { args: scenario("empty") };

/** The embedder says in their own words that there is nothing. */
export const EmptySlot: Story = {
  name: "Empty, in the embedder’s words",
  args: Empty.args,
  render: (args) => render(args, html`<p slot="empty">La campagne ouvre au printemps (exemple).</p>`),
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

/** The campaign is over: its last figure with its date, and no join link. */
export const Archived: Story = { args: scenario("archived") };

/** A feed full of faults: the campaign’s total is no number, so none is shown. */
export const BrokenFeed: Story = { args: scenario("broken") };

/** A name without end and nine digits. */
export const LongContent: Story = { args: scenario("long") };

/** Nine digits in a sidebar. */
export const SidebarLong: Story = {
  name: "Narrow, long content",
  args: LongContent.args,
  parameters: { host: { width: "240px" } },
};

/** On a page whose `color-scheme` is dark. */
export const Dark: Story = { globals: { scheme: "dark" } };

/** The error, on a dark page. */
export const DarkError: Story = {
  name: "Dark, error",
  args: FeedError.args,
  globals: { scheme: "dark" },
};

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
