import { expect } from "@open-wc/testing";

import { ACTIONS } from "../../../src/model/actions.js";
import { EVENTS } from "../../../src/model/events.js";
import { Feed, isFeed } from "../../../src/model/feed.js";
import type { JsonObject } from "../../../src/model/json.js";
import { MEMBERS } from "../../../src/model/members.js";
import { formatWallTime } from "../../../src/model/wall-time.js";
import { FEED_ADDRESS, feedOf } from "../../support/reading.js";

const EVENTS_ADDRESS = "https://feed.example/elsewhere/events.json";
const EVENT = { id: "e", name: "Débat", startDate: "2015-12-01", url: "debat.html", members: ["cerdd"] };
const CERDD = { id: "cerdd", name: "Cerdd" };

const headIssues = (feed: Feed): string[] => feed.issues([], "fr").map(({ path, code }) => `${path} ${code}`);
const eventIssues = (feed: Feed): string[] =>
  feed.issues([EVENTS], "fr").map(({ path, code }) => `${path} ${code}`);

describe("A document", () => {
  it("is a feed where it says version 1", () => {
    expect(isFeed({ version: 1 })).to.equal(true);
  });

  for (const json of [
    null,
    undefined,
    7,
    "feed",
    [],
    [{ version: 1 }],
    {},
    { version: 2 },
    { version: 0 },
    { version: "1" },
    { version: null },
    JSON.parse('{"__proto__":{"version":1}}'),
    Object.create({ version: 1 }),
  ]) {
    it(`is no feed: ${JSON.stringify(json)}`, () => {
      expect(isFeed(json)).to.equal(false);
    });
  }
});

describe("The head of a feed", () => {
  it("has defaults: French, in Paris, not archived", () => {
    const feed = feedOf({});
    expect(feed).to.include({ lang: "fr", timeZone: "Europe/Paris", archived: false });
    expect(feed.dateModified).to.equal(undefined);
    expect(headIssues(feed)).to.deep.equal([]);
  });

  it("says its language, its time zone, its date and whether the campaign is over", () => {
    const feed = feedOf({
      inLanguage: "nl",
      timeZone: "Europe/London",
      archived: true,
      dateModified: "2015-11-23T09:00:00+01:00",
    });
    expect(feed).to.include({ lang: "nl", timeZone: "Europe/London", archived: true });
    expect(feed.dateModified && formatWallTime(feed.dateModified)).to.equal("2015-11-23T08:00");
  });

  it("names what a widget found wrong in it later, once", () => {
    const feed = feedOf({ contact: { join: "javascript:alert(1)" } });
    for (const lang of ["fr", "nl"]) feed.head(lang).nested("contact")?.link("join");
    expect(headIssues(feed)).to.deep.equal(["/contact/join url"]);
  });

  it("names what is wrong in it, and keeps the defaults", () => {
    const feed = feedOf({
      inLanguage: 7,
      timeZone: "Europe/Dunkerque",
      archived: "oui",
      dateModified: "hier",
    });
    expect(feed).to.include({ lang: "fr", timeZone: "Europe/Paris", archived: false });
    expect(feed.dateModified).to.equal(undefined);
    expect(headIssues(feed)).to.have.members([
      "/inLanguage type",
      "/timeZone word",
      "/archived type",
      "/dateModified date",
    ]);
  });

  it("stands among the issues of every collection", () => {
    expect(eventIssues(feedOf({ timeZone: "Mars", events: [{ id: "e" }] }))).to.deep.equal([
      "/timeZone word",
      "/events/0/name missing",
    ]);
  });
});

describe("A feed's collection", () => {
  it("is read once and shared", () => {
    const feed = feedOf({ events: [EVENT], members: [CERDD] });
    expect(feed.records(EVENTS, "fr")).to.equal(feed.records(EVENTS, "fr"));
    expect(feed.records(EVENTS, "en")).not.to.equal(feed.records(EVENTS, "fr"));
  });

  it("costs no other collection anything when it is bad", () => {
    const feed = feedOf({ actions: "rien", events: [EVENT], members: [CERDD] });
    expect(feed.records(EVENTS, "fr")).to.have.lengthOf(1);
    expect(eventIssues(feed)).to.deep.equal([]);
    expect(feed.records(ACTIONS, "fr")).to.deep.equal([]);
  });

  it("loses what can't be looked at in an object that a page gives: a field, or a record", () => {
    const refuse = (): never => {
      throw new Error("no");
    };
    const gone = Proxy.revocable({}, {});
    gone.revoke();
    const broken = Object.defineProperty({ ...EVENT, id: "f" }, "description", { get: refuse });
    const nameless = Object.defineProperty({ id: "g" }, "name", { get: refuse });
    const texts = { ...EVENT, id: "h", description: new Proxy({}, { ownKeys: refuse }) };
    const feed = feedOf({ events: [gone.proxy, nameless, broken, texts, EVENT], members: [CERDD] });
    expect(feed.records(EVENTS, "fr").map(({ id }) => id)).to.deep.equal(["f", EVENT.id]);
    expect(eventIssues(feed)).to.include.members([
      "/events/0 type",
      "/events/1/name type",
      "/events/2/description type",
      "/events/3 type",
    ]);
    const referred = feedOf({ events: [EVENT], members: [gone.proxy, CERDD] });
    expect(referred.records(EVENTS, "fr")[0]?.members).to.deep.equal(["cerdd"]);
    const hidden = Object.defineProperty({ version: 1 }, "events", { get: refuse });
    expect(eventIssues(new Feed(hidden, FEED_ADDRESS))).to.deep.equal(["/events type"]);
  });

  it("is not called by what every object has", () => {
    const json = JSON.parse('{"version":1,"__proto__":{"events":[{"id":"x"}]}}') as JsonObject;
    const feed = new Feed(json, FEED_ADDRESS);
    expect(feed.records(EVENTS, "fr")).to.deep.equal([]);
    expect(eventIssues(feed)).to.deep.equal([]);
  });

  it("of ten thousand records is read in well under a second", () => {
    const events = Array.from({ length: 10_000 }, (_, index) => ({ ...EVENT, id: `e${index}` }));
    const reading = (): number => {
      const before = performance.now();
      expect(feedOf({ events, members: [CERDD] }).records(EVENTS, "fr")).to.have.lengthOf(10_000);
      return performance.now() - before;
    };
    /* The least of three is the reading; the rest is what else the machine had to do. */
    expect(Math.min(reading(), reading(), reading())).to.be.below(2_000);
  });
});

describe("A collection in a document of its own", () => {
  const feedElsewhere = (): Feed =>
    feedOf({ events: { href: "../elsewhere/events.json" }, members: [CERDD] });

  it("is found relative to the feed", () => {
    expect(feedElsewhere().href("events")).to.equal(EVENTS_ADDRESS);
    expect(feedElsewhere().href("members")).to.equal(undefined);
    expect(feedOf({ events: { href: "javascript:alert(1)" } }).href("events")).to.equal(undefined);
  });

  it("is empty until it is here", () => {
    const feed = feedElsewhere();
    expect(feed.records(EVENTS, "fr")).to.deep.equal([]);
    expect(eventIssues(feed)).to.deep.equal([]);
  });

  it("may be a bare list, its links relative to itself, its faults named as those of the feed's own are", () => {
    const feed = feedElsewhere();
    feed.attach("events", { json: [{ id: "sans-nom" }, EVENT], url: EVENTS_ADDRESS });
    expect(feed.records(EVENTS, "fr")[0]?.url).to.equal("https://feed.example/elsewhere/debat.html");
    expect(eventIssues(feed)).to.deep.equal(["/events/0/name missing"]);
  });

  it("may stand under its name", () => {
    const feed = feedElsewhere();
    feed.attach("events", { json: { events: [EVENT] }, url: EVENTS_ADDRESS });
    expect(feed.records(EVENTS, "fr")).to.have.lengthOf(1);
  });

  it("is named where it is neither", () => {
    const feed = feedElsewhere();
    feed.attach("events", { json: { events: "rien" }, url: EVENTS_ADDRESS });
    expect(feed.records(EVENTS, "fr")).to.deep.equal([]);
    expect(eventIssues(feed)).to.deep.equal(["/events type"]);
  });

  it("is named where it is not in there at all", () => {
    const feed = feedElsewhere();
    feed.attach("events", { json: { evenements: [EVENT] }, url: EVENTS_ADDRESS });
    expect(feed.records(EVENTS, "fr")).to.deep.equal([]);
    expect(eventIssues(feed)).to.deep.equal(["/events type"]);
  });

  it("is read anew when a newer one comes", () => {
    const feed = feedElsewhere();
    feed.attach("events", { json: [EVENT], url: EVENTS_ADDRESS });
    feed.records(EVENTS, "fr");
    feed.attach("events", { json: [EVENT, { ...EVENT, id: "f" }], url: EVENTS_ADDRESS });
    expect(feed.records(EVENTS, "fr")).to.have.lengthOf(2);
  });

  it("can be referred to before it is here, and is checked once it is", () => {
    const feed = feedOf({
      events: [{ ...EVENT, members: ["cerdd", "nul"] }],
      members: { href: "members.json" },
    });
    expect(feed.records(EVENTS, "fr")[0]?.members).to.deep.equal(["cerdd", "nul"]);
    feed.attach("members", { json: [CERDD], url: EVENTS_ADDRESS });
    expect(feed.records(EVENTS, "fr")[0]?.members).to.deep.equal(["cerdd"]);
    expect(feed.records(MEMBERS, "fr")).to.have.lengthOf(1);
  });
});
