import type { IssueWords } from "../messages.js";

export const issues: IssueWords = {
  missing: "« {} » est obligatoire : ajoutez-le",
  type: "type inattendu, ignoré : voyez le schéma",
  date: "date illisible : écrivez-la comme {}",
  url: "adresse refusée : écrivez-la comme {}",
  word: "mot inconnu, sans effet : voyez le schéma",
  range: "nombre hors limites, ignoré : corrigez-le",
  order: "la fin précède le début, fin ignorée : corrigez-la",
  duplicate: "identifiant déjà pris, fiche ignorée : changez-le",
  reference: "aucune fiche n’a cet identifiant : corrigez-le",
};
