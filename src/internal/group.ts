import { type GroupSelection, pageRegistry, type WidgetGroup } from "../feed/page-registry.js";
import { kept } from "../model/kept.js";
import type { Changes } from "./filtering.js";

/* What means the same in every widget. */
const SHARED = ["search", "theme", "territory", "member", "action"] as const;

/* Where it stands, whatever else follows it. */
const SHOWN_BY = new Map([
  ["event", "climat-agenda"],
  ["action", "climat-action-map"],
]);

/* How long a visitor who was led to a widget waits for it. */
const PATIENCE_MS = 12_000;

const shared = (filters: Changes): Changes =>
  Object.fromEntries(SHARED.map((name) => [name, filters[name] || undefined]));

const groupNamed = (name: string): WidgetGroup => {
  const groups = (pageRegistry().groups ??= new Map<string, WidgetGroup>());
  return kept(groups, name, () => ({ filters: {}, followers: new Set() }));
};

/** Brings the keyboard to a widget, and its first line to the middle: a page's own bar may stick to an edge. */
export const arriveAt = (widget: Element): HTMLElement | null | undefined => {
  const [base, filters] = [".base", "[part~=filters]"].map((part) =>
    widget.shadowRoot?.querySelector<HTMLElement>(part),
  );
  base?.focus({ preventScroll: true });
  (filters ?? base ?? widget).scrollIntoView({ block: "center" });
  return base;
};

/* The first of these widgets that shows it. */
const focusOn = async (widgets: readonly Element[], id: string): Promise<HTMLElement | undefined> => {
  for (const widget of widgets) {
    await (widget as Element & { readonly updateComplete?: Promise<void> }).updateComplete;
    const row = widget.shadowRoot?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] summary`);
    row?.focus();
    if (row) return row;
  }
  return undefined;
};

/**
 * A widget's seat in its group. The group hangs on the page's registry: it reaches into closed shadow roots, across two
 * copies of the library, and a widget that comes late finds what was chosen before. A page drives it by the events that
 * the widgets themselves fire, dispatched on any of them.
 */
export class GroupSeat {
  readonly #name: string;
  readonly #group: WidgetGroup;
  readonly #host: HTMLElement;
  readonly #follow: () => void;
  /** Whether what the group is being told now was done in this widget. */
  acts = false;

  /**
   * @param own what the widget's own visitor has chosen so far: it stands where nobody else is in the group
   * @param follow called when the group has changed, and now where there is something to follow
   */
  constructor(host: HTMLElement, name: string, own: Changes, follow: () => void) {
    this.#host = host;
    this.#name = name;
    this.#group = groupNamed(name);
    this.#follow = follow;
    if (this.#group.followers.size === 0) this.#group.filters = shared(own);
    this.#group.followers.add(follow);
    (this.#group.widgets ??= new Set()).add(host);
    const { awaited } = this.#group;
    if (awaited?.tag !== host.localName) return;
    delete this.#group.awaited;
    /* Once it has followed; in the middle, since what is chosen will be named above. */
    queueMicrotask(() => {
      void focusOn([host], awaited.id).then((row) => row?.scrollIntoView({ block: "center" }));
    });
  }

  /** What the group has chosen of what means the same everywhere. */
  get filters(): Changes {
    return this.#group.filters;
  }

  /** What was opened last. */
  get selection(): GroupSelection | undefined {
    return this.#group.selection;
  }

  /**
   * What shows a kind of records: who sits here; else one of the page or beside who sits here, which takes its seat once a
   * visitor comes near.
   */
  widget(kind: string): Element | undefined {
    const tag = SHOWN_BY.get(kind);
    if (!tag) return undefined;
    return (
      this.#seated(tag)[0] ??
      [document, ...(this.#group.widgets ?? [])]
        .flatMap((node) => [
          ...(node.getRootNode() as ParentNode & Node).querySelectorAll<Element & { group?: string }>(tag),
        ])
        .find(
          (each) =>
            (each.group ?? each.getAttribute("group")) === this.#name && each.getClientRects().length > 0,
        )
    );
  }

  #seated(tag: string): readonly Element[] {
    return [...(this.#group.widgets ?? [])].filter(({ localName }) => localName === tag);
  }

  leave(): void {
    this.#group.followers.delete(this.#follow);
    this.#group.widgets?.delete(this.#host);
    if (this.#group.followers.size === 0) pageRegistry().groups?.delete(this.#name);
  }

  /** Tells the others what is filtered now; where nothing is, nothing stays chosen either. */
  share(filters: Changes): void {
    const { action } = filters;
    let chosen = Object.keys(filters).length > 0 ? this.selection : undefined;
    /* A page names another action, or none. */
    if (action !== this.filters.action) chosen = action ? { kind: "action", id: action } : undefined;
    this.#set(shared(filters), chosen);
  }

  /** What was opened is closed again. */
  release(): void {
    this.#set({ ...this.filters, action: undefined }, undefined);
  }

  /** Something was opened in the widget: whether the page takes that over is known once all have heard it. */
  select(event: Event): void {
    const { kind, id, record } = event as Event & GroupSelection;
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      const { filters } = this;
      const selection = { kind, id, record };
      if (kind === "member") this.#set({ ...filters, member: id, action: undefined }, selection);
      else if (kind === "action") this.#set({ ...filters, action: id }, selection);
      else if (kind === "event") this.#set(filters, selection);
      /* A page may drive it at any time, and moves nobody's focus but to an event. */
      if (kind === "event" || event.cancelable) void this.#lead(selection, event.cancelable);
    });
  }

  /* Who has chosen an event or an action elsewhere is led to it; one far down the page is drawn once it is seen. */
  async #lead({ kind, id }: GroupSelection, byVisitor: boolean): Promise<void> {
    const widget = this.widget(kind);
    if (!widget || widget.localName === this.#host.localName) return;
    const seated = this.#seated(widget.localName);
    if (seated.length > 0) {
      /* A widget whose filters hide it says so, and lets go. */
      if (!(await focusOn(seated, id)) && byVisitor) arriveAt(widget);
    } else {
      const awaited = (this.#group.awaited = { tag: widget.localName, id });
      /* Later it would take a visitor from where they are by then. */
      setTimeout(() => {
        if (this.#group.awaited === awaited) delete this.#group.awaited;
      }, PATIENCE_MS);
      widget.scrollIntoView();
    }
  }

  #set(filters: Changes, selection: GroupSelection | undefined): void {
    this.#group.filters = filters;
    this.#group.selection = selection;
    this.acts = true;
    for (const follow of this.#group.followers) follow();
    this.acts = false;
  }
}
