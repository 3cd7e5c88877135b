import { common } from "./common.js";
import type { MemberWallMessages } from "../messages.js";

const { number } = common.formats;

export const memberWall: MemberWallMessages = {
  heading: "Les structures mobilisées",
  empty: "Aucune structure à afficher pour le moment.",
  roles: { coordinator: "Coordination", partner: "Partenaires", member: "Membres" },
  kinds: {
    "public-body": "Institutions publiques",
    "local-authority": "Collectivités",
    association: "Associations",
    company: "Entreprises",
    education: "Enseignement",
    "science-centre": "Culture scientifique",
    foundation: "Fondations",
    other: "Autres structures",
  },
  elsewhere: "Ailleurs",
  rotation: "L’ordre change chaque jour.",
  growth: "Le collectif grandit",
  structures: (count) => `${number(count)}\u00a0${count > 1 ? "structures" : "structure"}`,
  join: "Devenir membre",
};
