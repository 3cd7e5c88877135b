import { html, nothing, type TemplateResult } from "lit/html.js";

import { route as french } from "../../i18n/fr/route.js";
import type { CommonMessages, Messages } from "../../i18n/messages.js";
import { agenda } from "../../i18n/fr/agenda.js";
import { eventDetails } from "../../i18n/fr/event-details.js";
import { broughtOf } from "../../internal/brought.js";
import type { MenuContext } from "../../internal/calendar-menu.js";
import { MenuButton } from "../../internal/menu-button.js";
import { dotted } from "../../internal/dotted.js";
import { type Content, named } from "../../internal/heading.js";
import { refuseOption } from "../../internal/refuse.js";
import { wearStyles } from "../../internal/wear-styles.js";
import { ACTIONS } from "../../model/actions.js";
import type { Collection } from "../../model/collection.js";
import { EVENTS } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import { MEMBERS } from "../../model/members.js";
import { type Route, ROUTES } from "../../model/routes.js";
import { parseWallTime, type WallTime } from "../../model/wall-time.js";
import { type RouteStop, stopsOf } from "../../query/route.js";
import { renderStops, renderSteps, type StopContext } from "./route-list.js";
import { routeStyles } from "./route-styles.js";

/* A day's visits are read as a whole; a feed may say anything. */
const MAX = 50;

/** What a route needs of its element. */
export interface RouteHost extends HTMLElement {
  /** The attribute: id of the route. */
  readonly route: string | undefined;
  /** Id of the chosen stop. */
  readonly selected: string | undefined;
  readonly headingLevel: number;
  /** The attribute: `map list`, `map` or `list`. */
  readonly view: string;
  readonly feedRead: Feed | undefined;
  readonly language: string;
  readonly messages: Messages | undefined;
  readonly common: CommonMessages;
  readonly now: WallTime;
  readonly updateComplete: Promise<void>;
  requestUpdate(): void;
  visible<T>(items: readonly T[], most: number): readonly T[];
  renderMore(hidden: number, ahead: number): TemplateResult | typeof nothing;
}

/** What a visitor does with it. */
export interface RouteActs {
  /**
   * Opens a stop, or closes it where it is open.
   *
   * @param pressed the id of the row that was pressed for it, which stays where it is; its own
   */
  toggle(stop: RouteStop, pressed?: string): void;
  /** Lets go of the chosen stop, and shows them all. */
  showWhole(route: Route): void;
}

/** An action map as a day of visits: its stops in order, and what each leads to. */
export class RouteView {
  readonly collections: readonly [Collection<object>, ...Collection<object>[]] = [
    ROUTES,
    ACTIONS,
    MEMBERS,
    EVENTS,
  ];
  readonly #host: RouteHost;
  readonly #acts: RouteActs;
  readonly #calendar: MenuButton<MenuContext>;
  #route?: Route;
  #stops: readonly RouteStop[] = [];
  /* What was chosen beyond the list's first rows: it stands after them, and stays when it is let go of. */
  readonly #brought = new Set<string>();

  constructor(host: RouteHost, acts: RouteActs) {
    this.#host = host;
    this.#acts = acts;
    this.#calendar = new MenuButton(host, () => import("../../internal/calendar-menu.js"));
    wearStyles(host.shadowRoot as ShadowRoot, routeStyles);
  }

  get #words(): typeof french {
    return this.#host.messages?.route ?? french;
  }

  /** The route's own name: the widget's. */
  get name(): string | undefined {
    return this.route?.name;
  }

  /** The same as the widget's heading. */
  get headline(): Content | undefined {
    return this.route && named(this.route);
  }

  /** What its list is called. */
  get list(): string {
    return this.#words.list;
  }

  /** What its map is called. */
  get map(): string {
    return this.#words.map;
  }

  /* None where no feed is here: that of another one may have been read before. */
  get route(): Route | undefined {
    return this.#host.feedRead && this.#route;
  }

  /** The stops of the route that the attribute names; none where the feed has no such route. */
  select(feed: Feed): readonly RouteStop[] {
    const { route: id = "", language } = this.#host;
    const routes = feed.records(ROUTES, language);
    this.#route = routes.find((route) => route.id === id);
    if (!this.#route)
      refuseOption(
        this.#host,
        "route",
        id,
        routes.map((route) => route.id),
      );
    this.#stops = this.#route ? stopsOf(this.#route) : [];
    return this.#stops;
  }

  get #day(): number | undefined {
    const { date } = this.#route ?? {};
    return date ? parseWallTime(date, "UTC")?.day : undefined;
  }

  /** When it is, and who leads it. */
  renderIntro(): TemplateResult {
    const { feedRead, language, common } = this.#host;
    const { members = [] } = this.#route ?? {};
    const { calendar } = this.#agenda;
    const day = this.#day;
    const names = (feedRead?.records(MEMBERS, language) ?? [])
      .filter(({ id }) => members.includes(id))
      .map(named);
    const facts = dotted([
      day === undefined ? undefined : `${calendar.weekday(day)} ${common.formats.day(day)}`,
      ...names,
    ]);
    return html`<p class="route-facts" part="facts">${facts}</p>`;
  }

  /** The stops, and the way from one to the next. */
  renderList(): TemplateResult {
    const { headingLevel, selected, common, language, feedRead, now } = this.#host;
    const find = <T extends { readonly id: string }>(
      collection: Collection<T>,
      id: string | undefined,
    ): T | undefined =>
      id ? feedRead?.records(collection, language).find((one) => one.id === id) : undefined;
    const more = this.#host.messages?.eventDetails ?? eventDetails;
    const context: StopContext = {
      words: this.#words,
      agenda: this.#agenda,
      more,
      statuses: this.#host.messages?.actionMap.statuses,
      formats: common.formats,
      now,
      day: this.#day,
      level: headingLevel + 1,
      selected,
      action: (id) => find(ACTIONS, id),
      event: (id) => find(EVENTS, id),
      takeAway: (event, span) =>
        this.#calendar.render(event, more.addToCalendar, () => ({
          items: [{ kind: "event", record: event, spans: [span] }],
          name: event.name,
          whole: false,
          feed: feedRead as Feed,
          lang: language,
          messages: this.#host.messages,
          words: this.#agenda,
          member: (id) => find(MEMBERS, id),
        })),
      toggle: (stop) => {
        this.#acts.toggle(stop);
      },
      go: (stop) => {
        /* By a button above all rows, which none may push away. */
        this.#acts.toggle(stop, "");
        void this.#host.updateComplete.then(() => {
          this.#bringIntoView(stop);
        });
      },
    };
    const stops = this.#stops;
    const shown = this.#host.visible(stops, MAX);
    const rest = stops.slice(shown.length);
    if (selected) this.#brought.add(selected);
    const beyond = broughtOf(rest, this.#brought, ({ id }) => id);
    return html`
      ${stops.length > 1 ? renderSteps(stops, context, this.#showWhole) : nothing}
      ${renderStops([...shown, ...beyond], context)}
      ${this.#host.renderMore(rest.length - beyond.length, beyond.length)}
      ${this.#isLineDrawn ? html`<p class="route-note muted" part="note">${this.#words.line}</p>` : nothing}
    `;
  }

  /* Between two stops that have a place, where there is a map. */
  get #isLineDrawn(): boolean {
    const placed = this.#stops.filter(({ location }) => location?.latitude !== undefined);
    return placed.length > 1 && this.#host.view !== "list";
  }

  renderEmpty(): TemplateResult {
    return html`<p>${this.#words.empty}</p>`;
  }

  /** What is said of the chosen stop. */
  said(stop: RouteStop): TemplateResult {
    const words = this.#words;
    return html`${words.selected(words.position(stop.position, this.#stops.length))}${named(stop)}`;
  }

  get #agenda(): typeof agenda {
    return this.#host.messages?.agenda ?? agenda;
  }

  readonly #showWhole = (): void => {
    if (this.#route) this.#acts.showWhole(this.#route);
  };

  /* Who steps on wants to see where they come, also where the page scrolls and not the list. */
  #bringIntoView({ id }: RouteStop): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const find = (selector: string) => this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
    const row = find(`[data-id="${CSS.escape(id)}"]`);
    if (!row) return;
    /* Clear of the bar that sticks above it, which has two lines in a narrow column. */
    row.style.scrollMarginBlockStart = `${(find(".steps")?.offsetHeight ?? 0) + 8}px`;
    row.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "smooth" });
  }
}
