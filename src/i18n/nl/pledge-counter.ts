import type { PledgeCounterMessages } from "../messages.js";
import { formats } from "./formats.js";

const { number, day } = formats;

export const pledgeCounter: PledgeCounterMessages = {
  heading: "De engagementen",
  empty: "Momenteel geen oproep tot engagement.",
  pledges: (total) => (total === 1 ? "engagement" : "engagementen"),
  progress: (total, goal) => `${number(total)} van ${number(goal)}`,
  goal: (goal) => `Doel: ${number(goal)}`,
  asOf: (date) => `op ${day(date.day)}`,
  invitation: "Doe mee en sluit u aan bij de beweging!",
  join: "Ik doe mee",
  recent: "Zij doen mee",
  pause: "Pauze",
  resume: "Verdergaan",
  next: "Volgende",
  share: "Delen",
  copied: "Link gekopieerd.",
};
