import { html, type TemplateResult } from "lit/html.js";

import type { Action, ActionStatus } from "../../model/actions.js";

/** An action with a point. */
export interface Pin {
  readonly action: Action;
  readonly longitude: number;
  readonly latitude: number;
}

/** A status as a shape: disc, dashed ring or diamond. Its word always stands by it. */
export const renderMark = (status: ActionStatus): TemplateResult =>
  html`<span class="mark ${status}" aria-hidden="true"></span>`;

/** The actions that have a point, in order. */
export const pinsOf = (actions: readonly Action[]): Pin[] =>
  actions.flatMap((action) => {
    const { latitude, longitude } = action.location ?? {};
    return latitude === undefined || longitude === undefined ? [] : [{ action, latitude, longitude }];
  });
