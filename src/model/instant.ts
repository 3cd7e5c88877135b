import { type WallTime, wallTimeAt } from "./wall-time.js";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/* Milliseconds that a clock in Greenwich would need to show this. */
const utcMsOf = ({ day, minutes = 0 }: WallTime): number => day * DAY_MS + minutes * MINUTE_MS;

/**
 * The instant (milliseconds since the epoch) at which the wall clock of a time zone shows a time; a whole day's is
 * its midnight, one that an offset told is known. As `Temporal` does by default: of an hour that comes twice, the first; in an hour that the clock
 * jumps over, as late as the clock before the jump would have been (02:30 is then shown as 03:30).
 */
export const instantOf = (wall: WallTime, timeZone: string): number => {
  if (wall.epochMs !== undefined) return wall.epochMs;
  const utcMs = utcMsOf(wall);
  /* No zone is a day away from Greenwich, so a change of the clock nearby lies between the two. */
  const [before, after] = [-DAY_MS, DAY_MS].map((shift) => {
    const nearby = utcMs + shift;
    return utcMs - (utcMsOf(wallTimeAt(nearby, timeZone)) - nearby);
  }) as [number, number];
  if (before === after) return before;
  return [before, after].find((ms) => utcMsOf(wallTimeAt(ms, timeZone)) === utcMs) ?? before;
};

/** How far a time zone's wall clock is ahead of UTC when it shows a time: `+01:00` (ISO 8601). */
export const offsetOf = (wall: WallTime, timeZone: string): string => {
  const minutes = Math.round((utcMsOf(wall) - instantOf(wall, timeZone)) / MINUTE_MS);
  const ahead = Math.abs(minutes);
  const text = [Math.trunc(ahead / 60), ahead % 60].map((part) => String(part).padStart(2, "0"));
  return `${minutes < 0 ? "-" : "+"}${text.join(":")}`;
};
