import type { IssueWords } from "../messages.js";

export const issues: IssueWords = {
  missing: "« {} » est obligatoire : ajoutez-le, sans lui rien n’est affiché",
  type: "valeur d’un type inattendu, laissée de côté : feed.schema.json dit ce qui s’écrit ici",
  date: "date illisible ou jour qui n’existe pas : écrivez 2015-12-01, ou 2015-12-01T14:30 avec l’heure",
  time: "heure illisible : écrivez 09:30",
  period: "date illisible : écrivez 2014, 2014-05 ou 2014-05-12",
  url: "adresse refusée : écrivez-la entière, avec https://",
  email: "adresse électronique illisible : écrivez nom@exemple.fr",
  press:
    "contact illisible : écrivez une adresse https://, une adresse électronique ou un numéro de téléphone",
  word: "mot hors du vocabulaire, donc sans effet : choisissez l’un de ceux de feed.schema.json",
  zone: "fuseau horaire inconnu : écrivez un nom comme Europe/Paris",
  range: "nombre hors de ses limites, laissé de côté : corrigez-le",
  order: "la fin précède le début, elle est laissée de côté : corrigez l’une des deux dates",
  duplicate: "identifiant déjà pris, seule la première fiche est gardée : donnez-en un autre à celle-ci",
  reference: "aucune fiche ne porte cet identifiant, il est sans effet : corrigez-le ou ajoutez la fiche",
};
