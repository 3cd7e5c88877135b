import { calendarFormatsOf } from "../calendar-formats.js";
import { daysOf } from "../days.js";
import { formatsOf } from "../formats.js";
import type { CalendarFormats } from "../messages.js";

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

const calendarFormats = calendarFormatsOf(
  {
    weekdays: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
    time: (hours, minutes) => `${hours}.${minutes}\u00a0uur`,
  },
  days,
);

export const calendar: CalendarFormats = {
  ...calendarFormats,
  /* « 14.30 – 15.30 uur »: the word stands once. */
  hours: (span) => calendarFormats.hours(span).replace("\u00a0uur\u00a0–", "\u00a0–"),
};
