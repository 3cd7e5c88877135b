import { html, nothing, type TemplateResult } from "lit/html.js";

import { actionMap } from "../../i18n/fr/action-map.js";
import { ClimatElement } from "../../internal/climat-element.js";
import { FilterSlot, filterSlotStyles } from "../../internal/filter-slot.js";
import type { GroupSelection } from "../../feed/page-registry.js";
import { idList } from "../../internal/id-list.js";
import { type Action, ACTIONS } from "../../model/actions.js";
import type { Collection } from "../../model/collection.js";
import type { Feed } from "../../model/feed.js";
import { MEMBERS } from "../../model/members.js";
import { selectActions } from "../../query/actions.js";
import type { Filterable } from "../../query/filters.js";
import { base } from "../../styles/base.js";
import { tokens } from "../../styles/tokens.js";
import { renderList } from "./action-list.js";
import { styles } from "./action-map-styles.js";
import type { MapView } from "./map-view.js";
import { type Pin, pinsOf } from "./marks.js";
import { project, type WorldPoint } from "./projection.js";

/** How the visitor's filters look at an action. */
const FILTERABLE: Filterable<Action> = {
  facets: ["status", "theme", "territory", "member"],
  key: (action) => action,
  values: ({ members, themes, territories, status }, facet) =>
    ({
      member: members,
      theme: themes,
      territory: territories,
      status: [status],
      kind: [],
      action: undefined,
    })[facet],
  words: ({ name, description, location }) => [name, description, location?.name, location?.addressLocality],
};

const MAX = 12;

/**
 * The census of actions: a list, and beside it a map that needs no tile server.
 *
 * @summary List and map of the coalition's actions
 * @tag climat-action-map
 * @slot - Fallback: a link to the map's own page
 * @slot empty - What to say when there is nothing to show
 * @slot header - Before the heading
 * @slot footer - After list and map
 * @fires load - The feed has been read
 * @fires error - The feed could not be had
 * @fires {ClimatSelectEvent} climat-select - A visitor chose an action, in the list or on the map; cancelable
 * @fires {ClimatFilterChangeEvent} climat-filter-change - A visitor chose other filters
 * @csspart base - The widget's frame
 * @csspart heading - Its heading
 * @csspart filters - The bar of filters
 * @csspart search - Its search field
 * @csspart panel - The filters behind its button
 * @csspart filter - One of them
 * @csspart found - How many are left, and the button that lets go
 * @csspart map - The map
 * @csspart pin - An action on the map
 * @csspart cluster - Several actions on the map
 * @csspart controls - The map's buttons
 * @csspart list - The list
 * @csspart action - One action of the list
 * @csspart title - An action's name
 * @csspart details - What opens under an action
 * @csspart button - Any button
 * @csspart empty - What is said when there is nothing
 * @csspart error - What is said when the feed can't be had
 * @csspart stale - The date of a copy that could not be re-read
 * @cssprop --climat-background - Ground
 * @cssprop --climat-background-raised - Ground of what is selected
 * @cssprop --climat-text - Text
 * @cssprop --climat-text-muted - Secondary text and town names
 * @cssprop --climat-line - Hairlines and borders of the map
 * @cssprop --climat-accent - Links, engaged actions and focus
 * @cssprop --climat-planned - Planned actions
 * @cssprop --climat-done - Actions done
 * @cssprop --climat-sea - The map's sea
 * @cssprop --climat-land - The map's land
 * @cssprop --climat-territory - The region on the map
 * @cssprop --climat-map-height - Height of the map and of the list beside it
 * @cssprop --climat-padding - Space inside the frame
 * @cssprop --climat-border - Border of the frame
 * @cssprop --climat-radius - Radius of frame and map
 * @cssprop --climat-font-family - Font, the page's by default
 * @cssState pending - The feed is on its way
 * @cssState ready - There is something to see
 * @cssState empty - There is nothing to show
 * @cssState stale - What is shown could not be re-read
 * @cssState error - The feed could not be had
 */
export class ClimatActionMap extends ClimatElement<"actionMap"> {
  static override readonly attributes = {
    ...super.attributes,
    view: ["view", String, "map list"],
    status: ["actionStatus"],
    route: ["route"],
    center: ["center"],
    zoom: ["zoom", Number],
    tiles: ["tiles"],
    "tiles-attribution": ["tilesAttribution"],
  } as const;

  static override readonly styles = tokens + base + filterSlotStyles + styles;

  /** `map list`, `map` or `list`. */
  declare view: string;
  /** The `status` attribute: `planned`, `engaged`, `done`. The property `status` tells how the widget stands. */
  declare actionStatus: string | undefined;
  /** Id of a route. */
  declare route: string | undefined;
  /** Latitude and longitude where the map opens, in degrees: `50.6,3.1`. */
  declare center: string | undefined;
  /** Zoom at which the map opens, 5 to 12. */
  declare zoom: number | undefined;
  /** `none`, `ign`, `osm-fr` or a template. */
  declare tiles: string | undefined;
  /** Credit of a template's tiles. */
  declare tilesAttribution: string | undefined;

  protected override readonly section = "actionMap";
  protected override readonly french = actionMap;
  readonly #filters = new FilterSlot<Action>(this, FILTERABLE, "search status theme territory member");
  /** Before the visitor's filters. */
  #all: readonly Action[] = [];
  /* Id of the chosen action. */
  #selected: string | undefined;
  /* What was opened last in the group. */
  #followed?: GroupSelection;
  #pins: readonly Pin[] = [];
  #pinned?: readonly Action[];
  #map?: MapView;
  #mapNode?: Element;

  override get collections(): readonly [Collection<object>, ...Collection<object>[]] {
    return [ACTIONS, MEMBERS, ...this.#filters.collections];
  }

  override get items(): readonly Action[] {
    return super.items as readonly Action[];
  }

  protected override get name(): string {
    return this.words.heading;
  }

  get #views(): readonly string[] {
    const views = idList(this.view).filter((view) => view === "map" || view === "list");
    return views.length > 0 ? views : ["map", "list"];
  }

  protected override select(_feed: Feed): readonly Action[] {
    this.#all = selectActions(this.recordsOf(ACTIONS), idList(this.actionStatus), this.narrowing);
    return this.#filters.apply(this.#all);
  }

  protected override isNarrowed(): boolean {
    return this.#filters.active;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#filters.disconnect();
    this.#map?.destroy();
    this.#map = this.#mapNode = undefined;
  }

  protected override performUpdate(): void {
    this.#follow();
    super.performUpdate();
    void this.#drawMap();
  }

  /* What was opened elsewhere in the group: an action, or an event that belongs to one. */
  #follow(): void {
    const { selection, filters } = this.#filters;
    if (selection === this.#followed) return;
    this.#followed = selection;
    const { action } = (selection?.record ?? {}) as { action?: string };
    const id = action ?? filters.action;
    if (id === this.#selected) return;
    this.#selected = id;
    this.#reveal(id);
  }

  /* The list is there first; the map's code comes after it. */
  async #drawMap(): Promise<void> {
    const node = this.shadowRoot?.querySelector<HTMLElement>(".map");
    if (!node) return;
    const { MapView } = await import("./map-view.js");
    if (!this.isConnected || !node.isConnected) return;
    if (this.#mapNode !== node) {
      this.#map?.destroy();
      this.#mapNode = node;
      this.#map = new MapView(node, (action) => {
        this.#choose(action, true);
      });
    }
    this.#map?.update({
      pins: this.#currentPins(),
      selected: this.#selected,
      words: this.words,
      center: this.#center,
      zoom: this.zoom,
    });
  }

  /* The same array while the actions are the same: a new one makes the map cluster anew. */
  #currentPins(): readonly Pin[] {
    const { items } = this;
    const same =
      this.#pinned?.length === items.length && items.every((item, index) => item === this.#pinned?.[index]);
    if (!same) {
      this.#pinned = items;
      this.#pins = pinsOf(items);
    }
    return this.#pins;
  }

  get #center(): WorldPoint | undefined {
    const [latitude, longitude] = (this.center ?? "").split(/[\s,]+/).map(Number);
    return latitude && longitude ? project(longitude, latitude) : undefined;
  }

  #choose(action: Action, onMap: boolean): void {
    if (!this.tellSelect("action", action)) return;
    this.#selected = action.id;
    this.requestUpdate();
    if (onMap) this.#reveal(action.id);
  }

  /* Shows an action's row, if it has to be brought from behind `max`. */
  #reveal(id: string | undefined): void {
    const place = this.items.findIndex((item) => item.id === id);
    if (!id || place < 0) return;
    this.shownMore += Math.max(0, place + 1 - this.visible(this.items, MAX).length);
    void this.updateComplete.then(() => {
      this.#scrollTo(id);
    });
  }

  /* Only the list moves, and only where it scrolls by itself: the page stays where the visitor put it. */
  #scrollTo(id: string): void {
    const list = this.shadowRoot?.querySelector<HTMLElement>(".list");
    const row = list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    if (!list || !row) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    list.scrollTo({ top: row.offsetTop - list.offsetTop - 8, behavior: still ? "instant" : "smooth" });
  }

  protected override renderBody(): TemplateResult {
    const { words, items } = this;
    const views = this.#views;
    const members = new Map(this.recordsOf(MEMBERS).map(({ id, name }) => [id, name]));
    const shown = this.visible(items, MAX);
    const rows = renderList(shown, {
      words,
      formats: this.common.formats,
      level: this.headingLevel + 1,
      selected: this.#selected,
      member: (id) => members.get(id),
      choose: (action) => {
        if (this.#selected !== action.id) this.#choose(action, false);
        else {
          this.#selected = undefined;
          this.#filters.release();
          this.requestUpdate();
        }
      },
    });
    const list = html`${rows} ${this.renderMore(items.length - shown.length)}`;
    const chosen = items.find(({ id }) => id === this.#selected);
    return html`
      ${this.#filters.render({ items: this.#all, found: items.length, statuses: words.statuses })}
      <p class="hidden" role="status">${chosen ? words.selected(chosen.name) : nothing}</p>
      <div class="views ${views.length > 1 ? "map-and-list" : `${String(views[0])}-alone`}">
        ${views.includes("map") ? this.#renderMap() : nothing}
        ${views.includes("list") ? html`<div class="list" part="list">${list}</div>` : this.#renderFold(list)}
      </div>
    `;
  }

  /* A map alone still has its list: it is what those who can't see the map read. */
  #renderFold(list: TemplateResult): TemplateResult {
    return html`<details class="list" part="list" ?open=${!!this.#selected}>
      <summary>${this.words.list}</summary>
      ${list}
    </details>`;
  }

  #renderMap(): TemplateResult {
    const { words } = this;
    return html`
      <div class="frame">
        <a class="skip" href="#" @click=${this.#skip}>${words.skipMap}</a>
        <div
          class="map"
          part="map"
          role="group"
          tabindex="0"
          aria-label=${words.map}
          aria-describedby="help"
        ></div>
        <p class="hidden" id="help">${words.mapHelp}</p>
      </div>
    `;
  }

  /* A fragment does not reach into a shadow root. */
  #skip(click: Event): void {
    click.preventDefault();
    this.shadowRoot?.querySelector<HTMLElement>(".list summary, .list button, .list a")?.focus();
  }

  protected override renderEmpty(): TemplateResult {
    return html`<p>${this.words.empty}</p>`;
  }
}
