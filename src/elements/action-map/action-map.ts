import { html, nothing, type TemplateResult } from "lit/html.js";

import { actionMap } from "../../i18n/fr/action-map.js";
import { FilterSlot, filterSlotStyles } from "../../internal/filter-slot.js";
import { inTime } from "../../feed/in-time.js";
import type { GroupSelection } from "../../feed/page-registry.js";
import { type Content, named } from "../../internal/heading.js";
import { broughtOf } from "../../internal/brought.js";
import { idList } from "../../internal/id-list.js";
import { MenuButton } from "../../internal/menu-button.js";
import { ListElement } from "../../internal/list-element.js";
import { numberWithin, shapedAs, wordsOf } from "../../internal/option-readers.js";
import { ACTION_OUTLINES } from "../../model/action-outline.js";
import { type Action, ACTION_STATUSES, ACTIONS } from "../../model/actions.js";
import type { Collection } from "../../model/collection.js";
import type { Feed } from "../../model/feed.js";
import { MEMBERS } from "../../model/members.js";
import { wholeOf } from "../../model/outline.js";
import { selectActions } from "../../query/actions.js";
import type { RouteStop } from "../../query/route.js";
import { mapTokens } from "../../styles/map-tokens.js";
import { rows } from "../../styles/rows.js";
import { tokens } from "../../styles/tokens.js";
import { renderFold, renderList } from "./action-list.js";
import { styles } from "./action-map-styles.js";
import type { MapView } from "./map-view.js";
import { RelatedSlot } from "./related-slot.js";
import type { RouteView } from "./route-view.js";
import { pressRow, showRow } from "./rows-place.js";
import type { TakeAwayContext } from "./take-away.js";

type Item = Action | RouteStop;

const MAX = 12;

/* With points: « 50,63 3,06 » would lie in Asia. */
const LATITUDE_LONGITUDE = /^-?\d\d?(\.\d+)?[\s,]+-?\d{1,3}(\.\d+)?$/;

let View: typeof MapView | undefined;

/**
 * The census of actions: a list, and beside it a map that needs no tile server. With `route`, a day of visits: its stops
 * in order, and the line between them.
 *
 * @summary List and map of the coalition's actions, or of a route's stops
 * @tag climat-action-map
 * @slot - Fallback: a link to the map's own page
 * @slot footer - After list and map
 * @fires {ClimatSelectEvent} climat-select - A visitor chose an action or a stop, in the list or on the map, or the whole
 *   route again; cancelable
 * @fires {ClimatViewChangeEvent} climat-view-change - A visitor has moved the map, and it has come to rest
 * @fires {ClimatConsentEvent} climat-consent - Before a tile server is offered: a site's consent tool may answer with
 *   `respondWith(true)`
 * @fires {ClimatFilterChangeEvent} climat-filter-change - A visitor chose other filters
 * @csspart filters - The bar of filters
 * @csspart search - Its search field
 * @csspart panel - The filters behind its button
 * @csspart filter - One of them
 * @csspart found - How many are left, and the button that lets go
 * @csspart views - Map and list
 * @csspart map - The map
 * @csspart pin - An action on the map
 * @csspart mark - The shape of a status, or a stop's number: on the map and in the list
 * @csspart cluster - Several actions on the map
 * @csspart hint - What a wheel without its key brings up: how to zoom
 * @csspart note - What the map says of itself, or of a route's line
 * @csspart credit - Whose map it is
 * @csspart skip - The link that leads past the map, while it has the focus
 * @csspart controls - The map's buttons
 * @csspart tiles - The offer of a detailed map
 * @csspart list - The list
 * @csspart action - One action of the list
 * @csspart stop - One stop of a route
 * @csspart stop-action - The action that a stop leads to
 * @csspart stop-event - The event that a stop is part of
 * @csspart steps - The way from one stop to the next
 * @csspart navigate - The link that opens the phone's navigation
 * @csspart take-away - The button that shares or downloads, and its ways; that of a stop's event into a calendar
 * @csspart legend - What the shapes stand for, under a map alone
 * @csspart facts - How and where it stands, when, whose it is; of a route, its day and its members
 * @csspart title - An action's or a stop's name
 * @csspart details - What opens under an action
 * @csspart description - What it is about
 * @csspart image - A picture of an action
 * @csspart dates - Its events
 * @cssprop --climat-planned - Planned actions
 * @cssprop --climat-done - Actions done
 * @cssprop --climat-sea - The map's sea
 * @cssprop --climat-land - The map's land
 * @cssprop --climat-territory - The region on the map
 * @cssprop --climat-map-height - Height of the map and of the list beside it
 */
export class ClimatActionMap extends ListElement<"actionMap"> {
  static override readonly attributes = {
    ...super.attributes,
    view: ["view", wordsOf("map", "list"), "map list"],
    status: ["actionStatus", wordsOf(...ACTION_STATUSES)],
    route: ["route"],
    center: ["center", shapedAs(LATITUDE_LONGITUDE)],
    zoom: ["zoom", numberWithin(0)],
    tiles: ["tiles"],
    "tiles-attribution": ["tilesAttribution"],
    selected: ["selected"],
  } as const;

  static override readonly styles = tokens + mapTokens + rows + filterSlotStyles + styles;

  /** `map list`, `map` or `list`. */
  declare view: string;
  /** The `status` attribute: `planned`, `engaged`, `done`. The property `status` tells how the widget stands. */
  declare actionStatus: string | undefined;
  /** Id of a route: its stops instead of the actions. */
  declare route: string | undefined;
  /** Latitude and longitude where the map opens, in degrees: `50.6,3.1`. */
  declare center: string | undefined;
  /** Zoom at which the map opens: 5 shows the whole country, 12 a town; below 5, more of the world. */
  declare zoom: number | undefined;
  /** `none`, `ign`, `osm-fr` or an address with `{z}`, `{x}`, `{y}`: a detailed map, after the visitor's click. */
  declare tiles: string | undefined;
  /** Credit of a template's tiles. */
  declare tilesAttribution: string | undefined;
  /** Id of the action or stop that is open: `climate-tour-dunkerque/2`. */
  declare selected: string | undefined;

  protected override readonly section = "actionMap";
  protected override readonly french = actionMap;
  readonly #filters = new FilterSlot(this, () => import("./filterable.js"));
  /** Before the visitor's filters. */
  #all: readonly Action[] = [];
  #map?: MapView;
  /* It comes when the attribute asks for it; `null`: it could not be had, and the actions stand in. */
  #routeView?: RouteView | null;
  #scrolledTo: string | undefined;
  /* What was chosen beyond the list's first rows: it stands after them, and stays when it is let go of. */
  readonly #brought = new Set<string>();
  /* What was opened last in the group. */
  #followed?: GroupSelection;
  readonly #related = new RelatedSlot(this);
  readonly #takeAway = new MenuButton<TakeAwayContext>(this, () => import("./take-away.js"));
  /* What a button has done, for a reader who does not see it. */
  #said?: string;

  override get collections(): readonly [Collection<object>, ...Collection<object>[]] {
    const own = this.#shown?.collections ?? [ACTIONS, MEMBERS, ...this.#filters.collections];
    return [...own, ...(this.#map?.collections ?? []), ...this.#related.collections];
  }

  override get items(): readonly Item[] {
    return this.drawn.map((item) => wholeOf<Item>(item));
  }

  /** The items as they are drawn: ten thousand are not read to show a dozen. @internal */
  get drawn(): readonly Item[] {
    return super.items as readonly Item[];
  }

  /* As the attribute: React and Vue set what they find as a property, and would throw. */
  override set status(words: string | undefined) {
    this.actionStatus = words;
  }

  /* Until the route's code is here nothing is drawn that would have to make way for it. */
  override get status(): ListElement<"actionMap">["status"] {
    const status = super.status;
    return this.#shown === undefined && status !== "error" && status !== "initial" ? "pending" : status;
  }

  protected override get name(): string {
    return this.#shown?.name ?? this.words.heading;
  }

  protected override get headline(): Content {
    return this.#shown?.headline ?? this.name;
  }

  get #shown(): RouteView | null | undefined {
    return this.route ? this.#routeView : null;
  }

  get #views(): readonly string[] {
    return idList(this.view || "map list");
  }

  protected override select(feed: Feed): readonly Item[] {
    if (this.#shown) return this.#shown.select(feed);
    this.#all = selectActions(this.recordsOf(ACTION_OUTLINES), idList(this.actionStatus), this.narrowing);
    return this.#filters.apply(this.#all);
  }

  protected override isNarrowed(): boolean {
    return this.#filters.active;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#filters.disconnect();
    this.#map?.suspend();
  }

  protected override performUpdate(): void {
    this.#follow();
    super.performUpdate();
    /* What an address names may stand in the newer copy of the feed only, that comes behind the browser's own. */
    if (this.selected !== this.#scrolledTo) this.#scrolledTo = showRow(this, this.selected);
    if (this.#shown === undefined) void this.#bringRoute();
    else if (this.status !== "initial" && this.#views.includes("map")) void this.#drawMap();
  }

  /* What was opened elsewhere in the group: an action, or an event that belongs to one. */
  #follow(): void {
    const { selection, filters } = this.#filters.filtering ?? {};
    if (selection === this.#followed || this.route) return;
    this.#followed = selection;
    const { action = filters?.action } = (selection?.record ?? {}) as { action?: string };
    /* Who chose elsewhere has heard of it there. */
    if (action !== this.selected) this.#said = "";
    this.selected = action;
  }

  async #bringRoute(): Promise<void> {
    const code = await inTime(import("./route-view.js"));
    this.#routeView ??= code
      ? new code.RouteView(this, {
          toggle: this.#toggle,
          showWhole: (route) => {
            if (!this.tellSelect("route", route)) return;
            this.selected = undefined;
            this.#map?.showAll();
          },
        })
      : null;
    this.requestUpdate();
  }

  /* The map's code comes while the feed is on its way. Once it is here, the map is painted in one frame with the list. */
  async #drawMap(): Promise<void> {
    View ??= await inTime(import("./map-view.js").then(({ MapView }) => MapView));
    /* What can't be had gives its room to the list. */
    if (!View) this.view = "list";
    const node = this.shadowRoot?.querySelector<HTMLElement>(".map");
    if (!node || !View || !this.isConnected) return;
    if (this.#map?.root !== node) {
      this.#map?.suspend();
      this.#map = new View(node, this, (item) => {
        this.#press(item as Item);
      });
    }
    this.#map.update();
  }

  /* Chooses it; what is chosen already is let go of. */
  #press(item: Item): void {
    if (this.selected === item.id) {
      this.selected = undefined;
      this.#filters.filtering?.release();
    } else if (this.tellSelect("position" in item ? "stop" : "action", wholeOf(item))) {
      this.#said = undefined;
      this.selected = item.id;
    }
  }

  readonly #toggle = (item: Item, pressed = item.id): void => {
    void pressRow(this, pressed, () => {
      this.#press(item);
      this.#scrolledTo = this.selected;
    });
  };

  protected override renderBody(): TemplateResult {
    const { words, drawn: items } = this;
    const route = this.#shown;
    const views = this.#views;
    const list = route ? route.renderList() : this.#renderList();
    const chosen = this.selected && items.find(({ id }) => id === this.selected);
    return html`
      ${
        route
          ? route.renderIntro()
          : this.#filters.render({ items: this.#all, found: items.length, statuses: words.statuses })
      }
      <p class="hidden" role="status">
        ${this.#said ?? (chosen ? (route?.said(chosen as RouteStop) ?? html`${named(chosen)}${words.selected}`) : nothing)}
      </p>
      <div part="views" class=${`views ${views.length > 1 ? "map-and-list" : `${views[0] as string}-alone`}`}>
        ${views.includes("map") ? this.#renderMap() : nothing}
        ${views.includes("list") ? html`<div class="list" part="list">${list}</div>` : renderFold(list, words, route?.list)}
      </div>
      ${items.length > 0 ? this.#renderTakeAway() : nothing}
    `;
  }

  #renderList(): TemplateResult {
    const items = this.drawn as readonly Action[];
    const members = new Map(this.recordsOf(MEMBERS).map((member) => [member.id, member]));
    /* What is read as far as a map needs it has no dates and no link yet. */
    const shown = this.visible(items, MAX).map((item) => wholeOf<Action>(item));
    const rest = items.slice(shown.length);
    if (this.selected && rest.some(({ id }) => id === this.selected)) this.#brought.add(this.selected);
    const beyond = broughtOf(rest, this.#brought, ({ id }) => id).map((item) => wholeOf<Action>(item));
    const list = renderList(shown, beyond, {
      words: this.words,
      formats: this.common.formats,
      level: this.headingLevel + 1,
      selected: this.selected,
      member: (id) => members.get(id),
      choose: this.#toggle,
      related: (action, isOpen) =>
        this.#related.render(
          action,
          isOpen,
          !!this.#filters.filtering?.neighbour("event") && ((event) => this.tellSelect("event", event)),
        ),
    });
    return html`${list} ${this.renderMore(items.length - shown.length - beyond.length, beyond.length)}`;
  }

  #renderTakeAway(): TemplateResult {
    return this.#takeAway.render(this.#takeAway, this.words.takeAway, () => ({
      host: this,
      view: () => this.#map?.view,
      route: this.#shown?.route,
      said: this.#said,
      say: (words) => {
        this.#said = words;
        this.requestUpdate();
      },
    }));
  }

  #renderMap(): TemplateResult {
    return html`
      <div class=${`frame ${(this.tiles ?? "none") === "none" ? "" : "offers"}`}>
        <a class="skip" part="skip" href="#" @click=${this.#skip}>${this.words.skipMap}</a>
        <div
          class="map"
          part="map"
          role="group"
          tabindex="0"
          aria-label=${this.#shown?.map ?? this.words.map}
          aria-describedby="help"
        ></div>
        <div class="offer"></div>
      </div>
    `;
  }

  /* A fragment does not reach into a shadow root. */
  readonly #skip = (click: Event): void => {
    click.preventDefault();
    this.shadowRoot?.querySelector<HTMLElement>(".list summary, .list button, .list a")?.focus();
  };

  protected override renderEmpty(): TemplateResult {
    return this.#shown?.renderEmpty() ?? html`<p>${this.words.empty}</p>`;
  }
}
