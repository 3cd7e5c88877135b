import { common } from "./common.js";
import type { BringsMessages } from "../messages.js";

const { number } = common.formats;

export const brings: BringsMessages = {
  count: (actions, events) =>
    [
      actions > 0 && `${number(actions)} ${actions > 1 ? "actions" : "action"}`,
      events > 0 && `${number(events)} ${events > 1 ? "dates" : "date"}`,
    ]
      .filter(Boolean)
      .join(", "),
  ways: ["Voir la carte", "Voir l’agenda"],
};
