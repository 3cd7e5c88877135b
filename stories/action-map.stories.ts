import "../src/define/action-map.js";

import { expect, userEvent, waitFor } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";

import { feedWith, fullFeed } from "../mocks/feeds.js";
import { TILES } from "../mocks/scenarios.js";
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

const TAG = "climat-action-map";
const LABEL = "La carte des actions de la Dynamique Climat";

const render = (args: WidgetArgs, slotted: TemplateResult | typeof nothing = nothing): TemplateResult => html`
  <climat-action-map ${widget(args)}>
    <a href="https://example.org/action-map/">${LABEL}</a>
    ${slotted}
  </climat-action-map>
`;

const meta: Meta<WidgetArgs> = {
  title: "Widgets/Action map",
  component: TAG,
  render: (args) => render(args),
  args: scenario("ready"),
  argTypes: controlsOf("action-map"),
  decorators: [onPage],
  parameters: {
    layout: "fullscreen",
    docs: { extractArgTypes: referenceOf, source: sourceOf("action-map", LABEL) },
  },
};

export default meta;

type Story = StoryObj<WidgetArgs>;

/** Every attribute is a control. */
export const Playground: Story = {};

/** List and map side by side; in a narrow column the map stands above the list. */
export const Ready: Story = {};

/** An action chosen in the list: its row opens, and its pin bears the same ring. */
export const Selected: Story = {
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    const row = root.querySelector<HTMLElement>(".list summary");
    row?.click();
    await waitFor(() => expect(row?.parentElement).toHaveAttribute("open"));
  },
};

/** An action with a picture, whose author is named. */
export const Picture: Story = {
  args: given(
    feedWith({
      actions: (fullFeed["actions"] as readonly object[]).map((action) => ({
        ...action,
        image: {
          url: "./logos/mres.svg",
          alt: "Le monogramme de la maison des associations",
          width: 240,
          height: 80,
          credit: "La Dynamique Climat (exemple)",
        },
      })),
    }),
  ),
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    await userEvent.click(await drawnIn(root, ".list summary"));
    await expect(await drawnIn(root, "[part~=image]")).toBeVisible();
  },
};

/** The filters that the button opens. */
export const FiltersOpen: Story = { name: "Filters, open", play: openFilters(TAG) };

/** The list alone: no map code is loaded. */
export const ListOnly: Story = { args: { view: "list" } };

/** The map above, the list under it whatever the width. */
export const MapOnly: Story = { args: { view: "map" } };

/** What is done already. */
export const Done: Story = { name: "One status", args: { status: ["done"] } };

/** What is planned or under way. */
export const TwoStatuses: Story = { args: { status: ["planned", "engaged"] } };

/** The map opens on a place that the embedder chose: here the Dunkirk coast. */
export const CentreAndZoom: Story = { name: "Centre and zoom", args: { center: "51.02,2.37", zoom: 10 } };

/** One territory’s actions only; the map opens on them. */
export const OneTerritory: Story = { args: { territory: ["bassin-minier"] } };

const ROUTE = { route: "climate-tour-dunkerque" };

/** A Climatour: its stops in order, their hours, and the line between them. */
export const Route: Story = { args: ROUTE };

/** A stop is open: its action, its event with the file for a calendar, the way there. */
export const RouteStop: Story = {
  name: "Route, a stop open",
  args: { ...ROUTE, selected: "climate-tour-dunkerque/1" },
};

/** The second Climatour, in a phone’s column. */
export const NarrowRoute: Story = {
  name: "Route, narrow, 320 px",
  args: { route: "climate-tour-mel", selected: "climate-tour-mel/3" },
  parameters: { host: { width: "320px" } },
};

/** A route on a dark page. */
export const DarkRoute: Story = {
  name: "Dark, route",
  args: RouteStop.args,
  globals: { scheme: "dark" },
};

/** An id that the feed does not have: a sentence here, a line in the console. */
export const UnknownRoute: Story = { name: "Route that is not there", args: { route: "nulle-part" } };

const OFFER = { tiles: TILES, "tiles-attribution": "Tuiles d’exemple" };

/** A detailed map is offered: nothing is asked for before the click. */
export const TilesOffered: Story = { name: "Tiles, offered", args: OFFER };

/** After the click: the tiles lie under the same pins. */
export const TilesShown: Story = {
  name: "Tiles, shown",
  args: OFFER,
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    (await drawnIn(root, "[part~=tiles] button")).click();
  },
};

/* Drawn by hand for this story: not their borders. */
const shape = (...coordinates: readonly (readonly [number, number])[]): object => ({
  type: "Polygon",
  coordinates: [coordinates],
});
const SHAPES: Readonly<Record<string, object>> = {
  dunkerquois: shape([2.05, 51], [2.54, 51.09], [2.6, 50.94], [2.3, 50.9], [2.05, 51]),
  mel: shape(
    [2.8, 50.62],
    [2.86, 50.75],
    [3.1, 50.8],
    [3.28, 50.72],
    [3.2, 50.53],
    [2.95, 50.5],
    [2.8, 50.62],
  ),
};
const shapedFeed = feedWith({
  territories: (fullFeed["territories"] as readonly { id: string }[]).map((territory) => ({
    ...territory,
    geometry: SHAPES[territory.id],
  })),
});

/** The feed gives shapes of two territories (drawn as an example). */
export const Territories: Story = { args: given(shapedFeed) };

/** The page is about one territory: it stands out. */
export const ChosenTerritory: Story = {
  name: "Territories, one chosen",
  args: { ...given(shapedFeed), territory: ["dunkerquois"] },
};

/** Several actions at one address: no zoom parts them, they fan out. */
export const SameAddress: Story = {
  name: "One address, fanned out",
  args: { ...given(fullFeed), selected: "estaminet-du-climat" },
};

/** Ways to share and to download, once they are asked for. */
export const TakeAway: Story = {
  name: "Share and download",
  args: { ...ROUTE, view: "list" },
  play: async ({ canvasElement }) => {
    const root = await widgetIn(canvasElement, TAG);
    (await drawnIn(root, ".views + .take-away button")).click();
    await drawnIn(root, ".take-away-ways");
  },
};

/** A single action: the map shows where in the region it lies. */
export const OneAction: Story = {
  args: given(feedWith({ actions: (fullFeed["actions"] as readonly object[]).slice(1, 2) })),
};

/** Actions without a place are in the list only. */
export const NoPlaces: Story = {
  name: "No action has a place",
  args: given(
    feedWith({
      actions: (fullFeed["actions"] as readonly object[]).map((action) => ({
        ...action,
        location: undefined,
      })),
    }),
  ),
};

/** `--climat-map-height`, set by the page. */
export const Height: Story = {
  name: "A lower map",
  parameters: { host: { style: "--climat-map-height: 22em" } },
};

/** The first five; a button brings the others, in place. */
export const FirstFive: Story = { name: "First five (max)", args: { max: 5 } };

/** The page has a heading of its own. */
export const WithoutHeading: Story = { args: { heading: "" } };

/** The embedder’s own words around list and map. */
export const Slots: Story = {
  name: "Header and footer",
  render: (args) =>
    render(
      args,
      html`<p slot="header">Près de chez nous et dans toute la région (exemple d’en-tête).</p>
        <p slot="footer"><a href="https://example.org/action">Signaler une action (exemple)</a></p>`,
    ),
};

/** The feed has no actions. */
export const Empty: Story = { args: scenario("empty") };

/** The embedder says in their own words that there is nothing. */
export const EmptySlot: Story = {
  name: "Empty, in the embedder’s words",
  args: Empty.args,
  render: (args) => render(args, html`<p slot="empty">Votre action sera la première (exemple).</p>`),
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

/** The coalition’s campaign is over: the census stays. */
export const Archived: Story = { args: scenario("archived") };

/** A feed full of faults: one action is worth showing, though not its place. */
export const BrokenFeed: Story = { args: scenario("broken") };

/** Names and descriptions without end. */
export const LongContent: Story = { args: scenario("long") };

/** Five hundred actions all over the region, in clusters. */
export const Many: Story = { args: scenario("many") };

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

/** A chosen action on a dark page. */
export const DarkSelected: Story = {
  name: "Dark, selected",
  globals: { scheme: "dark" },
  play: Selected.play,
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
