import type { Call } from "../model/calls.js";
import { compareWallTime, parseWallTime, type WallTime } from "../model/wall-time.js";
import { bearing, type Narrowing } from "./narrowing.js";
import { isOver as isPast } from "./span.js";

/** Where a call stands: not open yet, open, closing within a fortnight, or closed. */
export type CallState = "announced" | "open" | "closing" | "closed";

const CLOSING_DAYS = 14;

const timeOf = (text: string | undefined): WallTime | undefined =>
  text ? parseWallTime(text, "") : undefined;

/**
 * How a call stands at a moment. Without a deadline it stays open.
 *
 * @param isOver the coalition's campaign is: nothing counts down
 */
export const callState = ({ opens, deadline }: Call, now: WallTime, isOver = false): CallState => {
  const start = timeOf(opens);
  const end = timeOf(deadline);
  if (end && isPast({ start: end, end }, now)) return "closed";
  if (start && compareWallTime(start, now) > 0) return "announced";
  return end && !isOver && end.day - now.day <= CLOSING_DAYS ? "closing" : "open";
};

/** A call as it stands now. */
export interface StandingCall {
  readonly record: Call;
  readonly state: CallState;
  readonly opens?: WallTime;
  readonly deadline?: WallTime;
}

const RANKS: Record<CallState, number> = { closing: 0, open: 0, announced: 1, closed: 2 };

/* What one waits for next; of what is closed, the last comes first. What has no date stands last. */
const inOrder = (a: StandingCall, b: StandingCall): number => {
  const between = RANKS[a.state] - RANKS[b.state];
  if (between !== 0) return between;
  const key = a.state === "announced" ? "opens" : "deadline";
  const [first, second] = a.state === "closed" ? [b[key], a[key]] : [a[key], b[key]];
  return first && second ? compareWallTime(first, second) : Number(!first) - Number(!second);
};

/**
 * The calls as they stand: open ones by deadline, then those announced, then those closed, newest first.
 *
 * @param isOver as `callState` has it
 */
export const standingCalls = (
  calls: readonly Call[],
  { members, themes }: Pick<Narrowing, "members" | "themes">,
  now: WallTime,
  isOver?: boolean,
): StandingCall[] =>
  calls
    .filter(bearing({ member: members, themes }))
    .map((record) => ({
      record,
      state: callState(record, now, isOver),
      opens: timeOf(record.opens),
      deadline: timeOf(record.deadline),
    }))
    .sort(inOrder);
