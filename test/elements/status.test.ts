import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import { http, HttpResponse } from "msw";

import { fullFeed } from "../../mocks/feeds.js";
import { feedUrl } from "../../mocks/scenarios.js";
import { useClock } from "../support/clock.js";
import { answer, newAddress, useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import {
  all,
  one,
  part,
  place,
  saidBy,
  show,
  standing,
  TAGS,
  textOf,
  useHeard,
  type Widget,
} from "../support/widget.js";

const network = useNetwork();
const setClock = useClock();
const heard = useHeard();

const FALLBACK = html`<a href="https://example.org/agenda/">Voir sur le site</a>`;
const STATES = ["pending", "ready", "empty", "stale", "error"];

const unavailable = () => new HttpResponse(null, { status: 503 });

/** The states a page's style sheet can see. */
const cssStates = (widget: Widget): string[] => STATES.filter((state) => widget.matches(`:state(${state})`));

/** Whether a visitor sees what the embedder put into the default slot. */
const showsFallback = (widget: Widget): boolean => {
  const link = widget.querySelector("a");
  return !!link?.assignedSlot && link.getClientRects().length > 0;
};

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

for (const tag of TAGS) {
  describe(`<${tag}>`, () => {
    it("is initial before anything could be loaded, and shows the embedder's fallback", async () => {
      const widget = await place(tag, { loading: "lazy", hidden: "", feed: feedUrl("ready") }, FALLBACK);
      expect(widget.status).to.equal("initial");
      expect(cssStates(widget)).to.deep.equal([]);
      widget.hidden = false;
      expect(showsFallback(widget)).to.equal(true);
    });

    it("takes the keyboard's place over from the fallback's link", async () => {
      const widget = await place(tag, { loading: "lazy", hidden: "", feed: feedUrl("ready") }, FALLBACK);
      widget.hidden = false;
      widget.querySelector("a")?.focus();
      await standing(widget, "ready");
      expect(document.activeElement?.localName).to.equal(tag);
      expect(widget.shadowRoot?.activeElement?.part.value).to.equal("base");
    });

    it("is pending while the feed is on its way, and says so", async () => {
      const widget = await place(tag, { feed: feedUrl("pending") }, FALLBACK);
      expect(widget.status).to.equal("pending");
      expect(cssStates(widget)).to.deep.equal(["pending"]);
      expect(textOf(one(widget, "[role=status]"))).to.equal("Chargement…");
      expect(showsFallback(widget)).to.equal(false);
    });

    it("is ready when the feed is here, and tells `load` once, to itself alone", async () => {
      const widget = await show(tag, { feed: feedUrl("ready") }, FALLBACK);
      expect(widget.status).to.equal("ready");
      expect(cssStates(widget)).to.deep.equal(["ready"]);
      expect(widget.items.length).to.be.above(0);
      expect(widget.issues).to.deep.equal([]);
      expect(showsFallback(widget)).to.equal(false);
      expect(heard).to.deep.equal({ told: ["load"], bubbled: [] });
    });

    it("tells `load` when what it tells of can be seen", async () => {
      const widget = document.createElement(tag);
      widget.setAttribute("feed", feedUrl("ready"));
      const load = oneEvent(widget, "load");
      await fixture(html`${widget}`);
      const event = await load;
      expect(event).to.be.instanceOf(Event);
      expect(event.bubbles).to.equal(false);
      expect(widget.status).to.equal("ready");
      expect(all(widget, ".skeleton")).to.deep.equal([]);
    });

    it("is empty where there is nothing to show, in the embedder's words if there are any", async () => {
      const own = await show(tag, { feed: feedUrl("empty") });
      expect(own.status).to.equal("empty");
      expect(cssStates(own)).to.deep.equal(["empty"]);
      expect(own.items).to.deep.equal([]);
      expect(textOf(part(own, "empty"))).to.match(/^Auc/);

      const theirs = await show(tag, { feed: feedUrl("empty") }, html`<p slot="empty">Revenez bientôt.</p>`);
      expect(theirs.querySelector("p")?.getClientRects().length).to.equal(1);
    });

    it("shows the fallback on an error, a short sentence and a way to retry", async () => {
      const widget = await show(tag, { feed: feedUrl("error") }, FALLBACK);
      expect(widget.status).to.equal("error");
      expect(cssStates(widget)).to.deep.equal(["error"]);
      expect(showsFallback(widget)).to.equal(true);
      expect(textOf(one(widget, "[role=status]"))).to.equal(
        "Ces informations ne sont pas accessibles pour le moment.",
      );
      expect(textOf(part(widget, "retry"))).to.equal("Réessayer");
      expect(heard).to.deep.equal({ told: ["error"], bubbled: [] });
    });

    it("says the same of an answer that is no feed", async () => {
      for (const scenario of ["html", "notFeed"] as const) {
        const widget = await show(tag, { feed: feedUrl(scenario) }, FALLBACK);
        expect(widget.status).to.equal("error");
        expect(showsFallback(widget)).to.equal(true);
      }
    });

    it("retries when the visitor asks, and keeps the keyboard's place", async () => {
      const path = newAddress();
      let works = false;
      let tries = 0;
      let letFail = (): void => undefined;
      const failing = new Promise<void>((resolve) => (letFail = resolve));
      network.use(
        http.get(`*${path}`, async () => {
          tries += 1;
          if (tries === 2) await failing;
          return works ? answer(fullFeed) : unavailable();
        }),
      );
      const widget = await show(tag, { feed: path });

      part(widget, "retry").focus();
      part(widget, "retry").click();
      const said = (): string => textOf(one(widget, "[role=status]"));
      await until(() => network.count(path) === 2);
      expect(said(), "the visitor is heard").to.equal("Chargement…");
      letFail();
      await widget.reload();
      expect(widget.status).to.equal("error");
      await until(() => said().startsWith("Ces informations ne sont pas"), "how it went");
      expect(widget.shadowRoot?.activeElement).to.equal(part(widget, "retry"));

      works = true;
      part(widget, "retry").click();
      await standing(widget, "ready");
      await until(() => widget.shadowRoot?.activeElement === part(widget, "base"), "focus on the widget");
      expect(document.activeElement).to.equal(widget);
      expect(heard.told).to.deep.equal(["error", "load"]);
    });

    it("keeps what it shows when a re-read fails, and says of when that is", async () => {
      const widget = await show(tag, { feed: `${feedUrl("stale")}?${tag}` }, FALLBACK);
      await standing(widget, "stale");
      await widget.updateComplete;
      expect(cssStates(widget)).to.deep.equal(["stale"]);
      expect(widget.items.length).to.be.above(0);
      expect(textOf(part(widget, "stale"))).to.equal("Données du 23 novembre 2015");
      expect(showsFallback(widget)).to.equal(false);
      await until(() => heard.told.length > 1);
      expect(heard).to.deep.equal({ told: ["load", "error"], bubbled: [] });
    });

    it("dates a stale copy that has no date of its own by its Last-Modified", async () => {
      const path = newAddress();
      const undated = { ...fullFeed, dateModified: undefined };
      network.use(
        http.get(`*${path}`, ({ request }) =>
          request.cache === "force-cache"
            ? answer(undated, { "Last-Modified": "Fri, 20 Nov 2015 23:30:00 GMT" })
            : unavailable(),
        ),
      );
      const widget = await show(tag, { feed: path });
      await standing(widget, "stale");
      await widget.updateComplete;
      expect(textOf(part(widget, "stale"))).to.equal("Données du 21 novembre 2015");
    });

    it("shows the snapshot the embedder left in it when the feed can't be had", async () => {
      const snapshot = document.createElement("script");
      snapshot.type = "application/json";
      snapshot.textContent = JSON.stringify(fullFeed);
      const widget = await show(tag, { feed: feedUrl("error") }, html`${snapshot}`);
      expect(widget.status).to.equal("stale");
      expect(widget.items.length).to.be.above(0);
      expect(textOf(part(widget, "stale"))).to.equal("Données du 23 novembre 2015");
    });

    it("takes that snapshot also where its type says in which characters it is", async () => {
      const snapshot = document.createElement("script");
      snapshot.type = "application/json; charset=utf-8";
      snapshot.textContent = JSON.stringify(fullFeed);
      expect((await show(tag, { feed: feedUrl("error") }, html`${snapshot}`)).status).to.equal("stale");
    });

    it("is in error where the snapshot is no feed either, and says so in the console", async () => {
      for (const text of ["{", "[]", '{"version":2}']) {
        const snapshot = document.createElement("script");
        snapshot.type = "application/json";
        snapshot.textContent = text;
        const widget = await show(tag, { feed: feedUrl("error") }, html`${snapshot}`);
        expect(widget.status).to.equal("error");
        await until(() => network.warnings.join().includes("snapshot"), "the line of the console");
      }
    });

    it("survives bad records, and tells the feed's author of each", async () => {
      const widget = await show(tag, {
        feed: feedUrl("broken"),
        ...(tag === "climat-agenda" && { past: "" }),
      });
      expect(["ready", "empty"]).to.include(widget.status);
      expect(widget.issues.length).to.be.above(0);
      for (const { path, code, message } of widget.issues) {
        expect(path).to.match(/^\//);
        expect(message).to.contain(path);
        expect(message, code).to.contain("\u00a0: ");
      }
    });

    it("shows long words and many records", async () => {
      for (const scenario of ["long", "many"] as const) {
        const widget = await show(tag, { feed: feedUrl(scenario), past: "" });
        expect(["ready", "empty"]).to.include(widget.status);
        expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
      }
    });

    it("reads something newer when it is asked to", async () => {
      const path = newAddress();
      let name = "Avant";
      const terms = { themes: [], axes: [] };
      const feed = () => ({
        version: 1,
        ...terms,
        events: [{ id: "x", name, startDate: "2015-12-01" }],
        actions: [{ id: "x", name }],
        members: [{ id: "x", name }],
        pledges: [{ id: "x", name }],
        resources: [{ id: "x", name }],
        calls: [{ id: "x", name }],
      });
      network.use(http.get(`*${path}`, () => answer(feed())));
      const widget = await show(tag, { feed: path });
      await until(() => network.count(path) === 2);
      expect(saidBy(widget)).to.contain("Avant");
      name = "Après";
      await widget.reload();
      expect(saidBy(widget)).to.contain("Après");
      expect(network.requests.at(-1)?.cache).to.equal("no-cache");
    });
  });
}
