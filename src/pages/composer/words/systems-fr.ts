import type { ComposerWords } from "./words.js";

export const systemsFr: ComposerWords["systems"] = {
  "wordpress-admin": {
    name: "WordPress, administrateur",
    hint: "Ajoutez un bloc « HTML personnalisé » et collez-y le code ; dans WordPress 7, ouvrez-le d’abord par son bouton bleu. Collé dans un paragraphe, il n’en reste que le lien.",
  },
  "wordpress-editor": {
    name: "WordPress, éditeur",
    hint: "Ajoutez un bloc « HTML personnalisé » et collez-y le code ; dans WordPress 7, ouvrez-le d’abord par son bouton bleu. Collé dans un paragraphe, il n’en reste que le lien.",
  },
  "wordpress-author": {
    name: "WordPress, auteur ou contributeur",
    hint: "WordPress retire les scripts, les cadres et les balises inconnues de ces rôles : collez le lien, ou son adresse, seul dans son paragraphe.",
  },
  "wordpress-multisite": {
    name: "WordPress en réseau (multisite)",
    hint: "Seul le super-administrateur peut coller un script : collez le lien, seul dans son paragraphe.",
  },
  "wordpress-com": {
    name: "WordPress.com, offre gratuite",
    hint: "Les scripts y sont retirés pour tout le monde : collez le lien.",
  },
  spip: {
    name: "SPIP",
    hint: "Collez le lien dans le texte de l’article, seul entre deux lignes vides ; le script va dans le squelette inclure/head.html.",
  },
  drupal: {
    name: "Drupal, HTML filtré ou simple",
    hint: "Collez le lien, seul dans son paragraphe ; le script va dans le thème.",
  },
  "drupal-full": {
    name: "Drupal, HTML complet",
    hint: "Collez-le par le bouton « Source » ; le script va dans le thème.",
  },
  typo3: {
    name: "TYPO3, éditeur de texte",
    hint: "Collez le lien, seul dans son paragraphe ; le script va dans le gabarit TypoScript.",
  },
  "typo3-html": {
    name: "TYPO3, élément « HTML »",
    hint: "Ajoutez un contenu « HTML brut » et collez-y le code.",
  },
  joomla: {
    name: "Joomla, rédacteur",
    hint: "Collez le lien, seul dans son paragraphe ; le script va dans le template du site.",
  },
  "joomla-admin": {
    name: "Joomla, super-utilisateur",
    hint: "Dans la vue « code » de l’éditeur, ou dans un module « Contenu personnalisé » sans filtre.",
  },
  wix: {
    name: "Wix",
    hint: "Ajouter › Intégrer du code › Intégrer un site : donnez-lui « L’adresse seule » de l’étape 4.",
  },
  squarespace: { name: "Squarespace", hint: "Ajoutez un bloc « Code », type HTML." },
  "google-sites": {
    name: "Google Sites",
    hint: "Insérer › Intégrer › Par URL : donnez-lui « L’adresse seule » de l’étape 4.",
  },
  webflow: { name: "Webflow", hint: "Ajoutez un élément « Code Embed »." },
  jimdo: { name: "Jimdo Creator, Ghost, Blogger", hint: "Ajoutez un élément « HTML »." },
  own: { name: "Un site que nous codons nous-mêmes", hint: "Collez le code là où le widget doit être." },
  mail: {
    name: "Une lettre d’information",
    hint: "Aucun courriel n’exécute de script : le lien mène à la page du widget.",
  },
  other: {
    name: "Un autre, ou je ne sais pas",
    hint: "Commencez par le lien : il passe partout. L’étape 5 vous dira si vous pouvez faire mieux.",
  },
};
