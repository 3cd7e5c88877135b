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

/** An attribute, an id that the feed does not have or a value that is none, and what the line offers instead. */
const UNKNOWN: [Tag, string, string, string][] = [
  ["climat-agenda", "theme", "sans-objet", "attenuation"],
  ["climat-agenda", "member", "personne", "cerdd"],
  ["climat-action-map", "axis", "sans-objet", "sensibiliser"],
  ["climat-action-map", "center", "50,63 3,06", "50.63,3.06"],
  ["climat-action-map", "center", "Lille", "50.63,3.06"],
  ["climat-member-wall", "territory", "ailleurs", "dunkerquois"],
  ["climat-pledge-counter", "campaign", "autre", "engagements"],
];

const GOOD: Partial<Record<Tag, Record<string, string>>> = {
  "climat-agenda": {
    view: "month",
    include: "events, calls",
    from: "today",
    to: "2035-01-01T10:00",
    max: "5",
  },
  "climat-action-map": { view: "map", status: "planned done", "heading-level": "2", center: "50.63, -3.06" },
  "climat-member-wall": { sort: "rotate", "group-by": "territory", size: "s", role: "coordinator, partner" },
  "climat-resources": { kind: "press-kit", filters: "none" },
  "climat-pledge-counter": { minimum: "1000", lang: "fr-BE", refresh: "60" },
  "climat-calls": { closed: "", loading: "eager", "data-climat-theme": "neutral", member: " " },
};

describe("An embedder's mistake", () => {
  for (const [tag, name, value, known] of UNKNOWN)
    it(`gets one line that says what there is: <${tag} ${name}="${value}">`, async () => {
      for (let times = 0; times < 2; times++) {
        const widget = await showData(tag, fullFeed, { [name]: value });
        expect(widget.status).to.not.equal("error");
        await until(() => network.warnings.length > 0, "a line");
      }
      expect(network.warnings).to.have.lengthOf(1);
      expect(network.warnings[0])
        .to.include(`<${tag}> does not know ${name}="${value}"`)
        .and.to.include(known);
    });

  for (const tag of TAGS)
    it(`is not told to who makes none: <${tag}>`, async () => {
      await showData(tag, fullFeed, GOOD[tag]);
      /* What tells is here already: a line would come in the next turns. */
      await import("../../src/internal/option-fault.js");
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
      await until(() => network.warnings.length > 0, "the line of the console");
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
