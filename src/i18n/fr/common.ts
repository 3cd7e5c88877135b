import { formatsOf } from "../formats.js";
import type { CommonMessages } from "../messages.js";

const formats = formatsOf({
  lang: "fr",
  weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
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
  date: (date) => (date === 1 ? "1er" : String(date)),
  time: (hours, minutes) => (minutes === "00" ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${minutes}`),
  range: (from, to) => `du ${from} au ${to}`,
});

export const common: CommonMessages = {
  formats,
  loading: "Chargement…",
  unavailable: "Ces informations ne sont pas accessibles pour le moment.",
  retry: "Réessayer",
  stale: ({ day }) => `Données du ${formats.day(day)}`,
  more: (count) => (count === 1 ? "Afficher le dernier" : `Afficher les ${formats.number(count)} autres`),
  issues: {
    missing: "champ obligatoire absent : la fiche est laissée de côté, complétez-la",
    type: "valeur d’un type inattendu : champ ignoré, voyez le schéma",
    date: "date illisible : écrivez 2015-12-01 ou 2015-12-01T14:30",
    url: "adresse refusée : écrivez une adresse http ou https complète",
    word: "mot inconnu du vocabulaire : la valeur par défaut est prise",
    range: "nombre hors limites : champ ignoré",
    order: "la fin précède le début : fin ignorée",
    duplicate: "identifiant déjà pris : seule la première fiche est gardée",
    reference: "aucune fiche ne porte cet identifiant : référence ignorée",
  },
};
