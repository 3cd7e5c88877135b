import type { EventDetailsMessages } from "../messages.js";

export const eventDetails: EventDetailsMessages = {
  addToCalendar: "Ajouter à mon agenda",
  credit: "Crédit\u00a0:",
  dates: "Autres dates\u00a0:",
  accessible: "Accessible\u00a0: ",
  accessibility: {
    hearing: "handicap auditif",
    visual: "handicap visuel",
    motor: "handicap moteur",
    psychic: "handicap psychique",
    intellectual: "handicap mental",
  },
  until: (date) => `jusqu’au ${date}`,
  opens: (date) => `Ouvre le ${date}`,
  register: "S’inscrire",
  join: "Rejoindre en ligne",
  readMore: "En savoir plus",
  by: "Proposé par ",
  audience: "Pour\u00a0: ",
  action: "Dans le cadre de l’action ",
  route: "Sur l’itinéraire ",
  onMap: "voir sur la carte",
};
