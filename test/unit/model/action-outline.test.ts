import { expect } from "@open-wc/testing";

import { ACTION_OUTLINES, type ActionOutline } from "../../../src/model/action-outline.js";
import { ACTIONS } from "../../../src/model/actions.js";
import { Feed } from "../../../src/model/feed.js";
import { wholeOf } from "../../../src/model/outline.js";

const FULL = {
  id: "haie",
  name: { fr: "Haie", nl: "Haag" },
  description: "Mille arbres.",
  status: "done",
  location: { name: "MRES", addressLocality: "Lille", latitude: 50.6, longitude: 3 },
  members: ["cerdd", "personne"],
  themes: ["air"],
  axes: ["a"],
  territories: ["nord"],
  startDate: "2015-12-01",
  url: "https://example.org/haie",
};

const BAD = [
  { ...FULL },
  { ...FULL, id: "" },
  { ...FULL, id: "nameless", name: "" },
  { ...FULL, id: "bad", status: "?", themes: [1], url: "javascript:0", location: { latitude: 50 } },
  "no action",
  null,
];

const feedOf = (actions: unknown): Feed =>
  new Feed(
    {
      version: 1,
      actions,
      members: [{ id: "cerdd", name: "Cerdd" }],
      themes: [{ id: "air", name: "Air" }],
      axes: [{ id: "a", name: "A" }],
      territories: [{ id: "nord", name: "Nord" }],
    },
    "https://feed.example/feed.json",
  );

const FIELDS: (keyof ActionOutline)[] = [
  "id",
  "name",
  "lang",
  "description",
  "status",
  "location",
  "members",
  "themes",
  "axes",
  "territories",
];

describe("An action read as far as it is asked for", () => {
  for (const lang of ["fr", "nl", "en"]) {
    it(`says in ${lang} what one that is read at once says`, () => {
      const feed = feedOf([FULL, ...BAD]);
      const actions = feed.records(ACTIONS, lang);
      const outlines = feed.records(ACTION_OUTLINES, lang);
      expect(outlines.map(({ id }) => id)).to.deep.equal(["haie", "bad"]);
      outlines.forEach((outline, index) => {
        const action = actions[index] as unknown as ActionOutline;
        for (const field of FIELDS)
          expect(outline[field], `${outline.id} ${field}`).to.deep.equal(action[field]);
        expect(wholeOf(outline)).to.deep.equal(action);
      });
    });
  }

  it("is handed out as one plain record, always the same", () => {
    const [outline] = feedOf([FULL]).records(ACTION_OUTLINES, "fr");
    const whole = wholeOf(outline!);
    expect(wholeOf(outline!)).to.equal(whole);
    expect(Object.getPrototypeOf(whole)).to.equal(Object.prototype);
  });

  it("leaves its faults to those who read all", () => {
    const feed = feedOf([FULL, ...BAD]);
    for (const outline of feed.records(ACTION_OUTLINES, "fr")) expect(outline.themes).to.be.an("array");
    expect(feed.issues([ACTION_OUTLINES], "fr")).to.deep.equal([]);
    expect(feed.issues([ACTIONS], "fr")).not.to.deep.equal([]);
  });
});
