import type { PanMessages } from "../map-messages.js";

export const pan: PanMessages = {
  up: "Vers le haut",
  left: "Vers la gauche",
  right: "Vers la droite",
  down: "Vers le bas",
};
