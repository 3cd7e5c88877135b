import type { RelatedMessages } from "../map-messages.js";

export const related: RelatedMessages = {
  dates: "Ses rendez-vous",
  credit: "Crédit\u00a0:",
  inAgenda: "voir dans l’agenda",
};
