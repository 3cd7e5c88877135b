import { askedIn } from "./asked.js";
import { offerAll } from "./visitor-filters.js";
import { whenThere } from "./when-there.js";

/** What the page reads off an agenda. */
interface Agenda extends HTMLElement {
  readonly items: readonly { readonly id: string; readonly occurrences?: object }[];
  readonly updateComplete: Promise<unknown>;
}

const openRow = ({ shadowRoot }: Element, id: string): Element | null | undefined =>
  shadowRoot?.querySelector(`details[open][data-id="${CSS.escape(id)}"]`);

/* Among what is to come, else in the archive: an address is opened when it is, and what it names may be over. */
const find = async (agenda: Agenda, id: string): Promise<Agenda["items"][number] | undefined> => {
  const found = (): Agenda["items"][number] | undefined => agenda.items.find((item) => item.id === id);
  if (found() || agenda.hasAttribute("past")) return found();
  agenda.toggleAttribute("past", true);
  await agenda.updateComplete;
  const item = found();
  if (item) {
    const query = askedIn(location.search);
    query.delete("selected");
    offerAll(query);
  } else agenda.toggleAttribute("past", false);
  return item;
};

/* As a page opens an event among several widgets: docs/groups.md. It tells whether it has it. */
const open = async (agenda: Agenda, id: string, show: () => void): Promise<boolean> => {
  const item = await find(agenda, id);
  if (!item) {
    show();
    return false;
  }
  if (!agenda.hasAttribute("group")) agenda.setAttribute("group", "page");
  /* It asks for its seat as it is drawn, and hears nothing for the group before. */
  await agenda.updateComplete;
  const kind = item.occurrences ? "event" : "call";
  agenda.dispatchEvent(Object.assign(new Event("climat-select"), { kind, id }));
  whenThere(agenda, () => {
    const row = openRow(agenda, id);
    if (!row?.querySelector('[part~="details"] > *')) return false;
    show();
    const summary = row.querySelector("summary");
    /* Who reads elsewhere by now stays there. */
    if (scrollY > 0 || !summary) return true;
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: "center", behavior: "instant" });
    return true;
  });
  return true;
};

/*
 * The list is shown once what the address names stands open: else it would be seen closed, and move. What the browser's
 * own copy of the feed does not have yet is looked for in the newer one that comes behind it, unless its visitor has begun
 * to read by then.
 */
const openAsked = (agenda: HTMLElement, id: string): void => {
  const show = (): void => {
    agenda.classList.remove("searching");
  };
  agenda.classList.add("searching");
  const search = new AbortController();
  const end = (): void => {
    search.abort();
  };
  const look = async (): Promise<void> => {
    if (await open(agenda as Agenda, id, show)) end();
  };
  agenda.addEventListener("load", () => void look(), { signal: search.signal });
  agenda.addEventListener("click", end, { once: true });
  agenda.addEventListener("error", show, { once: true });
};

/**
 * Keeps the event or call that a visitor has opened last in the address of the agenda's own page: a link, a bookmark and
 * the way back lead to it. Nothing is added to the history.
 */
export const shareOpened = (agenda: HTMLElement): void => {
  let id = askedIn(location.search).get("selected");
  if (id) openAsked(agenda, id);
  agenda.addEventListener("climat-select", (event) => {
    const { kind, id: chosen } = event;
    if (kind === "event" || kind === "call") id = chosen;
  });
  /* Also what closes again, of which no event tells. The click is over when the row has taken it. */
  agenda.addEventListener("click", () =>
    setTimeout(() => {
      const url = new URL(location.href);
      if (id && openRow(agenda, id)) url.searchParams.set("selected", id);
      else url.searchParams.delete("selected");
      if (url.href !== location.href) history.replaceState(history.state, "", url);
    }),
  );
};
