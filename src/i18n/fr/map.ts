import type { MapMessages } from "../map-messages.js";
import { common } from "./common.js";

const { number } = common.formats;

export const map: MapMessages = {
  zoomIn: "Zoomer",
  zoomOut: "Dézoomer",
  showAll: "Tout voir",
  aroundMe: "Autour de moi",
  pan: "Déplacer la carte",
  help: "Flèches pour déplacer, ou d’un repère à l’autre\u00a0; plus et moins pour zoomer, zéro pour tout voir.",
  wheelHint: "Ctrl + molette pour zoomer",
  cluster: (count) => `${number(count)} actions, zoomer`,
  fan: (count) => `${number(count)} actions très proches, déployer`,
  stops: (numbers, fans) => `Étapes ${numbers}, ${fans ? "déployer" : "zoomer"}`,
  stop: (position) => `Étape ${position}`,
  credit: "Fond\u00a0: Natural Earth, GeoNames",
};
