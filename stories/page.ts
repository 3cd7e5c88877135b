import type { Decorator } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";

import { feedUrl, type Scenario } from "../mocks/scenarios.js";
import { setClock } from "./clock.js";

/** The page a widget stands on, as a story asks for it. */
export interface Host {
  /** Width of the column, any CSS length. */
  readonly width?: string;
  /** Further declarations, such as custom properties. */
  readonly style?: string;
}

/* Habits met on real pages, each in its worst form. None may come in; font, measure and language may. */
const HOSTILE = `
  .hostile { text-transform: uppercase; text-shadow: 2px 2px 3px #f0f; text-indent: 3em; line-height: 3; text-align: end; cursor: crosshair; }
  .hostile * { box-sizing: content-box !important; }
  .hostile :is(a, p, ul, li, h2, h3, h4, button, section, div, span) { margin: 2em !important; padding: 1em !important; border: 3px dashed #f0f !important; background: #ff0 !important; color: #f00 !important; font: italic 700 28px/3 serif !important; text-shadow: 3px 3px #0ff !important; }
  .hostile > * > * { margin: 0 !important; padding: 0 !important; border: 0 !important; }`;

/* WCAG 1.4.12, word for word. */
const SPACED = "line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em";

/** The pages of the toolbar. */
const PAGES: Readonly<Record<string, { style?: string; className?: string; css?: string }>> = {
  plain: {},
  large: { style: "font-size: 32px" },
  spaced: { style: SPACED },
  tiny: { style: "font-size: 10px" },
  hostile: { className: "hostile", css: HOSTILE },
};

const GROUNDS: Readonly<Record<string, string>> = {
  light: "color-scheme: light; background: #fff; color: #14272b",
  dark: "color-scheme: dark; background: #0b1716; color: #e8f0ee",
};

interface Choice {
  readonly theme?: string;
  readonly scheme?: string;
  readonly locale?: string;
  readonly page?: string;
  readonly clock?: string;
  readonly network?: string;
}

const around = (
  content: unknown,
  { theme, scheme = "light", locale = "fr", page = "plain" }: Choice,
  host: Host,
): TemplateResult => {
  const { style = "", className = "", css } = PAGES[page] ?? {};
  const ground = `${GROUNDS[scheme] ?? ""}; font: 16px/1.5 system-ui, sans-serif; ${style}`;
  const isRightToLeft = locale === "rtl";
  return html`${
      css
        ? html`<style>
            ${css}
          </style>`
        : nothing
    }
    <div
      class=${className}
      lang=${isRightToLeft ? "fr" : locale}
      dir=${isRightToLeft ? "rtl" : "ltr"}
      data-climat-theme=${theme || nothing}
      style="${ground}; padding: 16px; min-block-size: 100vh; box-sizing: border-box"
    >
      <div style="max-inline-size: ${host.width ?? "none"}; ${host.style ?? ""}">${content}</div>
    </div>`;
};

/** A page in miniature, as the toolbar has it: colours, language, habits, hour, and what becomes of the feed. */
export const onPage: Decorator = (story, { globals, parameters, args }) => {
  const choice = globals as Choice;
  setClock(choice.clock);
  const { network } = choice;
  const content =
    network && network !== "story"
      ? story({ args: { ...args, feed: feedUrl(network as Scenario), data: undefined } })
      : story();
  /* What a widget took from around it when it came, it keeps: another page is another widget. */
  return html`${keyed(JSON.stringify(choice), around(content, choice, (parameters["host"] ?? {}) as Host))}`;
};
