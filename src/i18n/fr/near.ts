import type { NearMessages } from "../map-messages.js";
import { common } from "./common.js";

const { number } = common.formats;

export const near: NearMessages = {
  here: "Vous êtes ici. Votre position reste sur votre appareil.",
  nearest: (name, kilometres) =>
    `Au plus près\u00a0: ${name}, à ${kilometres < 1 ? "moins de 1" : number(kilometres)}\u00a0km. Votre position reste sur votre appareil.`,
  nowhere: "Votre position n’est pas disponible.",
};
