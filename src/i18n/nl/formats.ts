import { calendarFormatsOf } from "../calendar-formats.js";
import { daysOf } from "../days.js";
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

const days = daysOf({ date: String, range: (from, to) => `${from} t/m ${to}` }, formats);

export const calendar = calendarFormatsOf(
  {
    weekdays: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
    time: (hours, minutes) => `${hours}.${minutes}\u00a0uur`,
  },
  days,
);
