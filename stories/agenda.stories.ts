import "../src/define/agenda.js";

import type { ArgTypes, Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";

import { emptyMonthFeed, oneEventFeed, statusesFeed, todayFeed } from "./agenda-feeds.js";
import { referenceOf } from "./reference.js";
import {
  attribute,
  commonArgTypes,
  given,
  onPage,
  scenario,
  snapshot,
  sourceOf,
  widget,
  type WidgetArgs,
  widgetIn,
  word,
  words,
} from "./support.js";

const TAG = "climat-agenda";
const LABEL = "L’agenda de la Dynamique Climat";

const argTypes: ArgTypes = {
  view: word("A list by day, or a month.", ["list", "month"], "list"),
  from: attribute(
    "First day: a date such as `2015-11-30`, or `today`. One in the past shows what is over, too.",
    { type: "text" },
    { default: "today", type: "date | today" },
  ),
  to: attribute("Last day, written likewise.", { type: "text" }, { default: "none", type: "date | today" }),
  past: attribute("The archive, newest first.", { type: "boolean" }, { default: "false", type: "boolean" }),
  include: words("What stands in the agenda.", ["events", "calls"], "events"),
  "json-ld": word("`none`: no schema.org data in the page.", ["none"]),
};

const render = (args: WidgetArgs, slotted: TemplateResult | typeof nothing = nothing): TemplateResult => html`
  <climat-agenda ${widget(args)}>
    <a href="https://example.org/agenda/">${LABEL}</a>
    ${slotted}
  </climat-agenda>
`;

/* The demo's events lie in the autumn of COP 21. */
const AUTUMN = { from: "2015-11-23", to: "2015-12-31" };

const meta: Meta<WidgetArgs> = {
  title: "Widgets/Agenda",
  component: TAG,
  render: (args) => render(args),
  args: { ...scenario("ready"), ...AUTUMN },
  argTypes: { ...commonArgTypes, ...argTypes },
  decorators: [onPage],
  parameters: {
    layout: "fullscreen",
    docs: { extractArgTypes: referenceOf, source: sourceOf(TAG, "agenda", LABEL) },
  },
};

export default meta;

type Story = StoryObj<WidgetArgs>;

/** Every attribute is a control. The demo’s events lie in autumn 2015, hence `from` and `to`. */
export const Playground: Story = {};

/** What most visitors see: days in a rail, each with its events. */
export const Ready: Story = {};

/** What comes next, as a visitor of today meets it; what goes on already stands in one band on top. */
export const Today: Story = {
  name: "Today and tomorrow",
  args: { ...given(todayFeed), from: undefined, to: undefined },
};

/** Every status, in words and never by colour alone. */
export const Statuses: Story = { args: { ...given(statusesFeed), from: undefined, to: undefined } };

/** An event opened: description, registration, organisers. */
export const Opened: Story = {
  args: Today.args,
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    const rows = root.querySelectorAll<HTMLElement>("summary");
    rows[rows.length - 2]?.click();
  },
};

/** One event of which little is known: no hour, no place, nobody named. */
export const OneEvent: Story = { args: { ...given(oneEventFeed), from: undefined, to: undefined } };

/** A chosen period. What is over stays in it. */
export const Period: Story = { args: { from: "2015-11-30", to: "2015-12-11" } };

/** The archive, newest first. */
export const Past: Story = { name: "Archive", args: { from: undefined, to: undefined, past: true } };

/** The first three; a button brings the others, in place. */
export const FirstThree: Story = { name: "First three (max)", args: { max: 3 } };

/** One territory’s events only. */
export const OneTerritory: Story = { args: { territory: ["dunkerquois"] } };

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
export const Empty: Story = { args: { ...scenario("empty"), from: undefined, to: undefined } };

/** All of the feed’s events are over: one way on, to the archive. */
export const NothingToCome: Story = { args: { from: undefined, to: undefined } };

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
export const Archived: Story = { args: { ...scenario("archived"), from: undefined, to: undefined } };

/** A feed full of faults: what is good in it is shown, each fault is named in `issues`. */
export const BrokenFeed: Story = { args: { ...scenario("broken"), from: "2015-11-01" } };

/** Names and descriptions without end. */
export const LongContent: Story = { args: { ...scenario("long") } };

/** A thousand events within the year. */
export const Many: Story = { args: { ...scenario("many"), from: undefined, to: undefined } };

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
export const Dark: Story = { parameters: { host: { dark: true } } };

/** Today and its statuses, on a dark page. */
export const DarkStatuses: Story = {
  name: "Dark, statuses",
  args: Statuses.args,
  parameters: { host: { dark: true } },
};

/** The error, on a dark page. */
export const DarkError: Story = {
  name: "Dark, error",
  args: FeedError.args,
  parameters: { host: { dark: true } },
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

/** In a phone’s column a bar is a thin line, and the list under the month has the words. */
export const MonthNarrow: Story = {
  name: "Month, 320 px",
  args: COP,
  parameters: { host: { width: "320px" } },
};

/** A thousand events within the year: two bars on a day, the others are counted. */
export const MonthMany: Story = {
  name: "Month, many events",
  args: { ...scenario("many"), view: "month", from: undefined, to: undefined },
};

/** Nothing in this month: one way on, to the nearest that has something. */
export const MonthEmpty: Story = {
  name: "Month, empty",
  args: { view: "month", from: "2016-09-01", to: undefined, ...given(emptyMonthFeed) },
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
  parameters: { host: { dark: true } },
};

/** In English. */
export const MonthEnglish: Story = { name: "Month, English", args: { ...COP, lang: "en" } };

/** In Dutch. */
export const MonthDutch: Story = { name: "Month, Dutch", args: { ...COP, lang: "nl" } };
