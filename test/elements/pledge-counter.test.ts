import "../../src/define/pledge-counter.js";

import { expect, html } from "@open-wc/testing";
import { http } from "msw";

import type { ClimatPledgeCounter } from "../../src/elements/pledge-counter/pledge-counter.js";
import { roll } from "../../src/elements/pledge-counter/roll.js";
import { Rotation } from "../../src/elements/pledge-counter/rotation.js";
import { answer, newAddress, useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import {
  all,
  nextSelect,
  one,
  part,
  parts,
  saidBy,
  show,
  showData,
  textOf,
  textsOf,
} from "../support/widget.js";

const network = useNetwork();

const CAMPAIGN = { id: "p", name: "Engagements pour le climat" };
const JOIN = { url: "https://example.org/join?lang=fr#form", name: "Je participe" };

const counter = (
  campaign: object,
  attributes: Record<string, string> = {},
  feed: object = {},
): Promise<ClimatPledgeCounter> =>
  showData(
    "climat-pledge-counter",
    { version: 1, pledges: [{ ...CAMPAIGN, ...campaign }], ...feed },
    attributes,
  );

const joinLink = (widget: ClimatPledgeCounter): HTMLAnchorElement =>
  part(widget, "join") as HTMLAnchorElement;

describe("<climat-pledge-counter>", () => {
  it("says how many have pledged, of when that is, and who counts", async () => {
    const widget = await counter({
      total: 1284,
      asOf: "2015-12-01",
      counts: [
        { name: "citoyens", value: 1127 },
        { name: "structures", value: 157 },
      ],
    });
    expect(part(widget, "number").textContent).to.equal("1\u202f284");
    expect(textOf(part(widget, "total"))).to.equal("1 284 engagements au 1er décembre 2015");
    expect(textsOf(all(widget, "[part~=counts] li"))).to.deep.equal(["1 127 citoyens", "157 structures"]);
  });

  it("says the first hundred of those who count, however many a feed has", async () => {
    const counts = Array.from({ length: 9000 }, (_, value) => ({ name: "citoyens", value }));
    const rows = textsOf(all(await counter({ total: 1284, counts }), "[part~=counts] li"));
    expect(rows).to.have.lengthOf(100);
    expect(rows[99]).to.equal("99 citoyens");
  });

  it("says numbers in its own language, beside a name in another", async () => {
    const counts = [{ name: "citoyens", value: 1127 }];
    const widget = await counter({ total: 1284, counts }, { lang: "en" }, { inLanguage: "fr" });
    const languageOf = (text: string): string | undefined =>
      all(widget, "[part~=counts] *")
        .find((node) => textOf(node) === text)
        ?.closest<HTMLElement>("[lang]")?.lang;
    expect(textsOf(all(widget, "[part~=counts] li"))).to.deep.equal(["1,127 citoyens"]);
    expect([languageOf("1,127"), languageOf("citoyens")]).to.deep.equal(["en", "fr"]);
  });

  it("has room for its figures beside a long invitation, and for a number longer than its place", async () => {
    const name = "Je m’engage pour le climat avec ma commune, mon école et mes voisins de palier";
    const wide = await counter({ total: 1284, join: { ...JOIN, name } });
    wide.style.inlineSize = "760px";
    expect(one(wide, ".words").offsetWidth).to.be.above(380);
    const narrow = await counter({ total: 123_456_789_012, counts: [{ name: "citoyens", value: 1 }] });
    narrow.style.inlineSize = "200px";
    expect(narrow.scrollWidth).to.be.at.most(narrow.clientWidth);
    const usual = await counter({ total: 12_345_678 });
    usual.style.inlineSize = "264px";
    const milliard = await counter({ total: 1_000_000_000 });
    milliard.style.cssText = "inline-size: 304px; font-family: sans-serif";
    for (const widget of [usual, milliard]) {
      const number = part(widget, "number");
      const { lineHeight } = getComputedStyle(number);
      expect(number.offsetHeight, "one line").to.be.below(1.5 * parseFloat(lineHeight));
    }
  });

  it("puts the word in the number that French has for it", async () => {
    for (const [total, words] of [
      [0, "0 engagement"],
      [1, "1 engagement"],
      [2, "2 engagements"],
      [1_000_000, "1 000 000 d’engagements"],
    ] as const) {
      expect(textOf(part(await counter({ total }), "total"))).to.equal(words);
    }
  });

  it("names its progress", async () => {
    const widget = await counter({ total: 1284, goal: 2015 });
    const bar = one(widget, "progress") as HTMLProgressElement;
    expect(bar.value / bar.max).to.be.closeTo(1284 / 2015, 1e-9);
    expect(textOf(part(widget, "progress"))).to.contain("Objectif : 2 015");
    expect(bar.getAttribute("aria-label")?.replace(/\s/g, " ")).to.equal("1 284 sur 2 015");
  });

  it("never runs over its goal, and has no bar without one", async () => {
    const bar = one(await counter({ total: 3000, goal: 2015 }), "progress") as HTMLProgressElement;
    expect(bar.value).to.equal(bar.max);
    expect(parts(await counter({ total: 3000 }), "progress")).to.deep.equal([]);
  });

  it("invites instead of counting where there is no total: no figure is invented", async () => {
    const widget = await counter({ goal: 2015, join: JOIN });
    expect(parts(widget, "total").concat(parts(widget, "progress"))).to.deep.equal([]);
    expect(textOf(part(widget, "invitation"))).to.equal(
      "Vous aussi, participez et rejoignez la mobilisation !",
    );
    expect(saidBy(widget)).not.to.match(/\d/);
    expect(joinLink(widget).href).to.equal(JOIN.url);
  });

  it("invites below its minimum, and counts from there on", async () => {
    expect(parts(await counter({ total: 99 }, { minimum: "100" }), "total")).to.deep.equal([]);
    expect(parts(await counter({ total: 99 }, { minimum: "100" }), "invitation")).to.have.lengthOf(1);
    expect(parts(await counter({ total: 100 }, { minimum: "100" }), "total")).to.have.lengthOf(1);
    expect(parts(await counter({ total: 0 }), "total")).to.have.lengthOf(1);
  });

  it("shows a smaller number where the feed has one now", async () => {
    const path = newAddress();
    let total = 1284;
    network.use(http.get(`*${path}`, () => answer({ version: 1, pledges: [{ ...CAMPAIGN, total }] })));
    const widget = await show("climat-pledge-counter", { feed: path });
    await until(() => network.count(path) === 2);
    total = 1200;
    await widget.reload();
    expect(textOf(part(widget, "number"))).to.equal("1 200");
  });

  it("shows the campaign asked for, else the first", async () => {
    const pledges = [CAMPAIGN, { id: "q", name: "Une autre" }];
    expect(textOf(part(await counter({}, {}, { pledges }), "campaign"))).to.equal(CAMPAIGN.name);
    expect(textOf(part(await counter({}, { campaign: "q" }, { pledges }), "campaign"))).to.equal("Une autre");
    const none = await counter({}, { campaign: "r" }, { pledges });
    expect(none.status).to.equal("empty");
    expect(none.items).to.deep.equal([]);
  });

  it("leads to where one joins, in the feed's words or its own", async () => {
    expect(textOf(joinLink(await counter({ join: JOIN })))).to.equal("Je participe");
    expect(textOf(joinLink(await counter({ join: { url: "/join" } })))).to.equal("Je m’engage");
    expect(parts(await counter({ total: 3 }), "join")).to.deep.equal([]);
  });

  it("tells the coalition whose site a pledge came from", async () => {
    const widget = await counter({ join: JOIN }, { source: "ville de Lille&co" });
    const { href, searchParams } = new URL(joinLink(widget).href);
    expect(searchParams.get("source")).to.equal("ville de Lille&co");
    expect(searchParams.get("lang")).to.equal("fr");
    expect(href).to.match(/#form$/);
    const mail = await counter({ join: { url: "mailto:climat@cerdd.org" } }, { source: "lille" });
    expect(joinLink(mail).href).to.equal("mailto:climat@cerdd.org");
  });

  it("names the site in the join link, whatever else is in it", async () => {
    for (const [url, expected] of [
      ["https://example.org/", "https://example.org/?source=lille"],
      ["https://example.org/a?", "https://example.org/a?source=lille"],
      ["https://example.org/a?b=c#/d?source=e", "https://example.org/a?b=c&source=lille#/d?source=e"],
      [
        "https://example.org/a?resource=b&source=arras&c=d",
        "https://example.org/a?resource=b&source=lille&c=d",
      ],
      ["https://example.org/?article12", "https://example.org/?article12&source=lille"],
      ["https://example.org/?source=#top", "https://example.org/?source=lille#top"],
    ] as const)
      expect(joinLink(await counter({ join: { url } }, { source: "lille" })).href).to.equal(expected);
  });

  it("of a campaign that is over keeps its last figure and its date, and asks nobody to join", async () => {
    const widget = await counter({ total: 1284, asOf: "2015-12-12", join: JOIN }, {}, { archived: true });
    expect(textOf(part(widget, "total"))).to.equal("1 284 engagements au 12 décembre 2015");
    expect(parts(widget, "join")).to.deep.equal([]);
  });

  it("of a campaign that is over invites nobody, and dates its figure by the feed where it has no date", async () => {
    const over = { archived: true, dateModified: "2015-12-14T10:00" };
    const few = await counter({ total: 3 }, { minimum: "100" }, over);
    expect(textOf(part(few, "total"))).to.equal("3 engagements au 14 décembre 2015");
    for (const widget of [few, await counter({}, {}, over)])
      expect(parts(widget, "invitation")).to.deep.equal([]);
  });

  it("tells the page when a visitor joins, and leaves the link to the page that wants it", async () => {
    const widget = await counter({ join: { url: "#join" } });
    const told = nextSelect();
    joinLink(widget).click();
    const event = await told;
    expect(event).to.include({ kind: "pledge", id: "p", bubbles: true, composed: true, cancelable: true });
    expect(event.record).to.equal(widget.items[0]);

    const own = await counter({ join: JOIN });
    own.addEventListener("climat-select", (select) => {
      select.preventDefault();
    });
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
    joinLink(own).dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it("takes the embedder's header and footer", async () => {
    const path = newAddress();
    network.use(http.get(`*${path}`, () => answer({ version: 1, pledges: [CAMPAIGN] })));
    const content = html`<p slot="header">Avant</p>
      <p slot="footer">Après</p>`;
    const widget = await show("climat-pledge-counter", { feed: path }, content);
    for (const child of widget.querySelectorAll("p")) expect(child.getClientRects().length).to.equal(1);
  });
});

describe("The newest pledges", () => {
  const RECENT = [
    { text: "Je cuisine les restes.", place: "Arras", date: "2015-11-20" },
    { text: "À vélo trois jours par semaine.", name: "Une voisine", place: "Lille", date: "2015-11-22" },
    { text: "Un bon pull.", date: "2015-11-21" },
  ];
  const shown = (widget: ClimatPledgeCounter): string =>
    textOf(all(widget, ".recent li").find((pledge) => !pledge.classList.contains("waiting")));
  const button = (widget: ClimatPledgeCounter, words: string): HTMLElement | undefined =>
    all(widget, ".recent button").find((each) => textOf(each) === words);

  it("stand newest first, one at a time, and the visitor turns them", async () => {
    const widget = await counter({ total: 12, recent: RECENT });
    expect(textsOf(all(widget, ".recent li"))).to.deep.equal([
      "À vélo trois jours par semaine. – Une voisine, Lille",
      "Un bon pull.",
      "Je cuisine les restes. – Arras",
    ]);
    expect(shown(widget)).to.include("À vélo");
    await until(() => !!button(widget, "Suivant"), "the buttons");
    /* « Suivant », of what: the group that the button is in says it to whom hears it alone. */
    const group = button(widget, "Suivant")?.closest("[role=group]");
    expect(group?.getAttribute("aria-label")).to.equal("Ils s’engagent");
    button(widget, "Suivant")?.click();
    await widget.updateComplete;
    expect(shown(widget)).to.equal("Un bon pull.");
    /* Who can't see it hears it. */
    expect(one(widget, ".recent ul").ariaLive).to.equal("polite");
    button(widget, "Mettre en pause")?.click();
    await widget.updateComplete;
    expect(textsOf(all(widget, ".recent button"))).to.deep.equal(["Reprendre", "Suivant"]);
  });

  it("parts no word of its buttons in a narrow column", async () => {
    const widget = await counter({ total: 12, recent: RECENT });
    widget.style.inlineSize = "200px";
    const next = all(widget, ".recent button").find((button) => textOf(button) === "Suivant");
    const words = new Range();
    words.selectNodeContents(next as Element);
    expect(words.getClientRects()).to.have.lengthOf(1);
  });

  it("have no buttons where there is one, and no room where there is none", async () => {
    const one = await counter({ recent: RECENT.slice(0, 1) });
    expect(all(one, ".recent button")).to.have.lengthOf(0);
    expect(parts(await counter({ total: 1 }), "recent")).to.have.lengthOf(0);
  });
});

describe("The rotation of pledges", () => {
  const every = 7_000;
  const turning = (matches = false): { rotation: Rotation; host: HTMLElement; pass: () => void } => {
    let tick = (): void => undefined;
    const [setInterval, matchMedia] = [globalThis.setInterval, globalThis.matchMedia];
    globalThis.setInterval = ((run: () => void, ms: number) => {
      expect(ms).to.equal(every);
      tick = run;
      return 1;
    }) as unknown as typeof setInterval;
    globalThis.matchMedia = () => ({ matches }) as MediaQueryList;
    const host = Object.assign(document.createElement("div"), { requestUpdate: () => undefined });
    const rotation = new Rotation(host);
    rotation.start();
    Object.assign(globalThis, { setInterval, matchMedia });
    return {
      rotation,
      host,
      pass: () => {
        tick();
      },
    };
  };

  it("goes on by itself, until it is paused", () => {
    const { rotation, pass } = turning();
    rotation.next(new Event("click"));
    expect(rotation.spoken).to.equal(true);
    pass();
    expect(rotation.index).to.equal(2);
    /* What turns by itself talks to nobody. */
    expect(rotation.spoken).to.equal(false);
    rotation.pause();
    pass();
    expect(rotation.index).to.equal(2);
    rotation.pause();
    pass();
    expect(rotation.index).to.equal(3);
  });

  it("never begins for those who want less motion", () => {
    const { rotation, pass } = turning(true);
    pass();
    expect(rotation.index).to.equal(0);
  });
});

describe("A number that changes", () => {
  it("is the new one at once; what runs there is drawn over it, as the language writes it", async () => {
    const number = document.createElement("b");
    document.body.append(number);
    const seen: string[] = [];
    new MutationObserver(() => {
      seen.push(number.dataset["rolling"] ?? "end");
    }).observe(number, { attributes: true });
    roll(number, 10, 20, (value) => `n${value}`);
    await until(() => seen.includes("end"), "the end");
    for (const value of seen) expect(value).to.match(/^(n1\d|n20|end)$/);
    expect(number.hasAttribute("data-rolling")).to.equal(false);
    number.remove();
  });

  it("does not run where the visitor wants less motion, or has forced colours that would show both", () => {
    const { matchMedia } = globalThis;
    const asked: string[] = [];
    globalThis.matchMedia = (query) => {
      asked.push(query);
      return { matches: true } as MediaQueryList;
    };
    const number = document.createElement("b");
    roll(number, 10, 20, String);
    Object.assign(globalThis, { matchMedia });
    expect(number.hasAttribute("data-rolling")).to.equal(false);
    expect(asked).to.deep.equal(["(prefers-reduced-motion: reduce), (forced-colors: active)"]);
  });

  it("that changes again while it runs, runs on to the newest alone", async () => {
    const number = document.createElement("b");
    number.textContent = "2000";
    document.body.append(number);
    roll(number, 1000, 2000, String);
    number.textContent = "4000";
    roll(number, 3000, 4000, String);
    const seen: number[] = [];
    const observer = new MutationObserver(() => {
      if (number.dataset["rolling"]) seen.push(Number(number.dataset["rolling"]));
    });
    observer.observe(number, { attributes: true });
    await until(() => seen.length > 2 && !number.hasAttribute("data-rolling"), "the end");
    observer.disconnect();
    number.remove();
    expect(Math.min(...seen)).to.be.at.least(3000);
  });

  it("runs where the campaign is the same, not where it is another", async () => {
    const widget = await counter({ total: 1200 });
    const rolls = (): boolean => part(widget, "number").hasAttribute("data-rolling");
    widget.data = { version: 1, pledges: [{ ...CAMPAIGN, id: "other", total: 1284 }] };
    await until(() => textOf(part(widget, "number")) === "1 284");
    expect(rolls()).to.equal(false);
    widget.data = { version: 1, pledges: [{ ...CAMPAIGN, id: "other", total: 900 }] };
    await until(rolls, "the roll");
    expect(textOf(part(widget, "number"))).to.equal("900");
  });
});

describe("Sharing a campaign", () => {
  const withNavigator = async (own: object, act: () => Promise<unknown>): Promise<void> => {
    const before = Object.keys(own).map(
      (key) => [key, Object.getOwnPropertyDescriptor(navigator, key)] as const,
    );
    for (const [key, value] of Object.entries(own))
      Object.defineProperty(navigator, key, { configurable: true, value });
    try {
      await act();
    } finally {
      for (const [key, descriptor] of before) {
        Reflect.deleteProperty(navigator, key);
        if (descriptor) Object.defineProperty(navigator, key, descriptor);
      }
    }
  };

  it("opens the system's sheet where there is one", async () => {
    const shared: unknown[] = [];
    await withNavigator(
      {
        canShare: () => true,
        share: (data: unknown) => {
          shared.push(data);
          return Promise.resolve();
        },
      },
      async () => {
        const widget = await counter({ total: 3, join: JOIN }, { source: "valmont" });
        part(widget, "share").click();
        await until(() => shared.length > 0, "the sheet");
      },
    );
    expect(shared).to.deep.equal([
      { url: "https://example.org/join?lang=fr&source=valmont#form", title: CAMPAIGN.name },
    ]);
  });

  it("opens one sheet for who presses twice while its code comes, and copies nothing", async () => {
    const copied: string[] = [];
    let pressed = 0;
    await withNavigator(
      {
        canShare: () => true,
        share: () => {
          pressed += 1;
          return pressed > 1
            ? Promise.reject(new DOMException("", "InvalidStateError"))
            : new Promise(() => undefined);
        },
        clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      },
      async () => {
        const widget = await counter({ total: 3, join: JOIN });
        part(widget, "share").click();
        part(widget, "share").click();
        await until(() => pressed > 1, "the sheet");
        /* What follows a refusal follows it at once. */
        await new Promise(requestAnimationFrame);
      },
    );
    expect(copied).to.deep.equal([]);
  });

  it("copies the address elsewhere, and says so; where that is refused, it shows it", async () => {
    const widget = await counter({ total: 3, join: JOIN });
    const copied: string[] = [];
    const status = (): string => textOf(one(widget, ".join [role=status]"));
    /* What is read aloud is heard of only where its place was there before; it takes no room. */
    const place = one(widget, ".join [role=status]");
    const room = (): number => one(widget, ".join").offsetHeight;
    expect(getComputedStyle(place).display).to.equal("block");
    const before = room();
    place.hidden = true;
    expect(room()).to.equal(before);
    place.hidden = false;
    const writeText = (text: string): Promise<void> => {
      copied.push(text);
      return copied.length > 2 ? Promise.reject(new Error("refused")) : Promise.resolve();
    };
    const said: string[] = [];
    const listener = new MutationObserver(() => said.push(status()));
    listener.observe(place, { childList: true, characterData: true, subtree: true });
    await withNavigator({ canShare: () => false, clipboard: { writeText } }, async () => {
      part(widget, "share").click();
      await until(() => said.at(-1) === "Lien copié.", "the words");
      said.length = 0;
      part(widget, "share").click();
      await until(() => said.at(-1) === "Lien copié.", "the words, once more");
      part(widget, "share").click();
      await until(() => status() === JOIN.url, "the address");
    });
    listener.disconnect();
    expect(copied).to.deep.equal([JOIN.url, JOIN.url, JOIN.url]);
    widget.source = "cerdd";
    await widget.updateComplete;
    expect(status()).to.equal("", "what was said of another link");
  });
});
