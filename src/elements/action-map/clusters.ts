import type { MapItem, Mark, MarkAt } from "./marks.js";
import { project, toScreen, type Viewport, worldSize } from "./projection.js";

/** The zooms of the map; with a server's tiles one comes nearer. Below the deepest, what has one address can't be parted. */
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
  next?: Link;
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

const merged = ({ item, first, last }: Link, near: readonly Link[], zoom: number): Link => {
  let [x, y, count] = [0, 0, 0];
  let end = last;
  for (const mark of near) {
    x += mark.x * mark.count;
    y += mark.y * mark.count;
    count += mark.count;
    if (mark.first === first) continue;
    end.next = mark.first;
    end = mark.last;
  }
  return { item, x: x / count, y: y / count, count, partsAt: zoom + 1, first, last: end };
};

/*
 * Each mark takes in those that stand less than the radius away: they are in its own square of a grid, or in the eight
 * around, and leave it as they are taken, so that a crowd is not looked through for each that stood in it.
 */
function* grouped(marks: readonly Link[], zoom: number): Generator<undefined, Link[]> {
  const radius = RADIUS_PX / worldSize(zoom);
  const mask = 2 ** Math.ceil(Math.log2(marks.length + 1)) - 1;
  const squares = new Array<Link[] | undefined>(mask + 1);
  const cell = (at: number): number => Math.floor(at / radius);
  const squareOf = (column: number, row: number): number =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask;
  /* Moves what is near to a mark from a square to the others that are. */
  const take = (square: Link[], { x, y }: Link, near: Link[]): void => {
    let left = 0;
    for (const mark of square) {
      const [dx, dy] = [mark.x - x, mark.y - y];
      if (dx * dx + dy * dy < radius * radius) near.push(mark);
      else square[left++] = mark;
    }
    square.length = left;
  };
  for (const mark of marks) (squares[squareOf(cell(mark.x), cell(mark.y))] ??= []).push(mark);
  const groups: Link[] = [];
  for (let index = 0; index < marks.length; index++) {
    if (index % STEP === 0) yield;
    const mark = marks[index] as Link;
    const [column, row] = [cell(mark.x), cell(mark.y)];
    if (!squares[squareOf(column, row)]?.includes(mark)) continue;
    const near: Link[] = [];
    for (let place = 0; place < 9; place++) {
      const square = squares[squareOf(column + (place % 3) - 1, row + ((place / 3) | 0) - 1)];
      if (square) take(square, mark, near);
    }
    groups.push(near.length > 1 ? merged(mark, near, zoom) : mark);
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
    for (let zoom = deepest; zoom >= MIN_ZOOM; zoom--) {
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
