import { html, nothing, type TemplateResult } from "lit/html.js";

import type { PledgeCounterMessages } from "../../i18n/messages.js";
import type { RecentPledge } from "../../model/pledges.js";

/** Which of the newest pledges is shown, and what the visitor can do about it. */
export interface Turn {
  readonly index: number;
  readonly paused: boolean;
  /** The visitor has turned it: what comes is read aloud. */
  readonly spoken: boolean;
  readonly pause: () => void;
  readonly next: (press: Event) => void;
}

const MOST = 5;

const dateOf = ({ date = "" }: RecentPledge): string => date;

/** The newest first; in the feed's order where it gives no dates. */
export const newest = (recent: readonly RecentPledge[]): readonly RecentPledge[] =>
  [...recent].sort((a, b) => Number(dateOf(b) > dateOf(a)) - Number(dateOf(b) < dateOf(a))).slice(0, MOST);

const renderPledge = ({ text, name, place, lang }: RecentPledge, isShown: boolean): TemplateResult => {
  const who = [name, place].filter(Boolean).join(", ");
  return html`<li class=${isShown ? "" : "waiting"} lang=${lang ?? nothing}>
    <q>${text}</q>${who ? html`<span class="muted">${`\u00a0– ${who}`}</span>` : nothing}
  </li>`;
};

/**
 * Some pledges as quiet text, one at a time in the room of the longest. For those who want less motion they are a list
 * that stands still (styles).
 */
export const renderRecent = (
  pledges: readonly RecentPledge[],
  words: PledgeCounterMessages,
  turn: Turn,
): TemplateResult => {
  return html`<div class="recent" part="recent" role="group" aria-label=${words.recent}>
    <p class="muted">${words.recent}</p>
    <ul aria-live=${turn.spoken ? "polite" : nothing}>
      ${pledges.map((pledge, place) => renderPledge(pledge, place === turn.index % pledges.length))}
    </ul>
    ${
      pledges.length > 1
        ? html`<p class="turn">
            <button part="button" @click=${turn.pause}>${turn.paused ? words.resume : words.pause}</button>
            <button part="button" @click=${turn.next}>${words.next}</button>
          </p>`
        : nothing
    }
  </div>`;
};
