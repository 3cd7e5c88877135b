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

type Make = (args: WidgetArgs) => TemplateResult;

/** Each widget with its fallback link. */
export const agenda: Make = (args) =>
  html`<climat-agenda ${widget(args)}>${link("agenda", "L’agenda de la Dynamique Climat")}</climat-agenda>`;
export const actionMap: Make = (args) =>
  html`<climat-action-map ${widget(args)}
    >${link("action-map", "La carte des actions de la Dynamique Climat")}</climat-action-map
  >`;
export const pledgeCounter: Make = (args) =>
  html`<climat-pledge-counter ${widget(args)}
    >${link("pledge-counter", "Les engagements de la Dynamique Climat")}</climat-pledge-counter
  >`;
export const memberWall: Make = (args) =>
  html`<climat-member-wall ${widget(args)}
    >${link("member-wall", "Les membres de la Dynamique Climat")}</climat-member-wall
  >`;
export const resources: Make = (args) =>
  html`<climat-resources ${widget(args)}
    >${link("resources", "Les ressources de la Dynamique Climat")}</climat-resources
  >`;
export const calls: Make = (args) =>
  html`<climat-calls ${widget(args)}>${link("calls", "Les appels de la Dynamique Climat")}</climat-calls>`;
