import { List } from "@event-calendar/core";
import { eventCalendar } from "./eventcalendar.js";

await eventCalendar(List, "listYear");
