import type { CalendarContext } from "../../../src/interchange/icalendar.js";
import type { PublishContext } from "../../../src/interchange/publish-json-ld.js";
import { CALLS, type Call } from "../../../src/model/calls.js";
import { type ClimatEvent, EVENTS } from "../../../src/model/events.js";
import { Feed } from "../../../src/model/feed.js";

/** What the files under test need to know beside the records. */
export const CONTEXT: CalendarContext & PublishContext = {
  name: "La Dynamique Climat",
  feedUrl: "https://climat.example/feed.json",
  timeZone: "Europe/Paris",
  now: Date.UTC(2015, 10, 23, 8, 5, 9, 123),
  today: 0,
  member: (id) =>
    ({
      cerdd: { name: "Cerdd", url: "https://cerdd.example/" },
      maison: { name: "Maison de l’Europe", url: "mailto:bonjour@maison.example" },
    })[id],
  words: {
    deadline: (name) => `Date limite : ${name}`,
    statuses: {
      scheduled: "",
      tentative: "À confirmer",
      postponed: "Reporté",
      rescheduled: "Nouvelle date",
      "moved-online": "En ligne",
      "sold-out": "Complet",
      cancelled: "Annulé",
    },
    registrations: { open: "Sur inscription" },
  },
};

const feedOf = (json: object, timeZone: string): Feed =>
  new Feed({ version: 1, timeZone, ...json }, "https://climat.example/feed.json");

const MEMBERS = [
  { id: "cerdd", name: "Cerdd" },
  { id: "maison", name: "Maison" },
];

/** An event as the feed's reader gives it. */
export const eventOf = (fields: object, timeZone = CONTEXT.timeZone): ClimatEvent => {
  const events = [{ id: "marche", name: "Marche", startDate: "2015-12-01T09:00", ...fields }];
  return feedOf({ events, members: MEMBERS }, timeZone).records(EVENTS, "fr")[0]!;
};

/** A call as the feed's reader gives it. */
export const callOf = (fields: object): Call =>
  feedOf(
    { calls: [{ id: "appel", name: "Appel à projets", ...fields }], members: MEMBERS },
    CONTEXT.timeZone,
  ).records(CALLS, "fr")[0]!;
