import { expect } from "@open-wc/testing";

import { tileAddress, tileServer } from "../../../src/elements/action-map/tile-servers.js";

const template = (name: string): string => tileServer(name, undefined)?.template ?? "";

describe("A tile server", () => {
  it("of IGN is asked for matrix, row and column as WMTS names them", () => {
    const address = new URL(tileAddress(template("ign"), 12, 2082, 1378));
    expect(address.origin + address.pathname).to.equal("https://data.geopf.fr/wmts");
    expect(Object.fromEntries(address.searchParams)).to.deep.equal({
      SERVICE: "WMTS",
      REQUEST: "GetTile",
      VERSION: "1.0.0",
      LAYER: "GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2",
      STYLE: "normal",
      FORMAT: "image/png",
      TILEMATRIXSET: "PM",
      TILEMATRIX: "12",
      TILEROW: "1378",
      TILECOL: "2082",
    });
  });

  it("of OpenStreetMap France is one of three, the same for the same tile", () => {
    const hosts = [0, 1, 2, 3].map((x) => new URL(tileAddress(template("osm-fr"), 5, x, 3)).host);
    expect(hosts).to.deep.equal(["a", "b", "c", "a"].map((letter) => `${letter}.tile.openstreetmap.fr`));
    expect(tileAddress(template("osm-fr"), 5, 1, 3)).to.match(/\/osmfr\/5\/1\/3\.png$/);
  });

  it("names whom it must, with a link to OpenStreetMap's licence", () => {
    const links = (name: string) => tileServer(name, undefined)?.credits.map(([, url]) => url);
    expect(links("osm-fr")).to.include("https://www.openstreetmap.org/copyright");
    expect(tileServer("ign", undefined)?.credits[0]?.[0]).to.equal("© IGN");
  });

  it("may be the embedder's own, relative to the page", () => {
    const server = tileServer("/tuiles/{z}/{x}/{y}{r}.png", "© Nous");
    expect(server).to.include({ host: location.host, id: location.host });
    expect(server?.credits).to.deep.equal([["© Nous"]]);
    expect(tileAddress(String(server?.template), 7, 64, 42)).to.match(/^\/tuiles\/7\/64\/42(@2x)?\.png$/);
  });

  for (const bad of [
    "ING",
    "osm",
    "https://tiles.example/{z}/{x}.png",
    "javascript:{z}{x}{y}",
    "data:,{z}{x}{y}",
    "https://[{z}{x}{y}",
  ]) {
    it(`is not ${bad}`, () => {
      expect(tileServer(bad, undefined)).to.equal(undefined);
    });
  }
});
