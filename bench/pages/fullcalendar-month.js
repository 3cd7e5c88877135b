import { fullCalendar } from "./fullcalendar.js";

await fullCalendar("dayGridMonth");
