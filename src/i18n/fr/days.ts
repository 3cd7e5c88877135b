import { daysOf } from "../days.js";
import { common, ordinal } from "./common.js";

export const days = daysOf(
  { date: ordinal, range: (from, to) => `du\u00a0${from} au\u00a0${to}` },
  common.formats,
);
