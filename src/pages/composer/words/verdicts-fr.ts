import type { ComposerWords } from "./words.js";

export const verdictsFr: ComposerWords["check"]["verdicts"] = {
  works: {
    name: "Tout y est.",
    hint: "Le widget et ses réglages sont dans la page publiée. Il n’y a rien à faire.",
  },
  lostOptions: {
    name: "Le widget est là, mais des réglages ont disparu.",
    hint: "Votre outil retire des attributs. Gardez le lien à l’intérieur de la balise : il porte les mêmes réglages ; sinon, collez le lien seul.",
  },
  noScript: {
    name: "La balise est là, le script non.",
    hint: "Vos visiteurs voient le lien. Demandez à qui gère le site d’ajouter le script une fois pour toutes, ou prenez le cadre.",
  },
  linkOnly: {
    name: "Il ne reste que le lien, et il fonctionne.",
    hint: 'Il mène à la page du widget. Pour qu’il devienne le widget sur place, il faut le script sur le site, avec data-upgrade="links", et le lien seul dans son paragraphe.',
  },
  sandboxed: {
    name: "Le cadre est là, mais votre outil l’a enfermé.",
    hint: "L’attribut sandbox lui interdit tout script : vos visiteurs ne voient que quelques mots et un lien. Prenez plutôt le lien.",
  },
  shownAsText: {
    name: "Le code est affiché comme du texte.",
    hint: "Vous l’avez collé dans la vue visuelle. Effacez-le, puis passez par la vue « HTML », « code » ou « source » de l’éditeur ; s’il n’y en a pas, prenez le lien.",
  },
  addressOnly: {
    name: "Il ne reste que l’adresse, en texte.",
    hint: "Faites-en un lien avec le bouton « lien » de l’éditeur.",
  },
  scriptOnly: {
    name: "Le script est là, pas le widget.",
    hint: "Collez maintenant le bloc ou le lien à l’endroit voulu : le script s’occupe du reste.",
  },
  otherWidget: {
    name: "Il y a un autre widget que celui-ci.",
    hint: "Choisissez le même à l’étape 1, ou collez le nouveau code.",
  },
  nothing: {
    name: "Rien n’a survécu.",
    hint: "Votre outil a tout retiré, ou ce n’est pas la bonne page. Vérifiez l’adresse, puis essayez le lien : il passe partout.",
  },
};
