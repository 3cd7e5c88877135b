const MAX_LENGTH = 64;
const MAX_CANDIDATES = 5000;

/* What a French author writes first, and what the contract calls it. */
const FRENCH = {
  nom: "name",
  titre: "name",
  texte: "description",
  debut: "startDate",
  fin: "endDate",
  lieu: "location",
  lien: "url",
  "date-limite": "deadline",
  statut: "status",
  annule: "cancelled",
  reporte: "postponed",
  deplace: "rescheduled",
  complet: "sold-out",
  confirme: "scheduled",
  "en-ligne": "online",
  presentiel: "offline",
  distanciel: "online",
  mixte: "mixed",
  hybride: "mixed",
  prevu: "planned",
  engage: "engaged",
  "en-cours": "engaged",
  fait: "done",
  realise: "done",
  termine: "done",
  coordinateur: "coordinator",
  partenaire: "partner",
  membre: "member",
  evenement: "events",
  "rendez-vous": "events",
  appel: "calls",
  engagement: "pledges",
  parcours: "routes",
  etape: "stops",
  inscription: "registration",
  gratuit: "isAccessibleForFree",
  prix: "price",
  commune: "addressLocality",
  ville: "addressLocality",
  objectif: "goal",
  entreprise: "company",
  collectivite: "local-authority",
  "etablissement-public": "public-body",
  fondation: "foundation",
  autre: "other",
  "dossier-de-presse": "press-kit",
  liste: "list",
  auditif: "hearing",
  visuel: "visual",
  moteur: "motor",
  psychique: "psychic",
  intellectuel: "intellectual",
};

/* Without accents, capitals, spaces and the endings of the French feminine and plural. */
const plain = (text) =>
  text
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s_]+/g, "-");

/* Optimal string alignment: insertions, deletions, substitutions, and two neighbours that changed places. */
const distance = (a, b) => {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
};

/** The candidate that was probably meant, if one is near enough. */
export const nearest = (text, candidates) => {
  if (typeof text !== "string" || text.length > MAX_LENGTH) return undefined;
  const wanted = plain(text);
  const said = FRENCH[wanted] ?? FRENCH[wanted.replace(/e?s?$/, "")];
  let best;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of [...candidates].slice(0, MAX_CANDIDATES)) {
    if (candidate === said) return candidate;
    const far = candidate.length > MAX_LENGTH ? Infinity : distance(wanted, plain(candidate));
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
};
