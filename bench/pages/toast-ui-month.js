import Calendar from "@toast-ui/calendar";
import "@toast-ui/calendar/dist/toastui-calendar.min.css";
import { control, events, place } from "./page.js";

const all = await events();
place().style.height = "700px";
const calendar = new Calendar(place(), {
  defaultView: "month",
  usageStatistics: false,
  isReadOnly: true,
  month: { startDayOfWeek: 1 },
});
calendar.createEvents(all);
control({
  all,
  show(left) {
    calendar.clear();
    calendar.createEvents(left);
  },
  next: () => calendar.next(),
});
