import type { ClimatEvent } from "../model/events.js";
import type { Span } from "../model/record-reader.js";
import { parseWallTime, type WallTime } from "../model/wall-time.js";
import { isOver } from "./span.js";

/** Until when one can put one's name down, where that is said; a call says nothing of the kind. */
export const registrationEnd = ({
  registration,
}: Pick<ClimatEvent, "id" | "registration">): WallTime | undefined =>
  parseWallTime(registration?.deadline ?? "", "");

/** Whether one can still put one's name down for a date of an event; `undefined` where nobody has to, or comes any more. */
export const registrationState = (
  event: ClimatEvent,
  span: Span,
  now: WallTime,
): "open" | "closed" | undefined => {
  const { registration, eventStatus } = event;
  if (!registration || isOver(span, now) || eventStatus === "cancelled" || eventStatus === "sold-out")
    return undefined;
  const end = registrationEnd(event);
  return end && isOver({ start: end, end }, now) ? "closed" : "open";
};
