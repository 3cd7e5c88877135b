import { html, nothing, type TemplateResult } from "lit/html.js";

import { tiles as french } from "../../i18n/fr/tiles.js";
import type { Messages } from "../../i18n/messages.js";
import { ClimatConsentEvent } from "../../internal/consent-event.js";
import { refuseOption } from "../../internal/refuse.js";
import { wearStyles } from "../../internal/wear-styles.js";
import { css } from "../../styles/css-text.js";
import { toWorld, type Viewport, worldSize } from "./projection.js";
import { tileAddress, tileServer, type TileServer } from "./tile-servers.js";

/** What the tiles must know of their element. */
export interface TilesHost extends HTMLElement {
  readonly tiles: string | undefined;
  readonly tilesAttribution: string | undefined;
  readonly messages: Messages | undefined;
}

/* How near one comes with tiles: streets. */
const MAX_LEVEL = 18;
/* A tile is drawn up to a quarter larger than it is; beyond that the next level is sharper. */
const STRETCH = 0.3;
/* So many in vain, and none that came: there is no server to be had. */
const MOST_IN_VAIN = 3;

const TILES = ["none", "ign", "osm-fr", "an address with {z}, {x} and {y}"];

const styles = css`
  .tiles img {
    position: absolute;
  }
  .tiles-offer {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    padding: 6px 10px;
    border-block-start: 1px solid var(--_line);
    background: var(--_background);
    font-size: 0.8125em;
    line-height: 1.3;
  }
  .tiles-offer span {
    flex: 1 12em;
  }
  .tiles-offer button {
    min-block-size: 36px;
    padding: 2px 10px;
    line-height: 1.2;
  }
`;

const levelOf = (zoom: number): number => Math.max(0, Math.min(Math.ceil(zoom - STRETCH), MAX_LEVEL));

/** A tile's square on the screen, on whole pixels so that no seam opens between two. */
const boxOf = (column: number, row: number, level: number, { center, zoom, width, height }: Viewport) => {
  const size = worldSize(zoom);
  const edge = (index: number, middle: number, pixels: number): number =>
    Math.round((index / 2 ** level - middle) * size + pixels / 2);
  const [left, top] = [edge(column, center.x, width), edge(row, center.y, height)];
  return {
    left,
    top,
    width: edge(column + 1, center.x, width) - left,
    height: edge(row + 1, center.y, height) - top,
  };
};

/**
 * A detailed map under the pins, from a server of its own. Before the visitor's click, or the answer of the site's
 * consent tool, not one request leaves the page; when the server can't be had, the basemap is still there.
 */
export class TileLayer {
  /** Whether the tiles are shown. */
  shown = false;
  readonly #host: TilesHost;
  readonly #changed: (note?: string) => void;
  readonly #images = new Map<string, HTMLImageElement>();
  #option = "";
  #server?: TileServer;
  /* What a consent tool is being asked: the button waits for its answer. */
  #asking?: ClimatConsentEvent | undefined;
  #came = false;
  #inVain = 0;

  /** @param changed told when there is something else to draw, or to say */
  constructor(host: TilesHost, changed: (note?: string) => void) {
    this.#host = host;
    this.#changed = changed;
    wearStyles(host.shadowRoot as ShadowRoot, styles);
  }

  /** Reads the element's attributes. */
  update(): void {
    const { tiles = "none", tilesAttribution } = this.#host;
    const option = `${tiles} ${String(tilesAttribution)}`;
    if (option === this.#option) return;
    this.#option = option;
    this.#asking = undefined;
    this.#show(false);
    this.#server = tiles === "none" ? undefined : tileServer(tiles, tilesAttribution);
    if (this.#server) void this.#ask(this.#server);
    else if (tiles !== "none") refuseOption(this.#host, "tiles", tiles, TILES);
    if (this.#server?.credits.length === 0)
      refuseOption(this.#host, "tiles-attribution", tilesAttribution ?? "", ["whose map it is"]);
  }

  /** Whom to name while the tiles are shown. */
  get credit(): TemplateResult | undefined {
    if (!this.shown || !this.#server) return undefined;
    const { credits } = this.#server;
    return html`${credits.map(([text, url]) => (url ? html`<a href=${url}>${text}</a> ` : html`${text} `))}`;
  }

  /** The button, and what it does. */
  renderOffer(): TemplateResult | typeof nothing {
    const words = this.#host.messages?.tiles ?? french;
    const server = this.#server;
    if (!server || this.#asking) return nothing;
    const toggle = (): void => {
      this.#show(!this.shown);
    };
    return html`<div class="tiles-offer" part="tiles">
      <button part="button" aria-describedby="tiles-explained" @click=${toggle}>
        ${this.shown ? words.hide : words.show(server.name)}
      </button>
      <span id="tiles-explained" class=${this.shown ? "hidden" : ""}>
        ${this.shown ? nothing : words.explain(server.host)}
      </span>
    </div>`;
  }

  /** Puts the tiles of a view into their node. */
  draw(node: Element, viewport: Viewport): void {
    const wanted = this.shown && this.#server ? this.#wanted(viewport) : new Map<string, () => void>();
    for (const [key, image] of this.#images) {
      if (wanted.has(key)) continue;
      image.remove();
      /* What is under way and no longer wanted is not to be waited for; that it does not come is no failure. */
      image.onerror = null;
      image.src = "";
      this.#images.delete(key);
    }
    for (const place of wanted.values()) place();
    node.append(...[...this.#images.values()].filter((image) => image.parentNode !== node));
  }

  #wanted(viewport: Viewport): Map<string, () => void> {
    const level = levelOf(viewport.zoom);
    const count = 2 ** level;
    const first = toWorld(0, 0, viewport);
    const last = toWorld(viewport.width, viewport.height, viewport);
    const wanted = new Map<string, () => void>();
    for (let row = Math.max(Math.floor(first.y * count), 0); row < Math.min(last.y * count, count); row++)
      for (let column = Math.floor(first.x * count); column < last.x * count; column++) {
        /* Another server's are others. */
        const key = `${this.#option} ${level}/${column}/${row}`;
        wanted.set(key, () => {
          this.#place(key, level, column, row, viewport);
        });
      }
    return wanted;
  }

  #place(key: string, level: number, column: number, row: number, viewport: Viewport): void {
    const image = this.#images.get(key) ?? this.#newTile(level, column, row);
    this.#images.set(key, image);
    const box = boxOf(column, row, level, viewport);
    for (const [name, pixels] of Object.entries(box)) image.style.setProperty(name, `${pixels}px`);
  }

  #newTile(level: number, column: number, row: number): HTMLImageElement {
    const image = new Image();
    image.alt = "";
    image.draggable = false;
    image.decoding = "async";
    image.onload = () => {
      this.#came = true;
    };
    image.onerror = () => {
      image.hidden = true;
      if (this.#came || ++this.#inVain < MOST_IN_VAIN || !this.shown) return;
      this.#show(false, (this.#host.messages?.tiles ?? french).failed);
    };
    const count = 2 ** level;
    const { template } = this.#server as TileServer;
    /* The world goes round. */
    image.src = tileAddress(template, level, ((column % count) + count) % count, row);
    return image;
  }

  #show(shown: boolean, note?: string): void {
    this.shown = shown;
    this.#came = false;
    this.#inVain = 0;
    this.#changed(note);
  }

  /* A site's consent tool may know the visitor's will already, or find it out. */
  async #ask(server: TileServer): Promise<void> {
    const question = new ClimatConsentEvent("tiles", server.id);
    this.#host.dispatchEvent(question);
    if (question.answer === undefined) return;
    this.#asking = question;
    const answer = await Promise.resolve(question.answer).catch(() => false);
    /* Another server's answer may be waited for meanwhile, or none. */
    if (this.#asking !== question) return;
    this.#asking = undefined;
    this.#show(answer);
  }
}
