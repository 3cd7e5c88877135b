import { calendarFormatsOf } from "../calendar-formats.js";
import { daysOf } from "../days.js";
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

const days = daysOf({ date: String, range: (from, to) => `${from} to ${to}` }, formats);

export const calendar = calendarFormatsOf(
  {
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    time: (hours, minutes) => `${hours}:${minutes}`,
  },
  days,
);
