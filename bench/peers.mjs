/** The pages that are measured, and their data: each library gets it in its own shape, made beforehand. */

/* What the calendars have a place for: an event's name, hours, place, text and link. */
const fieldsOf = ({ id, name, startDate, endDate, description, location, url }) => ({
  id,
  title: name,
  start: startDate,
  end: endDate,
  description,
  location: location.name,
  url,
});

/* The offset that a wall time of the feed has: 01:00 or 02:00. */
const offsetOf = (wallTime, timeZone) => {
  const name = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(new Date(`${wallTime}Z`))
    .find(({ type }) => type === "timeZoneName").value;
  return name.replace("GMT", "") || "+00:00";
};

const SHAPES = {
  /** What is asked for the feed as it is. */
  feed: (feed) => feed,
  fullcalendar: ({ events }) =>
    events.map(fieldsOf).map(({ description, location, ...event }) => ({
      ...event,
      extendedProps: { description, location },
    })),
  eventcalendar: ({ events }) =>
    events.map(fieldsOf).map(({ description, location, url, ...event }) => ({
      ...event,
      extendedProps: { description, location, url },
    })),
  "schedule-x": ({ events, timeZone }) =>
    events.map(fieldsOf).map((event) => ({
      ...event,
      start: `${event.start}${offsetOf(event.start, timeZone)}[${timeZone}]`,
      end: `${event.end}${offsetOf(event.end, timeZone)}[${timeZone}]`,
    })),
  "toast-ui": ({ events }) =>
    events.map(fieldsOf).map(({ description, url, ...event }) => ({
      ...event,
      calendarId: "agenda",
      category: "time",
      body: description,
      raw: { url },
    })),
};

export const shapesOf = (feed) =>
  Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, shape(feed)]));

const peer = (view, name, label) => ({ page: `${name}-${view}`, label, view, shape: name, isPeer: true });

/** In the order of the tables. */
export const PAGES = [
  { page: "agenda-list", label: "**the agenda**", view: "list" },
  { page: "limit-list", label: "by hand (the limit)", view: "list", shape: "feed" },
  { page: "lit-list", label: "bare Lit", view: "list", shape: "feed" },
  peer("list", "fullcalendar", "FullCalendar 7"),
  peer("list", "eventcalendar", "EventCalendar 5"),
  peer("list", "schedule-x", "Schedule-X 4"),
  { page: "agenda-month", label: "**the agenda**", view: "month" },
  peer("month", "fullcalendar", "FullCalendar 7"),
  peer("month", "eventcalendar", "EventCalendar 5"),
  peer("month", "schedule-x", "Schedule-X 4"),
  peer("month", "toast-ui", "TOAST UI 2"),
  { page: "empty", label: "an empty page" },
];
