import { daysOf } from "../days.js";
import { common, ordinal } from "./common.js";

export const days = daysOf({ date: ordinal, range: (from, to) => `du ${from} au ${to}` }, common.formats);
