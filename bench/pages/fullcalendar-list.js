import { fullCalendar } from "./fullcalendar.js";

await fullCalendar("list");
