import { calendarFormatsOf } from "../calendar-formats.js";
import { days } from "./days.js";

export const calendar = calendarFormatsOf(
  {
    weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    time: (hours, minutes) => `${hours}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`,
  },
  days,
);
