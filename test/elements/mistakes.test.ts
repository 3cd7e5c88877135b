import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect } from "@open-wc/testing";

import { fullFeed } from "../../mocks/feeds.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { saidBy, showData, type Tag, TAGS, useHeard } from "../support/widget.js";

const network = useNetwork();
const heard = useHeard();

/** An attribute, what nobody knows in it, and a word that the console's line must name. */
const MISTAKES: [Tag, string, string, RegExp][] = [
  ["climat-agenda", "view", "grid", /list, month/],
  ["climat-agenda", "include", "events talks", /"talks".*events, calls/],
  ["climat-agenda", "from", "garbage", /today/],
  ["climat-agenda", "to", "2015-02-30", /today/],
  ["climat-agenda", "json-ld", "non", /none/],
  ["climat-agenda", "max", "-1", /0, 1, 2/],
  ["climat-agenda", "max", "beaucoup", /0, 1, 2/],
  ["climat-agenda", "refresh", "souvent", /0, 1, 2/],
  ["climat-agenda", "heading-level", "9", /2, 3, 4, 5, 6/],
  ["climat-agenda", "lang", "xx", /fr, en, nl/],
  ["climat-agenda", "loading", "now", /lazy, eager/],
  ["climat-agenda", "filters", "search colour", /"colour".*theme/],
  ["climat-agenda", "theme", "sans-objet", /the feed|attenuation|energie/],
  ["climat-agenda", "member", "personne", /.+/],
  ["climat-action-map", "view", "globe", /map, list/],
  ["climat-action-map", "status", "over", /planned, engaged, done/],
  ["climat-action-map", "axis", "sans-objet", /.+/],
  ["climat-member-wall", "sort", "foo", /name, rotate/],
  ["climat-member-wall", "group-by", "colour", /role/],
  ["climat-member-wall", "size", "xl", /s, m, l/],
  ["climat-member-wall", "role", "boss", /coordinator/],
  ["climat-member-wall", "kind", "club", /association/],
  ["climat-resources", "kind", "film", /press-kit/],
  ["climat-pledge-counter", "campaign", "autre", /.+/],
  ["climat-pledge-counter", "minimum", "mille", /0, 1, 2/],
  ["climat-calls", "data-climat-theme", "pink", /neutral, high-contrast/],
];

/* An id that the feed does not have is named with its collection. */
const COLLECTION: Record<string, string> = { theme: "themes", member: "members", axis: "axes" };

const GOOD: Partial<Record<Tag, Record<string, string>>> = {
  "climat-agenda": {
    view: "month",
    include: "events, calls",
    from: "today",
    to: "2035-01-01T10:00",
    max: "5",
  },
  "climat-action-map": { view: "map", status: "planned done", "heading-level": "2" },
  "climat-member-wall": { sort: "rotate", "group-by": "territory", size: "s", role: "coordinator, partner" },
  "climat-resources": { kind: "press-kit", filters: "none" },
  "climat-pledge-counter": { minimum: "1000", lang: "fr-BE", refresh: "60" },
  "climat-calls": { closed: "", loading: "eager", "data-climat-theme": "neutral", member: " " },
};

describe("An embedder's mistake", () => {
  for (const [tag, name, value, names] of MISTAKES)
    it(`gets one line that says what to do: <${tag} ${name}="${value}">`, async () => {
      for (let times = 0; times < 2; times++) {
        const widget = await showData(tag, fullFeed, { [name]: value });
        expect(widget.status).to.not.equal("error");
        await until(() => network.warnings.length > 0, "a line");
      }
      expect(network.warnings).to.have.lengthOf(1);
      const [line = ""] = network.warnings;
      expect(line).to.include(`<${tag}>: ${COLLECTION[name] ?? name} "`);
      expect(line).to.match(names);
    });

  for (const tag of TAGS)
    it(`is not told to who makes none: <${tag}>`, async () => {
      await showData(tag, fullFeed, GOOD[tag]);
      /* What tells is here already: a line would come in the next turns. */
      await import("../../src/internal/mistakes.js");
      await new Promise((resolve) => setTimeout(resolve));
      expect(network.warnings).to.deep.equal([]);
    });

  for (const data of [{ version: 2 }, {}, [], "{}", Object.freeze({ version: "1" })])
    it(`is told once, as an error and a line, where the data is no feed: ${JSON.stringify(data)}`, async () => {
      const widget = await showData("climat-calls", data as object);
      for (let times = 0; times < 3; times++) {
        widget.requestUpdate();
        await widget.updateComplete;
      }
      expect(widget.status).to.equal("error");
      expect(heard.told).to.deep.equal(["error"]);
      expect(network.warnings).to.have.lengthOf(1);
      expect(network.warnings[0]).to.include('"version": 1');
    });
});

const COLLECTIONS: Record<Tag, string> = {
  "climat-agenda": "events",
  "climat-action-map": "actions",
  "climat-pledge-counter": "pledges",
  "climat-member-wall": "members",
  "climat-resources": "resources",
  "climat-calls": "calls",
};

describe("Data that throws when it is looked at", () => {
  const refuse = (): never => {
    throw new Error("no");
  };

  for (const tag of TAGS)
    it(`leaves <${tag}> with what can be looked at, or its fallback`, async () => {
      const collection = COLLECTIONS[tag];
      const list = Object.defineProperty([{}], "0", { get: refuse });
      const widget = await showData(tag, { version: 1, [collection]: list });
      expect(widget.status).to.equal("error");
      expect(saidBy(widget)).to.include("Ces informations ne sont pas accessibles");
      const hidden = Object.defineProperty({ version: 1 }, collection, { get: refuse });
      expect((await showData(tag, hidden)).status).to.equal("empty");
    });
});
