import "../../src/define/action-map.js";

import { expect, nextFrame } from "@open-wc/testing";
import { http, HttpResponse } from "msw";

import { TILES } from "../../mocks/scenarios.js";
import type { ClimatActionMap } from "../../src/elements/action-map/action-map.js";
import type { ClimatConsentEvent } from "../../src/internal/consent-event.js";
import { faultsOf } from "../support/axe.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, one, part, parts, saidBy, showData, textOf } from "../support/widget.js";

const network = useNetwork();

const OWN = `/${TILES}`;
const LOST = "/lost/{z}/{x}/{y}.svg";

const FEED = {
  version: 1,
  actions: [
    { id: "lille", name: "Lille", location: { latitude: 50.633, longitude: 3.0586 } },
    { id: "lens", name: "Lens", location: { latitude: 50.433, longitude: 2.8279 } },
  ],
};

beforeEach(() => {
  network.use(http.get("*/lost/:z/:x/:y", () => new HttpResponse(null, { status: 404 })));
});

const map = async (attributes: Record<string, string>): Promise<ClimatActionMap> => {
  const widget = await showData("climat-action-map", FEED, {
    "tiles-attribution": "© Exemple",
    ...attributes,
  });
  await until(() => parts(widget, "pin").length === 2, "two pins");
  return widget;
};

const offered = async (attributes: Record<string, string> = { tiles: OWN }): Promise<ClimatActionMap> => {
  const widget = await map(attributes);
  await until(() => parts(widget, "tiles").length > 0, "the offer");
  return widget;
};

const button = (widget: ClimatActionMap): HTMLElement => one(widget, "[part~=tiles] button");
const tiles = (widget: ClimatActionMap): HTMLImageElement[] =>
  all(widget, ".tiles img") as HTMLImageElement[];
const credit = (widget: ClimatActionMap): string => textOf(one(widget, ".credit"));
const asked = (): string[] => network.others.filter((path) => /^\/(tiles|lost)\//.test(path));

interface Consent {
  answer?: () => boolean | Promise<boolean>;
  asked: [string, string][];
}

const useConsent = (): Consent => {
  const consent: Consent = { asked: [] };
  const listen = (event: ClimatConsentEvent): void => {
    consent.asked.push([event.purpose, event.provider]);
    if (consent.answer) event.respondWith(consent.answer());
  };
  beforeEach(() => {
    consent.asked = [];
    delete consent.answer;
    document.addEventListener("climat-consent", listen);
  });
  afterEach(() => {
    document.removeEventListener("climat-consent", listen);
  });
  return consent;
};

describe("A detailed map", () => {
  const consent = useConsent();

  it("is not offered where nobody wants it", async () => {
    const widget = await map({});
    expect(parts(widget, "tiles")).to.deep.equal([]);
    expect(consent.asked).to.deep.equal([]);
  });

  it("is offered by a button that says what it does, before any request", async () => {
    const widget = await offered({ tiles: "ign" });
    expect(textOf(button(widget))).to.equal("Afficher le fond de carte détaillé (IGN)");
    const explained = one(widget, `#${String(button(widget).getAttribute("aria-describedby"))}`);
    expect(textOf(explained)).to.equal("Les images viendront de data.geopf.fr, qui verra votre adresse IP.");
    for (const name of ["Zoomer", "Dézoomer", "Tout voir"]) one(widget, `[title="${name}"]`).click();
    await nextFrame();
    expect(network.others).to.deep.equal([]);
    expect(all(widget, "img")).to.deep.equal([]);
    expect(await faultsOf(widget)).to.deep.equal([]);
  });

  it("comes with the click, covers the map, and names whose it is", async () => {
    const widget = await offered();
    button(widget).click();
    await until(
      () => tiles(widget).length > 0 && tiles(widget).every(({ complete }) => complete),
      "the tiles",
    );
    const box = part(widget, "map").getBoundingClientRect();
    const boxes = tiles(widget).map((tile) => tile.getBoundingClientRect());
    expect(Math.min(...boxes.map(({ left }) => left))).to.be.at.most(box.left);
    expect(Math.max(...boxes.map(({ right }) => right))).to.be.at.least(box.right);
    expect(Math.min(...boxes.map(({ top }) => top))).to.be.at.most(box.top);
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).to.be.at.least(box.bottom);
    expect(credit(widget)).to.equal("© Exemple");
    expect(asked().length).to.equal(tiles(widget).length);
    expect(await faultsOf(widget)).to.deep.equal([]);
  });

  it("lies exactly under the pins, at every zoom", async () => {
    const widget = await offered();
    button(widget).click();
    for (const step of ["", "Zoomer", "Zoomer"]) {
      if (step) one(widget, `[title="${step}"]`).click();
      await nextFrame();
      await until(() => tiles(widget).length > 0);
      for (const tile of tiles(widget)) {
        const [, z, x, y] = /tiles\/(\d+)\/(\d+)\/(\d+)/.exec(tile.src)!.map(Number) as [
          number,
          number,
          number,
          number,
        ];
        /* Where Lille is on this tile, by the formula of the OpenStreetMap wiki. */
        const latitude = (50.633 * Math.PI) / 180;
        const column = ((3.0586 + 180) / 360) * 2 ** z - x;
        const line = ((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * 2 ** z - y;
        if (column < 0 || column > 1 || line < 0 || line > 1) continue;
        const box = tile.getBoundingClientRect();
        const pin = one(widget, '[part~=pin][title^="Lille"]').getBoundingClientRect();
        expect(box.left + column * box.width).to.be.closeTo(pin.left + pin.width / 2, 1.5);
        expect(box.top + line * box.height).to.be.closeTo(pin.top + pin.height / 2, 1.5);
      }
    }
  });

  it("has no seams: each tile begins where the one before ends", async () => {
    const widget = await offered({ tiles: OWN, center: "50.6 3", zoom: "8.37" });
    button(widget).click();
    await until(() => tiles(widget).length > 1);
    const lefts = new Set(tiles(widget).map(({ style }) => parseInt(style.left)));
    const rights = new Set(tiles(widget).map(({ style }) => parseInt(style.left) + parseInt(style.width)));
    for (const left of lefts) expect(left === Math.min(...lefts) || rights.has(left)).to.equal(true);
  });

  it("lets one come nearer, and goes back to where there is something to see", async () => {
    const widget = await offered();
    const off = () => one(widget, '[title="Zoomer"]').getAttribute("aria-disabled") === "true";
    button(widget).click();
    for (let step = 0; step < 16; step++) one(widget, '[title="Zoomer"]').click();
    await until(off, "the nearest");
    expect(tiles(widget)[0]?.src).to.match(/\/tiles\/18\//);
    expect(textOf(button(widget))).to.equal("Revenir au fond de carte simple");
    button(widget).click();
    await until(() => tiles(widget).length === 0);
    expect(credit(widget)).to.contain("Natural Earth");
    expect(off()).to.equal(true);
  });

  it("that can't be had leaves the basemap, and says so", async () => {
    const widget = await offered({ tiles: LOST });
    button(widget).click();
    await until(() => saidBy(widget).includes("n’est pas disponible"), "the sentence");
    expect(tiles(widget)).to.deep.equal([]);
    expect(textOf(button(widget))).to.match(/^Afficher/);
    expect(credit(widget)).to.contain("Natural Earth");
  });

  it("outlives a visitor who moves on before it has come", async () => {
    const widget = await offered();
    button(widget).click();
    for (let step = 0; step < 4; step++) {
      one(widget, '[title="Zoomer"]').click();
      await nextFrame();
    }
    await until(() => tiles(widget).length > 0 && tiles(widget).every(({ complete }) => complete));
    await nextFrame();
    expect(textOf(button(widget))).to.match(/^Revenir/);
  });

  it("asks for nothing more once it is off", async () => {
    const widget = await offered();
    button(widget).click();
    await until(() => tiles(widget).length > 0);
    button(widget).click();
    await until(() => tiles(widget).length === 0);
    const before = asked().length;
    one(widget, '[title="Zoomer"]').click();
    await nextFrame();
    expect(asked().length).to.equal(before);
  });

  it("tells an embedder of a word that is no server", async () => {
    const widget = await map({ tiles: "ING" });
    await until(() => network.warnings.length > 0);
    expect(network.warnings[0]).to.contain('tiles="ING"');
    expect(parts(widget, "tiles")).to.deep.equal([]);
  });

  it("tells an embedder who names nobody for the tiles", async () => {
    await offered({ tiles: OWN });
    expect(network.warnings).to.deep.equal([]);
    await offered({ tiles: OWN, "tiles-attribution": "" });
    await until(() => network.warnings.length > 0);
    expect(network.warnings[0]).to.contain('tiles-attribution="". It takes: whose map it is');
  });
});

describe("A site's consent tool", () => {
  const consent = useConsent();

  it("is asked for whom, once", async () => {
    const widget = await offered({ tiles: "osm-fr" });
    widget.requestUpdate();
    await widget.updateComplete;
    expect(consent.asked).to.deep.equal([["tiles", "osm-fr"]]);
  });

  it("answers instead of the button", async () => {
    consent.answer = () => true;
    const widget = await map({ tiles: OWN });
    await until(() => tiles(widget).length > 0);
    expect(consent.asked).to.deep.equal([["tiles", location.host]]);
    widget.tiles = `${OWN}?other`;
    await until(() => tiles(widget).some(({ src }) => src.endsWith("?other")), "the other server's");
    expect(tiles(widget).filter(({ src }) => !src.endsWith("?other"))).to.deep.equal([]);
    await until(() => tiles(widget).every(({ complete }) => complete), "all of them");
  });

  it("may take its time: until then there is no button and no request", async () => {
    let agree!: (answer: boolean) => void;
    const answer = new Promise<boolean>((resolve) => (agree = resolve));
    consent.answer = () => answer;
    const widget = await map({ tiles: OWN });
    await until(() => consent.asked.length > 0);
    await nextFrame();
    expect([parts(widget, "tiles").length, asked().length]).to.deep.equal([0, 0]);
    agree(true);
    await until(() => tiles(widget).length > 0);
  });

  it("that says no, or fails, leaves the button to the visitor", async () => {
    for (const answer of [
      () => false,
      () => Promise.resolve(false),
      () => Promise.reject(new Error("gone")),
    ]) {
      consent.answer = answer;
      const widget = await offered();
      expect(tiles(widget)).to.deep.equal([]);
      widget.remove();
    }
    expect(asked()).to.deep.equal([]);
  });

  it("answers each server's question by itself", async () => {
    const answers: ((answer: boolean) => void)[] = [];
    consent.answer = () => new Promise((resolve) => answers.push(resolve));
    const widget = await map({ tiles: "ign" });
    await until(() => answers.length === 1, "the first question");
    widget.tiles = OWN;
    await until(() => answers.length === 2, "the second");
    answers[0]?.(false);
    await nextFrame();
    widget.requestUpdate();
    await nextFrame();
    expect(parts(widget, "tiles"), "it waits for the second answer").to.deep.equal([]);
    answers[1]?.(true);
    await until(() => tiles(widget).length > 0, "the tiles");
  });

  it("may answer while the map is out of the page, which then keeps to its measure", async () => {
    let agree!: (answer: boolean) => void;
    consent.answer = () => new Promise<boolean>((resolve) => (agree = resolve));
    const widget = await map({ tiles: OWN });
    await until(() => consent.asked.length > 0);
    const holder = widget.parentElement!;
    widget.remove();
    agree(true);
    await nextFrame();
    holder.append(widget);
    await until(() => tiles(widget).length > 0, "the tiles");
    const place = (): number =>
      part(widget, "pin").getBoundingClientRect().x - part(widget, "map").getBoundingClientRect().x;
    const before = place();
    widget.style.inlineSize = "300px";
    await until(() => place() < before, "the map in its new measure");
  });
});
