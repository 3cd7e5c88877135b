import { expect } from "@open-wc/testing";
import fc from "fast-check";

import {
  fitted,
  panned,
  project,
  toScreen,
  toWorld,
  unproject,
  worldSize,
  zoomed,
} from "../../../src/elements/action-map/projection.js";

/* EPSG:3857 in metres: what epsg.io gives for these places. */
const RADIUS_M = 6_378_137;
const metres = (longitude: number, latitude: number): [number, number] => {
  const { x, y } = project(longitude, latitude);
  const width = 2 * Math.PI * RADIUS_M;
  return [(x - 0.5) * width, (0.5 - y) * width];
};

const VIEW = { center: project(3, 50.5), zoom: 8.3, width: 640, height: 400 };
const degrees = {
  longitude: fc.double({ min: -179, max: 179, noNaN: true }),
  latitude: fc.double({ min: -84, max: 84, noNaN: true }),
};

describe("Web Mercator", () => {
  for (const [name, longitude, latitude, east, north] of [
    ["the origin", 0, 0, 0, 0],
    ["the north-east corner", 180, 85.05112878, 20_037_508.34, 20_037_508.34],
    ["60° north, where the scale is doubled", 0, 60, 0, 8_399_737.89],
    ["45° north and 90° west", -90, 45, -10_018_754.17, 5_621_521.49],
  ] as const) {
    it(`knows ${name}`, () => {
      const [x, y] = metres(longitude, latitude);
      expect(x).to.be.closeTo(east, 0.5);
      expect(y).to.be.closeTo(north, 0.5);
    });
  }

  it("puts Lille on the tile that tile servers give for it", () => {
    /* Worked out by the other formula, that of the OpenStreetMap wiki (« Slippy map tilenames »), with asinh and tan. */
    const { x, y } = project(3.0586, 50.633);
    expect([Math.floor(x * 2 ** 12), Math.floor(y * 2 ** 12)]).to.deep.equal([2082, 1377]);
  });

  it("leads back to the same degrees", () => {
    fc.assert(
      fc.property(degrees.longitude, degrees.latitude, (longitude, latitude) => {
        const back = unproject(project(longitude, latitude));
        expect(back.longitude).to.be.closeTo(longitude, 1e-9);
        expect(back.latitude).to.be.closeTo(latitude, 1e-9);
      }),
    );
  });

  it("bounds the poles", () => {
    expect(project(0, 90).y).to.be.closeTo(0, 1e-9);
    expect(project(0, -90).y).to.be.closeTo(1, 1e-9);
  });
});

describe("A view", () => {
  it("shows a point where it is: from the screen and back", () => {
    const at = toScreen(toWorld(17, 301, VIEW), VIEW);
    expect(at.x).to.be.closeTo(17, 1e-6);
    expect(at.y).to.be.closeTo(301, 1e-6);
    expect(toScreen(VIEW.center, VIEW)).to.deep.equal({ x: 320, y: 200 });
  });

  it("moves by pixels, and zooms about a place that stays", () => {
    const lille = project(3.06, 50.63);
    const before = toScreen(lille, VIEW);
    const moved = toScreen(lille, panned(VIEW, 30, -12));
    expect(moved.x - before.x).to.be.closeTo(30, 1e-6);
    expect(moved.y - before.y).to.be.closeTo(-12, 1e-6);
    const nearer = toScreen(lille, zoomed(VIEW, 10, before.x, before.y));
    expect(nearer.x).to.be.closeTo(before.x, 1e-6);
    expect(nearer.y).to.be.closeTo(before.y, 1e-6);
  });

  it("holds all points inside its margin", () => {
    fc.assert(
      fc.property(fc.array(fc.record(degrees), { minLength: 1, maxLength: 12 }), (places) => {
        const points = places.map(({ longitude, latitude }) => project(longitude, latitude));
        const view = fitted(points, { width: 500, height: 300 }, 40, 12);
        expect(view.zoom).to.be.at.most(12);
        for (const point of points) {
          const { x, y } = toScreen(point, view);
          expect(x).to.be.within(39.9, 460.1);
          expect(y).to.be.within(39.9, 260.1);
        }
      }),
    );
  });

  it("knows how wide the world is", () => {
    expect([0, 1, 12].map(worldSize)).to.deep.equal([256, 512, 1_048_576]);
  });
});
