import { idList } from "../../internal/id-list.js";
import { renderWhole } from "../../internal/render-whole.js";
import { wearStyles } from "../../internal/wear-styles.js";
import type { Collection } from "../../model/collection.js";
import { isObject } from "../../model/json.js";
import { showsMore } from "./basemap-view.js";
import { DEEPEST_TILES, MAX_ZOOM } from "./clusters.js";
import type { MapHost } from "./map-host.js";
import type { Viewport } from "./projection.js";
import type * as Territories from "./territories.js";
import type { TileLayer } from "./tiles.js";
import type { WORLD } from "./world.js";

const hasGeometry = (territory: unknown): boolean => isObject(territory) && !!territory["geometry"];

/**
 * What lies on the basemap where a feed or an embedder asks for it: shapes and tiles; and around it where a visitor looks
 * beyond: the world. Their code comes then.
 */
export class Overlays {
  tiles: TileLayer | undefined = undefined;
  shapes?: Territories.Shapes;
  world?: typeof WORLD;
  readonly #host: MapHost;
  readonly #changed: (note?: string) => void;
  #territories?: typeof Territories;
  readonly #coming = new Set<string>();
  #shown: readonly unknown[] = [];

  /** @param changed told when there is something else to draw, or to say */
  constructor(host: MapHost, changed: (note?: string) => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** How near one comes. */
  get deepest(): number {
    return this.tiles?.shown ? DEEPEST_TILES : MAX_ZOOM;
  }

  get collections(): readonly Collection<object>[] {
    return this.#territories?.COLLECTIONS ?? [];
  }

  update(): void {
    const { tiles = "none" } = this.#host;
    this.tiles?.update();
    if (tiles !== "none" && !this.tiles)
      this.#bring("tiles", async () => {
        const { TileLayer } = await import("./tiles.js");
        this.tiles = new TileLayer(this.#host, this.#changed);
      });
    if (this.#territories) this.#shape(this.#territories);
    else if (this.#givesShapes)
      this.#bring("territories", async () => {
        this.#territories = await import("./territories.js");
        wearStyles(this.#host.shadowRoot as ShadowRoot, this.#territories.styles);
      });
  }

  /**
   * Draws the tiles, and the offer of them: under the map, and not over what it shows; brings what is missing. The world is
   * asked for once: a drag draws too often to ask again each time.
   */
  draw(map: Element, viewport: Viewport): void {
    if (!this.world && showsMore(viewport))
      this.#bring("world", async () => {
        this.world = (await import("./world.js").catch(() => undefined))?.WORLD;
      });
    if (!this.tiles) return;
    renderWhole(this.tiles.renderOffer(), map.nextElementSibling as HTMLElement);
    this.tiles.draw(map.querySelector(".tiles") as Element, viewport);
  }

  /* Asked before anything is read: most feeds have none, and a document of their own is not known yet. */
  get #givesShapes(): boolean {
    const { feedRead, language } = this.#host;
    const territories = feedRead?.head(language).raw["territories"];
    return Array.isArray(territories) ? territories.some(hasGeometry) : isObject(territories);
  }

  #shape({ COLLECTIONS: [TERRITORIES], shapesOf }: typeof Territories): void {
    const { feedRead, language, territory } = this.#host;
    const records = feedRead?.records(TERRITORIES, language) ?? [];
    if (records === this.#shown[0] && territory === this.#shown[1]) return;
    this.#shown = [records, territory];
    this.shapes = shapesOf(records, idList(territory));
  }

  /* Where it can't be had, the map is whole without it; the next rendering tries again. */
  #bring(name: string, load: () => Promise<void>): void {
    if (this.#coming.has(name)) return;
    this.#coming.add(name);
    load().then(
      () => {
        this.#host.requestUpdate();
      },
      () => this.#coming.delete(name),
    );
  }
}
