import { expect } from "@open-wc/testing";

import { geojsonOf } from "../../../src/interchange/geojson.js";

const LILLE = {
  id: "a",
  name: "Été & « co »",
  location: { name: "MRES", addressLocality: "Lille", latitude: 50.63, longitude: 3.06 },
};
const PARIS = { id: "b", name: "Paris", location: { latitude: 48.87, longitude: 2.31 } };
const NOWHERE = { id: "c", name: "Partout", location: { addressLocality: "Lille" } };

interface Feature {
  readonly type: string;
  readonly id?: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Record<string, unknown>;
}

const read = (...args: Parameters<typeof geojsonOf>): { type: string; features: Feature[] } =>
  JSON.parse(geojsonOf(...args)) as { type: string; features: Feature[] };

describe("GeoJSON of what a map shows", () => {
  it("is a collection of features, longitude before latitude", () => {
    const { type, features } = read([LILLE], () => ({
      status: "engaged",
      url: undefined,
      members: ["Cerdd"],
    }));
    expect(type).to.equal("FeatureCollection");
    expect(features).to.deep.equal([
      {
        type: "Feature",
        id: "a",
        geometry: { type: "Point", coordinates: [3.06, 50.63] },
        properties: {
          name: "Été & « co »",
          place: "MRES",
          addressLocality: "Lille",
          status: "engaged",
          members: ["Cerdd"],
        },
      },
    ]);
  });

  it("keeps what has no point, without a geometry", () => {
    const [feature] = read([NOWHERE], () => ({})).features;
    expect(feature).to.include({ type: "Feature", id: "c" });
    expect(feature?.geometry).to.equal(null);
    expect(feature?.properties).to.deep.equal({ name: "Partout", addressLocality: "Lille" });
  });

  it("joins the stops of a route in their order", () => {
    const { features } = read([PARIS, NOWHERE, LILLE], () => ({}), { name: "La visite", date: "2015-12-01" });
    expect(features.map(({ geometry }) => geometry?.type)).to.deep.equal([
      "Point",
      undefined,
      "Point",
      "LineString",
    ]);
    expect(features[3]).to.deep.equal({
      type: "Feature",
      geometry: {
        type: "LineString",
        coordinates: [
          [2.31, 48.87],
          [3.06, 50.63],
        ],
      },
      properties: { name: "La visite", date: "2015-12-01" },
    });
  });

  it("draws no line to a single point", () => {
    expect(read([LILLE, NOWHERE], () => ({}), { name: "La visite" }).features).to.have.lengthOf(2);
  });
});
