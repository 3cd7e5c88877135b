import type { MapItem, Mark, MarkAt } from "./marks.js";
import { project, toScreen, type Viewport, worldSize } from "./projection.js";

/** The zooms that the buttons lead to; with a server's tiles one comes nearer. Below the deepest, what has one address can't be parted. */
export const MIN_ZOOM = 5;
export const MAX_ZOOM = 12;
/** With a server's tiles one comes as near as a street. */
export const DEEPEST_TILES = 18;

const RADIUS_PX = 44;
/** Marks just outside are drawn as well, so that a drag does not meet holes. */
export const MARGIN_PX = 60;
/* So many at a time. */
const STEP = 256;

/* A mark, and while it is a pin alone what comes after it in its cluster: what a cluster holds stays together in those above it. */
interface Link extends Mark {
  readonly first: Link;
  readonly last: Link;
  next: Link | undefined;
}

const pinOf = (item: MapItem): Link | undefined => {
  const { latitude, longitude } = item.location ?? {};
  if (latitude === undefined || longitude === undefined) return undefined;
  const { x, y } = project(longitude, latitude);
  const pin = { item, x, y, count: 1, partsAt: 0, next: undefined } as {
    -readonly [Key in keyof Link]: Link[Key];
  };
  return (pin.first = pin.last = pin);
};

const merged = (near: readonly Link[], zoom: number): Link => {
  const { item, first, last } = near[0] as Link;
  let x = 0;
  let y = 0;
  let count = 0;
  let end = last;
  for (const mark of near) {
    x += mark.x * mark.count;
    y += mark.y * mark.count;
    count += mark.count;
    if (mark.first === first) continue;
    end.next = mark.first;
    end = mark.last;
  }
  return { item, x: x / count, y: y / count, count, partsAt: zoom + 1, next: undefined, first, last: end };
};

/*
 * Each mark takes in those that stand less than the radius away. The squares of the grid are two radii wide, so that these are in
 * four of them, and leave them as they are taken: a crowd is not looked through for each that stood in it. A square is a
 * chain of numbers in one array: of each mark (from 1 on) the next in its square, and behind them the first of each square.
 */
function* grouped(marks: readonly Link[], zoom: number): Generator<undefined, Link[]> {
  const { length } = marks;
  const radius = RADIUS_PX / worldSize(zoom);
  const mask = 2 ** Math.ceil(Math.log2(length + 1)) - 1;
  const next = new Int32Array(length + mask + 2);
  const taken = new Uint8Array(length + 1);
  const cell = (at: number): number => Math.floor(at / radius / 2);
  const squareAt = (column: number, row: number): number =>
    length + 1 + ((Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask);
  for (let number = length; number; number--) {
    const { x, y } = marks[number - 1] as Link;
    const square = squareAt(cell(x), cell(y));
    next[number] = next[square] as number;
    next[square] = number;
  }
  const groups: Link[] = [];
  for (let number = 1; number <= length; number++) {
    if (number % STEP === 0) yield;
    if (taken[number]) continue;
    taken[number] = 1;
    const mark = marks[number - 1] as Link;
    const { x, y } = mark;
    const left = cell(x - radius);
    const top = cell(y - radius);
    const near = [mark];
    for (let place = 0; place < 4; place++) {
      let before = squareAt(left + (place & 1), top + (place >> 1));
      for (let at = next[before]; at; at = next[at]) {
        const other = marks[at - 1] as Link;
        const dx = other.x - x;
        const dy = other.y - y;
        if (dx * dx + dy * dy < radius * radius) {
          next[before] = next[at] as number;
          if (!taken[at]) near.push(other);
          taken[at] = 1;
        } else before = at;
      }
    }
    groups.push(near.length > 1 ? merged(near, zoom) : mark);
  }
  return groups;
}

/** The items that have a point, and the marks they make at each zoom. */
export class Clusters {
  /** A mark for each item. */
  pins: readonly Mark[] = [];
  /** The marks of each zoom. */
  readonly levels: (readonly Mark[])[] = [];

  /**
   * Clusters items: from the deepest zoom outwards, as supercluster does it, and until no two marks stand nearer than a thumb
   * is wide. Little by little; before it is done, nothing is to be asked.
   */
  *gather(items: readonly MapItem[], deepest = MAX_ZOOM): Generator<undefined, void> {
    let marks: Link[] = [];
    for (let index = 0; index < items.length; index++) {
      if (index % STEP === 0) yield;
      const pin = pinOf(items[index] as MapItem);
      if (pin) marks.push(pin);
    }
    this.pins = marks;
    for (let zoom = deepest; zoom >= 0; zoom--) {
      let before: number;
      do {
        before = marks.length;
        marks = yield* grouped(marks, zoom);
      } while (marks.length < before);
      this.levels[zoom] = marks;
    }
  }

  /** What lies in a view, with a little around it. */
  within(viewport: Viewport): readonly MarkAt[] {
    return (this.levels[Math.floor(viewport.zoom)] ?? [])
      .map((mark) => ({ mark, point: toScreen(mark, viewport) }))
      .filter(
        ({ point: { x, y } }) =>
          Math.min(x, y) > -MARGIN_PX && x < viewport.width + MARGIN_PX && y < viewport.height + MARGIN_PX,
      );
  }

  /** Whether a zoom of the map parts a mark. */
  willPart({ count, partsAt }: Mark): boolean {
    return count > 1 && partsAt < this.levels.length;
  }

  /** From a zoom on, the first at which a pin stands alone, or where nothing parts it from others; and its mark there. */
  tellApart(pin: Mark, from: number): { readonly zoom: number; readonly mark: Mark | undefined } {
    const markAt = (zoom: number): Mark | undefined =>
      this.levels[zoom]?.find((mark) => pinsIn(mark).includes(pin));
    let zoom = from;
    let mark = markAt(zoom);
    while (mark && this.willPart(mark)) mark = markAt((zoom = mark.partsAt));
    return { zoom, mark };
  }
}

/** The pins of a mark: itself, or those of a cluster. */
export const pinsIn = (mark: Mark): Mark[] => {
  const pins: Mark[] = [];
  for (let pin: Link | undefined = (mark as Link).first; pin && pins.length < mark.count; pin = pin.next)
    pins.push(pin);
  return pins;
};
