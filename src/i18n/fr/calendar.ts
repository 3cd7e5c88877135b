import { calendarFormatsOf } from "../calendar-formats.js";
import { common, ordinal } from "./common.js";

export const calendar = calendarFormatsOf(
  {
    weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    date: ordinal,
    time: (hours, minutes) => `${hours}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`,
    range: (from, to) => `du ${from} au ${to}`,
  },
  common.formats,
);
