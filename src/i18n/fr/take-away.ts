import type { TakeAwayMessages } from "../map-messages.js";

export const takeAway: TakeAwayMessages = {
  copy: "Copier le lien vers cette vue",
  copied: "Lien copié",
  link: "Ouvrir cette vue sur sa page",
  geojson: "Télécharger en GeoJSON",
  gpx: "Télécharger en GPX, pour un GPS ou un téléphone",
};
