import type { ActionMapMessages } from "../messages.js";
import { days } from "./days.js";

export const actionMap: ActionMapMessages = {
  days,
  heading: "La carte des actions",
  empty: "Aucune action recensée pour le moment.",
  statuses: { planned: "En projet", engaged: "Engagée", done: "Réalisée" },
  list: "Liste des actions",
  map: "Carte des actions",
  skipMap: "Passer la carte",
  readMore: "En savoir plus",
  selected: "\u00a0: action choisie",
  takeAway: "Partager ou télécharger",
};
