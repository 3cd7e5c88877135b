import "../../src/define/calls.js";

import { expect } from "@open-wc/testing";

import type { ClimatCalls } from "../../src/elements/calls/calls.js";
import { faultsOf } from "../support/axe.js";
import { useClock, useHeldTimers } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, nextSelect, one, part, parts, saidBy, showData, textOf, textsOf } from "../support/widget.js";

useNetwork();
const timers = useHeldTimers();
const setClock = useClock();

const CALLS = [
  { id: "clos", name: "Clos", opens: "2015-09-01", deadline: "2015-10-31" },
  { id: "clos-hier", name: "Clos hier", deadline: "2015-11-23" },
  { id: "sans-date", name: "Sans date", description: "Un jour." },
  { id: "annonce", name: "Annoncé", opens: "2015-12-02", deadline: "2016-01-15" },
  {
    id: "ouvert",
    name: "Ouvert",
    opens: "2015-11-02",
    deadline: "2015-12-18T12:00",
    audience: "Communes et associations",
    description: "Racontez une action.",
    member: "cerdd",
    themes: ["transition"],
    url: "https://example.org/appel",
  },
  { id: "bientot", name: "Bientôt", deadline: "2015-11-30", themes: ["adaptation"] },
];
const MEMBERS = [{ id: "cerdd", name: "Cerdd", url: "https://cerdd.example/" }];

const THEMES = ["transition", "adaptation"].map((id) => ({ id, name: id }));

const show = (attributes: Record<string, string> = {}, more: object = {}): Promise<ClimatCalls> =>
  showData(
    "climat-calls",
    { version: 1, timeZone: "Europe/Paris", calls: CALLS, members: MEMBERS, themes: THEMES, ...more },
    attributes,
  );

const ids = (widget: ClimatCalls): string => widget.items.map(({ id }) => id).join(" ");
const callOf = (widget: ClimatCalls, name: string): HTMLElement =>
  parts(widget, "call").find((call) => textOf(call.querySelector("[part~=title]")) === name)!;
const said = (widget: ClimatCalls, name: string, of: string): string =>
  textOf(callOf(widget, name).querySelector(`[part~=${of}]`));

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

describe("<climat-calls>", () => {
  it("shows what is open by its deadline, then what is announced", async () => {
    expect(ids(await show())).to.equal("bientot ouvert sans-date annonce");
  });

  it("shows what is closed last, the newest first, where it is asked to or all is over", async () => {
    const order = "bientot ouvert sans-date annonce clos-hier clos";
    expect(ids(await show({ closed: "" }))).to.equal(order);
    expect(ids(await show({}, { archived: true }))).to.equal(order);
  });

  it("counts no days down where the campaign is over", async () => {
    expect(said(await show(), "Bientôt", "tag")).to.equal("Clôture bientôt");
    expect(said(await show({}, { archived: true }), "Bientôt", "tag")).to.equal("Ouvert");
  });

  it("says in words how each stands, and claims nothing of one without dates", async () => {
    const widget = await show({ closed: "" });
    const states = ["Bientôt", "Ouvert", "Annoncé", "Clos", "Sans date"].map((name) =>
      said(widget, name, "tag"),
    );
    expect(states).to.deep.equal(["Clôture bientôt", "Ouvert", "À venir", "Clos", ""]);
  });

  it("keeps no column for how they stand where none says it", async () => {
    const indentOf = async (calls: object[]): Promise<number> => {
      const widget = await show({}, { calls });
      widget.style.inlineSize = "50rem";
      const title = callOf(widget, "Sans date").querySelector("[part~=title]")!;
      return title.getBoundingClientRect().x - part(widget, "call").getBoundingClientRect().x;
    };
    const undated = CALLS.filter(({ id }) => id === "sans-date");
    expect(await indentOf(undated)).to.equal(0);
    expect(await indentOf(CALLS)).to.be.greaterThan(100);
  });

  it("says the deadline in words", async () => {
    const widget = await show({ closed: "" });
    expect(said(widget, "Ouvert", "dates")).to.equal("Jusqu’au vendredi 18 décembre 2015, 12 h");
    expect(said(widget, "Annoncé", "dates")).to.equal(
      "Ouvre le mercredi 2 décembre 2015 · Jusqu’au vendredi 15 janvier 2016",
    );
    expect(said(widget, "Clos", "dates")).to.equal("Était ouvert jusqu’au samedi 31 octobre 2015");
    expect(said(widget, "Ouvert", "who")).to.equal("Pour : Communes et associations · Cerdd");
  });

  it("warns on the last day and on the day before", async () => {
    setClock("2015-11-29T10:00:00+01:00");
    expect(said(await show(), "Bientôt", "tag")).to.equal("Clôture demain");
    setClock("2015-11-30T23:00:00+01:00");
    expect(said(await show(), "Bientôt", "tag")).to.equal("Clôture aujourd’hui");
  });

  it("takes midnight for the end of the day before", async () => {
    const calls = [{ id: "minuit", name: "Minuit", deadline: "2015-11-25T00:00" }];
    expect(said(await show({}, { calls }), "Minuit", "tag")).to.equal("Clôture aujourd’hui");
    setClock("2015-11-23T10:00:00+01:00");
    expect(said(await show({}, { calls }), "Minuit", "tag")).to.equal("Clôture demain");
  });

  it("keeps its longest word in the narrowest column", async () => {
    setClock("2015-11-30T10:00:00+01:00");
    const widget = await show();
    widget.style.inlineSize = "180px";
    const summary = part(widget, "tag").closest("summary, .row")!;
    const { right } = part(widget, "tag").getBoundingClientRect();
    expect(right).to.be.at.most(summary.getBoundingClientRect().right - 27);
  });

  it("speaks English and Dutch", async () => {
    expect(said(await show({ lang: "en" }), "Ouvert", "dates")).to.equal(
      "Until Friday 18 December 2015, 12:00",
    );
    expect(said(await show({ lang: "nl" }), "Ouvert", "dates")).to.match(
      /^Uiterlijk vrijdag 18 december 2015/,
    );
  });

  it("shows the members and the themes asked for", async () => {
    expect(ids(await show({ member: "cerdd" }))).to.equal("ouvert");
    expect(ids(await show({ theme: "adaptation, transition" }))).to.equal("bientot ouvert");
  });

  it("closes a call when its hour has come, though nobody reloads the page", async () => {
    setClock("2015-12-18T11:50:00+01:00");
    const widget = await show();
    expect(ids(widget)).to.contain("ouvert");
    expect(timers.delays).to.include(10 * 60_000);
    setClock("2015-12-18T12:00:00+01:00");
    timers.run(10 * 60_000);
    await until(() => !ids(widget).includes("ouvert"));
  });

  it("opens one on its day", async () => {
    setClock("2015-12-01T23:59:00+01:00");
    const widget = await show();
    expect(said(widget, "Annoncé", "tag")).to.equal("À venir");
    setClock("2015-12-02T00:00:00+01:00");
    timers.run(60_000);
    await until(() => said(widget, "Annoncé", "tag") === "Ouvert");
  });

  it("offers the past ones where none is open, and keeps the keyboard's place", async () => {
    const calls = CALLS.slice(0, 2);
    const widget = await show({}, { calls });
    expect(widget.status).to.equal("empty");
    expect(textOf(part(widget, "empty"))).to.equal(
      "Aucun appel en cours pour le moment. Voir les appels passés",
    );
    part(widget, "button").click();
    await until(() => widget.status === "ready");
    expect(ids(widget)).to.equal("clos-hier clos");
    expect(widget.shadowRoot?.activeElement).to.equal(part(widget, "base"));
    expect(parts(await show({}, { calls: [] }), "button")).to.deep.equal([]);
  });

  it("opens on what it asks, who asks it and where to answer", async () => {
    const widget = await show({ member: "cerdd" });
    one(widget, "summary").click();
    const details = part(widget, "details");
    expect(textOf(details)).to.equal(
      "Racontez une action. En savoir plus Proposé par Cerdd Ajouter à mon agenda",
    );
    const [more, member] = [...details.querySelectorAll("a")];
    expect([more?.href, member?.href]).to.deep.equal(["https://example.org/appel", "https://cerdd.example/"]);
    expect(more?.getAttribute("aria-label")).to.equal("En savoir plus – Ouvert");
  });

  it("keeps open what a visitor has opened, and no other that takes its row", async () => {
    const widget = await show();
    const open = (): string[] => textsOf(all(widget, "[open] [part~=title]"));
    const told = new Promise((resolve) => {
      callOf(widget, "Ouvert").querySelector("details")?.addEventListener("toggle", resolve);
    });
    callOf(widget, "Ouvert").querySelector("summary")?.click();
    await told;
    widget.theme = "transition";
    await widget.updateComplete;
    expect(open()).to.deep.equal(["Ouvert"]);
    widget.theme = "adaptation";
    await widget.updateComplete;
    expect(open()).to.deep.equal([]);
    widget.theme = undefined;
    await widget.updateComplete;
    expect(open()).to.deep.equal(["Ouvert"]);
  });

  it("tells the page which one a visitor opens; the page may take over", async () => {
    const widget = await show({ member: "cerdd" });
    const told = nextSelect();
    one(widget, "summary").click();
    expect(await told).to.include({ kind: "call", id: "ouvert", bubbles: true, cancelable: true });
    expect(one(widget, "details").hasAttribute("open")).to.equal(true);
    one(widget, "summary").click();
    widget.addEventListener("climat-select", (select) => {
      select.preventDefault();
    });
    one(widget, "summary").click();
    expect(one(widget, "details").hasAttribute("open")).to.equal(false);
  });

  it("lets a visitor take the deadline to their calendar, as long as it can be met", async () => {
    const widget = await show({ closed: "" });
    const offers = all(widget, ".take-away").map((offer) =>
      textOf(offer.closest("li")?.querySelector(".title")),
    );
    expect(offers).to.deep.equal(["Bientôt", "Ouvert", "Annoncé"]);
    for (const details of all(widget, "details")) (details as HTMLDetailsElement).open = true;
    callOf(widget, "Ouvert").querySelector<HTMLElement>(".take-away button")?.click();
    await until(() => all(widget, ".take-away-ways").length > 0, "the ways to take it along");
    const google = new URL((one(widget, ".take-away-ways a") as HTMLAnchorElement).href);
    expect(google.searchParams.get("text")).to.equal("Date limite\u00a0: Ouvert");
    expect(google.searchParams.get("dates")).to.match(/^20151218T120000\//);
    widget.data = structuredClone(widget.data);
    await widget.updateComplete;
    expect(all(widget, ".take-away-ways")).to.have.lengthOf(1, "in a newer copy of the feed");
    expect(await faultsOf(widget)).to.deep.equal([]);
  });

  it("lets a visitor look for one, and narrow by how it stands", async () => {
    const widget = await show({ closed: "", filters: "search status" });
    await until(() => all(widget, "[part~=filters] button").length > 0, "the bar");
    all(widget, "[part~=filters] button")[0]!.click();
    await until(() => all(widget, "select").length > 0, "the filters");
    const status = all(widget, "select").at(-1) as HTMLSelectElement;
    expect(textsOf([...status.options])).to.deep.equal([
      "Indifférent",
      "À venir (1)",
      "Ouvert (1)",
      "Clôture bientôt (1)",
      "Clos (2)",
    ]);
    status.value = "closed";
    status.dispatchEvent(new Event("change"));
    await widget.updateComplete;
    expect(ids(widget)).to.equal("clos-hier clos");
    expect(saidBy(widget)).to.contain("2 résultats");
  });
});
