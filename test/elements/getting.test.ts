import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect, fixture, html, nextFrame } from "@open-wc/testing";
import { http, HttpResponse } from "msw";

import { emptyFeed, fullFeed } from "../../mocks/feeds.js";
import { useHeldTimers, useVisibility } from "../support/clock.js";
import { answer, never, newAddress, useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import {
  all,
  part,
  place,
  saidBy,
  show,
  showData,
  standing,
  TAGS,
  textOf,
  useHeard,
  type Widget,
} from "../support/widget.js";

const network = useNetwork();
const timers = useHeldTimers();
const setHidden = useVisibility();
const heard = useHeard();

const unavailable = () => new HttpResponse(null, { status: 503 });
const fresh = (json: unknown) => answer(json, { Expires: new Date(Date.now() + 60_000).toUTCString() });
const named = (name: string) => ({ version: 1, members: [{ id: "x", name }] });

/** An address whose answer a test may change. */
const serve = (respond: () => Response | Promise<Response>): { path: string; respond: typeof respond } => {
  const site = { path: newAddress(), respond };
  network.use(http.get(`*${site.path}`, () => site.respond()));
  return site;
};

const snapshotOf = (text: string): HTMLScriptElement => {
  const script = document.createElement("script");
  script.type = "application/json";
  script.textContent = text;
  return script;
};

const abortedAfter = (index: number) => until(() => network.requests[index]?.signal?.aborted, "the abort");

describe("A widget, while its feed is on its way,", () => {
  it("may be moved: nothing is aborted, nothing is asked for twice", async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const site = serve(async () => {
      await gate;
      return fresh(named("Un"));
    });
    const widget = await place("climat-member-wall", { feed: site.path });
    await until(() => network.count(site.path) === 1);
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(widget);
    await nextFrame();
    expect(network.requests[0]?.signal?.aborted).to.equal(false);
    open();
    await standing(widget, "ready");
    expect(network.count(site.path)).to.equal(1);
  });

  it("may be moved: who waits for it goes on waiting", async () => {
    let send!: () => void;
    const sent = new Promise<void>((resolve) => (send = resolve));
    const { path } = serve(async () => {
      await sent;
      return fresh(named("Arrivé"));
    });
    const widget = await place("climat-member-wall", { feed: path });
    const seen = widget.feedComplete.then(() => saidBy(widget));
    await nextFrame();
    (await fixture(html`<div></div>`)).append(widget);
    await nextFrame();
    send();
    expect(await seen).to.include("Arrivé");
  });

  it("may leave: nobody waits for it, whenever they began to", async () => {
    const { path } = serve(never);
    const other = await place("climat-agenda", { feed: path });
    const widget = await place("climat-member-wall", { feed: path });
    const before = widget.feedComplete;
    widget.remove();
    await before;
    await widget.feedComplete;
    await widget.reload();
    expect([widget.status, other.status]).to.deep.equal(["pending", "pending"]);
    other.remove();
  });

  it("may be given another: the first is aborted, and never shown", async () => {
    const slow = serve(never);
    const widget = await place("climat-member-wall", { feed: slow.path });
    await until(() => network.count(slow.path) === 1);
    widget.setAttribute("feed", serve(() => fresh(named("Deux"))).path);
    await standing(widget, "ready");
    await abortedAfter(0);
    expect(saidBy(widget)).to.contain("Deux");
    expect(heard.told).to.deep.equal(["load"]);
    expect(network.warnings).to.deep.equal([]);
  });

  it("may be given its data: the request is aborted, and a reload asks for nothing", async () => {
    const slow = serve(never);
    const widget = await place("climat-member-wall", { feed: slow.path });
    await until(() => network.count(slow.path) === 1);
    widget.data = named("Donné");
    await standing(widget, "ready");
    await abortedAfter(0);
    await widget.reload();
    expect(saidBy(widget)).to.contain("Donné");
    expect(network.requests).to.have.lengthOf(1);
  });
});

describe("A feed of megabytes", () => {
  const many = { ...fullFeed, name: "x".repeat(2_000_000) };
  const events = Array.from({ length: 3000 }, (_, id) => ({
    id: String(id),
    name: `Visite ${id}`,
    description: "Une visite (exemple).".repeat(20),
    startDate: "2015-12-01",
  }));

  it("shows in each widget what a small one shows", async () => {
    const small = serve(() => fresh(fullFeed)).path;
    const large = serve(() => fresh(many)).path;
    for (const tag of TAGS) {
      const [one, other] = [await show(tag, { feed: small }), await show(tag, { feed: large })];
      expect(saidBy(other), tag).to.equal(saidBy(one));
      expect(other.issues).to.deep.equal(one.issues);
    }
  });

  it("is read as far as it is shown: what is wrong elsewhere in it harms nobody", async () => {
    const text = JSON.stringify({ ...fullFeed, events }).replace('"id":"7"', '"id":7x');
    const feed = serve(
      () =>
        new HttpResponse(text, {
          headers: {
            "Content-Type": "application/json",
            Expires: new Date(Date.now() + 60_000).toUTCString(),
          },
        }),
    ).path;
    await show("climat-member-wall", { feed });
    const agenda = await place("climat-agenda", { feed });
    await standing(agenda, "error");
    expect(network.count(feed)).to.equal(1);
  });

  for (const [form, document] of Object.entries({ "a bare list": events, "under their name": { events } }))
    it(`is read in pieces as well where its events stand in a document of their own, ${form}`, async () => {
      const part = serve(() => fresh(document)).path;
      const feed = serve(() => fresh({ version: 1, events: { href: part } })).path;
      const { parse } = JSON;
      let longest = 0;
      JSON.parse = (text: string) => {
        longest = Math.max(longest, text.length);
        return parse(text) as unknown;
      };
      try {
        const agenda = await show("climat-agenda", { feed, from: "2015-11-30" });
        expect(agenda.items).to.have.lengthOf(3000);
      } finally {
        JSON.parse = parse;
      }
      expect(longest).to.be.below(100_000);
    });

  it("gives its events to the agenda, and a newer one's", async () => {
    let site = { ...fullFeed, events };
    /* Good for a minute: else a read of the first one may still be under way when the newer one is asked for. */
    const feed = serve(() => fresh(site)).path;
    const agenda = await show("climat-agenda", { feed, include: "events", from: "2015-11-30" });
    expect(agenda.items).to.have.lengthOf(3000);
    site = { ...site, events: events.slice(1) };
    await agenda.reload();
    await until(() => agenda.items.length === 2999, "the newer one");
  });
});

describe("A widget that is given another feed", () => {
  it("does not show the first as if it were a copy of the second", async () => {
    const widget = await show("climat-member-wall", { feed: serve(() => fresh(named("Un"))).path });
    widget.setAttribute("feed", serve(unavailable).path);
    await widget.updateComplete;
    expect(widget.status).to.equal("pending");
    await standing(widget, "error");
    expect(saidBy(widget)).not.to.contain("Un");
  });

  it("has nothing left of the data that it was given", async () => {
    const widget = await showData("climat-member-wall", named("Donné"), {
      loading: "eager",
      feed: serve(unavailable).path,
    });
    widget.data = undefined;
    await standing(widget, "error");
    expect(saidBy(widget)).not.to.contain("Donné");
  });

  it("nor where it is far below: it is as before, whatever that was", async () => {
    const widget = document.createElement("climat-member-wall");
    widget.style.marginBlockStart = "9000px";
    await fixture(html`${widget}`);
    for (const data of [named("Donné"), { version: 2 }]) {
      widget.data = data;
      await widget.feedComplete;
      widget.data = undefined;
      await widget.updateComplete;
      expect([widget.status, widget.items.length, saidBy(widget)]).to.deep.equal(["initial", 0, ""]);
    }
    await until(
      () => network.warnings.some((line) => line.includes("data of")),
      "what is said of the second",
    );
  });
});

for (const tag of TAGS) {
  describe(`A stale <${tag}>`, () => {
    it("says so where there is nothing to show, and that there is nothing", async () => {
      const site = serve(() => answer(emptyFeed));
      const widget = await show(tag, { feed: site.path });
      site.respond = unavailable;
      await widget.reload();
      await widget.updateComplete;
      expect(widget.status).to.equal("stale");
      expect(textOf(part(widget, "empty"))).to.match(/^Auc/);
      expect(textOf(part(widget, "stale"))).to.match(/^Données du \d/);
    });
  });
}

describe("A failure", () => {
  it("is told once for as long as it lasts, whatever is drawn meanwhile", async () => {
    const site = serve(() => answer(fullFeed));
    const widget = await show("climat-member-wall", { feed: site.path });
    site.respond = unavailable;
    await widget.reload();
    await widget.reload();
    widget.max = 2;
    await widget.updateComplete;
    expect(heard.told).to.deep.equal(["load", "error"]);
  });

  it("of the snapshot as well is said once, however often the widget is drawn", async () => {
    const site = serve(unavailable);
    const widget = await show("climat-member-wall", { feed: site.path }, html`${snapshotOf("{")}`);
    for (const max of [1, 2, 3]) {
      widget.max = max;
      await widget.updateComplete;
    }
    const said = (): string[] => network.warnings.filter((line) => line.includes("snapshot"));
    await until(() => said().length > 0, "the line of the console");
    expect(said()).to.have.lengthOf(1);
  });

  it("leaves the snapshot, then its end replaces it", async () => {
    const site = serve(unavailable);
    const widget = await show(
      "climat-member-wall",
      { feed: site.path },
      html`${snapshotOf(JSON.stringify({ ...named("Cliché"), dateModified: "2015-11-20" }))}`,
    );
    expect(widget.status).to.equal("stale");
    expect(saidBy(widget)).to.contain("Cliché");
    expect(textOf(part(widget, "stale"))).to.equal("Données du 20 novembre 2015");
    site.respond = () => fresh(named("Direct"));
    await widget.reload();
    expect(widget.status).to.equal("ready");
    expect(saidBy(widget)).to.contain("Direct");
    expect(all(widget, '[part~="stale"]')).to.deep.equal([]);
  });
});

describe("The snapshot", () => {
  it("is the feed's: what it links to stands beside the feed, not beside the page", async () => {
    const logo = { url: "logos/x.svg", width: 60, height: 40 };
    const members = [{ id: "x", name: "Un", logo }];
    const site = serve(unavailable);
    const widget = await show(
      "climat-member-wall",
      { feed: `/feeds/deep${site.path}` },
      html`${snapshotOf(JSON.stringify({ version: 1, members }))}`,
    );
    expect(widget.status).to.equal("stale");
    const image = all(widget, "img")[0] as HTMLImageElement;
    expect(new URL(image.src).pathname).to.match(/^\/feeds\/deep\/feeds\/logos\/x\.svg$/);
  });
});

describe("A snapshot whose records stand in a document of their own", () => {
  it("gives way to the fallback: nobody is told that there are none", async () => {
    const site = serve(unavailable);
    const snapshot = snapshotOf(JSON.stringify({ version: 1, members: { href: "members.json" } }));
    const widget = await show(
      "climat-member-wall",
      { feed: site.path },
      html`${snapshot}<a href="/">Voir</a>`,
    );
    expect(widget.status).to.equal("error");
    expect(widget.querySelector("a")?.assignedSlot).to.not.equal(null);
    await until(
      () => network.warnings.join().includes("a snapshot or data holds them itself"),
      "the console's line",
    );
  });
});

describe("Records behind an href", () => {
  const linking = (href: string) => ({ version: 1, members: { href } });

  for (const [what, document] of [
    ["an object without them", { actions: [] }],
    ["an object with something else in their place", { members: { href: "x.json" } }],
  ] as const)
    it(`that are ${what} give way to the fallback: nobody is told that there are none`, async () => {
      const records = serve(() => fresh(document));
      const site = serve(() => fresh(linking(records.path)));
      const widget = await show("climat-member-wall", { feed: site.path }, html`<a href="/">Voir</a>`);
      expect(widget.status).to.equal("error");
      expect(widget.querySelector("a")?.assignedSlot).to.not.equal(null);
      await until(() => network.warnings.join().includes("Behind href"), "the console's line");
    });

  it("are asked for by nobody where a page gives the feed itself: that is told", async () => {
    const records = serve(() => fresh([{ id: "x", name: "Un" }]));
    const widget = await showData("climat-member-wall", linking(records.path));
    expect(widget.status).to.equal("error");
    await until(() => network.warnings.join().includes("data of <climat-member-wall>"), "the console's line");
    expect(network.requests).to.have.lengthOf(0);
  });
});

describe("refresh", () => {
  const REFRESHED = { refresh: "300" };
  const { now } = Date;
  let shift = 0;

  beforeEach(() => {
    shift = 0;
    Date.now = () => now.call(Date) + shift;
  });
  afterEach(() => {
    Date.now = now;
  });

  const waits = (ms: number) =>
    until(() => timers.delays.some((delay) => Math.abs(delay - ms) < 5_000), `a wait of ${ms} ms`);
  const pass = (seconds: number): void => {
    shift += seconds * 1000;
    timers.run(seconds * 1000);
  };
  const rendersOf = (widget: Widget): MutationRecord[] => {
    const records: MutationRecord[] = [];
    new MutationObserver((more) => records.push(...more)).observe(widget.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    return records;
  };

  it("asks again from time to time, and changes nothing where nothing has changed", async () => {
    const site = serve(() => fresh(named("Un")));
    const widget = await show("climat-member-wall", { feed: site.path, ...REFRESHED });
    const changes = rendersOf(widget);
    await waits(300_000);
    pass(300);
    await until(() => network.count(site.path) === 2);
    await widget.reload();
    expect(network.requests.at(-1)?.cache).to.equal("no-cache");
    expect(changes).to.deep.equal([]);
    expect(heard.told).to.deep.equal(["load"]);
    site.respond = () => fresh(named("Deux"));
    await waits(300_000);
    pass(300);
    await until(() => saidBy(widget).includes("Deux"));
  });

  it("asks once for all widgets of a feed, wherever they came in", async () => {
    const site = serve(() => fresh(named("Un")));
    await show("climat-member-wall", { feed: site.path, ...REFRESHED });
    shift += 100_000;
    await show("climat-agenda", { feed: site.path, ...REFRESHED });
    await waits(200_000);
    pass(200);
    await until(() => network.count(site.path) === 2);
    await waits(300_000);
    expect(network.count(site.path)).to.equal(2);
  });

  it("waits while the page is hidden, and makes up for it when it is seen", async () => {
    const site = serve(() => fresh(named("Un")));
    await show("climat-member-wall", { feed: site.path, ...REFRESHED });
    await waits(300_000);
    setHidden(true);
    pass(3_000);
    await nextFrame();
    expect(timers.delays).to.deep.equal([]);
    expect(network.count(site.path)).to.equal(1);
    setHidden(false);
    await until(() => network.count(site.path) === 2);
  });

  it("takes the property as it takes the attribute, at any time, and ends with the widget", async () => {
    const site = serve(() => fresh(named("Un")));
    const widget = await show("climat-member-wall", { feed: site.path });
    expect(timers.delays).to.deep.equal([]);
    widget.refresh = 600;
    await waits(600_000);
    widget.setAttribute("refresh", "120");
    await waits(120_000);
    expect(timers.delays).to.have.lengthOf(1);
    widget.refresh = 0;
    await until(() => timers.delays.length === 0);
    widget.refresh = 120;
    await waits(120_000);
    const holder = widget.parentElement!;
    widget.remove();
    await until(() => timers.delays.length === 0);
    holder.append(widget);
    await waits(120_000);
  });

  it("is not faster than a second, and takes more than a timer does", async () => {
    const site = serve(() => fresh(named("Un")));
    const widget = await show("climat-member-wall", { feed: site.path, refresh: "9999999999" });
    await until(() => timers.delays.some((ms) => ms > 2e9 && ms < 2 ** 31), "a timer that takes it");
    expect(network.count(site.path)).to.equal(1);
    for (const none of ["0", "-5", "souvent"]) {
      widget.setAttribute("refresh", none);
      await until(() => timers.delays.length === 0, none);
    }
    widget.setAttribute("refresh", "0.001");
    await nextFrame();
    expect(network.count(site.path)).to.equal(1);
  });

  it("leaves a feed that can't be had to its retries, for a minute", async () => {
    const site = serve(() => fresh(named("Un")));
    const widget = await show("climat-member-wall", { feed: site.path, refresh: "10" });
    site.respond = unavailable;
    await waits(10_000);
    pass(10);
    await standing(widget, "stale");
    await waits(10_000);
    pass(10);
    await until(() => timers.delays.some((ms) => ms > 20_000 && ms <= 50_000), "a longer wait");
  });

  it("does not wake a widget that is far below", async () => {
    const site = serve(() => fresh(named("Un")));
    await place("climat-member-wall", { feed: site.path, loading: "lazy", hidden: "", ...REFRESHED });
    await waits(300_000);
    pass(300);
    await waits(300_000);
    expect(network.requests).to.deep.equal([]);
  });
});
