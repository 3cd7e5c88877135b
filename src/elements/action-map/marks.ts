import { html, type TemplateResult } from "lit/html.js";

import type { ActionStatus } from "../../model/actions.js";
import type { FeedRecord } from "../../model/collection.js";
import type { Place } from "../../model/place.js";
import type { WorldPoint } from "./projection.js";

/** What stands in the list and on the map: an action, or a stop of a route. */
export interface MapItem extends FeedRecord {
  readonly location?: Place;
  /** Of an action. */
  readonly status?: ActionStatus;
  /** Of a stop. */
  readonly position?: number;
}

/** A pin, or pins that stand too close to be told apart at a zoom; a cluster stands at the mean of its pins. */
export interface Mark extends WorldPoint {
  /** Of the pin, or of a cluster's first in the order of the items. */
  readonly item: MapItem;
  /** How many pins. */
  readonly count: number;
  /** The zoom at which a cluster parts; above the deepest where it does not. */
  readonly partsAt: number;
}

/** How wide a cluster is, in pixels: each doubling of its pins adds the same, so that thousands leave room for the map. */
export const clusterSize = (count: number): number => Math.round(26 + 3 * Math.log2(count));

/** A mark and where it stands on the screen. */
export interface MarkAt {
  readonly mark: Mark;
  readonly point: WorldPoint;
}

/** A status as a shape: disc, dashed ring or diamond. Its word always stands by it. */
export const renderMark = (status: ActionStatus): TemplateResult =>
  html`<span class=${`mark ${status}`} part="mark" aria-hidden="true"></span>`;
