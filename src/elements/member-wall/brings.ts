import { html, nothing, type TemplateResult } from "lit/html.js";

import type { MemberWallMessages } from "../../i18n/messages.js";
import { ACTIONS } from "../../model/actions.js";
import { EVENTS } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import type { Member } from "../../model/members.js";
import { css } from "../../styles/css-text.js";

/** Of the button. */
export const styles = css`
  .brings {
    inline-size: 100%;
    padding: 0.2em 0.4em;
    border-color: transparent;
    background: none;
    font-size: 0.8125em;
    font-weight: 400;
    line-height: 1.3;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .brings:hover {
    border-color: transparent;
    text-decoration-thickness: 2px;
  }
  .brings[aria-pressed="true"] {
    border-color: var(--_accent);
    background: var(--_raised);
    font-weight: 650;
  }
`;

/** What members bring. */
export const BROUGHT = [ACTIONS, EVENTS] as const;

const countOf = (records: readonly { readonly members: readonly string[] }[], id: string): number =>
  records.filter(({ members }) => members.includes(id)).length;

/** « 3 actions, 2 dates »: a button that shows them in the other widgets of the group. */
export const renderBrought = (
  member: Member,
  feed: Feed,
  lang: string,
  words: MemberWallMessages,
  chosen: boolean,
  choose: () => void,
): TemplateResult | typeof nothing => {
  const [actions, events] = BROUGHT.map((collection) =>
    countOf(feed.records<{ readonly members: readonly string[] }>(collection, lang), member.id),
  ) as [number, number];
  if (actions + events === 0) return nothing;
  const text = words.brings(actions, events);
  return html`<button
    class="brings"
    lang=${lang}
    part="button brings"
    aria-pressed=${chosen ? "true" : "false"}
    aria-label="${text} – ${member.name}"
    @click=${choose}
  >
    ${text}
  </button>`;
};
