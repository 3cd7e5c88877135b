import { createViewList } from "@schedule-x/calendar";
import { scheduleX } from "./schedule-x.js";

await scheduleX(createViewList());
