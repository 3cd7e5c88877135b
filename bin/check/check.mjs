import { ACTIONS } from "../../dist/npm/model/actions.js";
import { CALLS } from "../../dist/npm/model/calls.js";
import { idsIn } from "../../dist/npm/model/collection.js";
import { EVENTS } from "../../dist/npm/model/events.js";
import { FEED_VERSION, Feed, isFeed } from "../../dist/npm/model/feed.js";
import { isObject, own } from "../../dist/npm/model/json.js";
import { MEMBERS } from "../../dist/npm/model/members.js";
import { PLEDGES } from "../../dist/npm/model/pledges.js";
import { readPublisher } from "../../dist/npm/model/publisher.js";
import { RecordReader } from "../../dist/npm/model/record-reader.js";
import { RESOURCES } from "../../dist/npm/model/resources.js";
import { ROUTES } from "../../dist/npm/model/routes.js";
import { AXES, MILESTONES, TERRITORIES, THEMES } from "../../dist/npm/model/terms.js";
import { parseWallTime, wallTimeAt } from "../../dist/npm/model/wall-time.js";
import { explain } from "./explain.mjs";
import { readDocument } from "./document.mjs";
import { scanPositions } from "./positions.mjs";
import { checkAgenda, checkRecord } from "./record-warnings.mjs";
import { describedAt, root } from "./schema.mjs";
import { readLinked, readSource } from "./source.mjs";
import { walk } from "./text-warnings.mjs";
import { Unreadable } from "./unreadable.mjs";

const COLLECTIONS = [
  EVENTS,
  ACTIONS,
  MEMBERS,
  PLEDGES,
  ROUTES,
  CALLS,
  RESOURCES,
  THEMES,
  AXES,
  TERRITORIES,
  MILESTONES,
];
const KEYS = COLLECTIONS.map(({ key }) => key);

/** What a document found wrong with itself, and what its host gets wrong. */
const open = async (source) => {
  const document = readDocument(source);
  document.findings.push(...source.notes);
  return document;
};

const feedFault = (json) => {
  const fault = (kind, params) => ({ severity: "error", code: "format", path: "", kind, ...params });
  if (Array.isArray(json)) return fault("list");
  if (!isObject(json)) return fault("value");
  const version = own(json, "version");
  if (version === undefined) return fault("no-version");
  return fault("version", { path: "/version", value: version, supported: FEED_VERSION });
};

/* The widgets refuse it, but the rest is worth a look: the author meant version 1. */
const isMeantAsFeed = (json) =>
  isObject(json) &&
  ["undefined", "string"].includes(typeof own(json, "version")) &&
  KEYS.some((key) => own(json, key));

/** Reads the documents behind `href`; one that can't be had is told where the feed names it. */
const attachParts = async (feed, document, documents) => {
  for (const key of KEYS) {
    const address = feed.href(key);
    if (!address) continue;
    const path = `/${key}/href`;
    try {
      const part = await open(await readLinked(address, document.name));
      documents.push(part);
      if (part.json === undefined) {
        for (const finding of part.findings) if (finding.severity === "error") finding.collection = key;
        continue;
      }
      if (isObject(part.json) ? Array.isArray(own(part.json, key)) : Array.isArray(part.json))
        feed.attach(key, (part.attached = { json: part.json, url: part.address }));
      else part.findings.push({ severity: "error", code: "format", path: "", kind: "part", collection: key });
      part.collection = key;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      document.findings.push({ severity: "error", code: error.code, path, collection: key, ...error.params });
    }
  }
};

const homeOf = (key, document, documents) => documents.find((part) => part.collection === key) ?? document;

/* The list of a collection in its document. */
const listOf = (key, { json }) => (Array.isArray(json) ? json : own(json, key));

/* A required field that is there and bad is told once: as what it is, not as missing too. */
const withoutEchoes = (issues) => {
  const bad = new Map();
  for (const issue of issues) if (issue.code !== "missing") bad.set(issue.path, { ...issue });
  const told = [];
  for (const issue of issues) {
    const other = bad.get(issue.path);
    if (issue.code !== "missing") told.push(other.code === issue.code ? other : issue);
    else if (other) other.required = true;
    else told.push(issue);
  }
  return told;
};

/**
 * Reads a collection with the widgets' own reader, which meets every record on its way: warnings are made there,
 * of the same normalised record that a widget would show.
 */
const checkCollection = (collection, feed, home, now) => {
  const { key } = collection;
  const list = listOf(key, home);
  /* The reader names what stands under the collection; in its document the list may be all there is. */
  const inHome = (path) => (list === home.json ? path.slice(`/${key}`.length) : path);
  const node = describedAt(key, ["0"]);
  const common = { lang: feed.lang, timeZone: feed.timeZone, archived: feed.archived, now };
  const warn = (code, at, params) =>
    home.findings.push({ severity: "warning", code, path: inHome(at), collection: key, ...params });
  const read = (item) => {
    walk(item.raw, node, item.path, { ...common, warn });
    const record = collection.read(item);
    const warnHere = (code, at, params) => warn(code, item.path + at, params);
    if (record) checkRecord(key, record, item.raw, { ...common, warn: warnHere });
    return record;
  };
  const watched = { key, read };
  const records = feed.records(watched, feed.lang);
  const issues = feed.issues([watched], feed.lang).slice(feed.issues([], feed.lang).length);
  /* One by one: a call takes some hundred thousand arguments at most. */
  for (const issue of withoutEchoes(issues))
    home.findings.push({ severity: "error", ...issue, path: inHome(issue.path), collection: key });
  if (collection === EVENTS) checkAgenda(records, { ...common, warn: (code) => warn(code, `/${key}`) });
  const count = Array.isArray(list) ? list.length : 0;
  return { key, document: home.name, listed: list !== undefined, read: count, kept: records.length };
};

const checkHead = (document, feed, documents) => {
  const { json, address } = document;
  const idsOf = (key) => {
    const home = homeOf(key, document, documents);
    return isObject(own(json, key)) && home === document ? undefined : idsIn(listOf(key, home));
  };
  const issues = [...feed.issues([], feed.lang)];
  const context = {
    lang: feed.lang,
    feedLang: feed.lang,
    timeZone: feed.timeZone,
    base: address,
    issues,
    idsOf,
  };
  readPublisher(new RecordReader(json, context, ""));
  for (const issue of issues) document.findings.push({ severity: "error", ...issue });
  const warn = (code, path, params) => document.findings.push({ severity: "warning", code, path, ...params });
  const shallow = Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, KEYS.includes(key) ? null : value]),
  );
  walk(shallow, root, "", { warn, lang: feed.lang });
};

/** Gives every finding its line and column, and tells of keys that stand twice in an object. */
const locate = (document) => {
  const { text, json, findings, position } = document;
  const paths = findings.flatMap(({ path, otherPath }) =>
    [path, otherPath].filter((each) => each !== undefined),
  );
  const positions = json === undefined ? undefined : scanPositions(text, paths);
  for (const { key, offset, first } of positions?.repeated ?? [])
    findings.push({ severity: "warning", code: "repeated-key", offset, value: key, otherOffset: first });
  for (const finding of findings) {
    const { path, otherPath, at } = finding;
    if (path !== undefined && positions) finding.offset = positions[at === "key" ? "keyAt" : "valueAt"](path);
    if (otherPath !== undefined) finding.otherOffset = positions?.valueAt(otherPath);
    if (finding.offset !== undefined) Object.assign(finding, position(finding.offset));
    if (finding.otherOffset !== undefined) finding.otherLine = position(finding.otherOffset).line;
    finding.document = document.name;
  }
};

/* In a file of another encoding every accent is damaged: once is enough. */
const withoutConsequences = (findings) =>
  findings.some(({ code }) => code === "encoding")
    ? findings.filter(({ code }) => code !== "misread")
    : findings;

const nowIn = (timeZone, date) => (date ? parseWallTime(date, timeZone) : wallTimeAt(Date.now(), timeZone));

const order = (a, b) => (a.offset ?? -1) - (b.offset ?? -1);

/**
 * Checks a feed and the documents it names.
 * @param name a file, an address or `-`
 * @param date the day to judge from, `2015-11-23`; today unless given
 * @returns `documents` with their `findings` in the order of the text, and `collections` with their counts
 * @throws Unreadable
 */
export const checkFeed = async (name, { date } = {}) => {
  const document = await open(await readSource(name));
  const documents = [document];
  const collections = [];
  const good = isFeed(document.json);
  if (document.json !== undefined && !good) document.findings.push(feedFault(document.json));
  if (good || isMeantAsFeed(document.json)) {
    const feed = new Feed(document.json, document.address);
    await attachParts(feed, document, documents);
    checkHead(document, feed, documents);
    const now = nowIn(feed.timeZone, date);
    for (const collection of COLLECTIONS)
      collections.push(checkCollection(collection, feed, homeOf(collection.key, document, documents), now));
  }
  const home = (key) => homeOf(key, document, documents);
  for (const each of documents) {
    each.findings = withoutConsequences(each.findings);
    each.findings.forEach((finding) => explain(finding, each, home));
    locate(each);
    each.findings.sort(order);
  }
  return { name: document.name, documents, collections };
};
