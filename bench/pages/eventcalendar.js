import { createCalendar } from "@event-calendar/core";
import "@event-calendar/core/index.css";
import { control, events, place } from "./page.js";

/**
 * @param plugin of the view
 * @param view `listYear` (a year from today) or `dayGridMonth`
 */
export const eventCalendar = async (plugin, view) => {
  const all = await events();
  const calendar = createCalendar(place(), [plugin], {
    view,
    views: { listYear: { duration: { days: 365 } } },
    locale: "fr",
    dayMaxEvents: true,
    events: all,
  });
  control({
    all,
    show: (left) => calendar.setOption("events", left),
    next: () => calendar.next(),
  });
};
