import "../../src/define/action-map.js";
import "../../src/define/agenda.js";

import { expect } from "@open-wc/testing";

import { until } from "../support/until.js";
import { all, one, parts, showData, textOf } from "../support/widget.js";

const SENTENCE = "Ces informations ne sont pas accessibles pour le moment.";
const FEED = {
  version: 1,
  actions: [{ id: "lille", name: "Lille", location: { latitude: 50.633, longitude: 3.0586 } }],
  events: [{ id: "marche", name: "Marche", startDate: "2999-12-01" }],
};

/*
 * From here on the page lets no more script in: what has not come yet never does. A network that loses files would not do:
 * a browser may have them from another test's page.
 */
before(() => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "script-src 'none'";
  document.head.append(policy);
});

describe("Code that can't be had", () => {
  it("of the map gives its room to the list", async () => {
    const widget = await showData("climat-action-map", FEED);
    await until(() => all(widget, ".list-alone").length > 0, "the list alone");
    expect(parts(widget, "map")).to.deep.equal([]);
    expect(textOf(one(widget, ".action"))).to.contain("Lille");
  });

  it("of the map gives its room to the list, also where the map was to stand alone", async () => {
    const widget = await showData("climat-action-map", FEED, { view: "map" });
    await until(() => all(widget, ".list-alone").length > 0, "the list alone");
    expect(one(widget, ".action").getClientRects().length).to.be.above(0);
  });

  it("of a menu is told under its button, at every press", async () => {
    const widget = await showData("climat-agenda", FEED);
    const button = one(widget, ".take-away button");
    for (const press of [1, 2]) {
      button.click();
      await until(() => button.getAttribute("aria-expanded") === "true", `what press ${press} brings`);
      expect(textOf(one(widget, ".take-away [role=alert]"))).to.equal(SENTENCE);
    }
  });

  it("of a menu leaves no button that says it has opened one", async () => {
    const widget = await showData("climat-action-map", FEED, { view: "list" });
    const button = one(widget, "[part~=take-away] button");
    expect(button.getAttribute("aria-expanded")).to.equal("false");
    button.click();
    await until(() => all(widget, ".take-away p").length > 0, "the sentence");
    expect(textOf(one(widget, ".take-away p"))).to.equal(SENTENCE);
  });

  it("of the month leaves the list", async () => {
    const widget = await showData("climat-agenda", FEED, { view: "month" });
    await until(() => widget.status === "ready", "the list");
    expect(textOf(one(widget, ".days"))).to.contain("Marche");
  });
});
