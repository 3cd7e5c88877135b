import type { CalendarMenuMessages } from "../messages.js";

export const calendarMenu: CalendarMenuMessages = {
  google: "Google Agenda",
  outlook: "Outlook.com",
  office: "Outlook, compte professionnel ou scolaire",
  file: "Fichier .ics, pour tout agenda",
  subscribe: "S’abonner à l’agenda, toujours à jour",
  deadline: (name) => `Date limite\u00a0: ${name}`,
};
