import type { IssueWords } from "../messages.js";

export const issues: IssueWords = {
  missing: "champ obligatoire absent : la fiche est laissée de côté, complétez-la",
  type: "valeur d’un type inattendu : champ ignoré, voyez le schéma",
  date: "date illisible : écrivez 2015-12-01 ou 2015-12-01T14:30",
  url: "adresse refusée : écrivez une adresse http ou https complète",
  word: "mot inconnu du vocabulaire : la valeur par défaut est prise",
  range: "nombre hors limites : champ ignoré",
  order: "la fin précède le début : fin ignorée",
  duplicate: "identifiant déjà pris : seule la première fiche est gardée",
  reference: "aucune fiche ne porte cet identifiant : référence ignorée",
};
