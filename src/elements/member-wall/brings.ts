import { html, nothing, type TemplateResult } from "lit/html.js";

import type { MemberWallMessages } from "../../i18n/messages.js";
import { ACTIONS } from "../../model/actions.js";
import { EVENTS } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import type { Member } from "../../model/members.js";
import type { Span } from "../../model/record-reader.js";
import type { WallTime } from "../../model/wall-time.js";
import { isOver } from "../../query/span.js";
import { css } from "../../styles/css-text.js";

/** Of the button. */
export const styles = css`
  .brings {
    inline-size: 100%;
    padding: 0.2em 0;
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

interface Brought {
  readonly members: readonly string[];
  /** Of an event. */
  readonly occurrences?: readonly Span[];
}

/**
 * « 3 actions, 2 dates »: a button that shows them in the other widgets of the group. Dates are those that an agenda
 * holds: to come, or over once the campaign is.
 */
export const renderBrought = (
  member: Member,
  feed: Feed,
  lang: string,
  now: WallTime,
  words: MemberWallMessages,
  chosen: boolean,
  choose: () => void,
): TemplateResult | typeof nothing => {
  const [actions, events] = BROUGHT.map(
    (collection) =>
      feed
        .records<Brought>(collection, lang)
        .filter(
          ({ members, occurrences }) =>
            members.includes(member.id) &&
            (!occurrences || occurrences.some((span) => isOver(span, now) === feed.archived)),
        ).length,
  ) as [number, number];
  if (actions + events === 0) return nothing;
  const text = words.brings(actions, events);
  return html`<button
    class="brings"
    lang=${lang}
    part="button brings"
    aria-pressed=${chosen ? "true" : "false"}
    aria-label=${`${text} – ${member.name}`}
    @click=${choose}
  >
    ${text}
  </button>`;
};
