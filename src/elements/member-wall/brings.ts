import { html, nothing, type TemplateResult } from "lit/html.js";

import { brings as french } from "../../i18n/fr/brings.js";
import type { Messages } from "../../i18n/messages.js";
import { arriveAt } from "../../internal/group.js";
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
    text-wrap: balance;
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

/* What a group calls each of these. */
const KINDS = ["action", "event"] as const;

interface Brought {
  readonly members: readonly string[];
  /** Of an event. */
  readonly occurrences?: readonly Span[];
}

/** What is known of a member's button. */
interface BringsContext {
  readonly feed: Feed;
  readonly language: string;
  readonly now: WallTime;
  readonly messages: Messages | undefined;
  readonly chosen: boolean;
  readonly choose: () => void;
  /** The group's widget that shows a kind of records. */
  readonly neighbour: (kind: string) => Element | undefined;
}

/* As long as the group waits for one that it leads to. */
const PATIENCE_MS = 12_000;

/* One far down the page is drawn once it is seen. */
const leadTo = (widget: Element): void => {
  if (arriveAt(widget)) return;
  widget.addEventListener(
    "load",
    () => {
      leadTo(widget);
    },
    /* Later it would take a visitor from where they are by then. */
    { once: true, signal: AbortSignal.timeout(PATIENCE_MS) },
  );
};

/*
 * What was pressed stays under the finger: the line that tells of the choice comes above it, and others of the group change.
 * Before anything of it is seen, and before a visitor can scroll.
 */
const inPlace =
  (act: () => void) =>
  async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as Element;
    const { host } = button.getRootNode() as ShadowRoot;
    const before = button.getBoundingClientRect().top;
    act();
    /* The group is told in a turn of its own. */
    await Promise.resolve();
    await (host as Element & { readonly updateComplete: Promise<void> }).updateComplete;
    /* A page may have taken the wall away. */
    const [box] = button.getClientRects();
    if (box) scrollBy({ top: box.top - before, behavior: "instant" });
  };

/**
 * « 3 actions, 2 dates »: a button that shows them in the other widgets of the group, and once it has, ways to these: on
 * a phone none may be in view. Dates are those that an agenda holds: to come, or over once the campaign is.
 */
export const renderBrought = (
  member: Member,
  { feed, language, now, messages, chosen, choose, neighbour }: BringsContext,
): TemplateResult | typeof nothing => {
  const words = messages?.brings ?? french;
  const counts = BROUGHT.map(
    (collection) =>
      feed
        .records<Brought>(collection, language)
        .filter(
          ({ members, occurrences }) =>
            members.includes(member.id) &&
            (!occurrences || occurrences.some((span) => isOver(span, now) === feed.archived)),
        ).length,
  ) as [number, number];
  if (!counts.some(Boolean)) return nothing;
  const count = words.count(...counts);
  const name = (text: string): string => `${text} – ${member.name}`;
  const ways = words.ways.map((text, at) => {
    const widget = chosen && !!counts[at] && neighbour(KINDS[at] ?? "");
    const lead = (): void => {
      if (widget) leadTo(widget);
    };
    return widget
      ? html`<button class="brings" lang=${language} part="button" aria-label=${name(text)} @click=${lead}>
          ${text}
        </button>`
      : nothing;
  });
  return html`<button
      class="brings"
      lang=${language}
      part="button brings"
      aria-pressed=${chosen ? "true" : "false"}
      aria-label=${name(count)}
      @click=${inPlace(choose)}
    >
      ${count}</button
    >${ways}`;
};
