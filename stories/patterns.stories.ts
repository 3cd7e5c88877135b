import { expect, waitFor } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";

import { onPage } from "./page.js";
import { scenario, type WidgetArgs, widgetIn } from "./widget.js";
import { actionMap, agenda, calls, memberWall, pledgeCounter, resources } from "./widgets.js";

const STYLE = `
  .site { --rule: color-mix(in srgb, currentcolor 22%, transparent); max-inline-size: 72em; margin-inline: auto; }
  .site header, .site footer { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; padding-block: 8px 16px; border-block-end: 1px solid var(--rule); }
  .site footer { margin-block-start: 40px; padding-block: 16px; border-block: 1px solid var(--rule) 0; }
  .site strong { font-size: 1.125em; }
  .site nav { display: flex; flex-wrap: wrap; gap: 4px 20px; }
  .site nav a { padding-block: 4px; color: inherit; }
  .site h1 { margin-block: 32px 12px; font-size: clamp(1.6em, 4vw, 2.5em); line-height: 1.15; text-wrap: balance; }
  .site h2 { margin-block: 40px 12px; font-size: 1.375em; line-height: 1.2; }
  .site p { max-inline-size: 68ch; margin-block: 0 16px; }
  .site .columns { display: grid; gap: 32px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr)); align-items: start; }
  .site .main-and-aside { display: grid; gap: 32px; grid-template-columns: minmax(0, 1fr); align-items: start; }
  @media (min-width: 800px) { .site .main-and-aside { grid-template-columns: minmax(0, 5fr) minmax(0, 2fr); } }`;

interface Content {
  readonly title: string;
  readonly lead: string;
  readonly body: TemplateResult;
}

/* A town that does not exist, and says so. */
const site = ({ title, lead, body }: Content): TemplateResult => html`
  <style>
    ${STYLE}
  </style>
  <div class="site">
    <header>
      <strong>Valmont-sur-Lys <small>(commune fictive)</small></strong>
      <nav aria-label="Rubriques">
        <a href="#mairie">La mairie</a> <a href="#vivre">Vivre ici</a>
        <a href="#climat" aria-current="page">Climat</a>
      </nav>
    </header>
    <main>
      <h1>${title}</h1>
      <p>${lead}</p>
      ${body}
    </main>
    <footer>Mairie de Valmont-sur-Lys, page d’exemple</footer>
  </div>
`;

const meta: Meta<WidgetArgs> = {
  title: "Patterns",
  tags: ["!autodocs"],
  args: scenario("ready"),
  decorators: [onPage],
  parameters: { layout: "fullscreen", controls: { disable: true } },
};

export default meta;

type Story = StoryObj<WidgetArgs>;

const codeOf = (code: string): object => ({ docs: { source: { code, language: "html" } } });

/** A member’s home page: what comes next, a figure, and who is in it. A page that has headings of its own takes the widgets’ away. */
export const HomePage: Story = {
  name: "A member’s home page",
  render: (args) =>
    site({
      title: "Notre commune s’engage pour le climat",
      lead: "À l’automne de la COP 21, nous agissons avec les structures de la région. Voici ce qui se prépare près de chez vous.",
      body: html`
        <div class="main-and-aside">
          <section aria-labelledby="coming">
            <h2 id="coming">Les prochains rendez-vous</h2>
            ${agenda({ ...args, heading: "", "heading-level": 2, max: 4, filters: ["none"] })}
          </section>
          <section aria-labelledby="pledge">
            <h2 id="pledge">Et vous ?</h2>
            ${pledgeCounter({ ...args, heading: "", "heading-level": 2, source: "cerdd" })}
          </section>
        </div>
        <h2 id="together">Ensemble</h2>
        ${memberWall({ ...args, heading: "", "heading-level": 2, size: "s", "group-by": "none", sort: "rotate", max: 12 })}
      `,
    }),
  parameters: codeOf(`<script type="module" src="https://example.org/dynamique-climat.js"></script>

<h2>Les prochains rendez-vous</h2>
<climat-agenda heading="" heading-level="2" max="4" filters="none">
  <a href="https://example.org/agenda/?max=4">L’agenda de la Dynamique Climat</a>
</climat-agenda>

<h2>Et vous ?</h2>
<climat-pledge-counter heading="" heading-level="2" source="cerdd">
  <a href="https://example.org/pledge-counter/">Les engagements de la Dynamique Climat</a>
</climat-pledge-counter>

<h2>Ensemble</h2>
<climat-member-wall heading="" heading-level="2" size="s" group-by="none" sort="rotate" max="12">
  <a href="https://example.org/member-wall/">Les membres de la Dynamique Climat</a>
</climat-member-wall>`),
};

/** A page for the agenda: the month, its filters, and the calls beside it. */
export const AgendaPage: Story = {
  name: "An agenda page",
  render: (args) =>
    site({
      title: "L’agenda du climat",
      lead: "Conférences, visites, ateliers : tout ce que la coalition organise, jour après jour. Un jour choisi montre ses rendez-vous.",
      body: html`<div class="main-and-aside">
        ${agenda({ ...args, "heading-level": 2, view: "month", filters: ["search", "theme", "territory"] })}
        ${calls({ ...args, "heading-level": 2, closed: true, max: 4 })}
      </div>`,
    }),
  parameters: codeOf(`<climat-agenda heading-level="2" view="month" filters="search theme territory">
  <a href="https://example.org/agenda/?view=month">L’agenda de la Dynamique Climat</a>
</climat-agenda>

<climat-calls heading-level="2" closed max="4">
  <a href="https://example.org/calls/">Les appels de la Dynamique Climat</a>
</climat-calls>`),
};

/** A page for the map: one group, so that what a visitor chooses in one widget stands in the others. */
export const MapPage: Story = {
  name: "A map page",
  render: (args) =>
    site({
      title: "Ce qui se fait déjà",
      lead: "Des actions engagées, réalisées ou en projet dans toute la région. La liste dit tout ce que montre la carte.",
      body: html`${actionMap({ ...args, "heading-level": 2, group: "climat", filters: ["search", "status", "theme"] })}
        <h2 id="more">Pour aller plus loin</h2>
        <div class="columns">
          ${resources({ ...args, max: 4 })} ${agenda({ ...args, group: "climat", max: 3, filters: ["none"] })}
        </div>`,
    }),
  play: async ({ canvasElement }) => {
    const map = await widgetIn(canvasElement, "climat-action-map");
    const row = map.querySelector<HTMLElement>(".list summary");
    row?.click();
    await waitFor(() => expect(row?.parentElement).toHaveAttribute("open"));
  },
  parameters: codeOf(`<climat-action-map heading-level="2" group="climat" filters="search status theme">
  <a href="https://example.org/action-map/">La carte des actions de la Dynamique Climat</a>
</climat-action-map>

<climat-resources max="4">
  <a href="https://example.org/resources/">Les ressources de la Dynamique Climat</a>
</climat-resources>

<climat-agenda group="climat" max="3" filters="none">
  <a href="https://example.org/agenda/?max=3">L’agenda de la Dynamique Climat</a>
</climat-agenda>`),
};
