import { type FeedJson, fullFeed } from "./feeds.js";

/** A document that means harm, or might as well. In each collection a good record (`GOOD`) stands beside the bad. */
export interface HostileDocument {
  readonly name: string;
  readonly feed: FeedJson;
}

/** Id of the record that must be shown whatever stands beside it. */
export const GOOD = "bon";
/** What its name begins with. */
export const GOOD_NAME = "Le bon exemple";
/** What a script of the feed would set on `globalThis`. */
export const TRAP = "climatOwned";

type Json = Record<string, unknown>;
/** Makes the value of a field: by the field's name and the value it replaces. */
type Attack = (value: unknown, key: string) => unknown;

const START = "2015-12-01T09:00";
const POINT = { latitude: 50.63, longitude: 3.06 };

/* One record of each collection with every field of contract §4. */
const TEMPLATES: Record<string, Json> = {
  axes: {},
  themes: {},
  territories: { geometry: { type: "Polygon", coordinates: [[POINT, POINT]] } },
  milestones: { date: "2014", members: 25 },
  members: {
    kind: "association",
    role: "partner",
    url: "https://example.org/",
    logo: { url: "logos/a.svg", urlDark: "logos/b.svg", width: 240, height: 80, alt: "a", credit: "c" },
    description: "d",
    territories: [GOOD],
    since: "2014",
    location: { name: "n", addressLocality: "Lille", ...POINT },
  },
  actions: {
    description: "d",
    status: "engaged",
    members: [GOOD],
    themes: [GOOD],
    axes: [GOOD],
    territories: [GOOD],
    location: { name: "n", addressLocality: "Lille", ...POINT },
    startDate: START,
    endDate: "2015-12-02",
    url: "https://example.org/",
    image: { url: "logos/a.svg", alt: "a", width: 40, height: 40, credit: "c" },
  },
  events: {
    description: "d",
    startDate: START,
    endDate: "2015-12-01T10:00",
    occurrences: [{ startDate: START, endDate: "2015-12-01T10:00" }],
    eventStatus: "scheduled",
    attendanceMode: "mixed",
    onlineUrl: "https://example.org/",
    location: { name: "n", addressLocality: "Lille", ...POINT },
    members: [GOOD],
    themes: [GOOD],
    axes: [GOOD],
    territories: [GOOD],
    audience: "a",
    isAccessibleForFree: true,
    price: "5 €",
    registration: { url: "https://example.org/", email: "a@b.fr", phone: "03", deadline: "2015-11-30" },
    accessibility: ["motor"],
    action: GOOD,
    url: "https://example.org/",
    image: { url: "logos/a.svg", alt: "a", width: 40, height: 40, credit: "c" },
  },
  routes: {
    date: "2015-12-01",
    members: [GOOD],
    stops: [{ name: "s", startTime: "09:30", location: POINT, action: GOOD, event: GOOD }],
  },
  calls: {
    description: "d",
    member: GOOD,
    opens: "2015-11-01",
    deadline: "2015-12-20",
    audience: "a",
    themes: [GOOD],
    url: "https://example.org/",
  },
  pledges: {
    total: 1200,
    goal: 5000,
    asOf: "2015-11-20",
    counts: [{ id: "citizens", name: "c", value: 3 }],
    recent: [{ text: "t", name: "n", place: "p", date: "2015-11-20" }],
    join: { url: "https://example.org/", name: "j" },
  },
  resources: {
    kind: "magazine",
    url: "https://example.org/",
    encodingFormat: "application/pdf",
    contentSize: 12,
    datePublished: "2015",
    inLanguage: "fr",
    member: GOOD,
    image: { url: "logos/a.svg", alt: "a" },
  },
};

const COLLECTIONS = Object.keys(TEMPLATES);

const goodRecord = (key: string): Json => ({
  id: GOOD,
  name: `${GOOD_NAME} (${key})`,
  ...TEMPLATES[key],
  geometry: undefined,
});

/** A feed in which each collection holds what `make` gives for it, and then the good record. */
const beside = (make: (key: string) => unknown[], head: Json = {}): FeedJson => ({
  version: 1,
  name: "Coalition",
  timeZone: "Europe/Paris",
  ...head,
  ...Object.fromEntries(COLLECTIONS.map((key) => [key, [...make(key), goodRecord(key)]])),
});

/** Every value of a record, at every depth, by the attack; objects and arrays keep their shape. */
const attacked = (value: unknown, attack: Attack, key = ""): unknown => {
  if (Array.isArray(value)) return value.map((item) => attacked(item, attack, key));
  if (typeof value !== "object" || value === null) return attack(value, key);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, attacked(inner, attack, name)]),
  );
};

const bad = (key: string): Json => ({ id: "mauvais", name: "Le mauvais exemple", ...TEMPLATES[key] });

const MACHINE =
  /^(id|.*Date|date|asOf|deadline|opens|since|datePublished|startTime|.*[uU]rl.*|kind|role|status)$/;

/* Visible strings only: the record stays, and its text must stay text. */
const inTexts = (text: string): FeedJson =>
  beside((key) => [
    attacked(bad(key), (value, name) => (typeof value === "string" && !MACHINE.test(name) ? text : value)),
  ]);

const inEveryString = (text: string): FeedJson =>
  beside((key) => [attacked(bad(key), (value) => (typeof value === "string" ? text : value))]);

const inUrls = (url: string): FeedJson =>
  beside((key) => [attacked(bad(key), (value, name) => (/url/i.test(name) ? url : value))]);

const inNumbers = (number: number): FeedJson =>
  beside((key) => [attacked(bad(key), (value) => (typeof value === "number" ? number : value))]);

const inDates = (date: unknown): FeedJson =>
  beside((key) => [
    attacked(bad(key), (value, name) => (/Date|^date$|asOf|deadline|opens|since/.test(name) ? date : value)),
  ]);

/** Each field of the top of a record, whole. */
const instead = (value: unknown): FeedJson =>
  beside((key) => [
    Object.fromEntries(Object.keys(bad(key)).map((name) => [name, value])),
    { ...bad(key), ...Object.fromEntries(Object.keys(TEMPLATES[key] ?? {}).map((name) => [name, value])) },
  ]);

const deep = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = "fond";
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
};

const many = (count: number, make: (index: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, index) => make(index));

const SET = `globalThis.${TRAP}=1`;

const TEXTS: Record<string, string> = {
  "a script": `<script>${SET}</script>`,
  "an image that fails": `<img src=x onerror="${SET}">`,
  "a drawing that loads": `"><svg onload=${SET}>`,
  "an end of attribute": `' autofocus onfocus='${SET}' x='`,
  "a frame": `<iframe srcdoc="<script>parent.${TRAP}=1</script>"></iframe>`,
  "a link in markup": `<a href="javascript:${SET}">ici</a>`,
  "an end of style": `</style><script>${SET}</script>`,
  "an end of title": `</title></textarea></noscript><script>${SET}</script>`,
  "a style sheet": "<style>*{display:none!important}</style>",
  "a declaration": "red;position:fixed;inset:0;background:url(https://mal.example/)",
  "an import": "@import url(https://mal.example/);",
  "a template of Lit": "<?lit$0$><!--?lit$0$-->lit$123456789$${alert(1)}",
  "a comment": "<!-- --!><script>--><!--",
  "a CDATA section": "<![CDATA[<script>]]>",
  moustaches: `{{constructor.constructor('${SET}')()}}`,
  "a template literal": "${globalThis." + TRAP + "=1}",
  entities: "&lt;script&gt;&#x6a;avascript&colon;alert(1)&NewLine;",
  "a base":
    '<base href="https://mal.example/"><meta http-equiv=refresh content="0;url=https://mal.example/">',
  "a form": '<form action="https://mal.example/"><input name=q><button>OK</button></form>',
  "an override of direction": "abc\u202Etxt.exe\u202C\u2066def",
  "marks of direction": "\u200F\u200E\u061C",
  "NUL and controls": "a\u0000b\u0007c\u001B[31md\u007F",
  "a lone surrogate": "a\uD800b\uDC00",
  "non-characters": "\uFFFF\uFFFE\uFEFF",
  "line separators": "a\u2028b\u2029c\nd\re",
  "only spaces of width nought": "\u200B\u200C\u200D\u2060",
  "white space of all kinds": "\t\n\r \u00A0\u3000",
  "a tower of accents": `e${"\u0301".repeat(5000)}`,
  "a word of 100 kB": "x".repeat(100_000),
  "100 kB of words": "mot ".repeat(25_000),
  "a family of emoji": "👩‍👩‍👧‍👦".repeat(200),
  "the name of a prototype": "__proto__",
  "the name of a constructor": "constructor",
  "the name of a method": "hasOwnProperty",
  "an object's name": "[object Object]",
  "no number": "NaN",
  "a pattern that explodes": `${"a".repeat(30_000)}!`,
  "right to left": "مرحبا بالعالم".repeat(30),
};

const URLS: Record<string, string> = {
  javascript: `javascript:${SET}`,
  "javascript in capitals": `JaVaScRiPt:${SET}`,
  "javascript after white space": ` \t\n javascript:${SET}`,
  "javascript cut by lines": `java\nscr\tipt:${SET}`,
  "javascript after a control": `\u0001javascript:${SET}`,
  "javascript with slashes": `javascript://example.org/%0a${SET}`,
  "javascript in entities": `&#106;avascript:${SET}`,
  "javascript in per cent": `%6aavascript:${SET}`,
  "data with markup": `data:text/html,<script>${SET}</script>`,
  "data with a drawing": "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
  vbscript: "vbscript:msgbox(1)",
  file: "file:///etc/passwd",
  blob: "blob:https://example.org/1",
  "view-source": "view-source:https://example.org/",
  about: "about:blank",
  intent: "intent://x#Intent;scheme=http;end",
  filesystem: "filesystem:https://example.org/temporary/x",
  websocket: "wss://mal.example/",
  "a bracket that stays open": "http://[",
  "a host of nothing": "https://",
  "a port that is none": "https://example.org:99999999/",
  "an end of attribute": `"onmouseover="${SET}`,
  "8 kB": `https://example.org/${"a".repeat(8_000)}`,
};

const WRONG: Record<string, unknown> = {
  numbers: 7,
  truth: true,
  nothing: null,
  "empty texts": "",
  "empty lists": [],
  "empty objects": {},
  "lists of lists": [[[["a"]]]],
  "lists of nothing": [null, null],
  "objects of objects": { a: { b: { c: 1 } } },
  "languages without words": { fr: null, en: 7, nl: [] },
  "what looks like a template result": { _$litType$: 1, strings: ["<script>", "</script>"], values: [SET] },
  "what looks like a directive": { _$litDirective$: "x", values: [] },
  "what looks like a promise": { then: "then", catch: 1 },
  "what looks like a list": { length: 1e9, 0: "a" },
  "what speaks for itself": { toString: 1, valueOf: 1, toJSON: 1, [Symbol.toPrimitive.description ?? ""]: 1 },
};

const NUMBERS = [1e308, -1e308, 5e-324, -0, 2 ** 53, -1, 0.1, 90, 180, -180, 89.9999999, 1e21];

const DATES: unknown[] = [
  ...["0000-01-01", "0001-01-01", "9999-12-31", "+275760-09-13", "-000001-01-01", "2015-02-30", "2015-13-45"],
  ...[
    "2015-12-01T24:00",
    "2015-12-01T25:61",
    "2015-12-01T09:00+99:99",
    "2015-03-29T02:30",
    "2015-10-25T02:30",
  ],
  ...["demain", "1".repeat(5000), 1e20, -1, 1448956800000, { fr: "2015-12-01" }, ["2015-12-01"]],
];

/* As it comes off the wire: a literal in a script would set the prototype instead. */
const POLLUTION = JSON.parse(
  '{"__proto__":{"climatOwned":1,"name":"Pollué"},"constructor":{"prototype":{"climatOwned":1}}}',
) as Json;

const named = (group: string, documents: Record<string, FeedJson>): HostileDocument[] =>
  Object.entries(documents).map(([name, feed]) => ({ name: `${group}: ${name}`, feed }));

const each = <T>(values: Record<string, T>, make: (value: T) => FeedJson): Record<string, FeedJson> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, make(value)]));

const listed = (values: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(values.map((value) => [JSON.stringify(value).slice(0, 30), value]));

const KEYS = {
  "a prototype in every record": beside((key) => [{ ...POLLUTION, ...bad(key) }, POLLUTION]),
  "a prototype at the head": { ...beside((key) => [bad(key)]), ...POLLUTION, version: 1 },
  "a prototype in every object": beside((key) => [
    Object.fromEntries(Object.entries(bad(key)).map(([name]) => [name, POLLUTION])),
  ]),
  "ids of Object's own": beside((key) =>
    ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "then"].map((id) => ({
      ...bad(key),
      id,
    })),
  ),
  "references to Object's own": beside((key) => [
    {
      ...bad(key),
      members: ["__proto__", "constructor"],
      themes: ["toString"],
      territories: ["valueOf"],
      action: "constructor",
      member: "__proto__",
    },
  ]),
  "languages of Object's own": beside((key) => [
    { ...bad(key), name: JSON.parse('{"__proto__":"P","constructor":"C","toString":"T"}') as Json },
  ]),
  "vocabularies of Object's own": beside((key) => [
    ...["__proto__", "constructor", "toString"].map((word, index) => ({
      ...bad(key),
      id: `m${index}`,
      ...{
        role: word,
        kind: word,
        status: word,
        eventStatus: word,
        attendanceMode: word,
        accessibility: [word],
      },
    })),
  ]),
};

const HEADS = {
  "a zone that is none": beside(() => [], { timeZone: "Europe/Nulle-Part" }),
  "a zone of markup": beside(() => [], { timeZone: "<script>" }),
  "a zone that is an object": beside(() => [], { timeZone: { toString: 1 } }),
  "a zone of 100 kB": beside(() => [], { timeZone: "x".repeat(100_000) }),
  "a language of markup": beside((key) => [bad(key)], { inLanguage: '"><script>' }),
  "a language of another script": beside((key) => [bad(key)], { inLanguage: "__proto__" }),
  "a date of markup": beside(() => [], { dateModified: "<img src=x onerror=alert(1)>" }),
  "wrong types all over": beside(() => [], {
    ...{ name: 7, url: {}, inLanguage: [], timeZone: 7, dateModified: {}, publisher: [] },
    ...{ archived: "oui", contact: "x" },
  }),
};

const SHAPES = {
  "no records at all beside it": beside(() => many(50, () => null)),
  "lists for records": beside((key) => [[bad(key)], [[bad(key)]]]),
  "deep lists in every field": instead(deep(5_000, (inner) => [inner])),
  "deep objects in every field": instead(deep(5_000, (inner) => ({ fr: inner }))),
  "deep records": beside((key) => [deep(5_000, (inner) => ({ ...bad(key), location: inner }))]),
  "one id a thousand times": beside((key) => many(1_000, () => bad(key))),
  "a thousand references to nothing": beside((key) => [
    { ...bad(key), members: many(1_000, (i) => `rien${i}`), themes: many(1_000, (i) => `rien${i}`) },
  ]),
  "the same reference a thousand times": beside((key) => [{ ...bad(key), members: many(1_000, () => GOOD) }]),
  "five thousand languages": beside((key) => [
    {
      ...bad(key),
      name: Object.fromEntries(many(5_000, (i) => [`x${String(i)}`, "mot"]) as [string, string][]),
    },
  ]),
  "five thousand unknown keys": beside((key) => [
    {
      ...bad(key),
      ...Object.fromEntries(many(5_000, (i) => [`cle${String(i)}`, "x"]) as [string, string][]),
    },
  ]),
  "five thousand bad records": beside(() => many(5_000, (i) => ({ id: `r${String(i)}`, url: 7, role: i }))),
  "an event of ten thousand years": beside((key) => [
    { ...bad(key), startDate: "0001-01-01", endDate: "9999-12-31", occurrences: [] },
  ]),
  "twenty thousand occurrences": beside((key) => [
    {
      ...bad(key),
      occurrences: many(20_000, (i) => ({ startDate: `2015-12-0${String((i % 9) + 1)}T09:00` })),
    },
  ]),
  "an end before every start": beside((key) => [{ ...bad(key), endDate: "1999-01-01" }]),
  "three hundred actions in one spot": beside((key) =>
    many(300, (i) => ({ ...bad(key), id: `s${String(i)}` })),
  ),
  "points at the ends of the world": beside((key) =>
    [-90, 90].flatMap((latitude) =>
      [-180, 180].map((longitude) => ({
        ...bad(key),
        id: `p${String(latitude)}${String(longitude)}`,
        location: { latitude, longitude },
      })),
    ),
  ),
  "outlines that are none": beside((key) => [
    { ...bad(key), geometry: { type: "Polygon", coordinates: deep(500, (inner) => [inner]) } },
    { ...bad(key), id: "g2", geometry: { type: "MultiPolygon", coordinates: [[[["a", {}], null]]] } },
  ]),
  "the demo's feed with all its strings as markup": beside(
    (key) =>
      attacked(fullFeed[key], (value) =>
        typeof value === "string" ? `<b onclick=${SET}>${value}` : value,
      ) as unknown[],
  ),
};

/** More than a hundred documents, each of which every widget must survive. */
export const HOSTILE: readonly HostileDocument[] = [
  ...named("visible texts", each(TEXTS, inTexts)),
  ...named(
    "every string",
    each({ markup: `<img src=x onerror=${SET}>`, "a prototype": "__proto__" }, inEveryString),
  ),
  ...named("addresses", each(URLS, inUrls)),
  ...named("every field", each(WRONG, instead)),
  ...named("every number", each(listed(NUMBERS) as Record<string, number>, inNumbers)),
  ...named("every date", each(listed(DATES), inDates)),
  ...named("keys", KEYS),
  ...named("the head", HEADS),
  ...named("shape", SHAPES),
];
