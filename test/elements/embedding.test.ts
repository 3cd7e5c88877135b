import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect, fixture, html, nextFrame, oneEvent } from "@open-wc/testing";
import { http, HttpResponse } from "msw";

import { emptyFeed, feedWith, fullFeed } from "../../mocks/feeds.js";
import { feedUrl } from "../../mocks/scenarios.js";
import { ClimatAgenda } from "../../src/elements/agenda/agenda.js";
import { pageRegistry } from "../../src/feed/page-registry.js";
import { ClimatElement } from "../../src/internal/climat-element.js";
import { define } from "../../src/internal/define.js";
import type { Action } from "../../src/model/actions.js";
import type * as NativeEvents from "../../src/internal/native-event.js";
import { useClock } from "../support/clock.js";
import { answer, never, newAddress, useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import {
  all,
  one,
  part,
  parts,
  place,
  saidBy,
  show,
  showData,
  standing,
  TAGS,
  textOf,
  type Widget,
} from "../support/widget.js";

const network = useNetwork();
const setClock = useClock();

const HEADINGS: Record<string, string> = {
  "climat-agenda": "L’agenda du climat",
  "climat-action-map": "La carte des actions",
  "climat-pledge-counter": "Les engagements",
  "climat-member-wall": "Les structures mobilisées",
  "climat-resources": "Les ressources",
  "climat-calls": "Les appels à projets",
};

const serveFresh = (json: unknown, path = newAddress()): string => {
  const Expires = new Date(Date.now() + 86_400_000).toUTCString();
  network.use(http.get(`*${path}`, () => answer(json, { Expires })));
  return path;
};

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

afterEach(() => {
  delete pageRegistry().defaults.feed;
  delete pageRegistry().defaults.lang;
});

for (const tag of TAGS) {
  describe(`<${tag}>`, () => {
    it("has its own heading at level 3, its items below it", async () => {
      const widget = await show(tag, { feed: feedUrl("ready") });
      expect(textOf(part(widget, "heading"))).to.equal(HEADINGS[tag]);
      expect(part(widget, "heading").localName).to.equal("h3");
      expect(all(widget, "h2, h5, h6")).to.deep.equal([]);
      expect(one(widget, "section").ariaLabel).to.equal(HEADINGS[tag]);
    });

    it("takes its heading's words and level", async () => {
      const widget = await show(tag, { feed: feedUrl("ready"), heading: "À Valmont", "heading-level": "2" });
      expect(part(widget, "heading").localName).to.equal("h2");
      expect(textOf(part(widget, "heading"))).to.equal("À Valmont");
      expect(all(widget, "h4, h5, h6")).to.deep.equal([]);
    });

    it("keeps to the levels there are", async () => {
      for (const [level, name] of Object.entries({ "6": "h6", "1": "h3", "9": "h3", grand: "h3" })) {
        const widget = await show(tag, { feed: feedUrl("ready"), "heading-level": level });
        expect(part(widget, "heading").localName).to.equal(name);
        expect(all(widget, "h1")).to.deep.equal([]);
      }
    });

    it("keeps an accessible name where it shows no heading", async () => {
      for (const heading of ["", "\u00a0 "]) {
        const widget = await show(tag, { feed: feedUrl("ready"), heading });
        expect(parts(widget, "heading")).to.deep.equal([]);
        expect(one(widget, "section").getAttribute("aria-label")).to.equal(HEADINGS[tag]);
      }
    });

    it("speaks the nearest language around it, through shadow roots", async () => {
      const outer = await fixture<HTMLElement>(html`<div lang="en-GB"><div></div></div>`);
      const root = outer.firstElementChild!.attachShadow({ mode: "open" });
      const widget = document.createElement(tag);
      widget.setAttribute("feed", feedUrl("ready"));
      root.append(widget);
      await widget.feedComplete;
      expect(part(widget, "base").lang).to.equal("en");
      expect(textOf(part(widget, "heading"))).not.to.equal(HEADINGS[tag]);
    });

    it("speaks its own language before any other, and French where it does not know it", async () => {
      const holder = await fixture<HTMLElement>(html`<div lang="en"></div>`);
      for (const [lang, spoken] of [
        ["nl-BE", "nl"],
        ["FR", "fr"],
        ["nl_BE", "nl"],
        ["de", "fr"],
        /* Templates of sites write that. */
        ["", "en"],
      ] as const) {
        const widget = document.createElement(tag);
        widget.setAttribute("feed", feedUrl("ready"));
        widget.setAttribute("lang", lang);
        holder.replaceChildren(widget);
        await widget.feedComplete;
        expect(part(widget, "base").lang).to.equal(spoken);
      }
    });

    it("changes its language when its attribute changes", async () => {
      const widget = await show(tag, { feed: feedUrl("ready") });
      widget.setAttribute("lang", "nl");
      await until(() => part(widget, "base").lang === "nl");
      widget.removeAttribute("lang");
      await until(() => part(widget, "base").lang === "fr");
      expect(textOf(part(widget, "heading"))).to.equal(HEADINGS[tag]);
    });

    it("shows a feed given by the page, and asks for none", async () => {
      const widget = await showData(tag, fullFeed, { feed: feedUrl("ready"), loading: "eager" });
      expect(widget.status).to.equal("ready");
      await nextFrame();
      expect(network.requests).to.deep.equal([]);
    });

    it("shows another as soon as it is given, and goes back to its feed without", async () => {
      const widget = await showData(tag, fullFeed, { feed: feedUrl("ready"), loading: "eager" });
      widget.data = emptyFeed;
      await standing(widget, "empty");
      widget.data = undefined;
      await standing(widget, "ready");
    });

    it("takes what is no feed for an error, and recovers from it", async () => {
      const widget = await showData(tag, { hello: "world" });
      expect(widget.status).to.equal("error");
      widget.data = fullFeed;
      await standing(widget, "ready");
    });

    it("takes what was set before it was registered", async () => {
      const late = `${tag}-late`;
      const early = document.createElement(late) as Widget;
      early.setAttribute("heading", "Écrit avant");
      early.data = fullFeed;
      early.heading = "Tôt";
      Object.assign(early, { items: "only to be read" });
      await fixture(html`${early}`);
      const { constructor } = document.createElement(tag);
      customElements.define(late, class extends (constructor as typeof ClimatAgenda) {});
      await early.feedComplete;
      expect(early.status).to.equal("ready");
      expect(textOf(part(early, "heading"))).to.equal("Tôt");
      early.setAttribute("heading", "Tard");
      await early.updateComplete;
      expect(textOf(part(early, "heading"))).to.equal("Tard");
    });

    it("asks for nothing while it is far below, and for its feed when it comes near", async () => {
      const path = serveFresh(fullFeed);
      const page = await fixture<HTMLElement>(html`<div><p></p></div>`);
      page.querySelector("p")!.style.height = "5000px";
      const widget = document.createElement(tag);
      widget.setAttribute("feed", path);
      page.append(widget);
      await nextFrame();
      await nextFrame();
      expect(network.count(path)).to.equal(0);
      expect(widget.status).to.equal("initial");
      widget.scrollIntoView();
      await widget.feedComplete;
      expect(network.count(path)).to.equal(1);
      expect(widget.status).to.equal("ready");
    });

    it("waits for its feed from its first rendering where it is near, and so does another beside it", async () => {
      const path = serveFresh(fullFeed);
      const page = await fixture<HTMLElement>(html`<div><p></p></div>`);
      page.querySelector("p")!.style.height = "5000px";
      const [far, near, beside] = [1, 2, 3].map(() => document.createElement(tag));
      const widgets = [far!, near!, beside!];
      for (const widget of widgets) widget.setAttribute("feed", path);
      scrollTo(0, 0);
      page.prepend(near!, beside!);
      page.append(far!);
      await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
      expect(widgets.map(({ status }) => status)).to.deep.equal(["initial", "pending", "pending"]);
      expect(near!.shadowRoot!.firstElementChild!.localName).to.equal("section");
    });

    it("asks for its feed at once, wherever it stands, where that is wanted", async () => {
      const page = await fixture<HTMLElement>(html`<div><p></p></div>`);
      page.querySelector("p")!.style.height = "5000px";
      const widget = document.createElement(tag);
      widget.setAttribute("feed", feedUrl("ready"));
      widget.setAttribute("loading", "eager");
      page.append(widget);
      await widget.feedComplete;
      expect(widget.status).to.equal("ready");
    });

    it("tells nobody when it leaves while it loads, and loads when it is back", async () => {
      const path = newAddress();
      let open: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      let slow = true;
      network.use(
        http.get(`*${path}`, async () => {
          if (slow) await gate;
          return answer(fullFeed);
        }),
      );
      const told: string[] = [];
      const widget = await place(tag, { feed: path });
      for (const type of ["load", "error"]) widget.addEventListener(type, () => told.push(type));
      const holder = widget.parentElement!;
      await until(() => network.count(path) === 1);
      widget.remove();
      await until(() => network.requests[0]?.signal?.aborted);
      slow = false;
      open();
      await nextFrame();
      expect(told).to.deep.equal([]);
      expect(network.warnings.filter((warning) => warning.includes(path))).to.deep.equal([]);
      holder.append(widget);
      await standing(widget, "ready");
      await until(() => told.length > 0);
      expect(told).to.deep.equal(["load"]);
    });

    it("stays as it is when it is moved in the page", async () => {
      const path = serveFresh(fullFeed);
      const widget = await show(tag, { feed: path, filters: "none" });
      const said = saidBy(widget);
      const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
      elsewhere.append(widget);
      await widget.feedComplete;
      await nextFrame();
      expect(widget.status).to.equal("ready");
      expect(saidBy(widget)).to.equal(said);
      expect(network.count(path)).to.equal(1);
    });

    it("keeps its looks where a page moves it by way of another document, as htmx and Unpoly do", async () => {
      const widget = await show(tag, { feed: serveFresh(fullFeed), filters: "none" });
      const sheets = [...widget.shadowRoot!.adoptedStyleSheets];
      const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
      document.implementation.createHTMLDocument().body.append(widget);
      elsewhere.append(widget);
      await widget.feedComplete;
      expect([...widget.shadowRoot!.adoptedStyleSheets]).to.deep.equal(sheets);
      expect(sheets).not.to.be.empty;
    });

    it("wears what came while it was in another document once it is back", async () => {
      const faults: unknown[] = [];
      const listen = (event: PromiseRejectionEvent): void => {
        event.preventDefault();
        faults.push(event.reason);
      };
      window.addEventListener("unhandledrejection", listen);
      const widget = await show(tag, { feed: serveFresh(fullFeed), filters: "none" });
      const sheets = [...widget.shadowRoot!.adoptedStyleSheets];
      const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
      document.implementation.createHTMLDocument().body.append(widget);
      widget.setAttribute("data-climat-theme", "neutral");
      await widget.updateComplete;
      await import("../../src/internal/theme.js");
      await nextFrame();
      elsewhere.append(widget);
      await until(() => widget.shadowRoot!.adoptedStyleSheets.length > sheets.length);
      window.removeEventListener("unhandledrejection", listen);
      expect(faults).to.deep.equal([]);
    });

    it("reads another feed when its address changes", async () => {
      const widget = await show(tag, { feed: feedUrl("ready") });
      widget.setAttribute("feed", feedUrl("empty"));
      await standing(widget, "empty");
    });

    it("interprets no markup of the feed", async () => {
      const name = '<img src=x onerror="window.hacked = true"><b>gras</b>';
      const parts = { id: "x", name, description: name };
      const widget = await showData(tag, {
        version: 1,
        events: [{ ...parts, startDate: "2015-12-01", url: "javascript:window.hacked=true" }],
        actions: [{ ...parts, url: "JaVaScRiPt:window.hacked=true" }],
        members: [{ ...parts, url: "data:text/html,x" }],
        pledges: [{ ...parts, join: { url: "javascript:1" }, counts: [{ name, value: 3 }] }],
        calls: [{ ...parts, url: "javascript:1" }],
        resources: [{ ...parts, url: "javascript:1" }],
      });
      expect(widget.status).to.equal("ready");
      expect(saidBy(widget)).to.contain(name);
      expect(
        all(widget, "b:not(:empty) > b, img[src=x], a[href^='javascript' i], a[href^=data]"),
      ).to.deep.equal([]);
      expect(window).not.to.have.property("hacked");
    });

    it("carries the version of its library", () => {
      const { constructor } = document.createElement(tag);
      expect((constructor as typeof ClimatAgenda).version).to.match(/^\d+\.\d+\.\d+$/);
    });
  });
}

describe("Every option can be said in each shape", () => {
  const link = (query: string) => html`<a href="https://host.example/agenda/${query}">L’agenda</a>`;

  it("as data-*", async () => {
    const path = serveFresh(fullFeed);
    const widget = await show("climat-agenda", { "data-feed": path, "data-heading": "Par data" });
    expect(textOf(part(widget, "heading"))).to.equal("Par data");
    expect(network.count(path)).to.equal(1);
  });

  it("in the query of the link to its own page", async () => {
    const widget = await show(
      "climat-agenda",
      { feed: feedUrl("ready") },
      link("?heading=Par+lien&max=1&lang=nl"),
    );
    expect(textOf(part(widget, "heading"))).to.equal("Par lien");
    expect(widget.max).to.equal(1);
    expect(part(widget, "base").lang).to.equal("nl");
  });

  it("and that query's feed is relative to the link", async () => {
    const path = serveFresh(fullFeed);
    const query = `?feed=${encodeURIComponent(`..${path}`)}`;
    const own = html`<a href="/agenda/index.html${query}">L’agenda</a>`;
    const widget = await show("climat-agenda", {}, own);
    expect(widget.status).to.equal("ready");
    expect(network.count(path)).to.equal(1);
  });

  it("but not in the query of any other link", async () => {
    const other = html`<a href="https://host.example/recherche/?heading=Autre">Chercher</a>`;
    const widget = await show("climat-agenda", { feed: feedUrl("ready") }, other);
    expect(textOf(part(widget, "heading"))).to.equal("L’agenda du climat");
  });

  it("the attribute before data-*, data-* before the link", async () => {
    const query = link("?heading=Lien&max=3&theme=adaptation");
    const attributes = {
      heading: "Attribut",
      "data-heading": "Data",
      "data-max": "2",
      feed: feedUrl("ready"),
    };
    const widget = await show("climat-agenda", attributes, query);
    expect(widget).to.include({ heading: "Attribut", max: 2, theme: "adaptation" });
  });

  it("an empty feed is none, whoever else names it", async () => {
    const path = serveFresh(fullFeed);
    const data = await show("climat-agenda", { feed: "", "data-feed": path });
    const linked = await show("climat-agenda", { feed: " " }, link(`?feed=${location.origin}${path}`));
    expect([data.status, linked.status]).to.deep.equal(["ready", "ready"]);
    expect(network.count(path)).to.equal(1);
  });

  it("the script tag's feed and language after them all", async () => {
    const path = serveFresh(fullFeed);
    pageRegistry().defaults.feed = path;
    pageRegistry().defaults.lang = "en";
    const widget = await show("climat-agenda");
    expect(network.count(path)).to.equal(1);
    expect(part(widget, "base").lang).to.equal("en");
    const own = await show("climat-agenda", { feed: feedUrl("empty"), "data-lang": "nl" });
    expect(own.status).to.equal("empty");
    expect(part(own, "base").lang).to.equal("nl");
  });

  it("and where nothing is said, the feed beside the script", async () => {
    const beside = "/src/define/feed.json";
    network.use(http.get(`*${beside}`, () => answer(fullFeed)));
    const widget = await show("climat-agenda");
    expect(widget.status).to.equal("ready");
  });
});

describe("What narrows a widget", () => {
  it("is one of the ids of an attribute, space or comma between them", async () => {
    for (const theme of ["adaptation transition", "adaptation,transition", " adaptation ,\n transition "]) {
      const widget = await showData("climat-action-map", fullFeed, { theme, view: "list" });
      expect(widget.items.length).to.be.above(0);
      for (const { themes } of widget.items as readonly Action[])
        expect(themes).to.include.oneOf(["adaptation", "transition"]);
    }
  });

  it("holds for members, axes and territories, and for all of them together", async () => {
    const narrowed = async (attributes: Record<string, string>) =>
      (await showData("climat-action-map", fullFeed, { view: "list", ...attributes }))
        .items as readonly Action[];
    for (const { members } of await narrowed({ member: "cerdd" })) expect(members).to.include("cerdd");
    for (const { axes } of await narrowed({ axis: "sensibiliser" })) expect(axes).to.include("sensibiliser");
    const both = await narrowed({ territory: "mel", member: "alternatiba-lille" });
    for (const { territories, members } of both) {
      expect(territories).to.include("mel");
      expect(members).to.include("alternatiba-lille");
    }
    expect(await narrowed({ member: "personne" })).to.deep.equal([]);
  });

  it("can be changed at any time, and asks the network for nothing", async () => {
    const path = serveFresh(fullFeed);
    const widget = await show("climat-action-map", { feed: path, view: "list" });
    const { length } = widget.items;
    widget.setAttribute("theme", "adaptation");
    await widget.updateComplete;
    expect(widget.items.length).to.be.within(1, length - 1);
    widget.setAttribute("theme", "rien");
    await standing(widget, "empty");
    widget.removeAttribute("theme");
    await standing(widget, "ready");
    expect(widget.items).to.have.lengthOf(length);
    expect(network.count(path)).to.equal(1);
  });
});

describe("max", () => {
  const members = ["a", "b", "c", "d", "e"].map((id) => ({ id, name: id.toUpperCase() }));
  const wall = (max: string) => showData("climat-member-wall", feedWith({ members }), { max });

  it("is how many are shown at first; a button shows the others, in place", async () => {
    const widget = await wall("2");
    expect(parts(widget, "member")).to.have.lengthOf(2);
    expect(widget.items).to.have.lengthOf(5);
    expect(textOf(part(widget, "more"))).to.equal("Afficher les 3 autres");
    part(widget, "more").click();
    await widget.updateComplete;
    expect(parts(widget, "member")).to.have.lengthOf(5);
    expect(parts(widget, "more")).to.deep.equal([]);
  });

  it("gives a single one no gender: it may be an action, an event, a document", async () => {
    expect(textOf(part(await wall("4"), "more"))).to.equal("Afficher 1 de plus");
  });

  it("needs no button where all are shown, and is no less than one", async () => {
    for (const max of ["5", "50", "0", "-3", "beaucoup", ""]) {
      const widget = await wall(max);
      expect(parts(widget, "member"), max).to.have.lengthOf(5);
      expect(parts(widget, "more")).to.deep.equal([]);
    }
  });
});

describe("Several widgets on one page", () => {
  it("ask for one feed once", async () => {
    const path = serveFresh(fullFeed);
    const widgets = await Promise.all(TAGS.map((tag) => show(tag, { feed: path })));
    expect(widgets.map(({ status }) => status)).to.deep.equal(TAGS.map(() => "ready"));
    expect(network.count(path)).to.equal(1);
  });

  it("share the records as well", async () => {
    const path = serveFresh(fullFeed);
    const [one, two] = await Promise.all([
      show("climat-member-wall", { feed: path }),
      show("climat-member-wall", { feed: `${path}#mur` }),
    ]);
    expect(one.items[0]).to.equal(two.items[0]);
    expect(network.count(path)).to.equal(1);
  });

  it("keep the request while one of them is there", async () => {
    const path = newAddress();
    network.use(http.get(`*${path}`, never));
    const [one, two] = [
      await place("climat-agenda", { feed: path }),
      await place("climat-member-wall", { feed: path }),
    ];
    await until(() => network.count(path) === 1);
    one.remove();
    await nextFrame();
    expect(network.requests[0]?.signal?.aborted).to.equal(false);
    two.remove();
    await until(() => network.requests[0]?.signal?.aborted);
  });
});

describe("Collections in documents of their own", () => {
  const event = { id: "e", name: "Débat", startDate: "2015-12-01", members: ["cerdd"] };
  const cerdd = { id: "cerdd", name: "Cerdd" };

  it("are read when a widget needs them, beside the feed, and not otherwise", async () => {
    const events = serveFresh([event]);
    const members = serveFresh({ members: [cerdd] });
    const actions = serveFresh([]);
    const path = serveFresh({
      version: 1,
      events: { href: events },
      members: { href: members },
      actions: { href: actions },
    });
    const agenda = await show("climat-agenda", { feed: path });
    expect(agenda.items.map(({ id }) => id)).to.deep.equal(["e"]);
    expect(saidBy(agenda)).to.contain("Cerdd");
    expect([events, members, actions].map(network.count)).to.deep.equal([1, 1, 0]);
  });

  it("are not read for a wall that is not ordered by territory, nor for an agenda without calls", async () => {
    const [territories, calls] = [serveFresh([]), serveFresh([])];
    const path = serveFresh({
      version: 1,
      members: [cerdd],
      events: [event],
      territories: { href: territories },
      calls: { href: calls },
    });
    await show("climat-member-wall", { feed: path });
    await show("climat-agenda", { feed: path, include: "events" });
    expect([territories, calls].map(network.count)).to.deep.equal([0, 0]);
    await show("climat-member-wall", { feed: path, "group-by": "territory" });
    expect([territories, calls].map(network.count)).to.deep.equal([1, 0]);
  });

  it("that fail cost an agenda of calls nothing, where they hold events", async () => {
    const call = { id: "c", name: "Appel", deadline: "2015-12-01" };
    const path = serveFresh({ version: 1, calls: [call], events: { href: feedUrl("error") } });
    const agenda = await show("climat-agenda", { feed: path, include: "calls" });
    expect(agenda.status).to.equal("ready");
    expect(saidBy(agenda)).to.contain("Appel");
  });

  it("are waited for by who asks for a newer feed before there is one", async () => {
    const path = serveFresh({ version: 1, events: { href: serveFresh([event]) } });
    const agenda = await place("climat-agenda", { feed: path });
    await agenda.reload();
    expect(agenda.status).to.equal("ready");
  });

  it("make the widget an error that can't do without them", async () => {
    const path = serveFresh({ version: 1, events: { href: feedUrl("error") } });
    expect((await show("climat-agenda", { feed: path })).status).to.equal("error");
  });

  it("that fail cost those that can do without them nothing but what they hold", async () => {
    const members = newAddress();
    network.use(http.get(`*${members}`, () => new HttpResponse(null, { status: 404 })));
    const path = serveFresh({
      version: 1,
      events: [event],
      members: { href: members },
      actions: { href: members },
    });
    const agenda = await show("climat-agenda", { feed: path });
    expect(agenda.status).to.equal("ready");
    expect(saidBy(agenda)).to.contain("Débat");
    expect((await show("climat-pledge-counter", { feed: path })).status).to.equal("empty");
  });
});

describe("A page that the library shares", () => {
  it("may bring the library twice: nothing is thrown, and nothing said of one version", () => {
    define("climat-agenda", class extends ClimatAgenda {}, location.href);
    expect(customElements.get("climat-agenda")).to.equal(ClimatAgenda);
    expect(network.warnings).to.deep.equal([]);
  });

  it("may bring it in a bundle that is no module and so has no address: the default feed is beside the page", () => {
    const Bundled = class extends ClimatAgenda {};
    define("climat-bundled", Bundled, undefined);
    expect(customElements.get("climat-bundled")).to.equal(Bundled);
    /* So has one that a page registers itself: it asked for the page. */
    expect(ClimatElement.defaultFeed).to.equal("feed.json");
  });

  it("is told once where the two have different versions", () => {
    const { versions } = pageRegistry();
    const before = [...versions];
    versions.clear();
    versions.add("0.0.1");
    define("climat-agenda", class extends ClimatAgenda {}, location.href);
    define("climat-agenda", class extends ClimatAgenda {}, location.href);
    expect(network.warnings).to.have.lengthOf(1);
    expect(network.warnings[0]).to.contain("0.0.1").and.to.contain(ClimatAgenda.version);
    versions.clear();
    for (const version of before) versions.add(version);
  });

  it("may be XHTML: the fallback stands", async () => {
    const module = new URL("../../src/define/agenda.ts", import.meta.url).href;
    const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>XHTML</title></head><body>
      <climat-agenda loading="eager" feed="${feedUrl("ready")}"><a href="/agenda/">Agenda</a></climat-agenda>
      <script type="module" src="${module}"></script></body></html>`;
    const frame = document.createElement("iframe");
    frame.src = URL.createObjectURL(new Blob([page], { type: "application/xhtml+xml" }));
    const load = oneEvent(frame, "load");
    document.body.append(frame);
    await load;
    await nextFrame();
    const { contentDocument: inside } = frame;
    expect(inside?.contentType).to.equal("application/xhtml+xml");
    expect(inside?.querySelector("a")?.getBoundingClientRect().height).to.be.above(0);
    expect(inside?.querySelector("climat-agenda")?.shadowRoot).to.equal(null);
    URL.revokeObjectURL(frame.src);
    frame.remove();
  });

  it("may replace window.Event, as MooTools does, before the library comes or after", async () => {
    const native = window.Event;
    window.Event = function MooEvent() {
      throw new Error("not the native one");
    } as unknown as typeof Event;
    try {
      const late = "../../src/internal/native-event.ts?late";
      const { NativeEvent } = (await import(late)) as typeof NativeEvents;
      expect(new NativeEvent("load")).to.be.instanceOf(native);

      const widget = document.createElement("climat-agenda");
      widget.setAttribute("feed", feedUrl("ready"));
      const load = oneEvent(widget, "load");
      document.body.append(widget);
      expect(await load).to.be.instanceOf(native);
      widget.remove();
    } finally {
      window.Event = native;
    }
  });
});
