import { calendarFormatsOf } from "../calendar-formats.js";
import { formatsOf } from "../formats.js";

export const formats = formatsOf({
  lang: "en",
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  group: ",",
  date: String,
});

export const calendar = calendarFormatsOf(
  {
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    date: String,
    time: (hours, minutes) => `${hours}:${minutes}`,
    range: (from, to) => `${from} to ${to}`,
  },
  formats,
);
