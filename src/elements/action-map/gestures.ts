import type { ControlActs } from "./map-controls.js";

/** What a map does when its visitor moves it. Places are CSS pixels from the map's upper left corner. */
export interface MapMoves extends ControlActs {
  readonly pan: (dx: number, dy: number) => void;
  /** Zooms by steps (may be fractions) about a place, the middle where none is given. */
  readonly zoom: (steps: number, x?: number, y?: number) => void;
  /** To where the visitor stands, if they let the browser say it. */
  readonly aroundMe: () => void;
  /** From a mark to the nearest in a direction; `false` where there is none, or nobody stands on a mark. */
  readonly walk: (from: Element, dx: number, dy: number) => boolean;
  /** Folds what a click has fanned out; `false` where nothing is. */
  readonly fold: () => boolean;
  /** A wheel without its modifier: the page scrolls, the visitor learns how. */
  readonly hint: () => void;
}

const ARROW_PX = 80;
const WHEEL_PX_PER_STEP = 200;

const PANS = new Map<string, readonly [dx: number, dy: number]>([
  ["ArrowLeft", [ARROW_PX, 0]],
  ["ArrowRight", [-ARROW_PX, 0]],
  ["ArrowUp", [0, ARROW_PX]],
  ["ArrowDown", [0, -ARROW_PX]],
]);
const STEPS = new Map([
  ["+", 1],
  ["=", 1],
  ["-", -1],
]);

const listenToKeys = (map: HTMLElement, moves: MapMoves): void => {
  map.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey) return;
    const pan = PANS.get(key);
    const steps = STEPS.get(key);
    if (pan) {
      const [dx, dy] = pan;
      /* The map goes one way, who walks on it the other. */
      if (!moves.walk(target as Element, -dx, -dy)) moves.pan(dx, dy);
    } else if (steps) moves.zoom(steps);
    else if (key === "0") moves.showAll();
    else if (key !== "Escape" || !moves.fold()) return;
    event.preventDefault();
  });
};

type Place = readonly [x: number, y: number];

/* A page may be drawn larger or smaller than it is laid out, by its `zoom` or a `transform`. Whole pixels, as `offsetWidth` has them. */
const scaleOf = (map: HTMLElement, { width }: DOMRect): number => map.offsetWidth / Math.round(width);

const placeOn = (map: HTMLElement, { clientX, clientY }: MouseEvent | Touch): Place => {
  const box = map.getBoundingClientRect();
  const scale = scaleOf(map, box);
  return [(clientX - box.left) * scale, (clientY - box.top) * scale];
};

/* The wheel belongs to the page, unless a modifier says otherwise. A trackpad's pinch comes as Ctrl + wheel. */
const listenToWheel = (map: HTMLElement, moves: MapMoves): void => {
  map.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) {
        moves.hint();
        return;
      }
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 32;
      moves.zoom(-pixels / WHEEL_PX_PER_STEP, ...placeOn(map, event));
    },
    { passive: false },
  );
};

const listenToMouse = (map: HTMLElement, moves: MapMoves): void => {
  map.addEventListener("pointerdown", (down) => {
    /* A captured pointer would take the click from a link. */
    if (down.pointerType === "touch" || down.button !== 0 || (down.target as Element).closest("button, a"))
      return;
    let { clientX: x, clientY: y } = down;
    /* Once: asked at each move, it would lay the map out each time. */
    const scale = scaleOf(map, map.getBoundingClientRect());
    const move = (event: PointerEvent): void => {
      moves.pan((event.clientX - x) * scale, (event.clientY - y) * scale);
      ({ clientX: x, clientY: y } = event);
    };
    const end = (): void => {
      map.removeEventListener("pointermove", move);
    };
    map.setPointerCapture(down.pointerId);
    map.addEventListener("pointermove", move);
    map.addEventListener("lostpointercapture", end, { once: true });
  });
  map.addEventListener("dblclick", (event) => {
    if ((event.target as Element).closest("button")) return;
    moves.zoom(event.shiftKey ? -1 : 1, ...placeOn(map, event));
  });
};

interface Pinch {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

/* Of a page that has begun to scroll a finger can't be taken any more: Chromium says so in the console of who tries. */
const pinchOf = (map: HTMLElement, event: TouchEvent): Pinch | undefined => {
  const [one, other] = [...event.touches].filter(({ target }) => map.contains(target as Node));
  if (!one || !other) return undefined;
  if (event.cancelable) event.preventDefault();
  const [x, y] = placeOn(map, one);
  const [toX, toY] = placeOn(map, other);
  return { x: (x + toX) / 2, y: (y + toY) / 2, span: Math.hypot(x - toX, y - toY) || 1 };
};

/* One finger scrolls the page; two move and zoom the map. */
const listenToTouch = (map: HTMLElement, moves: MapMoves): void => {
  let last: Pinch | undefined;
  const start = (event: TouchEvent): void => {
    last = pinchOf(map, event);
  };
  const move = (event: TouchEvent): void => {
    const next = pinchOf(map, event);
    if (!next || !last) return;
    moves.pan(next.x - last.x, next.y - last.y);
    moves.zoom(Math.log2(next.span / last.span), next.x, next.y);
    last = next;
  };
  map.addEventListener("touchstart", start, { passive: false });
  map.addEventListener("touchmove", move, { passive: false });
  map.addEventListener("touchend", start);
};

/** Turns keys, wheel, mouse and touch into moves. The listeners live and die with the map's node. */
export const listenToGestures = (map: HTMLElement, moves: MapMoves): void => {
  listenToKeys(map, moves);
  listenToWheel(map, moves);
  listenToMouse(map, moves);
  listenToTouch(map, moves);
};
