import type { ClimatEvent } from "../model/events.js";

/** Whether it takes place only on the net. */
export const isOnline = ({ attendanceMode, eventStatus }: ClimatEvent): boolean =>
  attendanceMode === "online" || eventStatus === "moved-online";
