import { createViewMonthGrid } from "@schedule-x/calendar";
import { scheduleX } from "./schedule-x.js";

await scheduleX(createViewMonthGrid());
