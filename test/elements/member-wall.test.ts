import "../../src/define/member-wall.js";

import { expect } from "@open-wc/testing";

import type { ClimatMemberWall } from "../../src/elements/member-wall/member-wall.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, nextSelect, part, parts, saidBy, showData, textOf, textsOf } from "../support/widget.js";

useNetwork();
const setClock = useClock();

const LOGO = { url: "/logos/enercoop.svg", urlDark: "/logos/enercoop-dark.svg", width: 240, height: 80 };
const MEMBERS = [
  { id: "zebre", name: "Zèbre", kind: "association", territories: ["mel"] },
  { id: "etat", name: "État", role: "partner", kind: "public-body" },
  { id: "enercoop", name: "Enercoop", kind: "company", url: "https://enercoop.example/", logo: LOGO },
  { id: "ademe", name: "ADEME", role: "partner", kind: "public-body", territories: ["mel", "artois"] },
  { id: "cerdd", name: "Cerdd", role: "coordinator", kind: "public-body", url: "https://cerdd.example/" },
];
const TERRITORIES = [
  { id: "artois", name: "Artois" },
  { id: "mel", name: "Métropole" },
];

const wall = (
  attributes: Record<string, string> = {},
  members: object[] = MEMBERS,
): Promise<ClimatMemberWall> =>
  showData("climat-member-wall", { version: 1, members, territories: TERRITORIES }, attributes);

const ids = (widget: ClimatMemberWall): string => widget.items.map(({ id }) => id).join(" ");
const titles = (widget: ClimatMemberWall): string[] => textsOf(parts(widget, "title"));
const images = (widget: ClimatMemberWall): HTMLImageElement[] => parts(widget, "logo") as HTMLImageElement[];

describe("The growth of the coalition", () => {
  const grown = (milestones: object[], more: object = {}): Promise<ClimatMemberWall> =>
    showData("climat-member-wall", { version: 1, members: MEMBERS, milestones, ...more });

  it("is told in the order of time, in the feed's words where they say how many, by bars from zero", async () => {
    const widget = await grown([
      { date: "2020-04-03", members: 47 },
      { date: "2014", members: 25, name: "Printemps 2014" },
      { date: "2015", members: 40, name: "2015 : plus de 40 structures" },
    ]);
    const rows = [...part(widget, "growth").children];
    expect(textsOf(rows)).to.deep.equal([
      "25 structures, Printemps 2014",
      "2015 : plus de 40 structures",
      "47 structures, 2020",
    ]);
    const [first, , last] = rows.map((row) => row.querySelector(".bar")!.getBoundingClientRect().width);
    expect(first! / last!).to.be.closeTo(25 / 47, 0.02);
  });

  it("says how many, also where a year's digits hold that number", async () => {
    const widget = await grown([
      { date: "2014", members: 14, name: "Printemps 2014" },
      { date: "2015", members: 20, name: "Hiver 2015, 20 structures" },
    ]);
    expect(textsOf([...part(widget, "growth").children])).to.deep.equal([
      "14 structures, Printemps 2014",
      "Hiver 2015, 20 structures",
    ]);
  });

  it("is drawn also where a feed tells it day by day for centuries: the last thousand of them", async () => {
    const sizes = Array.from({ length: 150_000 }, (_, index) => ({ date: "2014-05-12", members: index }));
    const rows = part(await grown(sizes), "growth").children;
    expect(rows).to.have.lengthOf(1000);
    expect(textOf(rows[999])).to.match(/^149.999 structures, 2014$/);
  });

  it("needs two dates; the link to join stands where the feed gives one, and the campaign goes on", async () => {
    const contact = { join: "https://example.org/join" };
    expect(parts(await grown([{ date: "2014", members: 25 }]), "growth")).to.have.lengthOf(0);
    const widget = await grown([], { contact });
    expect(part(widget, "join").getAttribute("href")).to.equal(contact.join);
    expect(parts(await grown([], { contact, archived: true }), "join")).to.have.lengthOf(0);
  });
});

describe("<climat-member-wall>", () => {
  it("stands in the order of roles, each group as a dictionary has it", async () => {
    const widget = await wall();
    expect(titles(widget)).to.deep.equal(["Coordination", "Partenaires", "Membres"]);
    expect(ids(widget)).to.equal("cerdd ademe etat enercoop zebre");
  });

  it("has five hundred territories for one member at most", async () => {
    const territories = Array.from({ length: 3000 }, (_, at) => ({ id: `t${at}`, name: `Pays ${at}` }));
    const member = { id: "a", name: "Cerdd", territories: territories.map(({ id }) => id) };
    const feed = {
      version: 1,
      territories,
      members: [member, { id: "b", name: "Zèbre", territories: ["t2999"] }],
    };
    const widget = await showData("climat-member-wall", feed, { "group-by": "territory" });
    const shown = titles(widget);
    expect(shown.slice(498)).to.deep.equal(["Pays 498", "Pays 499", "Ailleurs"]);
    expect(ids(widget)).to.equal("a b");
  });

  it("breaks a name of one endless word, in every size", async () => {
    const name = "Intergouvernementalisierung".repeat(8);
    for (const size of ["s", "m", "l"]) {
      const widget = await wall({ size, names: "" }, [
        { id: "a", name },
        { id: "b", name, logo: LOGO },
      ]);
      widget.style.inlineSize = "320px";
      const base = part(widget, "base");
      expect(base.scrollWidth, size).to.be.at.most(base.clientWidth);
    }
  });

  it("puts É beside E", async () => {
    const named = ["Fédération", "Zoo", "École", "Eau", "Étang"].map((name) => ({ id: name, name }));
    expect(ids(await wall({}, named))).to.equal("Eau École Étang Fédération Zoo");
  });

  it("can be grouped by kind, by territory, or not at all", async () => {
    expect(titles(await wall({ "group-by": "kind" }))).to.deep.equal([
      "Institutions publiques",
      "Associations",
      "Entreprises",
    ]);
    expect(titles(await wall({ "group-by": "territory" }))).to.deep.equal([
      "Artois",
      "Métropole",
      "Ailleurs",
    ]);
    const flat = await wall({ "group-by": "none" });
    expect(titles(flat)).to.deep.equal([]);
    expect(ids(flat)).to.equal("ademe cerdd enercoop etat zebre");
  });

  const members = (widget: ClimatMemberWall): string[] =>
    parts(widget, "group").map((group) => [...group.querySelectorAll("li")].map(textOf).join(" "));

  it("keeps the order in a territory that another one shares a member with", async () => {
    const shared = [
      { id: "b", name: "Bravo", territories: ["artois", "mel"] },
      { id: "a", name: "Alpha", territories: ["mel"] },
    ];
    expect(members(await wall({ "group-by": "territory" }, shared))).to.deep.equal(["Bravo", "Alpha Bravo"]);
  });

  it("makes one group of all where the territories can't be had", async () => {
    const widget = await showData(
      "climat-member-wall",
      { version: 1, members: MEMBERS, territories: { href: "territories.json" } },
      { "group-by": "territory", names: "" },
    );
    expect(members(widget)).to.deep.equal(["ADEME Cerdd Enercoop État Zèbre"]);
  });

  it("counts a member of two territories once", async () => {
    const widget = await wall({ "group-by": "territory" });
    expect(widget.items).to.have.lengthOf(5);
  });

  it("shows the roles and the kinds asked for", async () => {
    expect(ids(await wall({ role: "partner coordinator" }))).to.equal("cerdd ademe etat");
    expect(ids(await wall({ kind: "association, company" }))).to.equal("enercoop zebre");
    expect(ids(await wall({ member: "zebre cerdd" }))).to.equal("cerdd zebre");
    expect(ids(await wall({ territory: "artois" }))).to.equal("ademe");
  });

  it("leads to each member's own site, and links nobody who has none", async () => {
    const widget = await wall();
    const links = all(widget, "a") as HTMLAnchorElement[];
    expect(links.map(({ href }) => href)).to.deep.equal([
      "https://cerdd.example/",
      "https://enercoop.example/",
    ]);
  });

  it("shows a logo as it comes into view, named, in a box that is there before it", async () => {
    const [logo] = images(await wall());
    expect(logo?.getAttribute("loading")).to.equal("lazy");
    expect(logo?.alt).to.equal("Enercoop");
    const { width, height } = logo!.parentElement!.getBoundingClientRect();
    expect(width / height, "a plate of its own").to.be.closeTo(1.5, 0.02);
  });

  it("stands in the middle of its plate, as wide as its area asks for", async () => {
    const [logo] = images(await wall());
    logo?.scrollIntoView();
    await until(() => !!logo?.style.inlineSize, "the logo");
    const own = logo!.getBoundingClientRect();
    const plate = logo!.parentElement!.getBoundingClientRect();
    /* It is 3:2 itself, whatever the feed says. */
    expect(own.width / plate.width).to.be.closeTo(Math.sqrt(0.28), 0.02);
    expect(own.left + own.right).to.be.closeTo(plate.left + plate.right, 1);
    expect(own.top + own.bottom).to.be.closeTo(plate.top + plate.bottom, 1);
  });

  it("shows the name where there is no logo, and where it can't be had", async () => {
    const widget = await wall();
    expect(textsOf(all(widget, "li"))).to.deep.equal(["Cerdd", "ADEME", "État", "", "Zèbre"]);
    images(widget)[0]?.dispatchEvent(new Event("error"));
    await widget.updateComplete;
    expect(images(widget)).to.deep.equal([]);
    expect(textsOf(all(widget, "a"))).to.deep.equal(["Cerdd", "Enercoop"]);
  });

  it("shows the other logo where the one for the dark can't be had, and a new one where the feed names it", async () => {
    document.documentElement.style.colorScheme = "dark";
    const widget = await wall();
    const fail = (): void => void images(widget)[0]?.dispatchEvent(new Event("error"));
    await until(() => images(widget)[0]?.src.endsWith("/logos/enercoop-dark.svg"), "the dark logo");
    fail();
    await widget.updateComplete;
    expect(images(widget)[0]?.src).to.match(/\/logos\/enercoop\.svg$/);
    fail();
    await widget.updateComplete;
    expect(images(widget)).to.deep.equal([]);
    document.documentElement.style.colorScheme = "";

    const logo = { url: "/logos/new.svg", width: 240, height: 80 };
    widget.data = { version: 1, members: [{ id: "enercoop", name: "Enercoop", logo }] };
    await widget.feedComplete;
    expect(images(widget)[0]?.src).to.match(/\/logos\/new\.svg$/);
  });

  it("shows the names under the logos where that is wanted, and says none twice", async () => {
    const widget = await wall({ names: "" });
    expect(textsOf(parts(widget, "name"))).to.deep.equal(["Enercoop"]);
    expect(images(widget)[0]?.alt).to.equal("");
  });

  it("takes the logo's dark variant on a dark ground, and follows the page", async () => {
    document.documentElement.style.colorScheme = "dark";
    const dark = await wall();
    await until(() => images(dark)[0]?.src.endsWith("/logos/enercoop-dark.svg"), "the dark logo");
    document.documentElement.style.colorScheme = "light";
    const light = await wall();
    expect(images(light)[0]?.src).to.match(/\/logos\/enercoop\.svg$/);
    document.documentElement.style.colorScheme = "";
  });

  it("shows another logo as the page's own switch turns the lights on or off", async () => {
    const { style } = document.documentElement;
    style.colorScheme = "dark";
    const widget = await wall();
    const shows = (logo: string) => (): boolean => images(widget)[0]?.src.endsWith(logo) === true;
    await until(shows("/logos/enercoop-dark.svg"), "the dark logo");
    style.colorScheme = "light";
    await until(shows("/logos/enercoop.svg"), "the light logo");
    style.colorScheme = "dark";
    await until(shows("/logos/enercoop-dark.svg"), "the dark logo again");
    style.colorScheme = "";
  });

  for (const notation of ["oklch(L 0.02 200)", "lab(L 0 0)", "color(srgb L L L)", "rgb(L L L / 0.9)"])
    it(`tells a dark ground by a page's own colour in any notation: ${notation}`, async () => {
      const [light, dark] = notation.startsWith("lab")
        ? ["90", "10"]
        : notation.startsWith("rgb")
          ? ["230", "25"]
          : ["0.9", "0.1"];
      const widget = await wall({ style: `--climat-text: ${notation.replaceAll("L", light)}` });
      await until(() => images(widget)[0]?.src.endsWith("/logos/enercoop-dark.svg"), "the dark logo");
      widget.style.setProperty("--climat-text", notation.replaceAll("L", dark));
      widget.requestUpdate();
      await until(() => images(widget)[0]?.src.endsWith("/logos/enercoop.svg"), "the light logo");
    });

  it("gives everyone a turn at the front, and says so", async () => {
    const fronts = new Set<string | undefined>();
    for (const day of [1, 2, 3, 4, 5]) {
      setClock(`2015-12-0${day}T12:00:00+01:00`);
      const widget = await wall({ sort: "rotate", "group-by": "none" });
      fronts.add(widget.items[0]?.id);
      expect(saidBy(widget)).to.contain("L’ordre change chaque jour.");
    }
    expect(fronts.size).to.equal(5);
    expect(saidBy(await wall())).not.to.contain("L’ordre change chaque jour.");
  });

  it("gives a turn at the front of each group to all of it alike", async () => {
    const fronts: (string | undefined)[] = [];
    for (const day of [1, 2, 3, 4]) {
      setClock(`2015-12-0${day}T12:00:00+01:00`);
      const partners = await wall({ sort: "rotate", role: "partner coordinator" });
      fronts.push(ids(partners));
    }
    expect(fronts[0]).not.to.equal(fronts[1]);
    expect(fronts.slice(2)).to.deep.equal(fronts.slice(0, 2));
  });

  it("tells the page whom a visitor follows, and leaves the link to the page that wants it", async () => {
    const widget = await wall({ member: "cerdd" }, [{ id: "cerdd", name: "Cerdd", url: "#cerdd" }]);
    const told = nextSelect();
    all(widget, "a")[0]!.click();
    const event = await told;
    expect(event).to.include({
      kind: "member",
      id: "cerdd",
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    expect(event.record).to.equal(widget.items[0]);

    widget.addEventListener("climat-select", (select) => {
      select.preventDefault();
    });
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
    all(widget, "a")[0]!.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it("speaks each name in its own language", async () => {
    const names = { fr: "Région", nl: "Gewest" };
    const widget = await showData(
      "climat-member-wall",
      {
        version: 1,
        inLanguage: "fr",
        members: [
          { id: "r", name: names },
          { id: "s", name: "Le Zèbre" },
        ],
      },
      { lang: "nl" },
    );
    const [first, second] = parts(widget, "member");
    expect(textOf(first)).to.equal("Gewest");
    expect(first?.hasAttribute("lang")).to.equal(false);
    expect(second?.lang).to.equal("fr");
  });

  it("stands in three sizes", async () => {
    const width = async (size: string) => {
      const widget = await wall({ size });
      return part(widget, "plate").getBoundingClientRect().width;
    };
    const [s, m, l] = [await width("s"), await width("m"), await width("l")];
    expect(s).to.be.below(m);
    expect(m).to.be.below(l);
  });
});
