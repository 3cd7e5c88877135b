import type { PledgeCounterMessages } from "../messages.js";
import { formats } from "./formats.js";

const { number, day } = formats;

export const pledgeCounter: PledgeCounterMessages = {
  heading: "Pledges",
  empty: "No call for pledges at the moment.",
  pledges: (total) => (total === 1 ? "pledge" : "pledges"),
  progress: (total, goal) => `${number(total)} of ${number(goal)}`,
  goal: (goal) => `Goal: ${number(goal)}`,
  asOf: (date) => `as of ${day(date.day)}`,
  invitation: "Take part, and join the movement!",
  join: "I pledge",
  recent: "Latest pledges",
  pause: "Pause",
  resume: "Resume",
  next: "Next",
  share: "Share",
  copied: "Link copied.",
};
