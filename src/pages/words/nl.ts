import type { PageWords } from "./words.js";

export const nl: PageWords = {
  titles: {
    agenda: "De klimaatagenda",
    "action-map": "De kaart van de acties",
    "pledge-counter": "De engagementen",
    "member-wall": "De deelnemende organisaties",
    resources: "Documenten",
    calls: "Projectoproepen",
  },
  missing: {
    agenda: "De agenda van de Dynamique Climat wordt momenteel niet getoond.",
    "action-map": "De kaart van de acties van de Dynamique Climat wordt momenteel niet getoond.",
    "pledge-counter": "De engagementen van de Dynamique Climat worden momenteel niet getoond.",
    "member-wall": "De organisaties van de Dynamique Climat worden momenteel niet getoond.",
    resources: "De documenten van de Dynamique Climat worden momenteel niet getoond.",
    calls: "De projectoproepen van de Dynamique Climat worden momenteel niet getoond.",
  },
  answers: ["Het ", ", dat het collectief coördineert, antwoordt u graag: "],
  all: "Alles bekijken",
  collective: "Een collectief van organisaties uit Nord-Pas de Calais, gecoördineerd door het ",
};
