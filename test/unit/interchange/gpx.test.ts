import { expect } from "@open-wc/testing";

import { gpxOf } from "../../../src/interchange/gpx.js";

const STOPS = [
  {
    name: "La gare",
    startTime: "09:00",
    location: { name: "Gare", addressLocality: "Dunkerque", latitude: 51.0306, longitude: 2.3686 },
  },
  { name: "Sans lieu", startTime: "10:00" },
  { name: "L’usine <neuve> & « l’ancienne »", location: { latitude: -0.0000004, longitude: 2.352 } },
];

const parse = (text: string): Document => new DOMParser().parseFromString(text, "application/xml");

const read = (route: Parameters<typeof gpxOf>[0]): Element => {
  const { documentElement } = parse(gpxOf(route));
  expect(documentElement.localName, documentElement.textContent).to.equal("gpx");
  return documentElement;
};

const points = (gpx: Element, name: string) =>
  [...gpx.getElementsByTagName(name)].map((point) => ({
    lat: point.getAttribute("lat"),
    lon: point.getAttribute("lon"),
    name: point.querySelector("name")?.textContent,
    desc: point.querySelector("desc")?.textContent,
  }));

const ROUTE = { name: "La visite", description: "2015-12-01", stops: STOPS };

describe("A route as GPX", () => {
  it("is a GPX 1.1 document with the route's name", () => {
    const gpx = read(ROUTE);
    expect(gpx.namespaceURI).to.equal("http://www.topografix.com/GPX/1/1");
    expect(gpx.getAttribute("version")).to.equal("1.1");
    expect(gpx.querySelector("metadata > name")?.textContent).to.equal("La visite");
    expect(gpx.querySelector("rte > name")?.textContent).to.equal("La visite");
    /* The schema's sequence. */
    expect([...gpx.children].map(({ localName }) => localName)).to.deep.equal([
      "metadata",
      "wpt",
      "wpt",
      "rte",
    ]);
  });

  it("has its stops in order, as way points and as a route; those without a point keep their number for themselves", () => {
    const gpx = read(ROUTE);
    expect(points(gpx, "rtept")).to.deep.equal([
      { lat: "51.030600", lon: "2.368600", name: "1. La gare", desc: "09:00 · Gare, Dunkerque" },
      { lat: "-0.000000", lon: "2.352000", name: "3. L’usine <neuve> & « l’ancienne »", desc: undefined },
    ]);
    expect(points(gpx, "wpt")).to.deep.equal(points(gpx, "rtept"));
  });

  it("writes no character that XML forbids", () => {
    const name = `a\u0000\u0008b\ud800c\uffffd "]]>' e`;
    const [stop] = points(read({ name, stops: [{ ...STOPS[0], name }] }), "wpt");
    expect(stop?.name).to.equal(`1. abcd "]]>' e`);
  });

  it("may have no stop with a point", () => {
    expect(points(read({ name: "x", stops: [{ name: "y" }] }), "rtept")).to.deep.equal([]);
  });
});
