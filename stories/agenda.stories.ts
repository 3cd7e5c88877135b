import "../src/define/agenda.js";

import { expect, userEvent, waitFor } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";

import { emptyMonthFeed, oneEventFeed, pictureFeed, statusesFeed, todayFeed } from "./agenda-feeds.js";
import { controlsOf } from "./controls.js";
import { onPage } from "./page.js";
import { referenceOf } from "./reference.js";
import { sourceOf } from "./snippet.js";
import {
  drawnIn,
  given,
  openFilters,
  scenario,
  snapshot,
  widget,
  type WidgetArgs,
  widgetIn,
} from "./widget.js";

const TAG = "climat-agenda";
const LABEL = "L’agenda de la Dynamique Climat";

const render = (args: WidgetArgs, slotted: TemplateResult | typeof nothing = nothing): TemplateResult => html`
  <climat-agenda ${widget(args)}>
    <a href="https://example.org/agenda/">${LABEL}</a>
    ${slotted}
  </climat-agenda>
`;

const meta: Meta<WidgetArgs> = {
  title: "Widgets/Agenda",
  component: TAG,
  render: (args) => render(args),
  args: scenario("ready"),
  argTypes: controlsOf("agenda"),
  decorators: [onPage],
  parameters: {
    layout: "fullscreen",
    docs: { extractArgTypes: referenceOf, source: sourceOf("agenda", LABEL) },
  },
};

export default meta;

type Story = StoryObj<WidgetArgs>;

/** Every attribute is a control. The workshop’s clock stands in autumn 2015, as the demo’s events do. */
export const Playground: Story = {};

/** What most visitors see: days in a rail, each with its events. */
export const Ready: Story = {};

/** What comes next, as a visitor of today meets it; what goes on already stands in one band on top. */
export const Today: Story = {
  name: "Today and tomorrow",
  args: { ...given(todayFeed) },
};

/** Every status, in words and never by colour alone. */
export const Statuses: Story = { args: { ...given(statusesFeed) } };

/** An event opened: description, registration, organisers. */
export const Opened: Story = {
  args: Today.args,
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    const rows = root.querySelectorAll<HTMLElement>("summary");
    rows[rows.length - 2]?.click();
    await waitFor(() => expect(root.querySelector("details[open] [part~=details]")).toBeVisible());
  },
};

/** An event opened that has a picture, with its credit. */
export const Picture: Story = {
  args: { ...given(pictureFeed) },
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    root.querySelector<HTMLElement>("summary")?.click();
    await waitFor(() => expect(root.querySelector("[part~=image]")).toBeVisible());
  },
};

/** One event of which little is known: no hour, no place, nobody named. */
export const OneEvent: Story = { args: { ...given(oneEventFeed) } };

/** A chosen period. What is over stays in it. */
export const Period: Story = { args: { from: "2015-11-30", to: "2015-12-11" } };

/** The calls’ deadlines alone; events and deadlines stand together unless told otherwise. */
export const CallsAlone: Story = { name: "Calls alone (include)", args: { include: ["calls"] } };

/** The archive, newest first. */
export const Past: Story = { name: "Archive", args: { past: true }, globals: { clock: "after" } };

/** The first three; a button brings the others, in place. */
export const FirstThree: Story = { name: "First three (max)", args: { max: 3 } };

/** One territory’s events only. */
export const OneTerritory: Story = { args: { territory: ["dunkerquois"] } };

/** A visitor searches: the list narrows as they type, and says how many are left. */
export const Searching: Story = {
  args: { filters: ["search", "theme"] },
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    const before = root.querySelectorAll("[part~=event]").length;
    await userEvent.type(await drawnIn(root, "[part~=search]"), "énergie");
    await waitFor(() => expect(root.querySelector("[part~=found]")).toBeVisible());
    await waitFor(() => expect(root.querySelectorAll("[part~=event]").length).toBeLessThan(before));
  },
};

/** The filters that the button opens. */
export const FiltersOpen: Story = {
  name: "Filters, open",
  play: openFilters(TAG),
};

/** The page has a heading of its own: the widget shows none, and keeps its name for assistive technology. */
export const WithoutHeading: Story = { args: { heading: "" } };

/** The embedder’s own words around the list. */
export const Slots: Story = {
  name: "Header and footer",
  args: { max: 3 },
  render: (args) =>
    render(
      args,
      html`<p slot="header">Avec toutes les structures de la région (exemple d’en-tête).</p>
        <p slot="footer"><a href="https://example.org/agenda.ics">S’abonner à l’agenda (exemple)</a></p>`,
    ),
};

/** The feed has no events. */
export const Empty: Story = { args: { ...scenario("empty") } };

/** All of the feed’s events are over: one way on, to the archive. */
export const NothingToCome: Story = {
  args: Today.args,
  globals: { clock: "after" },
  play: async ({ canvasElement }) => {
    const { host } = await widgetIn(canvasElement, TAG);
    await waitFor(() => expect(host.matches(":state(empty)")).toBe(true));
  },
};

/** Nothing lies in the period that the embedder chose. */
export const EmptyPeriod: Story = { args: { from: "2030-01-01", to: "2030-01-31" } };

/** The embedder says in their own words that there is nothing. */
export const EmptySlot: Story = {
  name: "Empty, in the embedder’s words",
  args: Empty.args,
  render: (args) =>
    render(args, html`<p slot="empty">Notre commune prépare la suite : revenez en janvier (exemple).</p>`),
};

/** The copy is good, but could not be re-read: its date is told. */
export const Stale: Story = { args: { ...scenario("stale") } };

/** The feed can’t be had: a sentence, the embedder’s own link, a button to try again. */
export const FeedError: Story = { name: "Error", args: { ...scenario("error") } };

/** The feed’s address leads to a web page; the console tells the embedder so. */
export const NotJson: Story = { name: "Error: a web page", args: { ...scenario("html") } };

/** The feed can’t be had, and the page holds a copy: that is shown, with its date. */
export const Snapshot: Story = {
  args: { ...scenario("error"), max: 3 },
  render: (args) => render(args, html`${snapshot()}`),
};

/** The feed is on its way: after 300 ms, the shape of what will come. */
export const Pending: Story = { args: { ...scenario("pending") } };

/** The coalition’s campaign is over: the agenda opens on its archive. */
export const Archived: Story = { args: { ...scenario("archived") } };

/** A feed full of faults: what is good in it is shown, each fault is named in `issues`. */
export const BrokenFeed: Story = { args: { ...scenario("broken"), from: "2015-11-01" } };

/** Names and descriptions without end. */
export const LongContent: Story = { args: { ...scenario("long") } };

/** A thousand events within the year. */
export const Many: Story = { args: { ...scenario("many") } };

/** A phone’s column. */
export const Narrow: Story = { name: "Narrow, 320 px", parameters: { host: { width: "320px" } } };

/** A sidebar. */
export const Sidebar: Story = { name: "Narrow, 240 px", parameters: { host: { width: "240px" } } };

/** Endless names in a phone’s column. */
export const NarrowLong: Story = {
  name: "Narrow, long content",
  args: { ...LongContent.args, max: 4 },
  parameters: { host: { width: "320px" } },
};

/** On a page whose `color-scheme` is dark. */
export const Dark: Story = { globals: { scheme: "dark" } };

/** Today and its statuses, on a dark page. */
export const DarkStatuses: Story = {
  name: "Dark, statuses",
  args: Statuses.args,
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
export const Dutch: Story = { args: { lang: "nl" } };

/** The words for today and tomorrow in Dutch. */
export const DutchToday: Story = { name: "Dutch, today and tomorrow", args: { ...Today.args, lang: "nl" } };

/* The month opens on that of `from`, whenever one looks. */
const COP: WidgetArgs = { view: "month", from: "2015-11-01", to: "2015-12-31" };

/** A month in weeks: what goes on for days is a long bar, the chosen day’s list stands under it. */
export const Month: Story = { args: COP };

/** By keyboard: the arrows go from day to day, Enter chooses one, and its list stands under the month. */
export const MonthByKeyboard: Story = {
  name: "Month, by keyboard",
  args: COP,
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    const day = await drawnIn(root, "[part~=cell] [tabindex='0'], [part~=cell][tabindex='0']");
    day.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{Enter}");
    await expect(root.activeElement).not.toBe(day);
    await waitFor(() => expect(root.querySelector("[part~=chosen]")).toBeVisible());
  },
};

/** In a phone’s column a bar is a thin line, and the list under the month has the words. */
export const MonthNarrow: Story = {
  name: "Month, 320 px",
  args: COP,
  parameters: { host: { width: "320px" } },
};

/** A thousand events within the year: two bars on a day, the others are counted. */
export const MonthMany: Story = {
  name: "Month, many events",
  args: { ...scenario("many"), view: "month" },
};

/** Nothing in this month: one way on, to the nearest that has something. */
export const MonthEmpty: Story = {
  name: "Month, empty",
  args: { view: "month", from: "2016-09-01", ...given(emptyMonthFeed) },
};

/** Every status, in words and lines. */
export const MonthStatuses: Story = {
  name: "Month, statuses",
  args: { ...Statuses.args, view: "month" },
};

/** On a dark page. */
export const MonthDark: Story = {
  name: "Month, dark",
  args: COP,
  globals: { scheme: "dark" },
};

/** In English. */
export const MonthEnglish: Story = { name: "Month, English", args: { ...COP, lang: "en" } };

/** In Dutch. */
export const MonthDutch: Story = { name: "Month, Dutch", args: { ...COP, lang: "nl" } };

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
