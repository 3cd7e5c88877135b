import type { AgendaMessages } from "../messages.js";
import { calendar } from "./calendar.js";
import { common } from "./common.js";

export const agenda: AgendaMessages = {
  calendar,
  heading: "L’agenda du climat",
  pastHeading: "L’agenda du climat : les rendez-vous passés",
  empty: "Aucun rendez-vous à venir pour le moment.",
  emptyPast: "Aucun rendez-vous passé.",
  emptyPeriod: "Aucun rendez-vous sur cette période.",
  showPast: "Voir les rendez-vous passés",
  showComing: "Voir les rendez-vous à venir",
  running: "En ce moment",
  runningThen: "Sur la période",
  today: "aujourd’hui",
  tomorrow: "demain",
  statuses: {
    scheduled: "",
    tentative: "À confirmer",
    postponed: "Reporté",
    rescheduled: "Nouvelle date",
    "moved-online": "Désormais en ligne",
    "sold-out": "Complet",
    cancelled: "Annulé",
  },
  online: "En ligne",
  mixed: "Sur place et en ligne",
  free: "Gratuit",
  registration: "Sur inscription",
  until: ({ day }) => `jusqu’au ${common.formats.day(day)}`,
  register: "S’inscrire",
  join: "Rejoindre en ligne",
  readMore: "En savoir plus",
  otherDates: (count) => (count === 1 ? "et une autre date" : `et ${count} autres dates`),
};
