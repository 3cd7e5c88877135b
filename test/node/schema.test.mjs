/** The public schema and the reader give one verdict: what the schema takes, the reader reads without a fault, and
 * what it refuses, the reader names. Left out is what a schema can't say: ids that are taken or lead nowhere, and an
 * end before its start. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { ACTIONS } from "../../dist/npm/model/actions.js";
import { CALLS } from "../../dist/npm/model/calls.js";
import { readContact } from "../../dist/npm/model/contact.js";
import { EVENTS } from "../../dist/npm/model/events.js";
import { Feed } from "../../dist/npm/model/feed.js";
import { MEMBERS } from "../../dist/npm/model/members.js";
import { PLEDGES } from "../../dist/npm/model/pledges.js";
import { RecordReader } from "../../dist/npm/model/record-reader.js";
import { RESOURCES } from "../../dist/npm/model/resources.js";
import { ROUTES } from "../../dist/npm/model/routes.js";
import { AXES, MILESTONES, TERRITORIES, THEMES } from "../../dist/npm/model/terms.js";

const COLLECTIONS = [
  ...[AXES, THEMES, TERRITORIES, MILESTONES, MEMBERS, ACTIONS],
  ...[EVENTS, ROUTES, CALLS, PLEDGES, RESOURCES],
];
const readJson = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const matches = new Ajv({ strict: false, allErrors: true }).compile(
  readJson("../../schema/feed.schema.json"),
);

const BASE = "https://feed.example/feed.json";

/* No widget shows contacts unasked: their reader is one of its own. */
const contactFaults = (json) => {
  const issues = [];
  readContact(new RecordReader(json, { lang: "fr", feedLang: "fr", base: BASE, issues }, ""));
  return issues;
};

/** What the reader finds, `/events/0/url url`: of all collections, in French. */
const faultsIn = (json) =>
  [...new Feed(json, BASE).issues(COLLECTIONS, "fr"), ...contactFaults(json)].map(
    ({ path, code }) => `${path} ${code}`,
  );

const TEXT = {
  good: [
    "Un mot",
    " a ",
    "<b>texte</b>",
    { fr: "Un", nl: "Een" },
    { "pt-BR": "Um" },
    { fr: "Un", nl: "" },
    { fr: "Un", nl: null },
    "",
    null,
  ],
  bad: [7, true, [], "   ", {}, { fr: 7 }, { fr: "" }, { fr: null }, { fr: "Un", nl: 7 }, ["texte"]],
};
const NAME = { good: TEXT.good.slice(0, 7), bad: [...TEXT.bad, "", null, undefined] };
const ID = {
  good: ["a", "maison-du-climat", "__proto__", "constructor"],
  bad: [7, {}, "", " ", null, undefined],
};
const REFERENCE = { good: ["", null], bad: [7, {}, [], true, " "] };
const WORD = { good: ["application/pdf", "03 20 00 00 00", "", null], bad: [7, {}, [], " "] };
const REFERENCES = { good: [[], "", null], bad: ["a", {}, 7, [7], [null], [""], [" "]] };
const LINK = {
  good: [
    ...["https://cerdd.org/", "http://cerdd.org", "HTTPS://cerdd.org", "a.html", "/a?b#c", "#a", "?max=5"],
    ...["mailto:a@b.fr", "tel:+33320000000", "//cerdd.org/a", "/", " a.html", "été 2015:a.html", "", null],
  ],
  bad: [
    ...["javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)"],
    ...["\u0001javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x"],
    ...["https://", "ftp://a.fr", " ", "\t", "//", "///", 7, {}, [], true],
  ],
};
const SOURCE = {
  good: LINK.good.filter((value) => !/^(mailto|tel)/.test(value ?? "")),
  bad: [...LINK.bad, "mailto:a@b.fr", "tel:1"],
};
const DATE = {
  good: [
    ...[
      "2015-12-01",
      "2015-12-01T09:00",
      "2015-12-01T23:59",
      "2015-12-01T14:30:15",
      "2015-12-01T14:30:15.25",
    ],
    ...["2015-12-01T14:30Z", "2015-12-01T14:30+0200", "2015-12-01T14:30+02:00", "2015-12-01T14:30:00-11:30"],
    ...["2016-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "", null],
  ],
  bad: [
    ...["1er décembre 2015", "2015-12", "2015", "2015-13-01", "2015-00-10", "2015-02-30", "2015-02-29"],
    ...["1900-02-29", "2015-04-31", "2015-12-01T24:00", "2015-12-01T9:00", "2015-12-01T09:60", "01/12/2015"],
    ...["2015-12-01 09:00", "2015-12-01T09", "2015-12-01T09:00+2", "2015-12-01T09:00+02", "20151201"],
    ...["2015-12-01T09:00+99:00", "2015-12-01Z", 20151201, 1448928000000, {}, [], true],
  ],
};
const PERIOD = {
  good: ["2014", "2014-05", "2014-05-12", "2014-05-12T09:00", "", null],
  bad: ["14", "2014-13", "2014-02-30", "printemps 2014", 2014, {}, []],
};
const TIME = {
  good: ["09:30", "00:00", "23:59", "", null],
  bad: ["9:30", "9 h 30", "24:00", "09:60", 930, {}],
};
const NUMBER = { good: [0, 1, 2.5, 1e6, "", null], bad: [-1, "3", {}, [], true, 1e300] };
const SIDE = { good: [1, 240, 0.5e4, "", null], bad: [0, -3, "240", 1e9, {}] };
const FLAG = { good: [true, false, "", null], bad: ["oui", 1, {}, []] };
const EMAIL = {
  good: ["climat@cerdd.org", "", null],
  bad: ["cerdd.org", "a b@c.fr", "a@b.fr?bcc=c@d.fr", 7, {}],
};
const oneOf = (...words) => ({ good: [...words, "", null], bad: ["autre chose", "Planned", 7, {}, []] });
const manyOf = (...words) => ({ good: [[], words, "", null], bad: [["autre"], words[0], [7], {}] });

/** Each value in a field of an object. */
const inField = (key, { good, bad }, rest = {}) => {
  const wrap = (value) => ({ ...rest, [key]: value });
  return { good: good.map(wrap), bad: bad.map(wrap) };
};
const inFields = (fields, rest) => {
  const all = Object.entries(fields).map(([key, values]) => inField(key, values, rest));
  return { good: all.flatMap(({ good }) => good), bad: all.flatMap(({ bad }) => bad) };
};
/* A value of its own beside them: an object, or none. */
const nested = (fields, rest) => {
  const { good, bad } = inFields(fields, rest);
  return { good: [...good, "", null], bad: [...bad, "texte", 7, []] };
};
const listed = ({ good, bad }) => ({
  good: [[], good.filter((item) => item !== null), "", null],
  bad: [...bad.map((item) => [item]), {}, "texte"],
});

const PLACE = nested({ name: TEXT, addressLocality: TEXT });
const POINT = {
  good: [{ latitude: 50.6, longitude: 3 }, { latitude: -90, longitude: 180 }, {}],
  bad: [
    { latitude: 50.6 },
    { longitude: 3 },
    ...[
      [91, 3],
      [50, 181],
      ["50", 3],
      [50, {}],
    ].map(([latitude, longitude]) => ({ latitude, longitude })),
  ],
};
const LOCATION = { good: [...PLACE.good, ...POINT.good], bad: [...PLACE.bad, ...POINT.bad] };
const IMAGE = nested(
  { url: { good: ["a.svg"], bad: [...SOURCE.bad, "", null, undefined] } },
  { alt: "Une digue" },
);
const PICTURE = nested(
  { urlDark: SOURCE, alt: TEXT, width: SIDE, height: SIDE, credit: TEXT },
  { url: "a.svg" },
);
const IMAGES = { good: [...IMAGE.good, ...PICTURE.good], bad: [...IMAGE.bad, ...PICTURE.bad] };
const SPAN = { startDate: DATE, endDate: { ...DATE, good: ["2015-12-24", null] } };
const REQUIRED_DATE = { good: DATE.good.filter(Boolean), bad: [...DATE.bad, "", null, undefined] };

const RING = [
  [2, 50],
  [3, 50],
  [3, 51],
  [2, 50],
];
const GEOMETRY = {
  good: [
    { type: "Polygon", coordinates: [RING] },
    { type: "MultiPolygon", coordinates: [[RING], [RING, RING]] },
    { type: "Polygon", coordinates: [RING.map((position) => [...position, 203.5])] },
    ...["", null],
  ],
  bad: [
    { type: "Point", coordinates: [2, 50] },
    { type: "Polygon", coordinates: RING },
    { type: "Polygon", coordinates: [] },
    { type: "Polygon", coordinates: [[[2, 50]]] },
    { type: "Polygon", coordinates: [RING.map(([x]) => [x])] },
    { type: "Polygon", coordinates: [RING.map(([x, y]) => [String(x), y])] },
    { type: "Polygon", coordinates: [RING.map(([x, y]) => [x * 1e6, y])] },
    { type: "MultiPolygon", coordinates: [RING] },
    { type: "MultiPolygon", coordinates: "partout" },
    ...["carré", 7, []],
  ],
};

const TAGGED = { themes: REFERENCES, axes: REFERENCES, territories: REFERENCES };

/** For each collection: its least record, and its fields with what is good and bad there. */
const RECORDS = {
  axes: [{}, {}],
  themes: [{}, {}],
  territories: [{}, { geometry: GEOMETRY }],
  members: [
    {},
    {
      kind: oneOf("public-body", "local-authority", "association", "company", "education", "science-centre"),
      role: oneOf("coordinator", "partner", "member"),
      ...{ url: LINK, logo: IMAGES, description: TEXT, territories: REFERENCES, since: PERIOD },
      location: LOCATION,
    },
  ],
  actions: [
    {},
    {
      status: oneOf("planned", "engaged", "done"),
      ...{ description: TEXT, members: REFERENCES, ...TAGGED, location: LOCATION, url: LINK, image: IMAGES },
      startDate: DATE,
    },
  ],
  events: [
    { startDate: "2015-12-01" },
    {
      ...{ startDate: REQUIRED_DATE, endDate: SPAN.endDate, description: TEXT },
      eventStatus: oneOf("scheduled", "tentative", "postponed", "rescheduled", "moved-online", "sold-out"),
      attendanceMode: oneOf("offline", "online", "mixed"),
      ...{ onlineUrl: LINK, location: LOCATION, members: REFERENCES, ...TAGGED, audience: TEXT },
      ...{ isAccessibleForFree: FLAG, price: TEXT, action: REFERENCE, url: LINK, image: IMAGES },
      registration: nested({ url: LINK, email: EMAIL, phone: TEXT, deadline: DATE }),
      accessibility: manyOf("hearing", "visual", "motor", "psychic", "intellectual"),
      occurrences: listed(
        inFields({ startDate: REQUIRED_DATE, endDate: SPAN.endDate }, { startDate: "2015-12-01" }),
      ),
    },
  ],
  routes: [
    { stops: [{ name: "Les dunes" }] },
    {
      ...{ date: DATE, members: REFERENCES },
      stops: {
        ...listed(
          inFields(
            { name: NAME, startTime: TIME, location: LOCATION, action: REFERENCE, event: REFERENCE },
            { name: "Les dunes" },
          ),
        ),
        good: [[{ name: "Les dunes" }, { name: "La digue", startTime: "09:30" }]],
      },
    },
  ],
  calls: [
    {},
    {
      description: TEXT,
      member: REFERENCE,
      opens: DATE,
      deadline: DATE,
      audience: TEXT,
      themes: REFERENCES,
      url: LINK,
    },
  ],
  pledges: [
    {},
    {
      ...{ total: NUMBER, goal: NUMBER, asOf: DATE },
      counts: listed(
        inFields(
          { name: NAME, id: REFERENCE, value: { good: [0, 12], bad: [...NUMBER.bad, null, undefined] } },
          { name: "Citoyens", value: 3 },
        ),
      ),
      recent: listed(inFields({ text: NAME, name: TEXT, place: TEXT, date: DATE }, { text: "Je trie" })),
      join: nested(
        { url: { good: ["a.html"], bad: [...LINK.bad, "", null, undefined] }, name: TEXT },
        { url: "a" },
      ),
    },
  ],
  resources: [
    {},
    {
      kind: oneOf("press-kit", "magazine", "communication-kit", "common-base", "list", "other"),
      ...{ url: LINK, encodingFormat: WORD, contentSize: NUMBER, datePublished: PERIOD, inLanguage: WORD },
      ...{ member: REFERENCE, image: IMAGES },
    },
  ],
};

const LEAST = { id: "x", name: "X" };

const documentsOf = (key, [least, fields]) => {
  const record = { ...LEAST, ...least };
  const { good, bad } = inFields({ id: ID, name: NAME, ...fields }, record);
  const notRecords = [null, 7, "texte", [], true];
  return {
    good: [record, ...good].map((item) => ({ version: 1, [key]: [item] })),
    bad: [...bad, ...notRecords].map((item) => ({ version: 1, [key]: [item] })),
  };
};

const MILESTONE = inFields(
  {
    date: { good: ["2014", "2014-05"], bad: [...PERIOD.bad, "", null, undefined] },
    members: { good: [0, 47], bad: [...NUMBER.bad, null, undefined] },
    name: TEXT,
  },
  { date: "2014", members: 25 },
);
const inMilestones = (item) => ({ version: 1, milestones: [item] });
const CONTACT = {
  email: EMAIL,
  newsletter: LINK,
  press: {
    good: ["https://cerdd.org/presse", "presse.html", "presse@cerdd.org", "+33 (0)3 20 00 00 00", "", null],
    bad: ["javascript:alert(1)", "https://", "écrivez à Anne", "ftp://a.fr", 7, {}, []],
  },
};
const HEAD = inFields(
  { archived: FLAG, dateModified: DATE, inLanguage: WORD, contact: nested(CONTACT) },
  { version: 1 },
);

const CORPUS = {
  ...Object.fromEntries(Object.entries(RECORDS).map(([key, parts]) => [key, documentsOf(key, parts)])),
  milestones: { good: MILESTONE.good.map(inMilestones), bad: MILESTONE.bad.map(inMilestones) },
  "the head": HEAD,
  "whole collections": {
    good: Object.keys(RECORDS).flatMap((key) => [
      { version: 1, [key]: [] },
      { version: 1, [key]: { href: "ailleurs.json" } },
      { version: 1, [key]: "" },
      { version: 1, [key]: null },
    ]),
    bad: Object.keys(RECORDS).flatMap((key) => [
      { version: 1, [key]: "texte" },
      { version: 1, [key]: 7 },
      ...["", null, undefined, "ftp://a.fr"].map((href) => ({ version: 1, [key]: { href } })),
    ]),
  },
};

const show = (json) => JSON.stringify(json);

for (const [name, { good, bad }] of Object.entries(CORPUS)) {
  describe(`Schema and reader, ${name}`, () => {
    it(`take ${good.length} good documents`, () => {
      assert.deepEqual(
        good.flatMap((json) => [
          ...(matches(json) ? [] : [`the schema refuses ${show(json)}`]),
          ...faultsIn(json).map((fault) => `the reader finds ${fault} in ${show(json)}`),
        ]),
        [],
      );
    });

    it(`refuse ${bad.length} bad ones`, () => {
      const sent = bad.map((json) => JSON.parse(JSON.stringify(json)));
      assert.deepEqual(
        sent.flatMap((json) => [
          ...(matches(json) ? [`the schema takes ${show(json)}`] : []),
          ...(faultsIn(json).length > 0 ? [] : [`the reader takes ${show(json)}`]),
        ]),
        [],
      );
    });
  });
}

describe("The schema", () => {
  it("takes the demo's feed, as the reader does", () => {
    const demo = readJson("../../demo/feed.json");
    assert.ok(matches(demo), show(matches.errors));
    assert.deepEqual(faultsIn(demo), []);
  });

  it("describes every field in words", () => {
    const schema = readJson("../../schema/feed.schema.json");
    const silent = [];
    const look = (node, path, inherited) => {
      for (const [key, field] of Object.entries(node.properties ?? {})) {
        const target = field.$ref && schema.$defs[field.$ref.split("/").pop()];
        if (!field.description && !target?.description && !target?.title) silent.push(`${path}/${key}`);
        for (const variant of [field, ...(field.anyOf ?? [])]) look(variant, `${path}/${key}`, inherited);
      }
    };
    look(schema, "");
    for (const [name, definition] of Object.entries(schema.$defs)) look(definition, name);
    assert.deepEqual(
      silent.filter((path) => !/\/(id|name)$/.test(path)),
      [],
    );
  });

  it("tells a wrong type as one, to who writes in an editor: a text for a number was « longer than 0 »", () => {
    const event = {
      id: "a",
      name: "A",
      startDate: "2015-12-01",
      members: "cerdd",
      isAccessibleForFree: "oui",
    };
    const pledge = { id: "a", name: "A", total: "1284", join: "https://cerdd.org/" };
    assert.ok(!matches({ version: 1, events: [event], pledges: [pledge] }));
    const types = matches.errors.filter(({ keyword }) => keyword === "type");
    for (const [path, type] of Object.entries({
      "/events/0/members": "array",
      "/events/0/isAccessibleForFree": "boolean",
      "/pledges/0/total": "number",
      "/pledges/0/join": "object",
    }))
      assert.ok(
        types.some(({ instancePath, params }) => instancePath === path && params.type === type),
        path,
      );
  });
});
