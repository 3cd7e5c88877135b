import "temporal-polyfill/global";
import { createCalendar } from "@schedule-x/calendar";
import "@schedule-x/theme-default/dist/index.css";
import { control, events, place } from "./page.js";

/* It takes nothing but Temporal's objects, which no JSON can hold: this much each page has to do itself. */
const toTemporal = (event) => ({
  ...event,
  start: Temporal.ZonedDateTime.from(event.start),
  end: Temporal.ZonedDateTime.from(event.end),
});

/** @param view made by the library */
export const scheduleX = async (view) => {
  const all = (await events()).map(toTemporal);
  const calendar = createCalendar({
    views: [view],
    locale: "fr-FR",
    timezone: "Europe/Paris",
    firstDayOfWeek: 1,
    events: all,
  });
  calendar.render(place());
  control({
    all,
    show: (left) => calendar.events.set(left),
    /* Its own button: without a plugin there is no method for it. */
    next: () =>
      place().querySelector(".sx__chevron--next").parentElement.dispatchEvent(new MouseEvent("mouseup")),
  });
};
