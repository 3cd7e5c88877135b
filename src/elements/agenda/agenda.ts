import { html, nothing, type TemplateResult } from "lit/html.js";

import { agenda } from "../../i18n/fr/agenda.js";
import { ClimatElement } from "../../internal/climat-element.js";
import { type ClimatEvent, EVENTS } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import { MEMBERS } from "../../model/members.js";
import { type AgendaEntry, agendaEntries, byDay, parseDay } from "../../query/agenda.js";
import { base } from "../../styles/base.js";
import { tokens } from "../../styles/tokens.js";
import { styles } from "./agenda-styles.js";
import { renderDay, renderRunning } from "./agenda-list.js";

const MAX = 10;

/**
 * The coalition's shared agenda: what is to come, by day.
 *
 * @summary Agenda of the coalition's events
 * @tag climat-agenda
 * @slot - Fallback: a link to the agenda's own page
 * @slot empty - What to say when there is nothing to show
 * @slot header - Before the heading
 * @slot footer - After the list
 * @fires load - The feed has been read
 * @fires error - The feed could not be had
 * @fires {ClimatSelectEvent} climat-select - A visitor opened an event; cancelable
 * @csspart base - The widget's frame
 * @csspart heading - Its heading
 * @csspart running - The band of what is going on already
 * @csspart day - One day: its date and its events
 * @csspart date - A day's date
 * @csspart event - One event
 * @csspart title - An event's name
 * @csspart tag - An event's status
 * @csspart details - What opens under an event
 * @csspart button - Any button
 * @csspart empty - What is said when there is nothing
 * @csspart error - What is said when the feed can't be had
 * @csspart stale - The date of a copy that could not be re-read
 * @cssprop --climat-background - Ground
 * @cssprop --climat-text - Text
 * @cssprop --climat-text-muted - Secondary text
 * @cssprop --climat-line - Hairlines
 * @cssprop --climat-control - Borders of buttons
 * @cssprop --climat-accent - Links, buttons and focus
 * @cssprop --climat-padding - Space inside the frame
 * @cssprop --climat-border - Border of the frame
 * @cssprop --climat-radius - Radius of the frame
 * @cssprop --climat-font-family - Font, the page's by default
 * @cssState pending - The feed is on its way
 * @cssState ready - There is something to see
 * @cssState empty - There is nothing to show
 * @cssState stale - What is shown could not be re-read
 * @cssState error - The feed could not be had
 */
export class ClimatAgenda extends ClimatElement<"agenda"> {
  static override readonly attributes = {
    ...super.attributes,
    view: ["view", String, "list"],
    from: ["from"],
    to: ["to"],
    past: ["past", Boolean, false],
    include: ["include"],
    "json-ld": ["jsonLd"],
  } as const;

  static override readonly styles = tokens + base + styles;

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
  /* What the visitor chose, over `past`. */
  #archive: boolean | undefined;

  override readonly collections = [EVENTS, MEMBERS] as const;
  protected override readonly section = "agenda";
  protected override readonly french = agenda;
  #entries: readonly AgendaEntry[] = [];

  override get items(): readonly ClimatEvent[] {
    return super.items as readonly ClimatEvent[];
  }

  protected override get name(): string {
    return this.#showsPast ? this.words.pastHeading : this.words.heading;
  }

  /* A campaign that is over opens on its archive; dates that the embedder chose stand. */
  get #showsPast(): boolean {
    return this.#archive ?? (this.past || (!!this.feedRead?.archived && !this.from));
  }

  protected override select(_feed: Feed): readonly ClimatEvent[] {
    const { now } = this;
    this.#entries = agendaEntries(this.recordsOf(EVENTS), {
      now,
      from: parseDay(this.from, now.day),
      to: parseDay(this.to, now.day),
      past: this.#showsPast,
      narrowing: this.narrowing,
    });
    return this.#entries.map(({ event }) => event);
  }

  protected override renderBody(): TemplateResult {
    const shown = this.visible(this.#entries, MAX);
    const memberNames = new Map(this.recordsOf(MEMBERS).map((member) => [member.id, member]));
    const context = {
      words: this.words,
      formats: this.common.formats,
      now: this.now,
      level: this.headingLevel + 1,
      member: (id: string) => memberNames.get(id),
      select: (event: ClimatEvent) => this.tellSelect("event", event),
    };
    const running = shown.filter((entry) => entry.running);
    const dated = shown.filter((entry) => !entry.running);
    return html`
      ${running.length > 0 ? renderRunning(running, this.#startsToday, context) : nothing}
      <ol class="days" part="days">
        ${byDay(dated).map((day) => renderDay(day, context))}
      </ol>
      ${this.renderMore(this.#entries.length - shown.length)}
    `;
  }

  get #startsToday(): boolean {
    return !this.from || this.from === "today";
  }

  protected override renderEmpty(): TemplateResult {
    const { words } = this;
    const past = this.#showsPast;
    const dated = !this.#startsToday || !!this.to;
    const turn = (): void => {
      this.#archive = !past;
      this.requestUpdate();
    };
    return html`
      <p>${dated ? words.emptyPeriod : past ? words.emptyPast : words.empty}</p>
      ${dated ? nothing : html`<p><button part="button" @click=${turn}>${past ? words.showComing : words.showPast}</button></p>`}
    `;
  }
}
