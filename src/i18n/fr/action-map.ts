import type { ActionMapMessages } from "../messages.js";
import { calendar } from "./calendar.js";
import { common } from "./common.js";

const { number } = common.formats;

export const actionMap: ActionMapMessages = {
  calendar,
  heading: "La carte des actions",
  empty: "Aucune action recensée pour le moment.",
  statuses: { planned: "En projet", engaged: "Engagée", done: "Réalisée" },
  list: "Liste des actions",
  map: "Carte des actions",
  mapHelp: "Flèches pour déplacer, plus et moins pour zoomer, zéro pour tout voir.",
  skipMap: "Passer la carte",
  zoomIn: "Zoomer",
  zoomOut: "Dézoomer",
  showAll: "Tout voir",
  wheelHint: "Ctrl + molette pour zoomer",
  cluster: (count) => `${number(count)} actions, zoomer`,
  readMore: "En savoir plus",
  selected: (name) => `${name}\u00a0: action choisie`,
  credit: "Fond\u00a0: Natural Earth, GeoNames",
};
