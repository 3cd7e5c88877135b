import { html, nothing, type TemplateResult } from "lit/html.js";

import type { CommonMessages } from "../i18n/messages.js";
import type { WallTime } from "../model/wall-time.js";
import { type Content, headingAt } from "./heading.js";

/** What the frame of a widget shows. */
export interface Frame {
  readonly status: "pending" | "ready" | "empty" | "stale" | "error";
  readonly lang: string;
  readonly words: CommonMessages;
  readonly level: number;
  /** Empty: none is shown. */
  readonly heading: Content;
  /** The widget's accessible name. */
  readonly label: string;
  /** The date of a stale copy. */
  readonly asOf?: WallTime;
  /** What the widget itself draws. */
  readonly body: () => TemplateResult;
  readonly empty: () => TemplateResult;
  readonly retry: () => Promise<void>;
}

/* The shape of what will come; css shows it after 300 ms. */
const skeleton = html`<div class="skeleton" part="skeleton" aria-hidden="true">
  <span></span><span></span><span></span>
</div>`;

/* That the visitor was heard, and then how it went. */
const errorNotice = ({ words, retry }: Frame): TemplateResult => {
  const press = async ({ target }: Event): Promise<void> => {
    const said = (target as Element).parentElement?.querySelector("p")?.lastChild as Text;
    said.data = words.loading;
    await retry();
    said.data = words.unavailable;
  };
  return html`
    <div class="notice" part="error">
      <p role="status">${words.unavailable}</p>
      <slot></slot>
      <button part="button retry" @click=${press}>${words.retry}</button>
    </div>
  `;
};

const content = (frame: Frame): TemplateResult => {
  switch (frame.status) {
    case "pending":
      return html`<p class="hidden" role="status">${frame.words.loading}</p>
        ${skeleton}`;
    case "error":
      return errorNotice(frame);
    case "empty":
      return html`<div class="notice" part="empty"><slot name="empty">${frame.empty()}</slot></div>`;
    default:
      return frame.body();
  }
};

/** The section every widget stands in: header, heading, what its status calls for, and footer. */
export const renderFrame = (frame: Frame): TemplateResult => html`
  <section
    class=${`base ${frame.status}`}
    part="base"
    lang=${frame.lang}
    tabindex="-1"
    aria-label=${frame.label}
  >
    <slot name="header"></slot>
    ${frame.heading ? headingAt(frame.level, frame.heading, "heading") : nothing} ${content(frame)}
    ${frame.asOf ? html`<p class="stale muted" part="stale">${frame.words.stale(frame.asOf)}</p>` : nothing}
    <slot name="footer"></slot>
  </section>
`;
