import { formatWallTime } from "../model/wall-time.js";

/** First and last day, days since 1970-01-01; either may be open. */
export interface Period {
  readonly from?: number;
  readonly to?: number;
}

/** A month of the calendar as ISO 8601 has it: `2015-12`. */
export const monthOf = (day: number): string => formatWallTime({ day }).slice(0, 7);
