import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect } from "@open-wc/testing";
import * as fc from "fast-check";

import { fullFeed } from "../../mocks/feeds.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { showData, TAGS, type Widget } from "../support/widget.js";

useNetwork();
const setClock = useClock();

/* A thousand and more in all, in each engine. */
const RUNS_PER_WIDGET = 300;
const RUN_MS = 100_000;

type Json = Record<string, unknown>;

const COLLECTIONS = Object.keys(fullFeed).filter((key) => Array.isArray(fullFeed[key]));

/** Something else in a feed's place: any JSON, and what people and programs write by mistake. */
const junk = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.constantFrom<unknown>(
    ...[
      undefined,
      null,
      "",
      "javascript:alert(1)",
      "<img src=x onerror=alert(1)>",
      "__proto__",
      "2015-02-30",
    ],
    ...[
      "2015-12-01T09:00+99:99",
      "\uD800",
      "\u202E",
      -1,
      1e308,
      [],
      {},
      [[[]]],
      { fr: 1 },
      { then: 1 },
      { href: "a" },
    ],
  ),
);

/** Where to strike: a collection, a record of it, and a way down into the record. */
const blow = fc.record({
  collection: fc.constantFrom(...COLLECTIONS),
  record: fc.nat(),
  way: fc.array(fc.nat(), { maxLength: 4 }),
  value: junk,
});
const head = fc.dictionary(
  fc.constantFrom(
    "name",
    "url",
    "inLanguage",
    "timeZone",
    "dateModified",
    "archived",
    "publisher",
    "contact",
  ),
  junk,
);

type Blow = typeof blow extends fc.Arbitrary<infer B> ? B : never;

/* A record keeps its id: another's would hide that one, and rightly so. */
const inside = (value: unknown, way: readonly number[], replacement: unknown): unknown => {
  const [step, ...rest] = way;
  if (step === undefined || typeof value !== "object" || value === null) return replacement;
  const keys = Object.keys(value).filter((key) => key !== "id");
  const key = keys[step % keys.length];
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Json;
  copy[key] = inside(copy[key], rest, replacement);
  return copy;
};

/** The feed after the blows, and which records were struck: `members/3`. */
const strike = (blows: readonly Blow[], parts: Json): { feed: Json; struck: Set<string> } => {
  const feed: Json = { ...fullFeed, ...parts };
  const struck = new Set<string>();
  for (const { collection, record, way, value } of blows) {
    const records = [...(feed[collection] as unknown[])];
    const index = record % records.length;
    records[index] = inside(records[index], way, value);
    feed[collection] = records;
    struck.add(String((fullFeed[collection] as Json[])[index]?.["id"]));
  }
  return { feed, struck };
};

const idsOf = (widget: Widget): string[] => widget.items.map((item) => (item as { id: string }).id);

describe("A feed with anything anywhere", () => {
  beforeEach(() => {
    setClock("2015-11-24T10:00:00+01:00");
  });

  for (const tag of TAGS) {
    it(`costs <${tag}> nothing but what is bad`, async function () {
      this.timeout(RUN_MS);
      const widget: Widget = await showData(tag, fullFeed, { max: "1000" });
      const before = idsOf(widget);
      expect(before).to.not.be.empty;
      await fc.assert(
        fc.asyncProperty(fc.array(blow, { minLength: 1, maxLength: 4 }), head, async (blows, parts) => {
          const { feed, struck } = strike(blows, { ...parts, archived: false });
          widget.data = feed;
          await widget.updateComplete;
          const wanted = before.filter((id) => !struck.has(id));
          expect(widget.status).to.be.oneOf(wanted.length > 0 ? ["ready"] : ["ready", "empty"]);
          expect(idsOf(widget)).to.include.members(wanted);
          expect(widget.issues).to.be.an("array");
        }),
        { numRuns: RUNS_PER_WIDGET },
      );
    });
  }
});
