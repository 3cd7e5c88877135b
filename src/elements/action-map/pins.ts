import { html } from "lit/html.js";

import type { MapMessages } from "../../i18n/map-messages.js";
import type { Formats } from "../../i18n/messages.js";
import type { Styled } from "../../internal/keyed.js";
import type { ActionStatus } from "../../model/actions.js";
import { placeWords } from "../../model/place.js";
import { pinsIn } from "./clusters.js";
import { clusterSize, type MapItem, type Mark, renderMark } from "./marks.js";
import type { WorldPoint } from "./projection.js";

/** What the marks' templates need of their map. */
export interface MarkContext {
  readonly words: MapMessages;
  readonly formats: Formats;
  readonly statuses: Record<ActionStatus, string>;
  readonly selected: string | undefined;
  /** The mark that the Tab key comes to. */
  readonly tabStop: string | undefined;
  readonly choose: (item: MapItem) => void;
  readonly open: (cluster: Mark) => void;
}

/* So many stand in a ring; more than that in a spiral, as a sunflower's seeds do: a ring of forty is wider than a phone. */
const RING = 10;
const RING_RADIUS_PX = 34;
const SPIRAL_PX = 18;
const GOLDEN_ANGLE = 2.4;

/** Where the pins of one address stand around it. */
export const fanOf = (count: number, { x, y }: WorldPoint): WorldPoint[] => {
  const isRing = count <= RING;
  const step = isRing ? (2 * Math.PI) / count : GOLDEN_ANGLE;
  return [...new Array<number>(count).keys()].map((index) => {
    const radius = isRing ? RING_RADIUS_PX + count : SPIRAL_PX * Math.sqrt(index + 1);
    return { x: x + radius * Math.sin(index * step), y: y - radius * Math.cos(index * step) };
  });
};

/** Puts a node on a point of the map: on it alone, so that a browser works out once what all buttons in such nodes have alike. */
export const placed = ({ x, y }: WorldPoint): string => `translate:${x.toFixed(1)}px ${y.toFixed(1)}px`;

/** By what a mark is known from one drawing to the next. */
export const keyOf = ({ item, count }: Mark): string => `${count > 1 ? "cluster " : ""}${item.id}`;

export const renderPin = (
  { item }: Mark,
  point: WorldPoint,
  { words, statuses, selected, tabStop, choose }: MarkContext,
): Styled => {
  const { id, name, location, status, position } = item;
  /* The same for who points at it: another title would be read after the name. */
  const label = [
    position && words.stop(position),
    name,
    placeWords(location),
    status && statuses[status].toLowerCase(),
  ]
    .filter(Boolean)
    .join(", ");
  return [
    placed(point) + (id === selected ? ";z-index:1" : ""),
    html`<button
      class="pin"
      part="pin"
      data-key=${id}
      tabindex=${id === tabStop ? 0 : -1}
      aria-label=${label}
      aria-pressed=${id === selected}
      title=${label}
      @click=${({ detail }: MouseEvent) => {
        /* A second press lets go of it, a double click is one press. */
        if (detail < 2) choose(item);
      }}
    >
      ${status ? renderMark(status) : html`<span class="mark stop" part="mark" aria-hidden="true">${position}</span>`}
    </button>`,
  ];
};

/** @param fans whether it fans out when it is opened: no zoom would part it */
export const renderCluster = (
  cluster: Mark,
  point: WorldPoint,
  fans: boolean,
  { words, formats, tabStop, open }: MarkContext,
): Styled => {
  const { item, count } = cluster;
  const key = keyOf(cluster);
  const numbers = item.position ? pinsIn(cluster).map(({ item }) => item.position) : [];
  numbers.sort((a = 0, b = 0) => a - b);
  /* A dozen of them would reach over the map's edge. */
  const range = numbers.length > 4 && `${numbers[0]}…${numbers.at(-1)}`;
  const stops = numbers.join(", ");
  const size = clusterSize(count);
  const label =
    numbers.length > 0
      ? words.stops(range ? `${range} (${stops})` : stops, fans)
      : fans
        ? words.fan(count)
        : words.cluster(count);
  return [
    `${placed(point)};inline-size:${size}px;block-size:${size}px`,
    html`<button
      class="cluster"
      part="cluster"
      data-key=${key}
      tabindex=${key === tabStop ? 0 : -1}
      aria-label=${label}
      @click=${() => {
        open(cluster);
      }}
    >
      ${range || numbers.join("·") || formats.number(count)}
    </button>`,
  ];
};
