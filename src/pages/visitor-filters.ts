import type { ClimatFilterChangeEvent } from "../internal/filter-event.js";
import { formatWallTime, wallTimeAt } from "../model/wall-time.js";
import type { Filters } from "../query/filters.js";
import { periodOf } from "../query/chosen-period.js";
import { askedIn } from "./asked.js";
import { FILTERS_OF, type Options, optionsOf } from "./options.js";
import { whenThere } from "./when-there.js";

/* The filters that an attribute of the same name can say. */
const SAME = ["theme", "territory", "member", "status", "kind"] as const;
/* What narrows a page: beside the filters, the days. */
const NARROWING = [...SAME, "axis", "from", "to"];
/* An address is written when a word has been typed, not a letter: Safari counts. */
const PAUSE_MS = 300;
/* Kept by others (share-view.ts, share-opened.ts): where a map stands, what is open. */
const VIEW = ["selected", "center", "zoom"];
const ZONE = "Europe/Paris";

const isoDay = (day: number | undefined): string | undefined =>
  day === undefined ? undefined : formatWallTime({ day });

/*
 * The days of a choice, as `from` and `to` say them. « Today » stays today whenever the address is opened; of the month that
 * is on, what is to come is shown.
 */
const daysOf = (filters: Filters, asked: URLSearchParams): readonly [from?: string, to?: string] => {
  if (filters.date === "today") return ["today", "today"];
  const now = wallTimeAt(Date.now(), ZONE);
  const { from, to, asMonth } = periodOf(filters, now, asked.has("from") || asked.has("past")) ?? {};
  return [asMonth && from === now.day ? "today" : isoDay(from), isoDay(to)];
};

/** The query that says what the address said and what the visitor has chosen since. */
export const filteredQuery = (asked: string, filters: Filters, options: Options): string => {
  const query = new URLSearchParams(asked);
  const say = (name: string, value: string | undefined): void => {
    if (value) query.set(name, value);
  };
  for (const name of SAME) if (Object.hasOwn(options, name)) say(name, filters[name]);
  if (filters.search) query.set("search", filters.search);
  else query.delete("search");
  if (filters.date && Object.hasOwn(options, "from")) {
    const [from, to] = daysOf(filters, query);
    query.delete("from");
    query.delete("to");
    say("from", from);
    say("to", to);
  }
  const text = query.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
};

const withView = (asked: string): string => {
  const query = new URLSearchParams(asked);
  const now = new URLSearchParams(location.search);
  for (const name of VIEW) {
    const value = now.get(name);
    if (value) query.set(name, value);
    else query.delete(name);
  }
  return query.toString();
};

/* The words looked for are the visitor's own: they go where a visitor puts them, once the field is there. */
const enterSearch = (widget: Element, words: string): void => {
  whenThere(widget, ({ shadowRoot }) => {
    const field = shadowRoot?.querySelector<HTMLInputElement>('[part~="search"]');
    if (!field) return false;
    field.value = words;
    field.dispatchEvent(new Event("input"));
    return true;
  });
};

/*
 * The list is shown once it is what the address looked for: else it would be seen whole, and move. The style sheet lets go
 * after some seconds, where the code that searches can't be had.
 */
const showWhenSearched = (widget: Element & { readonly status?: string }): void => {
  widget.classList.add("searching");
  const show = (): void => {
    widget.classList.remove("searching");
  };
  /* Drawn in this turn's microtasks, and so is what is to be seen. */
  const showNext = (): void => void setTimeout(show);
  widget.addEventListener("climat-filter-change", showNext, { once: true });
  widget.addEventListener("error", show, { once: true });
  widget.addEventListener(
    "load",
    () => {
      if (widget.status === "empty") show();
    },
    { once: true },
  );
};

/** What the address narrows is let go of by a link; what the visitor does, by the widget's own button. */
export const offerAll = (query: URLSearchParams): void => {
  const all = document.querySelector<HTMLElement>(".page-all");
  const link = all?.querySelector("a");
  if (!all || !link) return;
  all.hidden = false;
  const rest = new URLSearchParams(query);
  for (const name of [...NARROWING, "search"]) rest.delete(name);
  link.search = rest.toString();
};

/**
 * Keeps the address of a widget's own page to what its visitor has filtered, so that it can be sent: the names are the
 * attributes'; `search`, which no attribute says, is the visitor's alone.
 */
export const reflectFilters = (widget: Element): void => {
  const query = askedIn(location.search);
  const asked = query.toString();
  const name = widget.localName.replace("climat-", "");
  const options = optionsOf(name);
  const words = query.get("search");
  if (NARROWING.some((narrowing) => query.has(narrowing))) offerAll(query);
  if (words) {
    /* However few are left: else there would be no field to put them in. */
    if (!query.has("filters")) {
      widget.setAttribute("filters", FILTERS_OF[name]?.join(" ") ?? "");
      showWhenSearched(widget);
    }
    void customElements.whenDefined(widget.localName).then(() => {
      enterSearch(widget, words);
    });
  }
  let pause: ReturnType<typeof setTimeout> | undefined;
  widget.addEventListener("climat-filter-change", (event) => {
    const { filters } = event as Event & Pick<ClimatFilterChangeEvent, "filters">;
    clearTimeout(pause);
    pause = setTimeout(() => {
      const search = filteredQuery(withView(asked), filters, options);
      history.replaceState(null, "", location.pathname + search);
    }, PAUSE_MS);
  });
};
