import type { MonthMessages } from "../messages.js";
import { common } from "./common.js";

const { number } = common.formats;

export const month: MonthMessages = {
  weekdays: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
  previous: "Mois précédent",
  next: "Mois suivant",
  today: "Aujourd’hui",
  month: "Mois",
  year: "Année",
  views: "Affichage",
  asList: "Liste",
  asMonth: "Mois",
  count: (count) => `${number(count)}\u00a0rendez-vous`,
  more: (count) => `+${number(count)} ${count === 1 ? "autre" : "autres"}`,
  empty: (month) => `Aucun rendez-vous en ${month}.`,
  emptyDay: "Aucun rendez-vous ce jour-là.",
  goTo: (month) => `Aller à ${month}`,
};
