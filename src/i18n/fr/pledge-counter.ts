import type { PledgeCounterMessages } from "../messages.js";
import { common } from "./common.js";

const { number, day } = common.formats;

export const pledgeCounter: PledgeCounterMessages = {
  heading: "Les engagements",
  empty: "Aucun appel à engagements pour le moment.",
  pledges: (total) => {
    if (total < 2) return "engagement";
    return total >= 1e6 && total % 1e6 === 0 ? "d’engagements" : "engagements";
  },
  progress: (total, goal) => `${number(total)} sur ${number(goal)}`,
  goal: (goal) => `Objectif\u00a0: ${number(goal)}`,
  asOf: (date) => `au ${day(date.day)}`,
  invitation: "Vous aussi, participez et rejoignez la mobilisation\u00a0!",
  join: "Je m’engage",
  recent: "Ils s’engagent",
  pause: "Mettre en pause",
  resume: "Reprendre",
  next: "Suivant",
  share: "Partager",
  copied: "Lien copié.",
};
