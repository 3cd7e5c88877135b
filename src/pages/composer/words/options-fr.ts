import type { OptionWords } from "./words.js";

const FILTERS = {
  search: "Recherche",
  date: "Dates",
  kind: "Type",
  status: "État",
  theme: "Thème",
  territory: "Territoire",
  member: "Structure",
  none: "Aucun filtre",
};

export const optionsFr: Readonly<Record<string, OptionWords>> = {
  theme: { label: "Thèmes" },
  member: { label: "Structures" },
  territory: { label: "Territoires" },
  axis: { label: "Axes" },
  max: { label: "Nombre au départ", hint: "Un bouton montre la suite." },
  view: { label: "Disposition", values: { list: "Liste", month: "Mois" } },
  "action-map.view": {
    label: "Disposition",
    values: { "map list": "Carte et liste", map: "Carte", list: "Liste" },
  },
  from: { label: "À partir du" },
  to: { label: "Jusqu’au" },
  past: { label: "Montrer l’archive", hint: "Ce qui est passé, le plus récent d’abord." },
  include: { label: "Montrer", values: { events: "Rendez-vous", calls: "Échéances des appels à projets" } },
  "json-ld": {
    label: "Ne rien dire aux moteurs de recherche",
    values: { none: "Ne pas décrire les rendez-vous aux moteurs de recherche" },
  },
  status: { label: "État", values: { engaged: "Engagées", planned: "En projet", done: "Réalisées" } },
  route: { label: "Itinéraire" },
  center: { label: "Centre de la carte", hint: "Latitude et longitude : 50.63, 3.06" },
  zoom: { label: "Zoom", hint: "De 5, tout le pays, à 12, une ville." },
  tiles: {
    label: "Fond de carte détaillé",
    hint: "Demandé au serveur de cartes seulement après un clic du visiteur.",
    values: { none: "Aucun", ign: "IGN", "osm-fr": "OpenStreetMap France" },
  },
  campaign: { label: "Campagne" },
  source: { label: "Votre structure", hint: "Ajoutée au lien « Je m’engage », pour savoir d’où l’on vient." },
  minimum: { label: "Seuil d’affichage", hint: "En dessous, une invitation remplace le nombre." },
  role: {
    label: "Rôles",
    values: { coordinator: "Coordination", partner: "Partenaires", member: "Membres" },
  },
  kind: {
    label: "Familles de structures",
    values: {
      "public-body": "Institutions publiques",
      "local-authority": "Collectivités",
      association: "Associations",
      company: "Entreprises",
      education: "Enseignement",
      "science-centre": "Culture scientifique",
      foundation: "Fondations",
      other: "Autres",
    },
  },
  "resources.kind": {
    label: "Types de documents",
    values: {
      "press-kit": "Dossier de presse",
      magazine: "Magazines",
      "communication-kit": "Kit de communication",
      "common-base": "Socle commun",
      list: "Listes",
      other: "Autres",
    },
  },
  "group-by": {
    label: "Regrouper",
    values: { role: "Par rôle", kind: "Par famille", territory: "Par territoire", none: "Sans groupes" },
  },
  sort: { label: "Ordre", values: { name: "Alphabétique", rotate: "Change chaque jour" } },
  size: { label: "Taille des logos", values: { m: "Moyenne", s: "Petite", l: "Grande" } },
  names: { label: "Montrer les noms sous les logos" },
  closed: { label: "Montrer aussi les appels clos" },
  "data-climat-theme": {
    label: "Couleurs",
    values: { neutral: "Neutres, ou celles du site de l’État", "high-contrast": "Contraste renforcé" },
  },
  heading: { label: "Titre", hint: "Vide : le titre habituel." },
  "heading-level": {
    label: "Niveau du titre",
    hint: "Dans le plan de votre page : 2 sous le titre de la page, 3 sous un intertitre.",
  },
  lang: {
    label: "Langue",
    hint: "Par défaut, celle de votre page\u00a0; dans un cadre, le français.",
  },
  filters: { label: "Filtres offerts aux visiteurs", values: FILTERS },
  group: {
    label: "Nom de groupe",
    hint: "Les widgets d’un même groupe, sur une page, suivent les mêmes filtres.",
  },
  loading: {
    label: "Chargement",
    values: { lazy: "Quand on s’en approche", eager: "Tout de suite" },
  },
  refresh: { label: "Relire toutes les … secondes", hint: "Pour un écran d’accueil. Sinon, laissez vide." },
  feed: { label: "Adresse d’un autre flux", hint: "Celui de la Dynamique Climat, si vous laissez vide." },
};
