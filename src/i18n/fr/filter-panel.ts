import type { FilterPanelMessages } from "../messages.js";

export const filterPanel: FilterPanelMessages = {
  labels: {
    kind: "Type",
    theme: "Thème",
    territory: "Territoire",
    member: "Structure",
    status: "État",
    date: "Dates",
    from: "Du",
    to: "Au",
    action: "Action choisie",
  },
  chosen: (label, name) => `${label}\u00a0: ${name}`,
  nothingOf: (name) => `Aucune date pour «\u00a0${name}\u00a0»`,
  all: "Indifférent",
  noChoice: "Aucun autre filtre à proposer ici.",
  kinds: { event: "Rendez-vous", call: "Appels" },
  eventStatuses: { scheduled: "Comme prévu" },
  periods: {
    today: "Aujourd’hui",
    weekend: "Ce week-end",
    week: "Cette semaine",
    range: "Choisir des dates…",
  },
};
