import { html, type TemplateResult } from "lit/html.js";

import type { ActionStatus } from "../../model/actions.js";
import type { FeedRecord } from "../../model/collection.js";
import type { Place } from "../../model/place.js";

/** What stands in the list and on the map: an action, or a stop of a route. */
export interface MapItem extends FeedRecord {
  readonly location?: Place;
  /** Of an action. */
  readonly status?: ActionStatus;
  /** Of a stop. */
  readonly position?: number;
}

/** A status as a shape: disc, dashed ring or diamond. Its word always stands by it. */
export const renderMark = (status: ActionStatus): TemplateResult =>
  html`<span class="mark ${status}" aria-hidden="true"></span>`;
