import { issues } from "../../../dist/npm/i18n/fr/issues.js";
import { issueTeller } from "../../../dist/npm/i18n/issues.js";

const count = (number, one, many) => `${number} ${number > 1 ? many : one}`;
const size = (bytes) => `${(bytes / 1e6).toLocaleString("fr", { maximumFractionDigits: 1 })} Mo`;

const EXPECTED = {
  text: 'un texte entre guillemets, ou un texte par langue : { "fr": "…", "nl": "…" }',
  link: "une adresse entre guillemets",
  source: "une adresse entre guillemets",
  id: "un identifiant entre guillemets",
  date: 'une date entre guillemets : "2015-12-01"',
  period: 'une date entre guillemets : "2014" ou "2014-05"',
  time: 'une heure entre guillemets : "09:30"',
  email: "une adresse électronique entre guillemets",
  word: "un mot entre guillemets",
  collection: 'une liste [ … ], ou { "href": "fichier.json" }',
  string: "un texte entre guillemets",
  number: "un nombre, sans guillemets",
  integer: "un nombre entier, sans guillemets",
  boolean: "true ou false, sans guillemets",
  array: "une liste entre crochets [ … ]",
  object: "un objet entre accolades { … }",
  image: 'une image entre accolades : { "url": "…", "alt": "…" }',
  location: 'un lieu entre accolades : { "name": "…", "addressLocality": "…" }',
  geometry: 'du GeoJSON : { "type": "Polygon", "coordinates": [ … ] }, ou MultiPolygon',
};

const SYNTAX = {
  empty: () => 'Le fichier est vide : enregistrez-y le flux, au moins { "version": 1 }.',
  html: ({ title }) =>
    `C’est une page HTML${title ? ` (« ${title} »)` : ""}, pas du JSON : donnez l’adresse du fichier lui-même ; une page d’erreur ou de connexion répond peut-être à sa place.`,
  xml: () => "C’est du XML (un fil RSS ?), pas du JSON : exportez le flux en JSON.",
  ics: () => "C’est un calendrier iCalendar, pas du JSON : donnez le flux, pas son agenda .ics.",
  binary: () => "C’est un fichier binaire (PDF, archive ?), pas du JSON : donnez le fichier .json.",
  comment: () => "JSON n’admet pas de commentaire : effacez-le.",
  "last-comma": () => "Virgule de trop après le dernier élément : effacez-la.",
  "single-quotes": () => "JSON ne connaît que les guillemets droits doubles : remplacez ' ou ’ par \".",
  "curly-quotes": () =>
    'Guillemets typographiques autour d’une valeur : remplacez-les par des guillemets droits ".',
  python: () => "JSON écrit true, false et null en minuscules : corrigez.",
  "no-number": () => "NaN et Infinity ne sont pas du JSON : écrivez un nombre ou null.",
  cut: () => "Le document s’arrête avant sa fin (fichier coupé ?) : il manque un guillemet, « ] » ou « } ».",
  key: () => 'Un nom de champ entre guillemets droits est attendu ici : "name": …',
  colon: () => "Il manque « : » entre le nom du champ et sa valeur.",
  comma: () => "Il manque une virgule avant ceci.",
  brace: () => "Il manque « } » ou une virgule avant ceci.",
  bracket: () => "Il manque « ] » ou une virgule avant ceci.",
  "after-end": () => "Le document est déjà fini : effacez ce qui suit, ou fermez moins tôt.",
  string: () =>
    "Texte sans guillemet fermant, ou qui passe à la ligne : fermez-le, et écrivez \\n pour aller à la ligne.",
  number: () => "Nombre mal écrit : pas de zéro devant, un point décimal, des chiffres après lui.",
  "grouped-digits": () => "Espace dans un nombre : écrivez ses chiffres d’un seul tenant, 1284.",
  "decimal-comma": () => "Virgule dans un nombre : écrivez un point, 50.633.",
  "wide-space": () =>
    "Espace insécable ou invisible hors d’un texte : remplacez-la par une espace ordinaire.",
  unicode: () => "\\u veut quatre chiffres hexadécimaux : \\u00e9.",
  escape: () => 'Barre oblique inverse mal employée : écrivez \\\\ pour une barre, \\" pour un guillemet.',
  control: () => "Tabulation ou caractère de contrôle dans un texte : écrivez \\t ou effacez-le.",
  symbol: () => 'Valeur inconnue de JSON : un texte s’écrit entre guillemets droits ".',
  value: () =>
    "Une valeur est attendue ici : texte entre guillemets, nombre, liste, objet, true, false ou null.",
};

const FORMAT = {
  list: () =>
    'Un flux est un objet { "version": 1, … }, pas une liste. Si c’est une collection à part, vérifiez le flux qui la nomme.',
  value: () => 'Un flux est un objet : { "version": 1, … }.',
  "no-version": () => 'Il manque la version, sans elle rien n’est lu : ajoutez "version": 1 en tête.',
  version: ({ supported }) =>
    `Cette version du format n’est pas connue : écrivez "version": ${supported}, sans guillemets autour du nombre.`,
  part: ({ collection }) =>
    `Rien n’est lu ici : le document doit être une liste [ … ], ou { "${collection}": [ … ] }.`,
};

const NETWORK = {
  dns: ({ host }) =>
    `Le serveur ${host} n’existe pas ou n’est pas joignable : vérifiez l’adresse et la connexion.`,
  refused: ({ host }) => `${host} refuse la connexion : le serveur est-il démarré, le port est-il juste ?`,
  reset: ({ host }) => `${host} a coupé la connexion : réessayez, puis demandez à l’hébergeur.`,
  compression: ({ host }) =>
    `${host} annonce une compression qui n’est pas celle de sa réponse : faites corriger Content-Encoding.`,
  tls: ({ host, detail }) =>
    `Le certificat de ${host} n’est pas valable (${detail}) : les navigateurs refuseront le flux, faites-le renouveler.`,
};

/** Errors: the codes of the contract come from the widgets' own words, these are of documents. */
const ERRORS = {
  json: (finding) => SYNTAX[finding.kind](finding),
  format: (finding) => FORMAT[finding.kind](finding),
  encoding: ({ character, encoding }) =>
    `Le fichier n’est pas en UTF-8 (${encoding} ?)${character ? ` : « ${character} » sera illisible` : ""}. Enregistrez-le en UTF-8.`,
  "not-found": ({ suggestion }) =>
    suggestion
      ? `Aucun fichier n’a ce nom. Si c’est une adresse, écrivez-la en entier : ${suggestion}`
      : "Ce fichier n’existe pas : vérifiez son nom et son dossier.",
  directory: () => "C’est un dossier : donnez le fichier, par exemple feed.json dans ce dossier.",
  permission: () => "Ce fichier ne peut pas être lu : donnez-vous le droit de lecture.",
  unreadable: ({ reason }) => `Ce fichier ne peut pas être lu (${reason}).`,
  scheme: () => "Adresse inconnue : donnez un fichier, une adresse http(s) ou - pour l’entrée standard.",
  size: ({ bytes, items }) =>
    items
      ? `Une liste a plus de ${items} éléments, plus qu’un visiteur n’en attendra : réduisez-la.`
      : `Le document pèse ${size(bytes)} : les widgets s’arrêtent à 16 Mo. Réduisez-le, ou mettez des collections à part avec href.`,
  timeout: () =>
    "Pas de réponse complète en 10 secondes, et un widget n’attend pas plus : réessayez, puis voyez l’hébergeur.",
  network: (finding) =>
    (NETWORK[finding.reason] ?? (({ host, detail }) => `Pas de réponse de ${host} (${detail}).`))(finding),
  http: ({ status }) =>
    status === 404 || status === 410
      ? `Le serveur répond ${status} : rien n’est publié à cette adresse, vérifiez-la.`
      : status === 401 || status === 403
        ? `Le serveur répond ${status} : le flux doit être public, levez la protection.`
        : `Le serveur répond ${status} : voyez avec l’hébergeur.`,
  redirect: () => "Les renvois ne mènent nulle part : donnez l’adresse finale du fichier.",
  cors: ({ value, redirects }) =>
    `${value ? `Access-Control-Allow-Origin vaut « ${value} »` : "L’en-tête Access-Control-Allow-Origin manque"}${redirects ? " dans la réponse qui renvoie ailleurs" : ""} : les navigateurs refuseront le flux sur les autres sites. Envoyez Access-Control-Allow-Origin: *`,
};

const WARNINGS = {
  bom: () =>
    "Marque d’ordre des octets (BOM) en tête : les widgets la passent, d’autres outils non. Enregistrez en « UTF-8 sans BOM ».",
  "repeated-key": ({ otherLine }) =>
    `Ce champ est déjà écrit ligne ${otherLine} : seul celui-ci compte, réunissez-les.`,
  key: ({ suggestion }) => `Champ inconnu, ignoré. Vouliez-vous écrire « ${suggestion} » ?`,
  markup: () => "Les widgets montrent le texte tel quel, balises et entités comprises : retirez-les.",
  misread: () => "Caractères abîmés par un mauvais encodage : réécrivez ce texte en UTF-8.",
  language: ({ kind, tag }) =>
    ({
      tag: `« ${tag} » n’est pas un code de langue : écrivez fr, en, nl…`,
      empty: "Texte vide dans cette langue : écrivez-le ou ôtez la langue.",
      absent: `Ce texte manque dans la langue du flux (${tag}) : ajoutez-le.`,
    })[kind],
  http: ({ suggestion }) => `Lien en clair : s’il répond aussi en https, écrivez ${suggestion}`,
  relative: ({ suggestion }) =>
    `Sans son début, c’est un lien vers une page à côté du flux : écrivez ${suggestion}`,
  alt: () =>
    'Image sans « alt » : dites en quelques mots ce qu’elle montre, ou "alt": "" si elle ne fait que décorer.',
  "image-size": () =>
    "Dimensions absentes : ajoutez « width » et « height » en pixels, la page ne sautera pas.",
  exchanged: () => "Latitude et longitude semblent échangées : dans la région, latitude ≈ 50, longitude ≈ 3.",
  "online-url": () => "Rendez-vous en ligne sans adresse : ajoutez « onlineUrl », ou « registration ».",
  "no-place": ({ collection }) =>
    collection === "actions"
      ? "Action sans coordonnées : elle manque à la carte. Ajoutez « location » avec latitude et longitude."
      : "Rendez-vous sans lieu : ajoutez « location » avec un nom ou une commune.",
  "past-deadline": ({ value }) =>
    `La date limite (${value}) est passée : prolongez l’appel, ou laissez-le, il est montré comme clos.`,
  "opens-late": () => "L’appel ouvre après sa date limite : corrigez l’une des deux dates.",
  "no-logo": () => "Membre sans logo : son nom en tient lieu. Ajoutez « logo » avec url, width et height.",
  "no-link": () => "Document sans adresse : ajoutez « url », sinon le visiteur ne peut pas l’ouvrir.",
  undated: () => "Total sans date : ajoutez « asOf », le jour où il a été compté.",
  sum: ({ sum }) => `La somme des « counts » est ${sum} : corrigez le total ou les parts.`,
  "no-join": () =>
    "Campagne sans « join » : ajoutez-y l’adresse (« url »), sinon le visiteur ne sait pas où s’engager.",
  id: () =>
    "Identifiant avec une espace ou une virgule : un attribut ne peut pas le désigner. Écrivez-le d’un seul tenant.",
  "nothing-to-come": () =>
    'Tous les rendez-vous sont passés : ajoutez-en, ou "archived": true si la campagne est finie.',
  "content-type": ({ value }) =>
    `Content-Type ${value ? `vaut « ${value} »` : "manque"} : envoyez application/json.`,
  "no-store": () => "Cache-Control: no-store : chaque visite recharge tout. Envoyez plutôt max-age=300.",
  validator: () =>
    "Ni ETag ni Last-Modified : le navigateur ne peut pas demander si le flux a changé. Envoyez l’un des deux.",
  revalidation: ({ status }) =>
    `Le serveur répond ${status} au lieu de 304 à une relecture sans changement : faites honorer If-None-Match.`,
  https: () => "Adresse en http : une page en https ne pourra pas lire ce flux. Publiez-le en https.",
  compression: ({ bytes }) =>
    `${Math.round(bytes / 1000)} ko sans compression : activez gzip ou brotli pour application/json.`,
  cookie: () => "Le serveur pose un cookie avec le flux : retirez-le, aucun n’est utile.",
  redirected: ({ location }) => `Cette adresse renvoie à ${location} : donnez directement celle-ci.`,
};

/* French keeps « : », « ; », « ? », « ! » and its guillemets on the line of their word. */
const spaced = (text) => text?.replace(/ (?=[:;?!»])/g, "\u00a0").replaceAll("« ", "«\u00a0");

const allSpaced = (words) =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]) => {
      if (typeof word === "function") return [key, (...args) => spaced(word(...args))];
      return [key, typeof word === "string" ? spaced(word) : word];
    }),
  );

const issueWords = issueTeller();
const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;

const VALUE_EXAMPLES = {
  email: "Adresse électronique illisible : écrivez-la comme nom@exemple.fr.",
  press:
    "Contact illisible : écrivez une adresse https://…, une adresse électronique ou un numéro de téléphone.",
};

/* Where more is known here than a widget's short sentence says. */
const LONGER = {
  missing: ({ field, inList }) =>
    /^(lat|long)itude$/.test(field)
      ? `Il manque « ${field} » : sans les deux coordonnées, rien sur la carte.`
      : `« ${field} » est obligatoire : ajoutez-le, sinon ${inList ? "cet élément" : "cette fiche"} reste de côté.`,
  type: ({ expected }) =>
    expected && `Type inattendu, valeur ignorée. Écrivez ${EXPECTED[expected] ?? expected}.`,
  word: ({ vocabulary, field }) => {
    if (field === "timeZone") return "Fuseau horaire inconnu : écrivez un nom comme Europe/Paris.";
    return vocabulary && `Mot inconnu, sans effet. Les mots admis : ${vocabulary.join(", ")}.`;
  },
  date: ({ field }) => field === "startTime" && "Heure illisible : écrivez-la comme 09:30.",
  url: ({ field }) => VALUE_EXAMPLES[field],
  range: ({ min, max }) => {
    const limits = [min !== undefined && `d’au moins ${min}`, max !== undefined && `d’au plus ${max}`];
    return (
      limits.some(Boolean) &&
      `Nombre hors limites, ignoré : écrivez-en un ${limits.filter(Boolean).join(" et ")}.`
    );
  },
  order: ({ start }) =>
    `La fin précède le début (${start}), elle est ignorée : corrigez l’une des deux dates.`,
  duplicate: ({ otherLine }) =>
    otherLine &&
    `Identifiant déjà pris ligne ${otherLine}, cette fiche est ignorée : donnez-lui-en un autre.`,
  reference: ({ target }) =>
    `Aucune fiche de « ${target} » n’a cet identifiant, il est sans effet : corrigez-le, ou ajoutez la fiche.`,
};

const adviceOf = ({ severity, code, noSuchDay, scheme, suggestion, required, inList }) => {
  if (severity !== "error") return undefined;
  const lines = [
    noSuchDay && "Ce jour n’existe pas dans le calendrier.",
    scheme && `« ${scheme}: » n’est pas permis ici.`,
    suggestion && code !== "not-found" && `Vouliez-vous écrire "${suggestion}" ?`,
    required && `Ce champ est obligatoire : sans lui, ${inList ? "l’élément" : "la fiche"} reste de côté.`,
  ];
  return lines.filter(Boolean).join(" ");
};

/* The nine of the contract come first. */
const codes = {
  errors: [...Object.keys(issues), ...Object.keys(ERRORS)],
  warnings: Object.keys(WARNINGS),
};

export const fr = allSpaced({
  codes,
  message(finding) {
    const { severity, code } = finding;
    if (severity === "warning") return WARNINGS[code](finding);
    return (ERRORS[code] ?? LONGER[code])?.(finding) || sentence(issueWords(finding));
  },
  advice: adviceOf,
  error: "erreur",
  warning: "avertissement",
  head: "en tête du flux",
  publication: "publication",
  document: "document",
  quote: (text) => `« ${text} »`,
  otherDocument: (name) => `Document « ${name} »`,
  folded: (number, code, lines) =>
    `… et ${number} autres « ${code} »${lines && `, lignes ${lines}`} (--all les montre)`,
  columns: ["", "lues", "gardées", "écartées", "erreurs", "avert."],
  documentRow: "(document)",
  result: (errors, warnings) =>
    `${errors === 0 ? "Aucune erreur" : count(errors, "erreur", "erreurs")}, ${
      warnings === 0 ? "aucun avertissement" : count(warnings, "avertissement", "avertissements")
    }.`,
  usage: (problem) => `${problem} Voyez « dynamique-climat --help ».`,
  unknownCommand: (word) => `Commande inconnue : « ${word} ». La seule est « check ».`,
  noFile: "Quel flux vérifier ? Donnez un fichier, une adresse ou - (entrée standard).",
  badOption: (word) => `Option inconnue ou sans valeur : ${word}.`,
  badLanguage: (word) => `Langue inconnue : « ${word} ». Écrivez --lang fr ou --lang en.`,
  badDate: (word) => `Date illisible : « ${word} ». Écrivez --date 2015-11-23.`,
  internal: (reason) =>
    `Le vérificateur s’est arrêté sur une erreur à lui (${reason}). Signalez-la avec ce flux.`,
  help: `dynamique-climat check <fichier ou adresse> …

Vérifie un flux de la Dynamique Climat, et les documents qu’il nomme par href,
avec les lecteurs mêmes des widgets. « - » lit l’entrée standard.

  --lang fr|en   langue des messages ; sinon celle du système, sinon fr
  --date <date>  juge à cette date (2015-11-23), et non à celle du jour
  --json         rapport pour les machines, sur la sortie standard
  --quiet        les erreurs seules
  --strict       un avertissement compte comme une erreur
  --all          montre chaque avertissement, même s’ils se répètent
  --help, --version

Codes de sortie
  0  aucune erreur (des avertissements peut-être)
  1  au moins une erreur ; avec --strict, au moins un avertissement
  2  rien n’a pu être vérifié : fichier ou adresse illisible, commande mal écrite

Tous les codes : docs/feed.md
`,
});
