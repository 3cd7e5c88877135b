import { html, nothing, type TemplateResult } from "lit/html.js";

import { Clock } from "../../controllers/clock.js";
import { calls } from "../../i18n/fr/calls.js";
import { MenuButton } from "../../internal/menu-button.js";
import type { MenuContext } from "../../internal/calendar-menu.js";
import { FilterSlot, filterSlotStyles } from "../../internal/filter-slot.js";
import { ListElement } from "../../internal/list-element.js";
import { readFlag } from "../../internal/option-readers.js";
import { type Call, CALLS } from "../../model/calls.js";
import type { Collection } from "../../model/collection.js";
import type { Feed } from "../../model/feed.js";
import { MEMBERS } from "../../model/members.js";
import { type StandingCall, standingCalls } from "../../query/calls.js";
import { rows } from "../../styles/rows.js";
import { tokens } from "../../styles/tokens.js";
import { type CallContext, renderCall } from "./call.js";
import { styles } from "./calls-styles.js";

const MAX = 10;

/**
 * The coalition's calls for projects and for pledges: which are open, until when, and who may answer.
 *
 * @summary Calls for projects
 * @tag climat-calls
 * @slot - Fallback: a link to the calls' own page
 * @slot footer - After the list
 * @fires {ClimatSelectEvent} climat-select - A visitor opened a call; cancelable
 * @fires {ClimatFilterChangeEvent} climat-filter-change - A visitor chose other filters
 * @csspart filters - The bar of filters
 * @csspart search - Its search field
 * @csspart panel - The filters behind its button
 * @csspart filter - One of them
 * @csspart found - How many are left, and the button that lets go
 * @csspart call - One call
 * @csspart tag - How it stands: announced, open, closing soon, closed
 * @csspart title - Its name
 * @csspart dates - When it opens, and its deadline
 * @csspart who - Who may answer, and who calls
 * @csspart details - What opens under a call
 * @csspart description - What it is about
 * @csspart ways - The ways to its own page and to its author
 * @csspart take-away - « Ajouter à mon agenda »
 * @cssprop --climat-planned - The tag of a call that closes soon
 */
export class ClimatCalls extends ListElement<"calls"> {
  static override readonly attributes = {
    ...super.attributes,
    closed: ["closed", readFlag, false],
  } as const;

  static override readonly styles = tokens + rows + filterSlotStyles + styles;

  /** Shows closed calls, too. */
  declare closed: boolean;

  protected override readonly section = "calls";
  protected override readonly french = calls;
  readonly #filters = new FilterSlot<StandingCall>(
    this,
    () => import("./filterable.js"),
    "search status theme member",
    8,
  );
  readonly #calendar = new MenuButton<MenuContext>(this, () => import("../../internal/calendar-menu.js"));
  readonly #clock = new Clock(this);
  readonly #opened = new Set<string>();
  /* The visitor asked for what is closed. */
  #past = false;
  /** All there are; those shown before the visitor's filters; and after them. */
  #known: readonly StandingCall[] = [];
  #all: readonly StandingCall[] = [];
  #calls: readonly StandingCall[] = [];

  override get collections(): readonly [Collection<object>, ...Collection<object>[]] {
    return [CALLS, MEMBERS, ...this.#filters.collections];
  }

  override get items(): readonly Call[] {
    return super.items as readonly Call[];
  }

  protected override get name(): string {
    return this.words.heading;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#clock.stop();
    this.#filters.disconnect();
  }

  protected override performUpdate(): void {
    super.performUpdate();
    this.#clock.wakeAfter(
      this.now,
      this.#known.flatMap(({ opens, deadline }) => [opens, deadline]),
    );
  }

  protected override isNarrowed(): boolean {
    return this.#filters.active;
  }

  protected override select({ archived }: Feed): readonly Call[] {
    this.#known = standingCalls(this.recordsOf(CALLS), this.narrowing, this.now, archived);
    const showsClosed = this.closed || this.#past || archived;
    this.#all = showsClosed ? this.#known : this.#known.filter(({ state }) => state !== "closed");
    this.#calls = this.#filters.apply(this.#all);
    return this.#calls.map(({ record }) => record);
  }

  protected override renderBody(): TemplateResult {
    const { words } = this;
    const { formats } = this.common;
    const shown = this.visible(this.#calls, MAX);
    const members = new Map(this.recordsOf(MEMBERS).map((member) => [member.id, member]));
    const context: CallContext = {
      words,
      formats,
      now: this.now,
      level: this.headingLevel + 1,
      member: (id) => members.get(id),
      takeAway: (call) =>
        this.#calendar.render(call.record, words.addToCalendar, () => this.#menu(call, context)),
      select: ({ record }) => this.tellSelect("call", record),
      opened: this.#opened,
      update: () => {
        this.requestUpdate();
      },
    };
    return html`
      ${this.#filters.render({ items: this.#all, found: this.#calls.length, statuses: words.states })}
      <ul>
        ${shown.map((call) => renderCall(call, context))}
      </ul>
      ${this.renderMore(this.#calls.length - shown.length)}
    `;
  }

  #menu({ record }: StandingCall, { member }: CallContext): MenuContext {
    return {
      items: [{ kind: "call", record }],
      name: record.name,
      whole: false,
      feed: this.feedRead as Feed,
      lang: this.language,
      messages: this.messages,
      words: {},
      member,
    };
  }

  protected override renderEmpty(): TemplateResult {
    const { words } = this;
    const show = (): void => {
      this.#past = true;
      this.requestUpdate();
      this.shadowRoot?.querySelector<HTMLElement>(".base")?.focus();
    };
    return html`<p>${words.empty}</p>
      ${
        this.#known.length > 0
          ? html`<p><button part="button" @click=${show}>${words.showClosed}</button></p>`
          : nothing
      }`;
  }
}
