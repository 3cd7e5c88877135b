import { expect } from "@open-wc/testing";

import { ACTIONS } from "../../../src/model/actions.js";
import { CALLS } from "../../../src/model/calls.js";
import type { Collection, FeedRecord } from "../../../src/model/collection.js";
import { EVENTS } from "../../../src/model/events.js";
import { MEMBERS } from "../../../src/model/members.js";
import { phoneLink } from "../../../src/model/phone.js";
import { PLEDGES } from "../../../src/model/pledges.js";
import { RESOURCES } from "../../../src/model/resources.js";
import { ROUTES } from "../../../src/model/routes.js";
import { AXES, MILESTONES, TERRITORIES, THEMES } from "../../../src/model/terms.js";
import { reading, readingOne } from "../../support/reading.js";

const EVENT = { id: "e", name: "Débat", startDate: "2015-12-01T09:00" };
const ACTION = { id: "a", name: "Digue et dunes" };
const STOP = { name: "Les dunes" };
const ROUTE = { id: "r", name: "CLIMATE TOUR", stops: [STOP] };
const SQUARE = {
  type: "Polygon",
  coordinates: [
    [
      [2, 50],
      [3, 50],
      [3, 51],
      [2, 50],
    ],
  ],
};

/** Every collection whose records bear an id and a name, with the least that a record of it needs. */
const NAMED: [Collection<object>, object][] = [
  [AXES, { id: "x", name: "X" }],
  [THEMES, { id: "x", name: "X" }],
  [TERRITORIES, { id: "x", name: "X" }],
  [MEMBERS, { id: "x", name: "X" }],
  [ACTIONS, { id: "x", name: "X" }],
  [EVENTS, { id: "x", name: "X", startDate: "2015-12-01" }],
  [ROUTES, { id: "x", name: "X", stops: [STOP] }],
  [CALLS, { id: "x", name: "X" }],
  [PLEDGES, { id: "x", name: "X" }],
  [RESOURCES, { id: "x", name: "X" }],
];

const WRONG = [7, true, "texte", [], {}, ["texte"], { fr: 7 }, -1, 1e300];

/* Every key of contract §4, so that each meets every wrong type. */
const KEYS =
  "id name startDate endDate occurrences description eventStatus attendanceMode onlineUrl location members themes axes " +
  "territories audience isAccessibleForFree price registration accessibility action url image status kind role logo " +
  "since date stops member opens deadline total goal asOf counts recent join encodingFormat contentSize datePublished " +
  "inLanguage geometry";

for (const [collection, least] of NAMED) {
  const { key } = collection;

  describe(`A record of ${key}`, () => {
    it("needs nothing but what is required", () => {
      const { record, issues } = readingOne(collection, least);
      expect(record).to.include({ id: "x", name: "X" });
      expect(issues).to.deep.equal([]);
    });

    it("is left out and named without its id or its name", () => {
      const records = [
        { ...least, id: undefined },
        { ...least, name: null },
        { ...least, id: "y" },
      ];
      const { records: read, issues } = reading(collection, { [key]: records });
      expect(read).to.have.lengthOf(1);
      expect(issues).to.deep.equal([`/${key}/0/id missing`, `/${key}/1/name missing`]);
    });

    it("is left out and named where it is no object", () => {
      const { records, issues } = reading(collection, { [key]: [null, "x", 7, [least], least] });
      expect(records).to.have.lengthOf(1);
      expect(issues).to.deep.equal([0, 1, 2, 3].map((index) => `/${key}/${index} type`));
    });

    it("is the first that has its id", () => {
      const { records, issues } = reading(collection, { [key]: [least, { ...least, name: "Double" }] });
      expect(records.map((record) => (record as { name: string }).name)).to.deep.equal(["X"]);
      expect(issues).to.deep.equal([`/${key}/1/id duplicate`]);
    });

    it("may be called __proto__ or constructor", () => {
      const records = [
        { ...least, id: "__proto__" },
        { ...least, id: "constructor" },
      ];
      expect(reading(collection, { [key]: records }).records).to.have.lengthOf(2);
    });

    it("speaks the language asked for, else says which it speaks", () => {
      const record = { ...least, name: { fr: "Français", nl: "Nederlands" } };
      expect(reading(collection, { [key]: [record] }, "nl").records[0]).to.include({ name: "Nederlands" });
      expect(reading(collection, { [key]: [record] }, "nl").records[0]).not.to.have.property("lang");
      expect(reading(collection, { [key]: [record] }, "en").records[0]).to.include({
        name: "Français",
        lang: "fr",
      });
    });

    it("says the language of each text that is in another", () => {
      const name = { fr: "Français", en: "English" };
      const record = { ...least, name, description: "Texte", audience: { fr: "Tous" }, price: { en: "5" } };
      const [read] = reading(collection, { [key]: [record] }, "en").records as FeedRecord[];
      expect(read?.lang).to.equal(undefined);
      const texts = ["description", "audience"].filter((text) => text in (read as object));
      expect(Object.keys(read?.langs ?? {})).to.have.members(texts);
      expect(new Set(Object.values(read?.langs ?? {}))).to.deep.equal(
        new Set(texts.length > 0 ? ["fr"] : []),
      );
    });

    it("survives every wrong type in every field", () => {
      for (const field of KEYS.split(" ")) {
        const records = WRONG.map((value, index) => ({ ...least, id: `w${index}`, [field]: value }));
        const { records: read } = reading(collection, { [key]: [...records, { ...least, id: "good" }] });
        expect(read.at(-1), field).to.include({ id: "good" });
      }
    });

    it("ignores keys it does not know, and those of every object", () => {
      const odd = JSON.parse(
        `{"__proto__":{"name":"proto","url":"https://x.example/"},"constructor":7,"toString":{},"unknown":[]}`,
      ) as object;
      const { record, issues } = readingOne(collection, { ...odd, ...least });
      expect(record).to.include({ name: "X" });
      expect(record).not.to.have.property("unknown");
      expect(issues).to.deep.equal([]);
      expect(({} as { url?: string }).url).to.equal(undefined);
    });
  });

  describe(`The collection ${key}`, () => {
    it("may be absent, null or empty", () => {
      for (const parts of [{}, { [key]: null }, { [key]: [] }]) {
        expect(reading(collection, parts)).to.deep.equal({ records: [], issues: [] });
      }
    });

    it("is named where it is no list", () => {
      for (const value of ["rien", 7, true, { "0": least }, { href: 7 }]) {
        expect(reading(collection, { [key]: value })).to.deep.equal({
          records: [],
          issues: [`/${key} type`],
        });
      }
    });
  });
}

describe("A bad optional field costs itself alone, and is named", () => {
  const faulty: [Collection<object>, object, Record<string, unknown>, string][] = [
    [MEMBERS, {}, { url: "javascript:alert(1)" }, "url url"],
    [MEMBERS, {}, { url: 7 }, "url url"],
    [MEMBERS, {}, { description: ["x"] }, "description type"],
    [MEMBERS, {}, { since: "jadis" }, "since date"],
    [MEMBERS, {}, { logo: "logo.svg" }, "logo type"],
    [MEMBERS, {}, { logo: { url: "data:image/png;base64,AA" } }, "logo/url url"],
    [MEMBERS, {}, { location: "Lille" }, "location type"],
    [MEMBERS, {}, { territories: "mel" }, "territories type"],
    [ACTIONS, {}, { url: "ftp://example.org/" }, "url url"],
    [ACTIONS, {}, { startDate: "2015-02-30" }, "startDate date"],
    [ACTIONS, {}, { image: [] }, "image type"],
    [EVENTS, EVENT, { endDate: "2015-12-01T08:00" }, "endDate order"],
    [EVENTS, EVENT, { endDate: "bientôt" }, "endDate date"],
    [EVENTS, EVENT, { isAccessibleForFree: "oui" }, "isAccessibleForFree type"],
    [EVENTS, EVENT, { onlineUrl: "zoom" + ":1" }, "onlineUrl url"],
    [EVENTS, EVENT, { price: 5 }, "price type"],
    [EVENTS, EVENT, { registration: true }, "registration type"],
    [CALLS, {}, { deadline: "2015-13-01" }, "deadline date"],
    [PLEDGES, {}, { total: "beaucoup" }, "total type"],
    [PLEDGES, {}, { total: -1 }, "total range"],
    [PLEDGES, {}, { goal: -1 }, "goal range"],
    [PLEDGES, {}, { asOf: "hier" }, "asOf date"],
    [RESOURCES, {}, { contentSize: "1 Mo" }, "contentSize type"],
    [RESOURCES, {}, { datePublished: "hier" }, "datePublished date"],
    [ROUTES, ROUTE, { date: "mardi" }, "date date"],
    [TERRITORIES, {}, { geometry: { type: "Point", coordinates: [2, 50] } }, "geometry type"],
  ];
  for (const [collection, least, field, fault] of faulty) {
    const [name = ""] = Object.keys(field);
    it(`${collection.key}: ${JSON.stringify(field)}`, () => {
      const { record, issues } = readingOne(collection, { id: "x", name: "X", ...least, ...field });
      expect(record).to.include({ name: (least as { name?: string }).name ?? "X" });
      const value = (record as Record<string, unknown>)[name];
      expect(Array.isArray(value) ? value : [value]).to.satisfy((list: unknown[]) =>
        list.every((item) => !item),
      );
      expect(issues).to.deep.equal([`/${collection.key}/0/${fault}`]);
    });
  }
});

describe("An unknown word is named, and the default stands", () => {
  const words: [Collection<object>, object, string, string][] = [
    [MEMBERS, {}, "role", "member"],
    [MEMBERS, {}, "kind", "other"],
    [ACTIONS, {}, "status", "planned"],
    [EVENTS, EVENT, "eventStatus", "scheduled"],
    [EVENTS, EVENT, "attendanceMode", "offline"],
    [RESOURCES, {}, "kind", "other"],
  ];
  for (const [collection, least, field, standard] of words) {
    it(`${collection.key}/${field} is ${standard}`, () => {
      const base = { id: "x", name: "X", ...least };
      expect(readingOne(collection, base).record).to.include({ [field]: standard });
      for (const word of ["rêvé", "constructor", "CANCELLED"]) {
        const { record, issues } = readingOne(collection, { ...base, [field]: word });
        expect(record).to.include({ [field]: standard });
        expect(issues).to.deep.equal([`/${collection.key}/0/${field} word`]);
      }
    });
  }
});

describe("Every word of the vocabularies", () => {
  const known: [Collection<object>, object, string, string][] = [
    [MEMBERS, {}, "role", "coordinator partner member"],
    [
      MEMBERS,
      {},
      "kind",
      "public-body local-authority association company education science-centre foundation other",
    ],
    [ACTIONS, {}, "status", "planned engaged done"],
    [
      EVENTS,
      EVENT,
      "eventStatus",
      "scheduled tentative postponed rescheduled moved-online sold-out cancelled",
    ],
    [EVENTS, EVENT, "attendanceMode", "offline online mixed"],
    [RESOURCES, {}, "kind", "press-kit magazine communication-kit common-base list other"],
  ];
  for (const [collection, least, field, words] of known) {
    it(`of ${collection.key}/${field} is read`, () => {
      for (const word of words.split(" ")) {
        const { record, issues } = readingOne(collection, { id: "x", name: "X", ...least, [field]: word });
        expect(record).to.include({ [field]: word });
        expect(issues).to.deep.equal([]);
      }
    });
  }
});

describe("A reference to nothing is ignored, and is named where it stands", () => {
  const others = {
    members: [{ id: "cerdd", name: "Cerdd" }],
    themes: [{ id: "air", name: "Air" }],
    actions: [ACTION],
    events: [EVENT],
  };

  it("among an event's members, themes, axes and territories", () => {
    const tags = { members: ["nul", "cerdd"], themes: [7, "air", "feu"], axes: ["x"], territories: ["y"] };
    const { record, issues } = readingOne(EVENTS, { ...EVENT, ...tags, action: "rien" }, others);
    expect(record).to.deep.include({ members: ["cerdd"], themes: ["air"], axes: [], territories: [] });
    expect(record?.action).to.equal(undefined);
    expect(issues).to.have.members([
      "/events/0/members/0 reference",
      "/events/0/themes/0 type",
      "/events/0/themes/2 reference",
      "/events/0/axes/0 reference",
      "/events/0/territories/0 reference",
      "/events/0/action reference",
    ]);
  });

  it("in a route's stops", () => {
    const stops = [
      { ...STOP, action: "a", event: "rien" },
      { ...STOP, action: "rien", event: "e" },
    ];
    const { record, issues } = readingOne(ROUTES, { ...ROUTE, stops }, others);
    expect(record?.stops.map(({ action, event }) => [action, event])).to.deep.equal([
      ["a", undefined],
      [undefined, "e"],
    ]);
    expect(issues).to.deep.equal(["/routes/0/stops/0/event reference", "/routes/0/stops/1/action reference"]);
  });

  it("in a call's and a resource's member", () => {
    expect(readingOne(CALLS, { id: "c", name: "C", member: "cerdd" }, others).record?.member).to.equal(
      "cerdd",
    );
    expect(readingOne(CALLS, { id: "c", name: "C", member: "x" }, others).issues).to.deep.equal([
      "/calls/0/member reference",
    ]);
    expect(readingOne(RESOURCES, { id: "c", name: "C", member: "x" }, others).issues).to.deep.equal([
      "/resources/0/member reference",
    ]);
  });

  it("also where what it means has no name, and so is left out", () => {
    const members = [{ id: "cerdd" }, { id: "mres", name: "" }, { id: "ademe", name: { nl: "Ademe" } }];
    const { record, issues } = readingOne(
      EVENTS,
      { ...EVENT, members: ["cerdd", "mres", "ademe"] },
      { ...others, members },
    );
    expect(record?.members).to.deep.equal(["ademe"]);
    expect(issues).to.deep.equal(["/events/0/members/0 reference", "/events/0/members/1 reference"]);
  });

  it("and never one that only every object has", () => {
    const { record } = readingOne(
      EVENTS,
      { ...EVENT, members: ["constructor", "__proto__", "toString"] },
      others,
    );
    expect(record?.members).to.deep.equal([]);
  });
});

describe("An event", () => {
  it("is left out without a start", () => {
    const { record, issues } = readingOne(EVENTS, { id: "e", name: "Débat", endDate: "2015-12-01" });
    expect(record).to.equal(undefined);
    expect(issues).to.deep.equal(["/events/0/startDate missing"]);
  });

  it("takes its start from its occurrences, in order of time, however the feed lists them", () => {
    const occurrences = [
      { startDate: "2015-12-08T10:00" },
      { startDate: "2015-12-01", endDate: "2015-12-02" },
    ];
    const { record, issues } = readingOne(EVENTS, { id: "e", name: "Visites", occurrences });
    expect([record?.startDate, record?.endDate]).to.deep.equal(["2015-12-01", "2015-12-02"]);
    expect(record?.occurrences.map(({ startDate }) => startDate)).to.deep.equal([
      "2015-12-01",
      "2015-12-08T10:00",
    ]);
    expect(issues).to.deep.equal([]);
  });

  it("ends after it starts by its instants where both are known, not by the clock on the wall", () => {
    const read = (startDate: string, endDate: string) =>
      readingOne(EVENTS, { id: "e", name: "Nuit", startDate, endDate });
    const night = read("2015-10-25T02:30+02:00", "2015-10-25T02:15+01:00");
    expect([night.record?.endDate, night.issues]).to.deep.equal(["2015-10-25T02:15", []]);
    const back = read("2015-10-25T02:15+01:00", "2015-10-25T02:30+02:00");
    expect([back.record?.endDate, back.issues]).to.deep.equal([undefined, ["/events/0/endDate order"]]);
  });

  it("loses a bad occurrence and keeps the others", () => {
    const occurrences = [
      { startDate: "jamais" },
      {},
      null,
      { startDate: "2015-12-01T18:00", endDate: "2015-11-01" },
    ];
    const { record, issues } = readingOne(EVENTS, { id: "e", name: "Visites", occurrences });
    expect(record?.occurrences).to.deep.equal([
      { start: { day: 16_770, minutes: 1080 }, startDate: "2015-12-01T18:00" },
    ]);
    expect(issues).to.deep.equal([
      "/events/0/occurrences/0/startDate date",
      "/events/0/occurrences/1/startDate missing",
      "/events/0/occurrences/2 type",
      "/events/0/occurrences/3/endDate order",
    ]);
  });

  it("stands at its own start where every occurrence is bad", () => {
    const { record } = readingOne(EVENTS, { ...EVENT, occurrences: [{}, { startDate: "non" }] });
    expect(record?.startDate).to.equal("2015-12-01T09:00");
  });

  it("may end on the day it starts, and lasts through an all-day end", () => {
    const sameDay = readingOne(EVENTS, { ...EVENT, endDate: "2015-12-01" });
    expect(sameDay.record?.endDate).to.equal("2015-12-01");
    expect(sameDay.issues).to.deep.equal([]);
    const days = readingOne(EVENTS, { ...EVENT, startDate: "2015-11-30", endDate: "2015-12-11" });
    expect(days.record?.occurrences[0]?.end).to.deep.equal({ day: 16_780 });
  });

  it("has no end where that is its very start, as an export writes one it does not know", () => {
    const { record, issues } = readingOne(EVENTS, { ...EVENT, endDate: "2015-12-01T09:00" });
    expect([record?.endDate, record?.occurrences[0]?.end, issues]).to.deep.equal([undefined, undefined, []]);
  });

  it("lasts its day where only its end has an hour, and that is the day's first", () => {
    const dates = { startDate: "2015-12-01", endDate: "2015-12-01T00:00" };
    const { record, issues } = readingOne(EVENTS, { ...EVENT, ...dates });
    expect([record?.endDate, issues]).to.deep.equal([undefined, []]);
  });

  it("tells its dates on the feed's wall clock", () => {
    const { records } = reading(EVENTS, {
      timeZone: "Europe/London",
      events: [{ ...EVENT, startDate: "2015-12-01T09:00+0100", endDate: "2015-12-01T11:00:00+01:00" }],
    });
    expect(records[0]).to.include({ startDate: "2015-12-01T08:00", endDate: "2015-12-01T10:00" });
  });

  it("keeps everything the contract names", () => {
    const full = {
      ...EVENT,
      description: "D",
      eventStatus: "sold-out",
      attendanceMode: "mixed",
      onlineUrl: "direct.html",
      location: { name: "Salle", addressLocality: "Lille", latitude: 50.6, longitude: 3 },
      audience: "Tous",
      isAccessibleForFree: false,
      price: "5 €",
      registration: { url: "inscription", email: "a@b.fr", phone: "03 20", deadline: "2015-11-30" },
      accessibility: ["motor", "hearing"],
      url: "https://example.org/",
      image: { url: "i.jpg", alt: "A", width: 3, height: 2, credit: "C" },
    };
    const { record, issues } = readingOne(EVENTS, full);
    expect(issues).to.deep.equal([]);
    expect(record).to.deep.include({
      description: "D",
      eventStatus: "sold-out",
      attendanceMode: "mixed",
      onlineUrl: "https://feed.example/data/direct.html",
      location: { ...full.location, lang: undefined },
      audience: "Tous",
      isAccessibleForFree: false,
      price: "5 €",
      registration: {
        url: "https://feed.example/data/inscription",
        email: "a@b.fr",
        phone: "03 20",
        deadline: "2015-11-30",
        lang: undefined,
      },
      accessibility: ["motor", "hearing"],
      url: "https://example.org/",
    });
    expect(record?.image).to.include({
      url: "https://feed.example/data/i.jpg",
      alt: "A",
      width: 3,
      credit: "C",
    });
  });

  for (const email of [
    "a@b.fr,c@d.fr",
    "a;b@c.fr",
    "a%0Abcc:c@d.fr",
    "a@b.fr#x",
    "a?bcc=c@d.fr",
    "<a@b.fr>",
    "mailto:a@b.fr",
    "a@b@c.fr",
    "a@b.fr\u202Egnp",
  ])
    it(`writes to nobody where the address is ${JSON.stringify(email)}`, () => {
      const { record, issues } = readingOne(EVENTS, { ...EVENT, registration: { email } });
      expect(record?.registration?.email).to.equal(undefined);
      expect(issues).to.deep.equal(["/events/0/registration/email url"]);
    });

  it("dials what is read, and nothing where it is words", () => {
    expect(phoneLink("+33 (0)3 20 85 12 85")).to.equal("tel:+33320851285");
    expect(phoneLink("03.20.85.12.85")).to.equal("tel:0320851285");
    expect(phoneLink("00 33 (0)3 20 85 12 85")).to.equal("tel:0033320851285");
    expect(phoneLink("02/123.45.67")).to.equal("tel:021234567");
    const two = ["03 20 85 12 85 / 06 12 34 56 78", "03.20.85.12.85 - 0612345678"];
    for (const words of ["javascript:alert(1)", "Mairie", "03 20 puis 2", "12", "+", "----", "(…)", ...two])
      expect(phoneLink(words), words).to.equal(undefined);
    const { record } = readingOne(EVENTS, { ...EVENT, registration: { phone: "Mairie \u202E21" } });
    expect(record?.registration?.phone).to.equal("Mairie 21");
    const words = { nl: "Aan het loket", fr: "À l’accueil" };
    expect(
      readingOne(EVENTS, { ...EVENT, registration: { phone: words } }).record?.registration?.phone,
    ).to.equal(words.fr);
  });

  it("names its languages as a page does, also where a CMS wrote its locale", () => {
    const event = { ...EVENT, description: { nl_BE: "Dag" }, audience: { de: "Alle" } };
    const { records } = reading(EVENTS, { inLanguage: "en_GB", events: [event] });
    expect(records[0]?.langs).to.deep.equal({ name: "en-GB", description: "nl-BE", audience: "de" });
    expect(readingOne(RESOURCES, { id: "x", name: "X", inLanguage: "fr_FR" }).record?.inLanguage).to.equal(
      "fr-FR",
    );
  });

  it("takes a territory with its heights, in metres, as a GeoJSON position may have them", () => {
    const high = SQUARE.coordinates.map((ring) => ring.map((position) => [...position, 203.5]));
    const read = (coordinates: unknown): string[] =>
      readingOne(TERRITORIES, { id: "x", name: "X", geometry: { type: "Polygon", coordinates } }).issues;
    expect(read(high)).to.deep.equal([]);
    expect(read(high.map((ring) => ring.map(([, ...rest]) => rest)))).to.deep.equal([
      "/territories/0/geometry type",
    ]);
  });

  it("keeps a territory whose outline has an object in a number's place, whatever that object's keys", () => {
    const coordinates = [[...(SQUARE.coordinates[0] as number[][]).slice(1), [{ toString: "x" }, 50]]];
    const territory = { id: "x", name: "X", geometry: { type: "Polygon", coordinates } };
    const { record, issues } = readingOne(TERRITORIES, territory);
    expect([record?.id, issues]).to.deep.equal(["x", ["/territories/0/geometry type"]]);
  });

  it("refers once to what is named twice", () => {
    const members = [{ id: "m", name: "M" }];
    const { record } = readingOne(EVENTS, { ...EVENT, members: ["m", " m", "m"] }, { members });
    expect(record?.members).to.deep.equal(["m"]);
  });

  it("asks nobody to register where the export has an object with nothing in it", () => {
    for (const registration of [{}, { url: "", email: null, phone: "", deadline: null }]) {
      const { record, issues } = readingOne(EVENTS, { ...EVENT, registration });
      expect([record?.registration, issues]).to.deep.equal([undefined, []]);
    }
    expect(readingOne(EVENTS, { ...EVENT, registration: { url: "javascript:0" } }).record?.registration).to.be
      .ok;
  });

  it("says once what it is accessible to", () => {
    const { record } = readingOne(EVENTS, { ...EVENT, accessibility: ["motor", "visual", "motor"] });
    expect(record?.accessibility).to.deep.equal(["motor", "visual"]);
  });

  it("names the words of accessibility it does not know, where they stand", () => {
    const { record, issues } = readingOne(EVENTS, { ...EVENT, accessibility: [7, "motor", "vol"] });
    expect(record?.accessibility).to.deep.equal(["motor"]);
    expect(issues).to.deep.equal(["/events/0/accessibility/0 type", "/events/0/accessibility/2 word"]);
  });
});

describe("A place", () => {
  const place = (location: unknown) => readingOne(ACTIONS, { ...ACTION, location });

  it("keeps its words where its point is impossible", () => {
    const { record, issues } = place({ name: "Base 11/19", latitude: 950, longitude: 2.79 });
    expect(record?.location).to.include({ name: "Base 11/19" });
    expect(record?.location).not.to.have.any.keys("latitude", "longitude");
    expect(issues).to.deep.equal(["/actions/0/location/latitude range"]);
  });

  it("has no point with half of one", () => {
    expect(place({ addressLocality: "Lille", longitude: 3 }).record?.location).not.to.have.property(
      "longitude",
    );
  });

  it("may stand where the world's lines cross", () => {
    expect(place({ latitude: 0, longitude: 0 }).record?.location).to.include({ latitude: 0, longitude: 0 });
  });
});

describe("A logo", () => {
  const logo = (value: unknown) => readingOne(MEMBERS, { id: "m", name: "M", logo: value });

  it("is found beside the document", () => {
    const { record } = logo({ url: "logos/m.svg", urlDark: "//cdn.example/d.svg", width: 240, height: 80 });
    expect(record?.logo).to.include({
      url: "https://feed.example/data/logos/m.svg",
      urlDark: "https://cdn.example/d.svg",
      width: 240,
      height: 80,
    });
  });

  it("loses a size or a dark variant that is none, and stays", () => {
    const { record, issues } = logo({ url: "m.svg", urlDark: "javascript:1", width: 0, height: "80" });
    expect(record?.logo).to.include({ url: "https://feed.example/data/m.svg" });
    expect(issues).to.deep.equal([
      "/members/0/logo/urlDark url",
      "/members/0/logo/width range",
      "/members/0/logo/height type",
    ]);
  });
});

describe("A campaign", () => {
  const campaign = (parts: object) => readingOne(PLEDGES, { id: "p", name: "P", ...parts });

  it("counts whole pledges: nobody pledges by half", () => {
    const { record } = campaign({ total: 12.6, goal: 99.5, counts: [{ name: "Citoyens", value: 1.4 }] });
    expect([record?.total, record?.goal, record?.counts[0]?.value]).to.deep.equal([13, 100, 1]);
  });

  it("has no number of its own", () => {
    expect(campaign({}).record?.total).to.equal(undefined);
    expect(campaign({ total: 0 }).record?.total).to.equal(0);
  });

  it("names and loses a count that lacks its name or its value", () => {
    const counts = [{ name: "Citoyens", value: 3 }, { value: 3 }, { name: "Structures" }, 7];
    const { record, issues } = campaign({ counts });
    expect(record?.counts.map(({ name, value }) => [name, value])).to.deep.equal([["Citoyens", 3]]);
    expect(issues).to.deep.equal([
      "/pledges/0/counts/1/name missing",
      "/pledges/0/counts/2/value missing",
      "/pledges/0/counts/3 type",
    ]);
  });

  it("keeps a recent pledge that has a text", () => {
    const { record, issues } = campaign({
      recent: [{ text: "À vélo", date: "2015-11-22" }, { name: "Zoé" }],
    });
    expect(record?.recent.map(({ text }) => text)).to.deep.equal(["À vélo"]);
    expect(issues).to.deep.equal(["/pledges/0/recent/1/text missing"]);
  });

  it("has no join link without an address one may follow", () => {
    expect(campaign({ join: { url: "https://example.org/", name: "Oui" } }).record?.join).to.deep.equal({
      url: "https://example.org/",
      name: "Oui",
      lang: undefined,
    });
    expect(campaign({ join: { url: "javascript:1", name: "Oui" } }).record?.join).to.equal(undefined);
    expect(campaign({ join: { name: "Oui" } }).record?.join).to.equal(undefined);
  });
});

describe("A route", () => {
  it("is left out without a stop", () => {
    for (const stops of [undefined, [], [{}, null]]) {
      const { record, issues } = readingOne(ROUTES, { ...ROUTE, stops });
      expect(record).to.equal(undefined);
      expect(issues).to.include("/routes/0/stops missing");
    }
  });

  it("keeps its stops in order, each with a time of the clock or none", () => {
    const stops = [{ name: "A", startTime: "09:30" }, { name: "B", startTime: "25:00" }, { name: "C" }];
    const { record, issues } = readingOne(ROUTES, { ...ROUTE, stops });
    expect(record?.stops.map(({ name, startTime }) => [name, startTime])).to.deep.equal([
      ["A", "09:30"],
      ["B", undefined],
      ["C", undefined],
    ]);
    expect(issues).to.deep.equal(["/routes/0/stops/1/startTime date"]);
  });
});

describe("A year, a month or a day", () => {
  const dated = (datePublished: string) =>
    readingOne(RESOURCES, { id: "x", name: "X", datePublished }).record?.datePublished;

  it("stays as exact as it is", () => {
    const dates = ["2014", "2014-05", "2014-05-12", "2014-05-12T09:00"];
    expect(dates.map(dated)).to.deep.equal(dates);
  });

  it("is the day in the feed's time zone where an offset tells the moment", () => {
    expect(dated("2014-04-30T22:00:00.000Z")).to.equal("2014-05-01T00:00");
  });
});

describe("A milestone", () => {
  it("needs its date and its members, and may have a name", () => {
    const milestones = [
      { date: "2014", members: 25, name: "Printemps 2014" },
      { members: 41 },
      { date: "2020-04-03" },
      { date: "jadis", members: 1 },
      { date: "2020-04-03", members: 46.5 },
    ];
    const { records, issues } = reading(MILESTONES, { milestones });
    expect(records.map(({ date, members }) => `${date} ${members}`)).to.deep.equal([
      "2014 25",
      "2020-04-03 47",
    ]);
    expect(issues).to.deep.equal([
      "/milestones/1/date missing",
      "/milestones/2/members missing",
      "/milestones/3/date date",
      "/milestones/3/date missing",
    ]);
  });
});

describe("A territory", () => {
  it("keeps its polygon", () => {
    expect(readingOne(TERRITORIES, { id: "t", name: "T", geometry: SQUARE }).record?.geometry).to.deep.equal(
      SQUARE,
    );
  });
});
