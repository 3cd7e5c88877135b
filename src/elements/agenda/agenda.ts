import { html, nothing, type TemplateResult } from "lit/html.js";

import { agenda } from "../../i18n/fr/agenda.js";
import { MenuButton } from "../../internal/menu-button.js";
import type { MenuContext } from "../../internal/calendar-menu.js";
import { inTime } from "../../feed/in-time.js";
import { Clock } from "../../controllers/clock.js";
import { FilterSlot, filterSlotStyles } from "../../internal/filter-slot.js";
import { broughtOf } from "../../internal/brought.js";
import { ListElement } from "../../internal/list-element.js";
import { readFlag, type Refuse, wordsOf } from "../../internal/option-readers.js";
import type { GroupSelection } from "../../feed/page-registry.js";
import type { Action } from "../../model/actions.js";
import { type Call, CALLS } from "../../model/calls.js";
import type { Collection } from "../../model/collection.js";
import { EVENT_OUTLINES } from "../../model/event-outline.js";
import { type ClimatEvent, EVENTS } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import { MEMBERS } from "../../model/members.js";
import { wholeOf } from "../../model/outline.js";
import { type AgendaEntry, agendaEntries, byDay, parseDay } from "../../query/agenda.js";
import { registrationEnd } from "../../query/registration.js";
import { rows } from "../../styles/rows.js";
import { tokens } from "../../styles/tokens.js";
import { styles } from "./agenda-styles.js";
import { included } from "./included.js";
import { PublishedEvents } from "./published-events.js";
import { type ListContext, renderDays, renderMonths, renderRunning } from "./agenda-list.js";
import { within } from "./within.js";
import type { MonthView } from "./month-view.js";
import { OpenedEntries } from "./opened-entries.js";

const MAX = 10;
const NONE: readonly never[] = [];
/* `from` and `to`: kept as they were written, « today » is another day tomorrow. */
const readDay = (text: string, refuse: Refuse): string | undefined => {
  if (!text || parseDay(text, 0) !== undefined) return text;
  refuse();
  return undefined;
};

/**
 * The coalition's shared agenda: what is to come, by day.
 *
 * @summary Agenda of the coalition's events
 * @tag climat-agenda
 * @slot - Fallback: a link to the agenda's own page
 * @slot footer - After the list
 * @fires {ClimatSelectEvent} climat-select - A visitor opened an event; cancelable
 * @fires {ClimatFilterChangeEvent} climat-filter-change - A visitor chose other filters
 * @csspart filters - The bar of filters
 * @csspart search - Its search field
 * @csspart panel - The filters behind its button
 * @csspart filter - One of them
 * @csspart found - How many are left, and the button that lets go
 * @csspart running - The band of what is going on already
 * @csspart days - All days, or the months of the archive
 * @csspart day - One day: its date and its events
 * @csspart month - A month of the archive: its name
 * @csspart date - A day's date, or « En ce moment »
 * @csspart event - One event
 * @csspart title - An event's name
 * @csspart hours - When on its day
 * @csspart tag - An event's status
 * @csspart facts - Its dates, where it is, whose it is
 * @csspart details - What opens under an event
 * @csspart description - What it is about
 * @csspart month-bar - The ways from month to month, and to the list
 * @csspart pick - The field for the month, or for the year
 * @csspart grid - The month
 * @csspart cell - One of its days
 * @csspart today - Today's number in it
 * @csspart bar - An event's bar in it
 * @csspart chosen - The list of the day chosen
 * @csspart take-away - The button that adds to a calendar, and its ways
 * @csspart image - A picture of an event
 * @cssprop --climat-danger - What was cancelled
 */
export class ClimatAgenda extends ListElement<"agenda"> {
  static override readonly attributes = {
    ...super.attributes,
    view: ["view", wordsOf("list", "month"), "list"],
    from: ["from", readDay],
    to: ["to", readDay],
    past: ["past", readFlag, false],
    include: ["include", wordsOf("events", "calls")],
    "json-ld": ["jsonLd", wordsOf("none")],
  } as const;

  static override readonly styles = tokens + rows + filterSlotStyles + styles;

  /** `list` or `month`. */
  declare view: string;
  /** First day: ISO 8601 or `today`. One in the past shows what is over, too. */
  declare from: string | undefined;
  /** Last day: ISO 8601 or `today`. */
  declare to: string | undefined;
  /** Shows the archive, newest first. */
  declare past: boolean;
  /** `events`, `calls` or both. */
  declare include: string | undefined;
  /** `none`: no schema.org data in the page. */
  declare jsonLd: string | undefined;

  protected override readonly section = "agenda";
  protected override readonly french = agenda;
  readonly #filters = new FilterSlot<AgendaEntry>(
    this,
    () => import("./filterable.js"),
    "search date kind theme territory member,status",
  );
  readonly #calendar = new MenuButton<MenuContext>(this, () => import("../../internal/calendar-menu.js"));
  readonly #opened = new OpenedEntries(this);
  readonly #published = new PublishedEvents(this);
  readonly #clock = new Clock(this);
  /* What was opened last in the group. */
  #followed?: GroupSelection;
  /* Of what was opened so, what is further down than the list shows: it stands after it, and stays. */
  readonly #brought = new Set<string>();
  /* What the visitor chose, over `past`. */
  #archive: boolean | undefined;
  /** Before the visitor's filters, all dates and those chosen; and after them. */
  #all: readonly AgendaEntry[] = [];
  #inPeriod: readonly AgendaEntry[] = [];
  #entries: readonly AgendaEntry[] = NONE;
  #items: readonly (ClimatEvent | Call)[] = NONE;
  #itemsOf: readonly AgendaEntry[] = NONE;
  /* It comes when the view asks for it; `null`: it could not be had, and the list stands in. */
  #monthView?: MonthView | null;

  override get collections(): readonly [Collection<object>, ...Collection<object>[]] {
    return [...included(this.include), MEMBERS, ...this.#filters.collections, ...this.#opened.collections];
  }

  /* Read when a page asks: a visitor has no use for ten thousand events in full. */
  override get items(): readonly (ClimatEvent | Call)[] {
    const entries = this.feedRead ? this.#entries : NONE;
    if (this.#itemsOf !== entries) {
      this.#itemsOf = entries;
      this.#items = entries.map(({ record }) => wholeOf<ClimatEvent | Call>(record));
    }
    return this.#items;
  }

  /* Until the month's code is here nothing is drawn that would have to make way for it. */
  override get status(): ListElement<"agenda">["status"] {
    const status = super.status;
    return this.#month === undefined && status !== "error" && status !== "initial" ? "pending" : status;
  }

  protected override get name(): string {
    return this.#showsPast ? this.words.pastHeading : this.words.heading;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#filters.disconnect();
    this.#published.withdraw();
    this.#clock.stop();
  }

  protected override performUpdate(): void {
    super.performUpdate();
    /* Asked for again, it is the same module. */
    if (this.#month === undefined && this.status === "pending")
      void inTime(import("./month-view.js")).then((code) => {
        this.#monthView ??= code ? new code.MonthView(this, this.#opened) : null;
        this.requestUpdate();
      });
    this.#follow();
    const shown = this.visible(this.#entries, MAX);
    /* What a visitor looks for is no news to a search engine: of the list, what stands there without it. */
    const published = this.#month ? !this.#filters.active && shown : this.visible(this.#all, MAX);
    if (!this.feedRead) this.#published.withdraw();
    else if (published) this.#published.update(published, this.feedRead, this.recordsOf(MEMBERS));
    const moments = shown.flatMap(({ record, span }) => [span.end ?? span.start, registrationEnd(record)]);
    this.#clock.wakeAfter(this.now, moments);
  }

  /* An event that was opened elsewhere in the group: among an action's dates. */
  #follow(): void {
    const selection = this.#filters.filtering?.selection;
    /* It waits for what it is to be looked for in. */
    if (selection === this.#followed || !this.feedRead || this.#month === undefined) return;
    this.#followed = selection;
    const entry = this.#entries.find(
      ({ kind, record }) => kind === selection?.kind && record.id === selection.id,
    );
    const isShown = this.visible(this.#entries, MAX).some((one) => one === entry);
    if (!entry || (isShown && this.#opened.isDrawn(entry))) return;
    if (!isShown) this.#brought.add(entry.record.id);
    this.#opened.set(entry, true);
    this.requestUpdate();
  }

  protected override isNarrowed(): boolean {
    return this.#filters.active || !!this.#month?.dates.length;
  }

  get #month(): MonthView | null | undefined {
    return this.view === "month" ? this.#monthView : null;
  }

  /* A campaign that is over opens on its archive; dates that the embedder chose stand. */
  get #showsPast(): boolean {
    return this.#archive ?? (this.past || (!!this.feedRead?.archived && !this.from));
  }

  protected override select(): readonly AgendaEntry[] {
    /* The month asks for other entries than the list. */
    if (this.#month === undefined) return (this.#entries = NONE);
    const { now } = this;
    const kinds = included(this.include);
    const records = {
      events: kinds.includes(EVENTS) ? this.recordsOf(EVENT_OUTLINES) : NONE,
      calls: kinds.includes(CALLS) ? this.recordsOf(CALLS) : NONE,
    };
    const query = {
      now,
      from: parseDay(this.from, now.day),
      to: parseDay(this.to, now.day),
      past: this.#showsPast,
      narrowing: this.narrowing,
    };
    const period = this.#filters.period(query);
    const ofMonth = this.#month?.select(records, query, period, (dates) => this.#filters.apply(dates));
    this.#all = ofMonth?.dates ?? agendaEntries(records, query);
    this.#inPeriod = ofMonth?.items ?? (period ? agendaEntries(records, within(query, period)) : this.#all);
    this.#entries = ofMonth?.entries ?? this.#filters.apply(this.#inPeriod);
    return this.#entries;
  }

  protected override renderBody(): TemplateResult {
    const members = new Map(this.recordsOf(MEMBERS).map((member) => [member.id, member]));
    const context = {
      words: this.words,
      common: this.common,
      messages: this.messages,
      formats: this.common.formats,
      now: this.now,
      level: this.headingLevel + 1,
      member: (id: string) => members.get(id),
      takeAway: (entry: AgendaEntry, label: string) =>
        this.#calendar.render(entry.record, label, () => this.#menu([entry], entry.record.name)),
      select: ({ kind, record }: AgendaEntry) => this.tellSelect(kind, wholeOf<ClimatEvent | Call>(record)),
      feed: this.feedRead,
      language: this.language,
      openAction:
        !!this.#filters.filtering?.neighbour("action") &&
        ((action: Action) => this.tellSelect("action", action)),
      opened: this.#opened,
    };
    const list = (): TemplateResult => this.#renderList(context);
    return html`${this.#renderFilters()} ${this.#month?.render(context, list) ?? list()}`;
  }

  #renderList(context: ListContext): TemplateResult {
    const shown = this.visible(this.#entries, MAX);
    const beyond = broughtOf(this.#entries.slice(shown.length), this.#brought, ({ record }) => record.id);
    const running = [...shown, ...beyond].filter((entry) => entry.running);
    const dated = (entries: readonly AgendaEntry[]): TemplateResult =>
      (this.#showsPast ? renderMonths : renderDays)(
        byDay(entries.filter((entry) => !entry.running)),
        context,
      );
    return html`
      ${running.length > 0 ? renderRunning(running, this.#startsToday, context) : nothing} ${dated(shown)}
      ${beyond.length > 0 ? dated(beyond) : nothing}
      ${this.renderMore(this.#entries.length - shown.length - beyond.length, beyond.length)}
      ${this.#showsPast || this.#entries.length === 0 ? nothing : this.#renderTakeAll()}
      ${this.#month && shown.length === 0 && !this.#filters.active ? this.renderEmpty() : nothing}
      ${this.#archive ? html`<p class="more">${this.#renderTurn()}</p>` : nothing}
    `;
  }

  #renderFilters(): TemplateResult | typeof nothing {
    return this.#filters.render({
      items: this.#inPeriod,
      found: this.#entries.length,
      dated: this.#all,
      statuses: this.words.statuses,
    });
  }

  #renderTakeAll(): TemplateResult {
    return this.#calendar.render(this, this.words.addAllToCalendar, () => this.#menu(this.#entries));
  }

  /* What is taken along: one entry at its date, or all at all of theirs. */
  #menu(entries: readonly AgendaEntry[], one?: string): MenuContext {
    const members = this.recordsOf(MEMBERS);
    return {
      items: entries.map((entry) => ({
        ...entry,
        spans: one ? [entry.span] : [entry.span, ...entry.others],
      })),
      name: one ?? this.label,
      whole: one === undefined,
      feed: this.feedRead as Feed,
      lang: this.language,
      messages: this.messages,
      words: this.words,
      member: (id) => members.find((member) => member.id === id),
    };
  }

  get #startsToday(): boolean {
    return !this.from || this.from === "today";
  }

  /* From what is to come to the archive, or back. */
  #renderTurn(): TemplateResult {
    const past = this.#showsPast;
    const turn = (): void => {
      this.#archive = !past;
      this.shownMore = 0;
      this.requestUpdate();
      this.shadowRoot?.querySelector<HTMLElement>(".base")?.focus();
    };
    return html`<button part="button" @click=${turn}>
      ${past ? this.words.showComing : this.words.showPast}
    </button>`;
  }

  protected override renderEmpty(): TemplateResult {
    const { words } = this;
    const dated = !this.#startsToday || !!this.to;
    return html`
      <p>${dated ? words.emptyPeriod : this.#showsPast ? words.emptyPast : words.empty}</p>
      ${dated ? nothing : html`<p>${this.#renderTurn()}</p>`}
    `;
  }
}
