import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect } from "@open-wc/testing";
import { http, HttpResponse } from "msw";

import { GOOD, GOOD_NAME, HOSTILE, TRAP } from "../../mocks/hostile.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, openAll, saidBy, showData, TAGS, type Widget } from "../support/widget.js";

const network = useNetwork();
const setClock = useClock();

const ATTRIBUTES: Record<(typeof TAGS)[number], Record<string, string>> = {
  "climat-agenda": { max: "20000" },
  "climat-action-map": { max: "20000" },
  "climat-pledge-counter": { campaign: GOOD },
  "climat-member-wall": { max: "20000", names: "" },
  "climat-resources": { max: "20000" },
  "climat-calls": { max: "20000", closed: "" },
};

const ELEMENTS =
  "script, iframe, frame, object, embed, style, link, base, meta, form, template, [style*='url(']";
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>';
const SCHEMES = /^(https?:|mailto:|tel:)/;

const elementsIn = (widget: Widget): Element[] => [...(widget.shadowRoot?.querySelectorAll("*") ?? [])];

/** What a text of the feed could have become: an element, a handler, an address that runs. */
const breaches = (widget: Widget): string[] => [
  ...all(widget, ELEMENTS).map(({ localName }) => localName),
  ...elementsIn(widget).flatMap((element) =>
    element
      .getAttributeNames()
      .filter((name) => {
        const value = element.getAttribute(name) ?? "";
        if (/^on|^srcdoc$|^formaction$/.test(name)) return true;
        return (
          /^(href|src|xlink:href|action|poster)$/.test(name) && !value.startsWith("#") && !SCHEMES.test(value)
        );
      })
      .map((name) => `${element.localName}[${name}=${String(element.getAttribute(name)).slice(0, 40)}]`),
  ),
];

const idsOf = (widget: Widget): unknown[] => widget.items.map((item) => (item as { id?: unknown }).id);

describe("A hostile feed", function () {
  /* A word of 100 kB takes an engine a while to break. */
  this.timeout(30_000);

  beforeEach(() => {
    setClock("2015-11-24T10:00:00+01:00");
  });

  /* An address of the feed may lead anywhere: pictures are the one thing that is fetched. */
  before(() => {
    network.use(
      http.get("*", ({ request }) =>
        request.destination === "image"
          ? HttpResponse.text(PICTURE, { headers: { "Content-Type": "image/svg+xml" } })
          : undefined,
      ),
    );
  });

  it("comes in more than a hundred shapes", () => {
    expect(new Set(HOSTILE.map(({ name }) => name))).to.have.lengthOf(HOSTILE.length);
    expect(HOSTILE.length).to.be.above(100);
  });

  for (const { name, feed } of HOSTILE) {
    it(`is survived: ${name}`, async () => {
      for (const tag of TAGS) {
        const widget: Widget = await showData(tag, feed, ATTRIBUTES[tag]);
        expect(widget.status, tag).to.equal("ready");
        expect(idsOf(widget), tag).to.include(GOOD);
        expect(saidBy(widget), tag).to.include(GOOD_NAME);
        await openAll(widget);
        if (tag === "climat-action-map")
          await until(() => all(widget, "[part~=controls]").length > 0, "a map");
        expect(breaches(widget), tag).to.deep.equal([]);
        expect(widget.scrollWidth, `${tag} is burst`).to.be.at.most(widget.clientWidth + 1);
        expect(widget.issues, tag).to.be.an("array");
        widget.remove();
      }
      expect(TRAP in globalThis, "a script of the feed ran").to.equal(false);
      expect(({} as Record<string, unknown>)[TRAP]).to.equal(undefined);
      expect(network.requests, "nothing is fetched").to.deep.equal([]);
    });
  }
});
