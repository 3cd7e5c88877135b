import { actionMap } from "../../i18n/fr/action-map.js";
import { map as french } from "../../i18n/fr/map.js";
import { inPieces } from "../../internal/pieces.js";
import { renderWhole } from "../../internal/render-whole.js";
import type { Collection } from "../../model/collection.js";
import { bringCode, wearStyles } from "../../internal/wear-styles.js";
import { Camera } from "./camera.js";
import { Clusters } from "./clusters.js";
import { listenToGestures, type MapMoves } from "./gestures.js";
import type { MapHost } from "./map-host.js";
import { mapStyles } from "./map-styles.js";
import { MarkLayer } from "./mark-layer.js";
import type { MapItem, Mark } from "./marks.js";
import { Overlays } from "./overlays.js";
import { drawForPaper, paperStyles } from "./paper.js";
import { NextFrame } from "./next-frame.js";
import type { WorldPoint } from "./projection.js";
import type { renderPad } from "./pan-pad.js";
import { renderScene } from "./scene.js";
import { Stage } from "./stage.js";
import { WheelHint } from "./wheel-hint.js";

/** The map's own node and what a visitor does on it. */
export class MapView {
  readonly root: HTMLElement;
  readonly #host: MapHost;
  readonly #choose: (item: MapItem) => void;
  readonly #observer: ResizeObserver;
  readonly #camera: Camera;
  readonly #layer: MarkLayer;
  readonly #stage: Stage;
  readonly #overlays: Overlays;
  readonly #moves: MapMoves;
  #items: readonly MapItem[] = [];
  /* Of the items; of those before while the new ones are gathered. */
  #clusters?: Clusters;
  #endGathering?: () => void;
  #isGathering = false;
  #selected?: string;
  /* Chosen, and not shown yet. */
  #unseen?: string;
  #fanned?: Mark;
  #level = 0;
  #me?: WorldPoint;
  #note = "";
  #pad?: typeof renderPad | undefined;
  readonly #hint = new WheelHint(() => {
    this.#draw();
  });
  readonly #frame: NextFrame;
  /* There is more to draw than what a drag shifts. */
  #isStale = true;
  #leavePaper?: () => void;

  constructor(root: HTMLElement, host: MapHost, choose: (item: MapItem) => void) {
    this.root = root;
    this.#host = host;
    this.#choose = choose;
    this.#camera = new Camera(host, this.#follow, () => {
      if (this.#stage.isShifted) this.#draw();
    });
    this.#frame = new NextFrame(this.#paint);
    this.#layer = new MarkLayer(root, host);
    this.#stage = new Stage(root);
    this.#overlays = new Overlays(host, (note) => {
      /* An offer of tiles is nothing to gather anew for: what is fanned out stays. */
      if (root.isConnected && this.#overlays.deepest !== this.#camera.deepest) this.#gather(false);
      this.#say(note ?? this.#note);
    });
    this.#moves = this.#movesOf();
    listenToGestures(root, this.#moves);
    root.addEventListener("focusin", ({ target }) => {
      this.#arrive(target as HTMLElement);
    });
    this.#observer = new ResizeObserver(this.#resize);
    wearStyles(root.getRootNode() as ShadowRoot, mapStyles + paperStyles);
  }

  /** What it shows beside the items. */
  get collections(): readonly Collection<object>[] {
    return this.#overlays.collections;
  }

  /** What the visitor has moved it to: the values of `center` and `zoom`. */
  get view(): { readonly center: string; readonly zoom: string } | undefined {
    return this.#camera.view;
  }

  /** Reads its element anew. A newly chosen item is brought into view. */
  update(): void {
    const { drawn: items, selected } = this.#host;
    this.#overlays.update();
    /* The same pins while the items are the same: new ones are clustered anew. */
    const isSame =
      items.length === this.#items.length && items.every((item, index) => item === this.#items[index]);
    /* In a newer copy of the feed, or another language, what is fanned out is others. */
    if (selected !== this.#selected || (!isSame && this.#fanned)) this.#unseen = this.#selected = selected;
    this.#items = items;
    /* It begins, or is in the page again. */
    if (!this.#endGathering) {
      this.#observer.observe(this.root);
      this.#leavePaper = drawForPaper(this.root, this.#resize, this.#paint);
    }
    if (!isSame || !this.#endGathering) this.#gather(true);
    if (!this.#isGathering && this.#camera.isSentElsewhere) this.#fit();
    this.#reveal();
    this.#draw();
    /* With the list that has just been narrowed: both are laid out as one. */
    if (!isSame && !this.#isGathering) this.#frame.flush();
  }

  /** Shows all there is, as when it opened. */
  showAll(): void {
    this.#camera.moved = false;
    this.#fit();
    this.#camera.rest();
    this.#frame.flush();
  }

  /** Ends what goes on by itself, while it is out of the page: its node keeps its pins and its listeners. */
  suspend(): void {
    this.#observer.disconnect();
    this.#leavePaper?.();
    this.#endGathering?.();
    /* Back in the page all is gathered anew, and what was fanned out with what is chosen is others. */
    [this.#endGathering, this.#items] = [undefined, []];
    this.#camera.destroy();
    this.#frame.cancel();
    this.#hint.destroy();
  }

  #movesOf(): MapMoves {
    return {
      pan: this.#camera.pan.bind(this.#camera),
      zoom: (steps, x, y) => {
        this.#camera.zoomBy(steps, x, y);
        /* By a button or a key. A wheel and fingers, which name a place, may turn several times in a frame. */
        if (x === undefined) this.#frame.flush();
      },
      showAll: this.showAll.bind(this),
      aroundMe: () => void this.#findMe(),
      togglePad: () => void this.#togglePad(),
      walk: (from, dx, dy) => this.#layer.walk(from, dx, dy),
      fold: () => !!this.#fanned && (this.#fan(), true),
      hint: this.#hint.show.bind(this.#hint),
    };
  }

  /* What has been fanned out stays so while it is the same mark, and what was said while nothing moves. */
  readonly #follow = (byVisitor: boolean): void => {
    const level = Math.floor(this.#camera.viewport.zoom);
    const isDrag = byVisitor && level === this.#level && !this.#note && !this.#overlays.tiles?.shown;
    if (level !== this.#level) this.#fanned = undefined;
    this.#level = level;
    if (byVisitor) this.#note = "";
    this.#draw(isDrag);
  };

  /* Thousands take a while: until then the marks are those of before. */
  #gather(isNew: boolean): void {
    const [camera, clusters] = [this.#camera, new Clusters()];
    camera.deepest = this.#overlays.deepest;
    this.#endGathering?.();
    this.#isGathering = true;
    this.#endGathering = inPieces(clusters.gather(this.#items, camera.deepest), () => {
      this.#clusters = clusters;
      this.#isGathering = false;
      /* Where the visitor has moved it, it stays, unless all that is left lies elsewhere. */
      if (isNew && !(camera.moved && clusters.pins.some((pin) => camera.isInView(pin)))) this.#fit();
      /* What was fanned out folds; what is chosen with them fans out. */
      this.#fan();
      this.#reveal();
    });
    if (camera.viewport.zoom > camera.deepest) camera.zoomBy(0);
  }

  #fit(): void {
    if (this.#clusters) this.#camera.fit(this.#clusters.pins);
  }

  readonly #resize = (): void => {
    const { clientWidth: width, clientHeight: height } = this.root;
    if (!width || !height) return;
    this.#camera.viewport = { ...this.#camera.viewport, width, height };
    if (this.#camera.moved) return this.#draw();
    this.#fit();
    /* It may have been chosen before the map had a size. */
    this.#unseen = this.#selected;
    this.#reveal();
  };

  /* Brings what has been chosen into view, as near as it takes to tell it from others. */
  #reveal(): void {
    const [clusters, unseen] = [this.#clusters, this.#unseen];
    const pin = unseen && clusters?.pins.find(({ item }) => item.id === unseen);
    if (!clusters || !pin || !this.#camera.viewport.width) return;
    this.#unseen = undefined;
    const mark = this.#camera.reveal(pin, clusters);
    if (mark && mark.count > 1) this.#fan(mark);
  }

  /* Zooms until it parts; what shares one address fans out where it stands. */
  #open(cluster: Mark): void {
    if (this.#clusters?.willPart(cluster)) this.#camera.move({ zoom: cluster.partsAt, center: cluster });
    else this.#fan(cluster);
  }

  #fan(cluster?: Mark): void {
    this.#fanned = cluster;
    if (cluster) this.#camera.makeRoom(cluster);
    this.#draw();
  }

  #say(note: string): void {
    this.#note = note;
    this.#draw();
  }

  #arrive(target: HTMLElement): void {
    if (!this.#layer.arrive(target)) return;
    /* Only what the keyboard brings: a press near the edge shall meet what it aims at. */
    if (target.matches(":focus-visible")) this.#camera.bringIn(target, this.root);
    this.#draw();
  }

  async #findMe(): Promise<void> {
    const code = await this.#bring(import("./near-me.js"));
    const found = await code?.findNearby(this.#clusters?.pins ?? [], this.#host.messages);
    if (!found || !this.root.isConnected) return;
    this.#me = found.place;
    if (found.place) this.#camera.approach(found.place);
    this.#say(found.note);
  }

  async #togglePad(): Promise<void> {
    const code = await this.#bring(import("./pan-pad.js"));
    this.#pad = this.#pad ? undefined : code?.renderPad;
  }

  /* What a button asks for, in its styles; where it can't be had, that is said, and the button tries again. */
  async #bring<Code extends { readonly styles: string }>(coming: Promise<Code>): Promise<Code | undefined> {
    const code = await bringCode(this.#host, coming);
    this.#say(code ? "" : this.#host.common.unavailable);
    return code;
  }

  /** @param isDrag whether nothing has changed but what part of the map is in view */
  #draw(isDrag = false): void {
    this.#isStale ||= !isDrag;
    this.#frame.ask();
  }

  readonly #paint = (): void => {
    const { viewport } = this.#camera;
    if (!viewport.width || !this.#clusters || (!this.#isStale && this.#stage.shift(viewport))) return;
    this.#isStale = false;
    this.#render(this.#clusters);
    this.#stage.settle(viewport);
  };

  #render(clusters: Clusters): void {
    const { viewport, deepest } = this.#camera;
    const { messages, common, selected } = this.#host;
    const words = messages?.map ?? french;
    const marks = clusters.within(viewport);
    renderWhole(
      renderScene({
        words,
        viewport,
        deepest,
        marks,
        fanned: this.#fanned,
        pins: clusters.pins,
        overlays: this.#overlays,
        acts: this.#moves,
        pad: this.#pad?.(messages, this.#moves.pan),
        me: this.#me,
        note: this.#note,
        hints: this.#hint.shown,
      }),
      this.root,
    );
    this.#overlays.draw(this.root, viewport);
    this.#layer.draw(this.root.querySelector(".marks") as Element, {
      words,
      formats: common.formats,
      statuses: (messages?.actionMap ?? actionMap).statuses,
      selected,
      marks,
      deepest,
      fanned: this.#fanned,
      choose: this.#choose,
      open: (cluster) => {
        /* The button goes away as it opens: the keyboard stays on the map. */
        this.root.focus({ preventScroll: true });
        this.#open(cluster);
      },
    });
  }
}
