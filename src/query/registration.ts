import type { ClimatEvent } from "../model/events.js";
import type { Span } from "../model/record-reader.js";
import { parseWallTime, type WallTime } from "../model/wall-time.js";
import { isOver } from "./span.js";

/** Whether one can still put one's name down for a date of an event; `undefined` where nobody has to, or comes any more. */
export const registrationState = (
  { registration, eventStatus }: ClimatEvent,
  span: Span,
  now: WallTime,
): "open" | "closed" | undefined => {
  if (!registration || isOver(span, now) || eventStatus === "cancelled" || eventStatus === "sold-out")
    return undefined;
  const end = parseWallTime(registration.deadline ?? "", "");
  return end && isOver({ start: end, end }, now) ? "closed" : "open";
};
