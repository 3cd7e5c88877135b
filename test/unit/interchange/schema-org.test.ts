import { expect } from "@open-wc/testing";
import * as fc from "fast-check";

import { publishJsonLd, withdrawJsonLd } from "../../../src/interchange/publish-json-ld.js";
import { eventJsonLd, type JsonLd } from "../../../src/interchange/schema-org.js";
import type { ClimatEvent } from "../../../src/model/events.js";
import { CONTEXT, eventOf } from "./records.js";
import { PROPERTIES, WORDS } from "./schema-org-vocabulary.js";

/** As a reader of the page gets it: without what is not written. */
const written = (event: ClimatEvent, context = CONTEXT): JsonLd[] =>
  JSON.parse(JSON.stringify(eventJsonLd(event, context))) as JsonLd[];

const describeEvent = (fields: object, timeZone = "Europe/Paris"): JsonLd => {
  const nodes = written(eventOf(fields, timeZone), { ...CONTEXT, timeZone });
  expect(nodes).to.have.length(1);
  return nodes[0]!;
};

/** What of a tree schema.org does not know. */
const strangersIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(strangersIn);
  if (typeof value !== "object" || value === null) return [];
  const { "@type": type, ...fields } = value as Record<string, unknown>;
  const known = PROPERTIES[String(type)];
  const properties = Object.entries(fields).filter(([key]) => key !== "@context");
  return properties.flatMap(([key, field]) => [
    ...(known?.has(key) ? [] : [`${String(type)}.${key}`]),
    ...(WORDS[key]?.has(String(field).replace("https://schema.org/", "")) === false ? [String(field)] : []),
    ...strangersIn(field),
  ]);
};

const FULL = {
  description: "On marche.",
  startDate: "2015-12-01T09:00",
  endDate: "2015-12-01T17:30",
  location: { name: "Kursaal", addressLocality: "Dunkerque", latitude: 51.05, longitude: 2.37 },
  members: ["cerdd", "maison"],
  audience: "Tout public",
  isAccessibleForFree: false,
  price: "5,50 €",
  registration: { url: "/inscription", deadline: "2015-11-28T18:00" },
  url: "/marche",
  image: { url: "/marche.jpg" },
};

describe("An event as schema.org data", () => {
  it("says all that the feed says", () => {
    expect(describeEvent(FULL)).to.deep.equal({
      "@context": "https://schema.org",
      "@type": "Event",
      name: "Marche",
      description: "On marche.",
      startDate: "2015-12-01T09:00+01:00",
      endDate: "2015-12-01T17:30+01:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      location: {
        "@type": "Place",
        name: "Kursaal",
        address: { "@type": "PostalAddress", addressLocality: "Dunkerque" },
        geo: { "@type": "GeoCoordinates", latitude: 51.05, longitude: 2.37 },
      },
      organizer: [
        { "@type": "Organization", name: "Cerdd", url: "https://cerdd.example/" },
        { "@type": "Organization", name: "Maison de l’Europe" },
      ],
      image: "https://climat.example/marche.jpg",
      url: "https://climat.example/marche",
      isAccessibleForFree: false,
      audience: { "@type": "Audience", audienceType: "Tout public" },
      offers: {
        "@type": "Offer",
        url: "https://climat.example/inscription",
        price: 5.5,
        priceCurrency: "EUR",
        validThrough: "2015-11-28T18:00+01:00",
      },
    });
  });

  it("uses no property and no word that schema.org does not have", () => {
    for (const eventStatus of Object.keys(CONTEXT.words.statuses ?? {})) {
      for (const attendanceMode of ["offline", "online", "mixed"]) {
        const fields = { ...FULL, eventStatus, attendanceMode, onlineUrl: "https://visio.example/" };
        expect(strangersIn(describeEvent(fields))).to.deep.equal([]);
      }
    }
    expect(
      strangersIn({ "@type": "Event", begins: 1, eventStatus: "https://schema.org/EventFull" }),
    ).to.have.length(2);
  });

  it("says no more than the feed", () => {
    expect(describeEvent({ startDate: "2015-12-01" })).to.deep.equal({
      "@context": "https://schema.org",
      "@type": "Event",
      name: "Marche",
      startDate: "2015-12-01",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    });
  });

  it("gives whole days as days, the last included", () => {
    const { startDate, endDate } = describeEvent({ startDate: "2015-11-30", endDate: "2015-12-11" });
    expect([startDate, endDate]).to.deep.equal(["2015-11-30", "2015-12-11"]);
  });

  it("gives hours with the offset of that day in the feed's zone", () => {
    const startOf = (startDate: string, timeZone: string) =>
      describeEvent({ startDate }, timeZone)["startDate"];
    expect(startOf("2015-07-01T09:00", "Europe/Paris")).to.equal("2015-07-01T09:00+02:00");
    expect(startOf("2015-07-01T09:00", "America/Cayenne")).to.equal("2015-07-01T09:00-03:00");
    expect(startOf("2015-07-01T09:00", "Asia/Kathmandu")).to.equal("2015-07-01T09:00+05:45");
    const night = describeEvent({ startDate: "2015-10-25T02:30", endDate: "2015-10-25T03:30" });
    expect(night["startDate"]).to.equal("2015-10-25T02:30+02:00");
    expect(night["endDate"]).to.equal("2015-10-25T03:30+01:00");
    expect(startOf("2015-10-25T02:30+01:00", "Europe/Paris")).to.equal("2015-10-25T02:30+01:00");
  });

  for (const [eventStatus, word] of [
    ["scheduled", "EventScheduled"],
    ["tentative", "EventScheduled"],
    ["postponed", "EventPostponed"],
    ["rescheduled", "EventRescheduled"],
    ["moved-online", "EventMovedOnline"],
    ["sold-out", "EventScheduled"],
    ["cancelled", "EventCancelled"],
  ] as const) {
    it(`that is ${eventStatus} is ${word}`, () => {
      expect(describeEvent({ eventStatus })["eventStatus"]).to.equal(`https://schema.org/${word}`);
    });
  }

  it("that is full has an offer that is sold out", () => {
    const { offers } = describeEvent({ eventStatus: "sold-out", url: "/marche" });
    expect(offers).to.deep.equal({
      "@type": "Offer",
      url: "https://climat.example/marche",
      availability: "https://schema.org/SoldOut",
    });
  });

  it("takes a price for a figure only where it is one", () => {
    const offerOf = (price: string, isAccessibleForFree?: boolean) => {
      const { offers } = describeEvent({ price, isAccessibleForFree });
      const { price: figure, description } = offers as JsonLd;
      return [figure, description];
    };
    expect(offerOf("5 €")).to.deep.equal([5, undefined]);
    expect(offerOf("12.50 euros")).to.deep.equal([12.5, undefined]);
    expect(offerOf("de 5 à 8 €")).to.deep.equal([undefined, "de 5 à 8 €"]);
    expect(offerOf("prix libre", true)).to.deep.equal([0, "prix libre"]);
    expect(describeEvent({ isAccessibleForFree: true })["offers"]).to.equal(undefined);
  });

  it("is at its place, on the net, or at both", () => {
    const locationOf = (fields: object) => {
      const { location } = describeEvent({ ...FULL, onlineUrl: "https://visio.example/", ...fields });
      return [location].flat().map((place) => (place as JsonLd)["@type"]);
    };
    expect(locationOf({})).to.deep.equal(["Place"]);
    expect(locationOf({ attendanceMode: "online" })).to.deep.equal(["VirtualLocation"]);
    expect(locationOf({ attendanceMode: "mixed" })).to.deep.equal(["Place", "VirtualLocation"]);
    expect(locationOf({ eventStatus: "moved-online" })).to.deep.equal(["VirtualLocation"]);
  });

  it("moved to the net is attended there", () => {
    const { eventAttendanceMode, location } = describeEvent({ ...FULL, eventStatus: "moved-online" });
    expect(eventAttendanceMode).to.equal("https://schema.org/OnlineEventAttendanceMode");
    expect(location).to.deep.equal({ "@type": "VirtualLocation", url: "https://climat.example/marche" });
  });

  it("of several dates is an event for each", () => {
    const event = eventOf({ occurrences: [{ startDate: "2015-12-01" }, { startDate: "2015-12-08T09:00" }] });
    expect(written(event).map(({ startDate }) => startDate)).to.deep.equal([
      "2015-12-01",
      "2015-12-08T09:00+01:00",
    ]);
  });

  it("writes no address but of the web", () => {
    const { url, offers } = describeEvent({ url: "mailto:a@climat.example", price: "5 €" });
    expect([url, (offers as JsonLd)["url"]]).to.deep.equal([undefined, undefined]);
  });
});

describe("Events published in the page", () => {
  const owners = [{}, {}, {}] as const;
  const [first, second, third] = owners;
  afterEach(() => owners.forEach(withdrawJsonLd));

  const scripts = () => [
    ...document.head.querySelectorAll<HTMLScriptElement>("script[type='application/ld+json']"),
  ];
  const names = () => scripts().map(({ text }) => (JSON.parse(text) as JsonLd)["name"]);
  const named = (...list: string[]) => list.map((name) => eventOf({ id: name, name }));

  it("stand there once, however many show them, until the last has gone", () => {
    publishJsonLd(first, named("a", "b"), CONTEXT);
    publishJsonLd(second, named("b", "c"), CONTEXT);
    expect(names()).to.deep.equal(["a", "b", "c"]);
    withdrawJsonLd(first);
    expect(names()).to.deep.equal(["b", "c"]);
    withdrawJsonLd(second);
    expect(names()).to.deep.equal([]);
  });

  it("are the ones that an owner showed last", () => {
    publishJsonLd(first, named("a", "b"), CONTEXT);
    const [, kept] = scripts();
    publishJsonLd(first, named("b", "c"), CONTEXT);
    expect(names()).to.deep.equal(["b", "c"]);
    expect(scripts()[0]).to.equal(kept);
    publishJsonLd(first, [], CONTEXT);
    expect(names()).to.deep.equal([]);
  });

  it("say what was said last, and leave with the last owner all the same", () => {
    publishJsonLd(first, [eventOf({ name: "Marche" })], CONTEXT);
    publishJsonLd(second, [eventOf({ name: "Mars" })], CONTEXT);
    expect(names()).to.deep.equal(["Mars"]);
    withdrawJsonLd(second);
    expect(names()).to.deep.equal(["Mars"]);
    withdrawJsonLd(first);
    expect(names()).to.deep.equal([]);
  });

  it("of two feeds are two, also with one id", () => {
    publishJsonLd(first, named("a"), CONTEXT);
    publishJsonLd(second, named("a"), { ...CONTEXT, feedUrl: "https://other.example/feed.json" });
    expect(names()).to.deep.equal(["a", "a"]);
  });

  it("come back where a page has cleared its head", () => {
    publishJsonLd(first, named("a"), CONTEXT);
    scripts()[0]!.remove();
    publishJsonLd(first, named("a"), CONTEXT);
    expect(names()).to.deep.equal(["a"]);
  });

  it("stand in data blocks with nothing left of a script of the page", () => {
    publishJsonLd(first, named("a"), CONTEXT);
    expect(scripts()[0]!.getAttributeNames()).to.deep.equal(["type"]);
  });

  it("need no script of the page", () => {
    const others = [...document.querySelectorAll("script")].map((script) => {
      const mark = document.createComment("script");
      script.replaceWith(mark);
      return { script, mark };
    });
    publishJsonLd(first, named("a"), CONTEXT);
    others.forEach(({ script, mark }) => mark.replaceWith(script));
    expect(names()).to.deep.equal(["a"]);
  });

  it("are withdrawn by one who has published nothing without harm", () => {
    publishJsonLd(first, named("a"), CONTEXT);
    withdrawJsonLd(third);
    expect(names()).to.deep.equal(["a"]);
  });

  it("have their dates to come, else the last one, and no endless list", () => {
    const dates = (today: string, occurrences: object[]) => {
      publishJsonLd(first, [eventOf({ occurrences })], { ...CONTEXT, today: Date.parse(today) / 86_400_000 });
      return [JSON.parse(scripts()[0]!.text) as JsonLd | JsonLd[]].flat().map(({ startDate }) => startDate);
    };
    const both = [{ startDate: "2015-12-01", endDate: "2015-12-03" }, { startDate: "2015-12-08" }];
    expect(dates("2015-12-03", both)).to.deep.equal(["2015-12-01", "2015-12-08"]);
    expect(dates("2015-12-04", both)).to.deep.equal(["2015-12-08"]);
    expect(dates("2016-01-01", both)).to.deep.equal(["2015-12-08"]);
    const many = Array.from({ length: 300 }, () => ({ startDate: "2015-12-08" }));
    expect(dates("2015-12-01", many)).to.have.length(20);
  });

  it("hold no markup, whatever the feed says, and say the same", () => {
    const nasty = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("</script>", "<!--", "<script>", "]]>", "\u2028", '"', "\\", "\uD800"))
        .map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(nasty, nasty, (name, description) => {
        publishJsonLd(first, [{ ...eventOf({}), name, description }], CONTEXT);
        const [script] = scripts();
        expect(script!.text).not.to.include("<");
        const read = JSON.parse(script!.text) as JsonLd;
        expect([read["name"], read["description"]]).to.deep.equal(
          [name, description].map((text) => JSON.parse(JSON.stringify(text)) as string),
        );
      }),
      { numRuns: 100 },
    );
  });
});
