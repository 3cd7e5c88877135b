import { html, nothing, type TemplateResult } from "lit/html.js";

import { month as french } from "../../i18n/fr/month.js";
import { wearStyles } from "../../internal/wear-styles.js";
import { calendarOf } from "../../model/wall-time.js";
import type { AgendaEntry } from "../../query/agenda.js";
import { addMonths, type MonthDay } from "../../query/month.js";
import { type ListContext, renderDays } from "./agenda-list.js";
import { renderMonthBar } from "./month-bar.js";
import type { OpenedEntries } from "./opened-entries.js";
import { MonthChoice, touches } from "./month-choice.js";
import { dayName, type GridContext, renderGrid } from "./month-grid.js";
import { styles } from "./month-styles.js";
import { wideStyles } from "./month-wide-styles.js";

/** What the month needs of its element. */
interface MonthHost extends HTMLElement {
  readonly updateComplete: Promise<void>;
  requestUpdate(): void;
}

const MOST_LISTED = 5;
const MOST_AT_ONCE = 100;

/* How far a key leads, where the week runs from left to right. */
const steps = (key: string, day: number, years: boolean): number | undefined => {
  const sinceMonday = (calendarOf(day).weekday + 6) % 7;
  const months = years ? 12 : 1;
  switch (key) {
    case "ArrowLeft":
      return -1;
    case "ArrowRight":
      return 1;
    case "ArrowUp":
      return -7;
    case "ArrowDown":
      return 7;
    case "Home":
      return -sinceMonday;
    case "End":
      return 6 - sinceMonday;
    case "PageUp":
      return addMonths(day, -months) - day;
    case "PageDown":
      return addMonths(day, months) - day;
    default:
      return undefined;
  }
};

/** The month view of an agenda: its bar, its grid, the list of one day. */
export class MonthView extends MonthChoice {
  /** The visitor chose the list. */
  asList = false;
  readonly #host: MonthHost;
  #weeks: readonly (readonly MonthDay[])[] = [];
  /* The day listed, its dates, and how many of them are shown. */
  #listed: number | undefined;
  #list: readonly AgendaEntry[] = [];
  #most = MOST_LISTED;
  /* Another month was asked for from outside the grid. */
  #isTurned = false;
  readonly #opened: OpenedEntries;

  constructor(host: MonthHost, opened: OpenedEntries) {
    super();
    this.#host = host;
    this.#opened = opened;
    wearStyles(host.shadowRoot as ShadowRoot, styles + wideStyles);
  }

  /** What is shown of the agenda; nothing where the visitor chose the list. */
  select(...read: Parameters<MonthChoice["read"]>): MonthChoice | undefined {
    this.read(...read);
    return this.asList ? undefined : this;
  }

  /** The bar, and under it the grid and one of its days, or the list. */
  render(context: ListContext, list: () => TemplateResult): TemplateResult {
    return html`${this.#renderBar(context)} ${this.asList ? list() : this.#renderMonth(context)}`;
  }

  /* The ways to other months, and to the list. */
  #renderBar({ messages, formats, level, now }: ListContext): TemplateResult {
    const go = (day: number): void => {
      this.go(day);
      this.#isTurned = true;
      this.#host.requestUpdate();
    };
    const open = (day: number): void => {
      this.open(day);
      this.#host.requestUpdate();
    };
    return renderMonthBar({
      words: messages?.month ?? french,
      formats,
      level,
      shown: this.asList ? undefined : this.day,
      today: now.day,
      bounds: this.bounds,
      years: this.years,
      turn: (months) => {
        go(addMonths(this.day ?? 0, months));
      },
      go,
      open,
      show: (asList) => {
        this.asList = asList;
        this.#host.requestUpdate();
      },
    });
  }

  /* The grid, and under it the list of one of its days. */
  #renderMonth(context: ListContext): TemplateResult {
    this.#weeks = this.weeks;
    const chosen = this.opened(this.#weeks, context.now.day);
    if (chosen !== this.#listed) this.#turnTo(chosen);
    /* The keyboard then comes to the day that is listed; within the grid a month keeps its day. */
    if (this.#isTurned) this.day = chosen ?? this.day;
    this.#isTurned = false;
    const month = context.messages?.month ?? french;
    const grid: GridContext = { ...context, month, chosen, stop: this.day ?? 0, lanes: this.lanes };
    return html`
      ${renderGrid(this.#weeks, grid, { click: this.#onClick, key: this.#onKey })}
      ${chosen === undefined ? this.#renderWayOn(grid) : this.#renderList(chosen, grid)}
    `;
  }

  #renderWayOn({ formats, month }: GridContext): TemplateResult {
    const nearest = this.nearest();
    return html`<div class="notice" part="empty">
      <p>${month.empty(formats.month(this.day ?? 0))}</p>
      ${
        nearest === undefined
          ? nothing
          : html`<button
              part="button"
              @click=${() => {
                this.#moveTo(nearest);
              }}
            >
              ${month.goTo(formats.month(nearest))}
            </button>`
      }
    </div>`;
  }

  #renderList(day: number, grid: GridContext): TemplateResult {
    this.#list = this.shown.filter((date) => touches(date, { from: day, to: day }));
    const entries = this.#list.slice(0, this.#most).map((entry): AgendaEntry => {
      if (entry.kind === "call") return entry;
      return { ...entry, others: entry.record.occurrences.filter((span) => span !== entry.span) };
    });
    const hidden = this.#list.length - entries.length;
    const context = { ...grid, level: grid.level + 1 };
    return html`<div
      class="chosen"
      part="chosen"
      role="group"
      tabindex="-1"
      aria-label=${dayName(day, this.#list.length, grid)}
      @keydown=${this.#onEscape}
    >
      ${renderDays([{ day, entries }], context)}
      ${entries.length === 0 ? html`<p>${grid.month.emptyDay}</p>` : nothing}
      ${
        hidden > 0
          ? html`<p class="more">
              <button part="button more" @click=${this.#showMore}>
                ${grid.common.more(Math.min(hidden, MOST_AT_ONCE), hidden)}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  /* What was open in the day before is closed. */
  #turnTo(day: number | undefined): void {
    this.#listed = day;
    this.#most = MOST_LISTED;
    this.#opened.clear();
    /* At once: a row that has just been opened may not have been told of yet. */
    for (const details of this.#all<HTMLDetailsElement>(".chosen details")) details.open = false;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const cell = target.closest("td");
    if (!cell?.dataset["day"]) return;
    const bar = target.closest<HTMLElement>("[data-bar]")?.dataset["bar"];
    const entry = this.#dayOf(Number(cell.dataset["day"]))?.bars[Number(bar)]?.entry;
    /* A bar hangs in its first cell and lies over others: the day meant is the one under the pointer. */
    const under = [...(cell.closest("tr") as HTMLTableRowElement).cells].find((at) => {
      const { left, right } = at.getBoundingClientRect();
      return left <= event.clientX && event.clientX < right;
    });
    void this.#openDay(Number((under ?? cell).dataset["day"]), entry);
  };

  #dayOf(day: number): MonthDay | undefined {
    return this.#weeks.flat().find((at) => at.day === day);
  }

  /* A day's list; with an entry, that one opened in it as if the visitor had done so. */
  async #openDay(day: number, entry?: AgendaEntry): Promise<void> {
    this.open(day);
    this.#turnTo(undefined);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!entry) {
      /* On a phone the list begins under the edge of the screen, and nothing would seem to have happened. */
      this.#all(".chosen .row, .chosen > p")[0]?.scrollIntoView({ block: "nearest" });
      return;
    }
    const index = this.#list.indexOf(entry);
    if (index >= this.#most) {
      this.#most = index + 1;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    }
    const summary = this.#all(".chosen .event")[index]?.querySelector("summary");
    summary?.focus();
    summary?.click();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const cell = (event.target as Element).closest("td");
    if (!cell || altKey || ctrlKey || metaKey) return;
    const day = Number(cell.dataset["day"]);
    if (event.target === cell && (key === "Enter" || key === " ")) {
      event.preventDefault();
      void this.#openDay(day).then(() => this.#all(".chosen")[0]?.focus());
      return;
    }
    const isLeftward = getComputedStyle(cell).direction === "rtl" && /^Arrow(Left|Right)$/.test(key);
    const step = steps(key, day, shiftKey);
    if (step === undefined) return;
    event.preventDefault();
    this.#moveTo(day + (isLeftward ? -step : step));
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    /* A dialog that the month stands in stays open. */
    event.preventDefault();
    this.#all("td[tabindex='0']")[0]?.focus();
  };

  /* The button goes away: the keyboard goes on with the first row that it brought. */
  readonly #showMore = (): void => {
    const first = this.#most;
    this.#most += MOST_AT_ONCE;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const row = this.#all(".chosen .event")[first];
      (row?.querySelector("summary") ?? this.#all(".chosen")[0])?.focus();
    });
  };

  /* To a day of this month or another, with the keyboard. */
  #moveTo(day: number): void {
    this.go(day);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#all("td[tabindex='0']")[0]?.focus());
  }

  #all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...(this.#host.shadowRoot as ShadowRoot).querySelectorAll<T>(selector)];
  }
}
