import { expect, waitFor } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";

import type { Scenario } from "../mocks/scenarios.js";
import { onPage } from "./page.js";
import { scenario, type WidgetArgs, widgetIn } from "./widget.js";
import { actionMap, agenda, calls, LINKS, memberWall, pledgeCounter, resources } from "./widgets.js";

/* Two columns where there is room for them. */
const GRID =
  "display: grid; gap: 24px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24em), 1fr)); align-items: start";
const WIDE = "grid-column: 1 / -1";

const all = (args: WidgetArgs): TemplateResult => html`
  <div style=${GRID}>
    ${agenda({ ...args, max: 4 })} ${pledgeCounter(args)}
    <div style=${WIDE}>${actionMap(args)}</div>
    ${calls({ ...args, closed: true, max: 3 })} ${resources({ ...args, max: 4 })}
    <div style=${WIDE}>${memberWall(args)}</div>
  </div>
`;

const SNIPPET = `<script type="module" src="https://example.org/dynamique-climat.js"></script>

<climat-agenda max="4"><a href="https://example.org/agenda/">L’agenda de la Dynamique Climat</a></climat-agenda>
<climat-pledge-counter><a href="https://example.org/pledge-counter/">Les engagements de la Dynamique Climat</a></climat-pledge-counter>
<climat-action-map><a href="https://example.org/action-map/">La carte des actions de la Dynamique Climat</a></climat-action-map>
<climat-calls closed max="3"><a href="https://example.org/calls/">Les appels de la Dynamique Climat</a></climat-calls>
<climat-resources max="4"><a href="https://example.org/resources/">Les ressources de la Dynamique Climat</a></climat-resources>
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

/** All six widgets on one page, from one feed, by one request. */
export const AllSix: Story = of("ready");

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
export const Dark: Story = { ...of("ready"), globals: { scheme: "dark" } };

/** `initial`: until the script has run, and wherever it can’t, what stands in each tag is the embedder’s own link. */
export const Initial: Story = {
  render: () => html`<div style=${GRID}>${LINKS.map((link) => html`<p>${link}</p>`)}</div>`,
};

/** The feed is on its way. */
export const Pending: Story = of("pending");

/** The feed has nothing. */
export const Empty: Story = of("empty");

/** The feed can’t be had: each widget leaves its embedder’s link. */
export const FeedError: Story = { name: "Error", ...of("error") };

/** In English. */
export const English: Story = { args: { ...scenario("ready"), lang: "en" } };
