import { calendarOf } from "../../model/wall-time.js";
import { type AgendaEntry, type AgendaQuery, type AgendaRecords, datesOf } from "../../query/agenda.js";
import { isOver, lastDay } from "../../query/span.js";
import {
  datesWithin,
  EVER,
  gridAround,
  monthAround,
  type MonthDay,
  nearestDay,
  oncePerRecord,
  weeksOf,
} from "../../query/month.js";
import type { ChosenPeriod } from "../../query/chosen-period.js";
import type { Period } from "../../query/period.js";

type Dates = readonly AgendaEntry[];
type Apply = (dates: Dates) => Dates;

/*
 * By a rule and not by measuring: three bars on a day, two where a month is so full that it would be all bars. A line under
 * them counts what is left on a day, or is the bar of a single one.
 */
const LANES = 3;
const FULL = 60;

const clamp = (day: number, { from, to }: Required<Period>): number => Math.max(Math.min(day, to), from);

/** Whether a date falls into a period. */
export const touches = ({ span }: AgendaEntry, { from = -Infinity, to = Infinity }: Period): boolean =>
  span.start.day <= to && lastDay(span) >= from;

/*
 * Today's month where it holds something or something is to come; else the last in which something began: an exhibition
 * that went on for a year is not what a visitor comes for.
 */
const openingDay = (dates: Dates, { now, from, past }: AgendaQuery, bounds: Required<Period>): number => {
  const today = clamp(now.day, bounds);
  if (!past && today === now.day && dates.some((date) => touches(date, monthAround(today)))) return today;
  if (from !== undefined) return clamp(from, bounds);
  const over = dates.filter(({ span }) => isOver(span, now));
  if (over.length === 0 || (!past && over.length < dates.length)) return today;
  return clamp(
    over.reduce((latest, { span }) => Math.max(latest, span.start.day), -Infinity),
    bounds,
  );
};

/** Which month and which of its days a visitor looks at, and what falls on them. */
export class MonthChoice {
  /** The day that the keyboard stands on; its month is shown. */
  day: number | undefined;
  /** Where one can go. */
  bounds = EVER;
  /** The years that hold something. */
  years: Required<Period> = { from: 0, to: 0 };
  /** All dates that the embedder lets through, in order of time. */
  dates: Dates = [];
  /** The dates in the grid, after the visitor's filters. */
  shown: Dates = [];
  #items: Dates | undefined;
  /* Where it opened, and on which day. */
  #opening: number | undefined;
  #today?: number;
  #opened: number | undefined;
  #from = 0;
  #records?: AgendaRecords;
  #key = "";
  #limits = "";
  #period = "";
  #apply: Apply = (dates) => dates;

  /** Works out what is shown, from the records and what narrows them. */
  read(records: AgendaRecords, query: AgendaQuery, chosen: ChosenPeriod | undefined, apply: Apply): void {
    const period = chosen?.asMonth ? monthAround(chosen.to ?? 0) : chosen;
    const { dates } = this;
    this.#readDates(records, query);
    const limits = JSON.stringify([query.from, query.to, query.past]);
    /* Who has gone nowhere yet is where other dates open, and another day: a page may stay open for weeks. */
    const isAnother = dates !== this.dates || query.now.day !== this.#today;
    const isWhereItOpened = this.day === this.#opening && isAnother;
    this.#today = query.now.day;
    if (limits !== this.#limits || this.day === undefined || isWhereItOpened) {
      this.#limits = limits;
      this.#from = query.from ?? 0;
      this.bounds = {
        from: query.from === undefined ? EVER.from : monthAround(query.from).from,
        to: query.to === undefined ? EVER.to : monthAround(query.to).to,
      };
      this.#opening = this.day = openingDay(this.dates, query, this.bounds);
      this.#period = "";
    }
    this.#follow(period);
    this.#apply = (dates) => apply(period ? dates.filter((date) => touches(date, period)) : dates);
    this.shown = this.#apply(datesWithin(this.dates, gridAround(this.day)));
  }

  /** The first date of each event and call that the embedder lets through. */
  get items(): Dates {
    return (this.#items ??= oncePerRecord(this.dates));
  }

  /** The events and calls of the month shown, in order, each at its first date there. */
  get entries(): Dates {
    return this.day === undefined ? [] : oncePerRecord(datesWithin(this.shown, monthAround(this.day)));
  }

  /** Bars on a day. */
  get lanes(): number {
    return this.shown.length > FULL ? LANES - 1 : LANES;
  }

  get weeks(): MonthDay[][] {
    return weeksOf(this.shown, this.day ?? 0, this.lanes);
  }

  /** Goes to a day, as far as the bounds allow. */
  go(day: number): void {
    this.day = clamp(day, this.bounds);
  }

  /** Opens a day: its list is shown. */
  open(day: number): void {
    this.go(day);
    this.#opened = this.day;
  }

  /** The day whose list is shown: the one opened; else the first that has something from today or from `from` on, or at all. */
  opened(weeks: readonly (readonly MonthDay[])[], today: number): number | undefined {
    const days = weeks.flat().filter(({ inMonth }) => inMonth);
    if (days.some(({ day }) => day === this.#opened)) return this.#opened;
    const full = days.filter(({ count }) => count > 0).map(({ day }) => day);
    const isNow = days.some(({ day }) => day === today);
    return full.find((day) => day >= Math.max(isNow ? today : 0, this.#from)) ?? full[0];
  }

  /** The nearest day that holds something; for a month that doesn't. */
  nearest(): number | undefined {
    const dates = this.#apply(this.dates);
    const nearest = nearestDay(dates, monthAround(this.day ?? 0));
    return nearest !== undefined && nearest === clamp(nearest, this.bounds) ? nearest : undefined;
  }

  /* The records are the same objects from one rendering to the next: ten thousand are gone through once. */
  #readDates(records: AgendaRecords, { narrowing, from, to, now, past }: AgendaQuery): void {
    /* From today on: of this month, its first days are shown as well. */
    const first = from === now.day ? undefined : from;
    const key = JSON.stringify([narrowing, first, to, past && now]);
    const { events, calls } = this.#records ?? {};
    const isSame = (a: readonly object[], b: readonly object[] | undefined): boolean =>
      a === b || (a.length === 0 && b?.length === 0);
    if (key === this.#key && isSame(records.events, events) && isSame(records.calls, calls)) return;
    [this.#key, this.#records] = [key, records];
    const dates = datesOf(records, narrowing);
    this.dates =
      first === undefined && to === undefined && !past
        ? dates
        : dates.filter((date) => touches(date, { from: first, to }) && (!past || isOver(date.span, now)));
    this.#items = undefined;
    /* They come in order of time. */
    const least = Math.min(now.day, this.dates[0]?.span.start.day ?? now.day);
    let most = now.day;
    for (const { span } of this.dates) most = Math.max(most, lastDay(span));
    this.years = { from: calendarOf(least).year, to: calendarOf(most).year };
  }

  /* Dates that the visitor has just chosen are gone to. */
  #follow(period: Period | undefined): void {
    const key = JSON.stringify(period ?? {});
    if (key === this.#period) return;
    this.#period = key;
    const to = period?.from ?? period?.to;
    if (period && to !== undefined && this.day !== undefined) {
      const month = monthAround(this.day);
      if (month.to < to || month.from > (period.to ?? Infinity)) this.go(to);
    }
  }
}
