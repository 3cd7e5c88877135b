import "../src/define/action-map.js";
import "../src/define/agenda.js";
import "../src/define/member-wall.js";
import "../src/define/pledge-counter.js";

import { expect, waitFor } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";

import type { Scenario } from "../mocks/scenarios.js";
import { onPage, scenario, widget, type WidgetArgs, widgetIn } from "./support.js";

/* Two columns where there is room for them. */
const GRID =
  "display: grid; gap: 24px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr)); align-items: start";
const WIDE = "grid-column: 1 / -1";

const link = (page: string, label: string): TemplateResult =>
  html`<a href="https://example.org/${page}/">${label}</a>`;

const all = (args: WidgetArgs): TemplateResult => html`
  <div style=${GRID}>
    <climat-agenda ${widget({ ...args, from: "2015-11-23", to: "2015-12-31", max: 4 })}>
      ${link("agenda", "L’agenda de la Dynamique Climat")}
    </climat-agenda>
    <climat-pledge-counter ${widget(args)}>
      ${link("pledge-counter", "Les engagements de la Dynamique Climat")}
    </climat-pledge-counter>
    <climat-action-map style=${WIDE} ${widget(args)}>
      ${link("action-map", "La carte des actions de la Dynamique Climat")}
    </climat-action-map>
    <climat-member-wall style=${WIDE} ${widget(args)}>
      ${link("member-wall", "Les membres de la Dynamique Climat")}
    </climat-member-wall>
  </div>
`;

const SNIPPET = `<script type="module" src="https://example.org/dynamique-climat.js"></script>

<climat-agenda max="4"><a href="https://example.org/agenda/">L’agenda de la Dynamique Climat</a></climat-agenda>
<climat-pledge-counter><a href="https://example.org/pledge-counter/">Les engagements de la Dynamique Climat</a></climat-pledge-counter>
<climat-action-map><a href="https://example.org/action-map/">La carte des actions de la Dynamique Climat</a></climat-action-map>
<climat-member-wall><a href="https://example.org/member-wall/">Les membres de la Dynamique Climat</a></climat-member-wall>`;

const meta: Meta<WidgetArgs> = {
  title: "At a glance",
  tags: ["!autodocs"],
  render: all,
  decorators: [onPage],
  parameters: { layout: "fullscreen", controls: { disable: true }, docs: { source: { code: SNIPPET } } },
};

export default meta;

type Story = StoryObj<WidgetArgs>;

const of = (name: Scenario): Story => ({ args: scenario(name) });

/** The four widgets on one page, from one feed, by one request. */
export const AllFour: Story = of("ready");

/** One group: what a member brings, chosen in the wall, stands in the agenda and on the map too, until « Tout afficher ». */
export const Together: Story = {
  args: { ...scenario("ready"), group: "page" },
  play: async ({ canvasElement }) => {
    const wall = await widgetIn(canvasElement, "climat-member-wall");
    const brings = await waitFor(() => {
      const button = wall.querySelector<HTMLElement>("[part~=brings]");
      void expect(button).not.toBeNull();
      return button;
    });
    brings?.click();
    const agenda = await widgetIn(canvasElement, "climat-agenda");
    await waitFor(() => {
      void expect(agenda.querySelector(".found")?.textContent).toContain("Cerdd");
    });
  },
};

/** On a page whose `color-scheme` is dark. */
export const Dark: Story = { ...of("ready"), parameters: { host: { dark: true } } };

/** The feed is on its way. */
export const Pending: Story = of("pending");

/** The feed has nothing. */
export const Empty: Story = of("empty");

/** The feed can’t be had: each widget leaves its embedder’s link. */
export const FeedError: Story = { name: "Error", ...of("error") };

/** In English. */
export const English: Story = { args: { ...scenario("ready"), lang: "en" } };
