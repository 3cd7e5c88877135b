import type { BringsMessages, MemberWallMessages } from "../messages.js";
import { formats } from "./formats.js";

const { number } = formats;

export const memberWall: MemberWallMessages = {
  heading: "Who takes part",
  empty: "No organisations to show at the moment.",
  roles: { coordinator: "Coordination", partner: "Partners", member: "Members" },
  kinds: {
    "public-body": "Public bodies",
    "local-authority": "Local authorities",
    association: "Associations",
    company: "Companies",
    education: "Education",
    "science-centre": "Science centres",
    foundation: "Foundations",
    other: "Other organisations",
  },
  elsewhere: "Elsewhere",
  rotation: "The order changes every day.",
  growth: "How the coalition has grown",
  structures: (count) => `${number(count)} ${count === 1 ? "organisation" : "organisations"}`,
  join: "Become a member",
};

export const brings: BringsMessages = {
  count: (actions, events) =>
    [
      actions > 0 && `${number(actions)} ${actions === 1 ? "action" : "actions"}`,
      events > 0 && `${number(events)} ${events === 1 ? "event" : "events"}`,
    ]
      .filter(Boolean)
      .join(", "),
  ways: ["See the map", "See the calendar"],
};
