import { calendarFormatsOf } from "../calendar-formats.js";
import { formatsOf } from "../formats.js";

export const formats = formatsOf({
  lang: "nl",
  months: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  group: ".",
  date: String,
});

export const calendar = calendarFormatsOf(
  {
    weekdays: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
    date: String,
    time: (hours, minutes) => `${hours}.${minutes}\u00a0uur`,
    range: (from, to) => `${from} t/m ${to}`,
  },
  formats,
);
