import type { CallsMessages } from "../messages.js";
import { calendar } from "./calendar.js";

export const calls: CallsMessages = {
  calendar,
  heading: "Les appels à projets",
  empty: "Aucun appel en cours pour le moment.",
  showClosed: "Voir les appels passés",
  states: { announced: "À venir", open: "Ouvert", closing: "Clôture bientôt", closed: "Clos" },
  lastDays: ["Clôture aujourd’hui", "Clôture demain"],
  opens: (date) => `Ouvre le ${date}`,
  until: (date) => `Jusqu’au ${date}`,
  closed: (date) => `Était ouvert jusqu’au ${date}`,
  by: "Proposé par ",
  audience: "Pour\u00a0: ",
  addToCalendar: "Ajouter à mon agenda",
  readMore: "En savoir plus",
};
