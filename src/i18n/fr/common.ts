import { formatsOf } from "../formats.js";
import type { CommonMessages } from "../messages.js";

/** « 1er », then plain numbers. */
export const ordinal = (date: number): string => (date === 1 ? "1er" : String(date));

const formats = formatsOf({
  lang: "fr",
  months: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  group: "\u202f",
  date: ordinal,
});

export const common: CommonMessages = {
  formats,
  loading: "Chargement…",
  unavailable: "Ces informations ne sont pas accessibles pour le moment.",
  retry: "Réessayer",
  stale: ({ day }) => `Données du ${formats.day(day)}`,
  more(count, hidden) {
    /* One alone may be « une action » as well as « un rendez-vous ». */
    return count < hidden || count < 2
      ? `Afficher ${formats.number(count)} de plus`
      : `Afficher les ${formats.number(count)} autres`;
  },
};
