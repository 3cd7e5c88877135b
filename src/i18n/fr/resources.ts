import { fileSizeOf } from "../file-size.js";
import type { ResourcesMessages } from "../messages.js";

export const resources: ResourcesMessages = {
  heading: "Les ressources",
  empty: "Aucun document à télécharger pour le moment.",
  kinds: {
    "press-kit": "Dossier de presse",
    magazine: "Magazines",
    "communication-kit": "Kit de communication",
    "common-base": "Socle commun",
    list: "Listes",
    other: "Autres documents",
  },
  size: fileSizeOf(["octets", "ko", "Mo", "Go"], ","),
  languages: new Map([
    ["fr", "en français"],
    ["en", "en anglais"],
    ["nl", "en néerlandais"],
    ["de", "en allemand"],
  ]),
  contact: "Garder le contact",
  newsletter: "S’abonner à la lettre d’information",
  community: "Rejoindre la communauté",
  email: "Contacter la coordination",
  press: "Contact presse",
};
