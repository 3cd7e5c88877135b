import { DayGrid } from "@event-calendar/core";
import { eventCalendar } from "./eventcalendar.js";

await eventCalendar(DayGrid, "dayGridMonth");
