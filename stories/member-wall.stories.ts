import "../src/define/member-wall.js";

import { expect, userEvent, waitFor } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";

import { feedWith, fullFeed } from "../mocks/feeds.js";
import { feedUrl } from "../mocks/scenarios.js";
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

const TAG = "climat-member-wall";
const LABEL = "Les membres de la Dynamique Climat";

const render = (args: WidgetArgs, slotted: TemplateResult | typeof nothing = nothing): TemplateResult => html`
  <climat-member-wall ${widget(args)}>
    <a href="https://example.org/member-wall/">${LABEL}</a>
    ${slotted}
  </climat-member-wall>
`;

const MEMBERS = fullFeed["members"] as readonly object[];

const meta: Meta<WidgetArgs> = {
  title: "Widgets/Member wall",
  component: TAG,
  render: (args) => render(args),
  args: scenario("ready"),
  argTypes: controlsOf("member-wall"),
  decorators: [onPage],
  parameters: {
    layout: "fullscreen",
    docs: { extractArgTypes: referenceOf, source: sourceOf("member-wall", LABEL) },
  },
};

export default meta;

type Story = StoryObj<WidgetArgs>;

/** Every attribute is a control. The logos are monograms drawn for the demo, not the bodies’ own. */
export const Playground: Story = {};

/** Coordination, partners, members; each logo leads to the member’s own site. */
export const Ready: Story = {};

/** The names under the logos. */
export const Names: Story = { args: { names: true } };

/** Small plates, for a footer. */
export const Small: Story = { args: { size: "s" } };

/** Large plates. */
export const Large: Story = { args: { size: "l" } };

/** Large plates with names. */
export const LargeNames: Story = { name: "Large, names", args: { size: "l", names: true } };

/** One wall, no groups. */
export const Ungrouped: Story = { args: { "group-by": "none" } };

/** By kind of structure. */
export const ByKind: Story = { args: { "group-by": "kind" } };

/** By territory; who works everywhere comes last. */
export const ByTerritory: Story = { args: { "group-by": "territory", names: true } };

/** A fair daily rotation: the wall says so. */
export const Rotating: Story = { args: { sort: "rotate", "group-by": "none" } };

/** The institutions that steer, alone. */
export const PartnersOnly: Story = { args: { role: ["partner"], heading: "Nos partenaires" } };

/** The first eight; a button brings the others, in place. */
export const FirstEight: Story = { name: "First eight (max)", args: { max: 8 } };

/** The same after the click. */
export const AllShown: Story = {
  name: "First eight, then all",
  args: FirstEight.args,
  play: showMore(TAG, "member"),
};

/** Nobody has a logo: names stand on the plates. */
export const NoLogos: Story = {
  args: given(feedWith({ members: MEMBERS.map((member) => ({ ...member, logo: undefined })) })),
};

/** Logos that can’t be drawn: the name stands for each of them. */
export const LogosFail: Story = {
  args: given(
    feedWith({ members: MEMBERS.map((member) => ({ ...member, logo: { url: feedUrl("ready") } })) }),
  ),
};

/** A single member. */
export const OneMember: Story = { args: { member: ["cerdd"] } };

/** The filters that the button opens. */
export const FiltersOpen: Story = {
  name: "Filters, open",
  args: { filters: ["search", "theme", "territory"] },
  play: openFilters(TAG),
};

/** In a group the wall says what each member brings; pressed, it shows that in the other widgets. */
export const Brings: Story = {
  name: "In a group: what each brings",
  args: { group: "climat" },
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    await userEvent.click(await drawnIn(root, "[part~=brings]"));
    await waitFor(() => expect(root.querySelector("[part~=brings][aria-pressed=true]")).toBeVisible());
  },
};

/** The feed says where one joins the coalition. */
export const Join: Story = {
  name: "A way to join",
  args: given(feedWith({ contact: { join: "https://example.org/rejoindre" } })),
};

/** The page has a heading of its own. */
export const WithoutHeading: Story = { args: { heading: "" } };

/** The embedder’s own words around the wall. */
export const Slots: Story = {
  name: "Header and footer",
  args: { max: 8 },
  render: (args) =>
    render(
      args,
      html`<p slot="header">Notre commune en fait partie (exemple d’en-tête).</p>
        <p slot="footer"><a href="https://example.org/rejoindre">Rejoindre le collectif (exemple)</a></p>`,
    ),
};

/** The feed has no members. */
export const Empty: Story = { args: scenario("empty") };

/** The embedder says in their own words that there is nothing. */
export const EmptySlot: Story = {
  name: "Empty, in the embedder’s words",
  args: Empty.args,
  render: (args) => render(args, html`<p slot="empty">Le collectif se rassemble (exemple).</p>`),
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

/** The coalition’s campaign is over: its members stay. */
export const Archived: Story = { args: scenario("archived") };

/** A feed full of faults: one member is good, though its link was not. */
export const BrokenFeed: Story = { args: scenario("broken") };

/** Names without end, under the logos. */
export const LongContent: Story = { args: { ...scenario("long"), names: true } };

/** Five hundred members without logos. */
export const Many: Story = { args: scenario("many") };

/** A phone’s column. */
export const Narrow: Story = {
  name: "Narrow, 320 px",
  args: { names: true },
  parameters: { host: { width: "320px" } },
};

/** A sidebar. */
export const Sidebar: Story = { name: "Narrow, 240 px", parameters: { host: { width: "240px" } } };

/** Endless names in a phone’s column. */
export const NarrowLong: Story = {
  name: "Narrow, long content",
  args: LongContent.args,
  parameters: { host: { width: "320px" } },
};

/** On a page whose `color-scheme` is dark: logos with a variant for it take that, the others a light plate. */
export const Dark: Story = { globals: { scheme: "dark" } };

/** Names on a dark page. */
export const DarkNames: Story = {
  name: "Dark, names",
  args: { names: true },
  globals: { scheme: "dark" },
};

/** The error, on a dark page. */
export const DarkError: Story = {
  name: "Dark, error",
  args: FeedError.args,
  globals: { scheme: "dark" },
};

/** In English; the feed keeps its own language where it has no other. */
export const English: Story = { args: { lang: "en" } };

/** In Dutch. */
export const Dutch: Story = { args: { lang: "nl", "group-by": "kind" } };

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
