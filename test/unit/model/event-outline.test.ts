import { expect } from "@open-wc/testing";

import { manyFeed } from "../../../mocks/feeds.js";
import { EVENT_OUTLINES } from "../../../src/model/event-outline.js";
import { type ClimatEvent, EVENTS } from "../../../src/model/events.js";
import { Feed } from "../../../src/model/feed.js";
import { wholeOf } from "../../../src/model/outline.js";

const FULL = {
  id: "full",
  name: { fr: "Débat", nl: "Debat" },
  description: "Une soirée.",
  startDate: "2015-12-01T18:00",
  endDate: "2015-12-01T20:00",
  eventStatus: "postponed",
  attendanceMode: "mixed",
  onlineUrl: "https://direct.example/",
  location: { name: "MRES", addressLocality: "Lille", latitude: 50.6, longitude: 3 },
  members: ["cerdd", "personne"],
  themes: ["air"],
  axes: ["a"],
  territories: ["nord"],
  audience: "Tout public",
  isAccessibleForFree: true,
  price: "Gratuit",
  registration: { url: "https://example.org/", deadline: "2015-11-30" },
  accessibility: ["motor"],
  action: "haie",
  url: "https://example.org/debat",
  image: { url: "a.jpg", alt: "La salle" },
};

const BAD = [
  { ...FULL, id: "full" },
  { ...FULL, id: "" },
  { ...FULL, id: "nameless", name: "" },
  { ...FULL, id: "dateless", startDate: "demain" },
  {
    ...FULL,
    id: "bad",
    endDate: "2015-11-01",
    eventStatus: "?",
    themes: [1],
    url: "javascript:0",
    location: 3,
  },
  { id: "often", name: "Visites", occurrences: [{ startDate: "2015-12-02" }, { startDate: "?" }, {}] },
  "no event",
  null,
];

const feedOf = (events: unknown): Feed =>
  new Feed(
    {
      version: 1,
      events,
      members: [{ id: "cerdd", name: "Cerdd" }],
      themes: [{ id: "air", name: "Air" }],
      axes: [{ id: "a", name: "A" }],
      territories: [{ id: "nord", name: "Nord" }],
      actions: [{ id: "haie", name: "Haie" }],
    },
    "https://feed.example/feed.json",
  );

const FIELDS = [...Object.keys(FULL), "lang", "occurrences"] as (keyof ClimatEvent)[];

describe("An event read as far as it is asked for", () => {
  for (const lang of ["fr", "nl", "en"]) {
    it(`says in ${lang} what one that is read at once says`, () => {
      for (const feed of [feedOf([FULL, ...BAD]), new Feed(manyFeed(new Date(0)), "https://a.example/")]) {
        const outlines = feed.records(EVENT_OUTLINES, lang);
        const events = feed.records(EVENTS, lang);
        expect(outlines.map(({ id }) => id)).to.deep.equal(events.map(({ id }) => id));
        outlines.forEach((outline, index) => {
          for (const field of FIELDS)
            expect(outline[field], `${outline.id} ${field}`).to.deep.equal(events[index]?.[field]);
          expect(wholeOf(outline)).to.deep.equal(events[index]);
        });
      }
    });
  }

  it("is handed out as one plain record, always the same", () => {
    const [outline] = feedOf([FULL]).records(EVENT_OUTLINES, "fr");
    const whole = wholeOf(outline!);
    expect(wholeOf(outline!)).to.equal(whole);
    expect(Object.getPrototypeOf(whole)).to.equal(Object.prototype);
    expect(wholeOf(whole)).to.equal(whole);
  });

  it("leaves its faults to those who read all, whether it was read before or not", () => {
    const feed = feedOf([FULL, ...BAD]);
    const faults = feedOf([FULL, ...BAD]).issues([EVENTS], "fr");
    expect(faults).not.to.deep.equal([]);
    for (const outline of feed.records(EVENT_OUTLINES, "fr")) expect(outline.themes).to.be.an("array");
    expect(feed.issues([EVENT_OUTLINES], "fr")).to.deep.equal([]);
    expect(feed.issues([EVENTS], "fr")).to.deep.equal(faults);
  });
});
