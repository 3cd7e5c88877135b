import "../src/define/action-map.js";
import "../src/define/agenda.js";
import "../src/define/calls.js";
import "../src/define/member-wall.js";
import "../src/define/pledge-counter.js";
import "../src/define/resources.js";

import { html, type TemplateResult } from "lit";

import { widget, type WidgetArgs } from "./widget.js";

const link = (page: string, label: string): TemplateResult =>
  html`<a href="https://example.org/${page}/">${label}</a>`;

const FALLBACKS = {
  agenda: link("agenda", "L’agenda de la Dynamique Climat"),
  pledgeCounter: link("pledge-counter", "Les engagements de la Dynamique Climat"),
  actionMap: link("action-map", "La carte des actions de la Dynamique Climat"),
  calls: link("calls", "Les appels de la Dynamique Climat"),
  resources: link("resources", "Les ressources de la Dynamique Climat"),
  memberWall: link("member-wall", "Les membres de la Dynamique Climat"),
};

/** What stands in each widget's tag until its script has run. */
export const LINKS: readonly TemplateResult[] = Object.values(FALLBACKS);

type Make = (args: WidgetArgs) => TemplateResult;

/** Each widget with its fallback link. */
export const agenda: Make = (args) =>
  html`<climat-agenda ${widget(args)}>${FALLBACKS.agenda}</climat-agenda>`;
export const actionMap: Make = (args) =>
  html`<climat-action-map ${widget(args)}>${FALLBACKS.actionMap}</climat-action-map>`;
export const pledgeCounter: Make = (args) =>
  html`<climat-pledge-counter ${widget(args)}>${FALLBACKS.pledgeCounter}</climat-pledge-counter>`;
export const memberWall: Make = (args) =>
  html`<climat-member-wall ${widget(args)}>${FALLBACKS.memberWall}</climat-member-wall>`;
export const resources: Make = (args) =>
  html`<climat-resources ${widget(args)}>${FALLBACKS.resources}</climat-resources>`;
export const calls: Make = (args) => html`<climat-calls ${widget(args)}>${FALLBACKS.calls}</climat-calls>`;
