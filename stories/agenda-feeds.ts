import { feedWith } from "../mocks/feeds.js";
import { dayFromToday } from "./widget.js";

const LILLE = { addressLocality: "Lille", latitude: 50.633, longitude: 3.0586 };
const DUNKERQUE = { addressLocality: "Dunkerque", latitude: 51.033, longitude: 2.377 };
const EXAMPLE = "Exemple donné pour la démonstration.";

const on = (offset: number, time = ""): string => `${dayFromToday(offset)}${time && `T${time}`}`;

/** Today, tomorrow, and what goes on around them: as the workshop's clock has it. */
export const todayFeed = feedWith({
  events: [
    {
      id: "exposition",
      name: "Exposition sur le climat d’ici (exemple)",
      description: EXAMPLE,
      startDate: on(-20),
      endDate: on(30),
      location: LILLE,
      members: ["cerdd"],
      isAccessibleForFree: true,
    },
    {
      id: "soiree",
      name: "Soirée d’échanges entre voisins (exemple)",
      description: EXAMPLE,
      startDate: on(0),
      location: { name: "Maison des associations", ...LILLE },
      members: ["mres"],
    },
    {
      id: "atelier",
      name: "Atelier : lire sa facture d’énergie (exemple)",
      description: EXAMPLE,
      startDate: on(1, "14:30"),
      endDate: on(1, "16:30"),
      location: LILLE,
      members: ["cerdd"],
      registration: { url: "https://example.org/inscription", deadline: on(1) },
    },
    {
      id: "visite",
      name: "Visite du réseau de chaleur (exemple)",
      description: EXAMPLE,
      startDate: on(6, "09:00"),
      endDate: on(6, "12:00"),
      location: DUNKERQUE,
      members: ["cud", "cerdd"],
      isAccessibleForFree: true,
    },
  ],
});

/** An event with a picture: a drawing of the demo stands for it. */
export const pictureFeed = feedWith({
  events: [
    {
      id: "soiree",
      name: "Soirée d’échanges entre voisins (exemple)",
      description: EXAMPLE,
      startDate: on(0),
      location: { name: "Maison des associations", ...LILLE },
      image: {
        url: "./logos/mres.svg",
        alt: "Le monogramme de la maison des associations",
        width: 240,
        height: 80,
        credit: "dessiné pour la démonstration",
      },
    },
  ],
});

const STATUSES = {
  scheduled: "Prévu",
  tentative: "À confirmer",
  postponed: "Reporté",
  rescheduled: "Une nouvelle date",
  "moved-online": "Passé en ligne",
  "sold-out": "Complet",
  cancelled: "Annulé",
};

/** One event of each status, on one day. */
export const statusesFeed = feedWith({
  events: Object.entries(STATUSES).map(([eventStatus, name], index) => ({
    id: eventStatus,
    name: `${name} (exemple)`,
    description: EXAMPLE,
    startDate: on(3, `${9 + index}:00`.padStart(5, "0")),
    endDate: on(3, `${10 + index}:00`.padStart(5, "0")),
    eventStatus,
    location: LILLE,
    members: ["cerdd"],
    registration: { email: "climat@cerdd.org" },
  })),
});

/** A single event, and little is known of it. */
export const oneEventFeed = feedWith({
  events: [{ id: "seul", name: "Le seul rendez-vous (exemple)", startDate: on(12) }],
});

/** An event before the month in which the agenda opens, another long after it. */
export const emptyMonthFeed = feedWith({
  events: [
    { id: "bilan", name: "Bilan de l’année (exemple)", startDate: "2016-11-05", endDate: "2016-11-06" },
    { id: "suite", name: "Et maintenant ? (exemple)", startDate: "2017-01-20T18:30" },
  ],
});
