import type { RouteMessages } from "../map-messages.js";

export const route: RouteMessages = {
  empty: "Cet itinéraire n’est pas disponible pour le moment.",
  list: "Étapes de l’itinéraire",
  map: "Carte de l’itinéraire",
  previous: "Étape précédente",
  next: "Étape suivante",
  whole: "Tout l’itinéraire",
  count: (count) => `${count} étapes`,
  position: (position, count) => `Étape ${position} sur ${count}`,
  selected: (position) => `${position}\u00a0: `,
  action: "L’action",
  event: "Le rendez-vous",
  navigate: "Y aller",
  line: "Le trait relie les étapes dans l’ordre\u00a0; il ne suit pas les rues.",
};
