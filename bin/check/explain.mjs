import { isObject, own } from "../../dist/npm/model/json.js";
import { readText } from "../../dist/npm/model/text.js";
import { nearest } from "./nearest.mjs";
import { excerpt } from "./quote.mjs";
import { describedAt, expectedOf, limitsOf, vocabularyOf } from "./schema.mjs";

/* Which collection a reference points at, by the name of its field. */
const TARGETS = { member: "members", publisher: "members", action: "actions", event: "events" };

const tokensOf = (path) =>
  path
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

const childOf = (value, token) => {
  if (Array.isArray(value)) return value[Number(token)];
  return isObject(value) ? own(value, token) : undefined;
};

const valueAt = (json, tokens) => tokens.reduce(childOf, json);

const fieldOf = (tokens) => tokens.findLast((token) => !/^\d+$/.test(token));

const list = (collection, document) => {
  const items = Array.isArray(document.json) ? document.json : childOf(document.json, collection);
  return Array.isArray(items) ? items : [];
};

/* The first index of every id of a collection, worked out once. */
const idsOf = (collection, document) => {
  document.ids ??= new Map();
  let ids = document.ids.get(collection);
  if (!ids) {
    ids = new Map();
    list(collection, document).forEach((record, index) => {
      const id = isObject(record) ? own(record, "id") : undefined;
      if (typeof id === "string" && !ids.has(id.trim())) ids.set(id.trim(), index);
    });
    document.ids.set(collection, ids);
  }
  return ids;
};

const two = (text) => text.padStart(2, "0");

/* How the date that was meant is written: 1/12/2015, 1er décembre is beyond it. */
const asIso = (text) => {
  const [, day, month, year, hours, minutes] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,à]+(\d{1,2})\s?[h:]\s?(\d{2})?)?$/.exec(text) ?? [];
  if (year) return `${year}-${two(month)}-${two(day)}${hours ? `T${two(hours)}:${minutes ?? "00"}` : ""}`;
  const [, date, hour, minute = "00"] = /^(\d{4}-\d\d-\d\d)[ T]+(\d{1,2})\s?[h:]\s?(\d{2})?/.exec(text) ?? [];
  if (date) return `${date}T${two(hour)}:${minute}`;
  const [, y, m, d] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
  return y && `${y}-${two(m)}-${two(d)}`;
};

const asClock = (text) => {
  const [, hours, minutes = "00"] = /^(\d{1,2})\s?[h:.]\s?(\d{2})?$/i.exec(text) ?? [];
  return hours && Number(hours) < 24 ? `${two(hours)}:${minutes}` : undefined;
};

const dateDetails = ({ raw, field, node }) => {
  /* A year without its quotes is a number. */
  if (typeof raw !== "string")
    return node?.kind === "period" && Number.isInteger(raw) && /^\d{4}$/.test(raw)
      ? { suggestion: String(raw) }
      : {};
  const text = raw.trim();
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  const none = year && new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== Number(day);
  const suggestion = field === "startTime" ? asClock(text) : asIso(text);
  return { noSuchDay: !!none || undefined, suggestion: suggestion === text ? undefined : suggestion };
};

const urlDetails = ({ raw }) => {
  if (typeof raw !== "string") return {};
  const [, scheme] = /^\s*([a-z][a-z\d+.-]*):/i.exec(raw) ?? [];
  /* Of these it is the rest that is wrong. */
  return /^https?$/i.test(scheme) ? {} : { scheme: scheme && excerpt(scheme, 20) };
};

/* Each is compared with every id of a collection; who has more wrong ones has another trouble than a slip of the pen. */
const MAX_GUESSES = 100;

const referenceDetails = ({ raw, field }, { document, homeOf }) => {
  const target = TARGETS[field] ?? field;
  const guesses = (document.guesses ??= new Map());
  const wanted = `${target} ${raw}`;
  if (!guesses.has(wanted) && guesses.size < MAX_GUESSES)
    guesses.set(wanted, nearest(raw, idsOf(target, homeOf(target)).keys()));
  return { target, suggestion: guesses.get(wanted) };
};

const duplicateDetails = ({ raw, collection }, { document }) => {
  const first = typeof raw === "string" ? idsOf(collection, document).get(raw.trim()) : undefined;
  if (first === undefined) return {};
  return { otherPath: `${Array.isArray(document.json) ? "" : `/${collection}`}/${first}` };
};

const wordDetails = ({ raw, node }) => {
  const vocabulary = vocabularyOf(node);
  return vocabulary ? { vocabulary, suggestion: nearest(raw, vocabulary) } : {};
};

/* The greatest number that JSON can count with is no limit to an author, unless it is passed. */
const rangeDetails = ({ node, raw }) => {
  const { min, max } = limitsOf(node) ?? {};
  return { min, max: max === Number.MAX_SAFE_INTEGER && raw <= max ? undefined : max };
};

const DETAILS = {
  type: ({ node, raw }) => ({ expected: expectedOf(node), actual: raw === null ? "null" : typeof raw }),
  word: wordDetails,
  range: rangeDetails,
  date: dateDetails,
  url: urlDetails,
  duplicate: duplicateDetails,
  reference: referenceDetails,
  order: ({ start }) => ({ start }),
};

const nameOf = (record) => {
  const name = isObject(record)
    ? (readText(own(record, "name"), "fr", "fr")?.value ?? own(record, "id"))
    : undefined;
  return typeof name === "string" ? excerpt(name, 40) : undefined;
};

/**
 * Adds to a finding what its author needs to understand it: the value, the record's name, the field, and by its code
 * what was expected or probably meant.
 * @param homeOf the document that holds a collection
 */
export const explain = (finding, document, homeOf) => {
  const { path, collection, severity, code } = finding;
  if (path === undefined) return;
  const tokens = tokensOf(path);
  const bare = Array.isArray(document.json);
  const raw = valueAt(document.json, tokens);
  const inside = collection && !bare ? tokens.slice(1) : tokens;
  const field = fieldOf(tokens);
  finding.field = field;
  if (collection && inside.length > 0)
    finding.record = nameOf(valueAt(document.json, tokens.slice(0, bare ? 1 : 2)));
  if (finding.value === undefined && raw !== undefined && severity === "error") finding.value = raw;
  if (severity !== "error") return;
  finding.inList = inside.length > 2;
  const start = valueAt(document.json, [...tokens.slice(0, -1), "startDate"]);
  const node = describedAt(collection, inside);
  Object.assign(finding, DETAILS[code]?.({ raw, field, collection, node, start }, { document, homeOf }));
};
