import "../../src/define/resources.js";

import { expect } from "@open-wc/testing";

import type { ClimatResources } from "../../src/elements/resources/resources.js";
import { faultsOf } from "../support/axe.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, nextSelect, one, part, parts, saidBy, showData, textOf, textsOf } from "../support/widget.js";

useNetwork();

const RESOURCES = [
  { id: "kit", name: "Kit", kind: "communication-kit", url: "/kit.zip", encodingFormat: "application/zip" },
  {
    id: "vieux",
    name: "Climag #1",
    kind: "magazine",
    url: "/1.pdf",
    datePublished: "2014-05",
    member: "etat",
  },
  { id: "neuf", name: "Climag #2", kind: "magazine", url: "/2.pdf", datePublished: "2015", member: "cerdd" },
  {
    id: "presse",
    name: "Dossier de presse",
    kind: "press-kit",
    url: "/dossier.pdf",
    encodingFormat: "application/pdf",
    contentSize: 1_200_000,
    inLanguage: "fr",
    datePublished: "2015-09",
    image: { url: "/logos/enercoop.svg", alt: "Couverture", width: 210, height: 297 },
  },
  { id: "liste", name: "Liste des structures", kind: "list" },
];
const MEMBERS = [
  { id: "cerdd", name: "Cerdd" },
  { id: "etat", name: "État" },
];

const show = (attributes: Record<string, string> = {}, more: object = {}): Promise<ClimatResources> =>
  showData("climat-resources", { version: 1, resources: RESOURCES, members: MEMBERS, ...more }, attributes);

const ids = (widget: ClimatResources): string => widget.items.map(({ id }) => id).join(" ");
const links = (widget: ClimatResources) => parts(widget, "link") as HTMLAnchorElement[];
const ways = (widget: ClimatResources) => all(widget, "[part~=contact] a") as HTMLAnchorElement[];

describe("<climat-resources>", () => {
  it("stands by kind, what the press asks for first, the newest before the older", async () => {
    const widget = await show();
    expect(textsOf(parts(widget, "title"))).to.deep.equal([
      "Dossier de presse",
      "Magazines",
      "Kit de communication",
      "Listes",
    ]);
    expect(ids(widget)).to.equal("presse neuf vieux kit liste");
  });

  it("tells format, size, language and date in the link", async () => {
    const [press] = links(await show());
    expect(textOf(press)).to.equal("Dossier de presse (PDF, 1,2 Mo, en français, septembre 2015)");
    expect(press?.getAttribute("href")).to.match(/\/dossier\.pdf$/);
    expect([press?.hreflang, press?.hasAttribute("download")]).to.deep.equal(["fr", false]);
  });

  it("tells only what the feed knows, and links nothing that has no address", async () => {
    const widget = await show({ kind: "communication-kit list" });
    expect(textsOf(parts(widget, "resource"))).to.deep.equal(["ZIP Kit (ZIP)", "Liste des structures"]);
    expect(links(widget)).to.have.lengthOf(1);
  });

  it("names the formats of office files, old and new, and of sound", async () => {
    const types = [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.oasis.opendocument.text",
      "application/msword",
      "application/vnd.ms-excel",
      "application/vnd.ms-powerpoint",
      "audio/mpeg",
      "text/html",
    ];
    const resources = types.map((encodingFormat, at) => ({
      id: `${at}`,
      name: "N",
      url: "/n",
      encodingFormat,
    }));
    expect(textsOf(links(await show({}, { resources })))).to.deep.equal([
      "N (DOCX)",
      "N (ODT)",
      "N (DOC)",
      "N (XLS)",
      "N (PPT)",
      "N (MP3)",
      "N",
    ]);
  });

  it("stands beside its cover where there is room for a word, else under it", async () => {
    const widget = await show();
    const [cover, link] = [part(widget, "cover"), part(widget, "link")];
    const top = (element: Element): number => element.getBoundingClientRect().top;
    widget.style.inlineSize = "240px";
    expect(top(link)).to.be.closeTo(top(cover), 8);
    widget.style.inlineSize = "180px";
    expect(top(link)).to.be.at.least(cover.getBoundingClientRect().bottom);
  });

  it("tells it in the visitor's language", async () => {
    const [press] = links(await show({ lang: "en" }));
    expect(textOf(press)).to.equal("Dossier de presse (PDF, 1.2 MB, in French, September 2015)");
    const [pers] = links(await show({ lang: "nl" }));
    expect(textOf(pers)).to.equal("Dossier de presse (PDF, 1,2 MB, in het Frans, september 2015)");
  });

  it("shows the kinds and the members asked for", async () => {
    expect(ids(await show({ kind: "list, magazine" }))).to.equal("neuf vieux liste");
    expect(ids(await show({ member: "etat" }))).to.equal("vieux");
    expect(ids(await show({ theme: "attenuation" })), "a document has no theme").to.contain("presse");
  });

  it("shows the cover, and a drawn sheet where there is none or it can't be had", async () => {
    const widget = await show();
    const cover = one(widget, "img") as HTMLImageElement;
    expect([cover.alt, cover.getAttribute("loading"), cover.getAttribute("width")]).to.deep.equal([
      "",
      "lazy",
      "210",
    ]);
    expect(all(widget, ".sheet")).to.have.lengthOf(4);
    cover.dispatchEvent(new Event("error"));
    await widget.updateComplete;
    expect(all(widget, "img")).to.deep.equal([]);
    expect(textOf(all(widget, ".sheet")[0])).to.equal("PDF");
    const [kit] = RESOURCES.filter(({ id }) => id === "presse");
    widget.data = { version: 1, resources: [{ ...kit, image: { url: "/logos/new.svg" } }] };
    await widget.feedComplete;
    expect((one(widget, "img") as HTMLImageElement).src, "a new cover").to.match(/\/logos\/new\.svg$/);
  });

  it("leads to those who publish, as far as the feed says how", async () => {
    expect(ways(await show())).to.deep.equal([]);
    const contact = {
      newsletter: "https://example.org/lettre",
      community: "https://example.org/communaute",
      email: "climat@example.org",
      press: "presse@example.org",
    };
    const all = ways(await show({}, { contact }));
    expect(all.map((link) => [textOf(link), link.href])).to.deep.equal([
      ["S’abonner à la lettre d’information", contact.newsletter],
      ["Rejoindre la communauté", contact.community],
      ["Contacter la coordination", "mailto:climat@example.org"],
      ["Contact presse", "mailto:presse@example.org"],
    ]);
    const some = await show({}, { contact: { email: "climat@example.org" } });
    expect(textsOf(ways(some))).to.deep.equal(["Contacter la coordination"]);
  });

  it("has these ways on where there is no document", async () => {
    const widget = await show({}, { resources: [], contact: { email: "climat@example.org" } });
    expect(widget.status).to.equal("empty");
    expect(textOf(part(widget, "empty"))).to.equal(
      "Aucun document à télécharger pour le moment. Contacter la coordination",
    );
  });

  it("tells the page what a visitor follows, and leaves the link to the page that wants it", async () => {
    const resources = [{ id: "presse", name: "Dossier", url: "#dossier" }];
    const widget = await show({}, { resources });
    const told = nextSelect();
    links(widget)[0]!.click();
    const event = await told;
    expect(event).to.include({ kind: "resource", id: "presse", bubbles: true, cancelable: true });
    expect(event.record).to.equal(widget.items[0]);

    widget.addEventListener("climat-select", (select) => {
      select.preventDefault();
    });
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
    links(widget)[0]!.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it("lets a visitor narrow it by kind and by who publishes", async () => {
    const widget = await show({ filters: "search kind member" });
    await until(() => all(widget, "[part~=filters] button").length > 0, "the bar");
    all(widget, "[part~=filters] button")[0]!.click();
    await until(() => all(widget, "select").length === 2, "the filters");
    const [kind, member] = all(widget, "select") as HTMLSelectElement[];
    expect(textsOf([...kind!.options])).to.deep.equal([
      "Indifférent",
      "Dossier de presse (1)",
      "Magazines (2)",
      "Kit de communication (1)",
      "Listes (1)",
    ]);
    expect(textsOf([...member!.options]).slice(1)).to.deep.equal(["Cerdd (1)", "État (1)"]);
    kind!.value = "magazine";
    kind!.dispatchEvent(new Event("change"));
    await widget.updateComplete;
    expect(ids(widget)).to.equal("neuf vieux");
    expect(saidBy(widget)).to.contain("2 résultats");
    expect(await faultsOf(widget)).to.deep.equal([]);
  });

  it("keeps a name in its own language apart from what the widget says of it", async () => {
    const widget = await show({ lang: "nl" }, { inLanguage: "fr" });
    expect(one(widget, ".name").lang).to.equal("fr");
    expect(part(widget, "facts").closest("[lang]")).to.equal(part(widget, "base"));
  });
});
