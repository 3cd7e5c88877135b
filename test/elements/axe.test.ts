import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect, html, nextFrame } from "@open-wc/testing";

import { feedUrl, type Scenario } from "../../mocks/scenarios.js";
import { faultsOf } from "../support/axe.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import {
  all,
  one,
  openAll,
  parts,
  place,
  show,
  standing,
  type Tag,
  TAGS,
  type Widget,
} from "../support/widget.js";

useNetwork();
const setClock = useClock();

const FALLBACK = html`<a href="https://example.org/">Voir sur le site de la Dynamique Climat</a>`;

const root = document.documentElement;

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});
afterEach(() => {
  root.style.colorScheme = "";
});

/* The map draws in a frame of its own. */
const drawn = async (widget: Widget): Promise<void> => {
  if (widget.localName === "climat-action-map" && all(widget, ".map").length > 0) {
    await until(() => parts(widget, "pin").length > 0, "pins");
  }
  await nextFrame();
};

const ready = async (
  tag: Tag,
  scenario: Scenario = "ready",
  more: Record<string, string> = {},
): Promise<Widget> => {
  const widget = await show(tag, { feed: feedUrl(scenario), ...more }, FALLBACK);
  await drawn(widget);
  return widget;
};

for (const tag of TAGS) {
  describe(`axe finds nothing wrong in <${tag}>`, () => {
    it("initial", async () => {
      const widget = await place(tag, { feed: feedUrl("ready"), loading: "lazy", hidden: "" }, FALLBACK);
      widget.hidden = false;
      expect(widget.status).to.equal("initial");
      expect(await faultsOf(widget)).to.deep.equal([]);
    });

    it("pending", async () => {
      const widget = await place(tag, { feed: feedUrl("pending") }, FALLBACK);
      expect(widget.status).to.equal("pending");
      expect(await faultsOf(widget)).to.deep.equal([]);
    });

    it("ready", async () => {
      const widget = await ready(tag);
      expect(widget.status).to.equal("ready");
      expect(await faultsOf(widget)).to.deep.equal([]);
    });

    it("ready, in the dark", async () => {
      root.style.colorScheme = "dark";
      expect(await faultsOf(await ready(tag))).to.deep.equal([]);
    });

    it("ready, in Dutch, without a heading", async () => {
      expect(await faultsOf(await ready(tag, "ready", { lang: "nl", heading: "" }))).to.deep.equal([]);
    });

    it("ready, with long words", async () => {
      expect(await faultsOf(await ready(tag, "long"))).to.deep.equal([]);
    });

    it("empty", async () => {
      const widget = await show(tag, { feed: feedUrl("empty") }, FALLBACK);
      expect(widget.status).to.equal("empty");
      expect(await faultsOf(widget)).to.deep.equal([]);
    });

    it("stale", async () => {
      const widget = await ready(tag, "stale");
      await standing(widget, "stale");
      await widget.updateComplete;
      expect(await faultsOf(widget)).to.deep.equal([]);
    });

    it("error, light and dark", async () => {
      const widget = await show(tag, { feed: feedUrl("error") }, FALLBACK);
      expect(widget.status).to.equal("error");
      expect(await faultsOf(widget)).to.deep.equal([]);
      root.style.colorScheme = "dark";
      /* The fallback's colours are the page's. */
      widget.querySelector("a")!.style.color = "white";
      await nextFrame();
      expect(await faultsOf(widget)).to.deep.equal([]);
    });
  });
}

describe("axe finds nothing wrong in what a visitor opens", () => {
  it("an event", async () => {
    const widget = await ready("climat-agenda");
    await openAll(widget);
    expect(await faultsOf(widget)).to.deep.equal([]);
  });

  it("the archive", async () => {
    expect(await faultsOf(await ready("climat-agenda", "archived"))).to.deep.equal([]);
  });

  it("an action, on the map and in the list, light and dark", async () => {
    const widget = await ready("climat-action-map");
    one(widget, "[part~=pin]").click();
    await until(() => all(widget, "[part~=action][aria-current]").length > 0, "a chosen action");
    expect(await faultsOf(widget)).to.deep.equal([]);
    root.style.colorScheme = "dark";
    await nextFrame();
    expect(await faultsOf(widget)).to.deep.equal([]);
  });

  it("a wall with names, by kind", async () => {
    const widget = await ready("climat-member-wall", "ready", {
      names: "",
      "group-by": "kind",
      sort: "rotate",
    });
    expect(await faultsOf(widget)).to.deep.equal([]);
  });

  it("a counter with nothing to count", async () => {
    const widget = await ready("climat-pledge-counter", "ready", { minimum: "1000000" });
    expect(await faultsOf(widget)).to.deep.equal([]);
  });
});
