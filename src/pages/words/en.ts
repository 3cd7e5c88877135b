import type { PageWords } from "./words.js";

export const en: PageWords = {
  titles: {
    agenda: "Climate calendar",
    "action-map": "Map of actions",
    "pledge-counter": "Pledges",
    "member-wall": "Who takes part",
    resources: "Resources",
    calls: "Calls for projects",
  },
  missing: {
    agenda: "The calendar of Dynamique Climat is not shown at the moment.",
    "action-map": "The map of actions of Dynamique Climat is not shown at the moment.",
    "pledge-counter": "The pledges of Dynamique Climat are not shown at the moment.",
    "member-wall": "The organisations of Dynamique Climat are not shown at the moment.",
    resources: "The resources of Dynamique Climat are not shown at the moment.",
    calls: "The calls for projects of Dynamique Climat are not shown at the moment.",
  },
  answers: ["", ", which coordinates the coalition, will answer you: "],
  all: "See everything",
  collective: "A coalition of organisations from Nord-Pas de Calais, coordinated by ",
};
