import type { FilterMessages } from "../messages.js";
import { common } from "./common.js";

export const filters: FilterMessages = {
  search: "Rechercher",
  filter: "Filtrer",
  found: (count) => `${common.formats.number(count)}\u00a0${count > 1 ? "résultats" : "résultat"}`,
  none: "Rien ne correspond à ces critères.",
  reset: "Tout afficher",
};
