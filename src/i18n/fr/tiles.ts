import type { TilesMessages } from "../map-messages.js";

export const tiles: TilesMessages = {
  show: (from) => `Afficher le fond de carte détaillé (${from})`,
  hide: "Revenir au fond de carte simple",
  explain: (host) => `Les images viendront de ${host}, qui verra votre adresse IP.`,
  failed: "Le fond de carte détaillé n’est pas disponible.",
};
