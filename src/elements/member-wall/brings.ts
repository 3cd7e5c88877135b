import { html, nothing, type TemplateResult } from "lit/html.js";

import type { MemberWallMessages } from "../../i18n/messages.js";
import { ACTIONS } from "../../model/actions.js";
import { EVENTS } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import type { Member } from "../../model/members.js";

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
