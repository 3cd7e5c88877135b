import type { ChosenMessages } from "../map-messages.js";

export const chosen: ChosenMessages = { inList: "Voir dans la liste" };
