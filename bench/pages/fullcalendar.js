import { Calendar } from "fullcalendar";
import dayGrid from "fullcalendar/daygrid";
import list from "fullcalendar/list";
import french from "fullcalendar/locales/fr";
import classic from "fullcalendar/themes/classic";
import "fullcalendar/skeleton.css";
import "fullcalendar/themes/classic/palette.css";
import "fullcalendar/themes/classic/theme.css";
import { control, events, place } from "./page.js";

/** @param initialView `list` (a year from today) or `dayGridMonth` */
export const fullCalendar = async (initialView) => {
  const all = await events();
  const calendar = new Calendar(place(), {
    plugins: [classic, initialView === "list" ? list : dayGrid],
    locale: french,
    initialView,
    views: { list: { duration: { days: 365 } } },
    dayMaxEvents: true,
    events: all,
  });
  calendar.render();
  control({
    all,
    show: (left) => calendar.setOption("events", left),
    next: () => calendar.next(),
  });
};
