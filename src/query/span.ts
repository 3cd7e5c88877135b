import type { Span } from "../model/record-reader.js";
import type { WallTime } from "../model/wall-time.js";

/** The last day of a span; what ends at midnight ends on the evening before. */
export const lastDay = ({ start, end }: Span): number => {
  if (!end) return start.day;
  return end.minutes === 0 && end.day > start.day ? end.day - 1 : end.day;
};

/** Whether a span is over. Without an hour of its end it lasts to midnight. */
export const isOver = ({ start, end }: Span, now: WallTime): boolean => {
  const { day, minutes = 1440 } = end ?? { day: start.day };
  return day < now.day || (day === now.day && minutes <= (now.minutes ?? 0));
};
