import { expect } from "@open-wc/testing";
import fc from "fast-check";

import { marksOf, marksWithin, MAX_ZOOM, MIN_ZOOM } from "../../../src/elements/action-map/clusters.js";
import { fanOf } from "../../../src/elements/action-map/pins.js";
import { project, worldSize } from "../../../src/elements/action-map/projection.js";

const pin = (index: number, latitude: number, longitude: number) => ({
  item: { id: `p${index}`, name: `P${index}`, status: "engaged" as const },
  latitude,
  longitude,
});

const someplace = fc.record({
  latitude: fc.double({ min: 49, max: 51.2, noNaN: true }),
  longitude: fc.double({ min: 1.5, max: 4.3, noNaN: true }),
});
const somePins = fc
  .array(someplace, { minLength: 1, maxLength: 60 })
  .map((places) => places.map(({ latitude, longitude }, index) => pin(index, latitude, longitude)));

const LEAST_PX = 44;

describe("Clusters", () => {
  it("lose no pin and double none, at any zoom", () => {
    fc.assert(
      fc.property(somePins, (pins) => {
        const levels = marksOf(pins);
        for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
          const ids = levels[zoom]?.flatMap((mark) => mark.pins.map(({ item }) => item.id)) ?? [];
          expect(ids.sort()).to.deep.equal(pins.map(({ item }) => item.id).sort());
        }
      }),
    );
  });

  it("leave no two marks nearer than a thumb is wide", () => {
    fc.assert(
      fc.property(somePins, fc.integer({ min: MIN_ZOOM, max: MAX_ZOOM }), (pins, zoom) => {
        const marks = marksOf(pins)[zoom] ?? [];
        marks.forEach((a, index) => {
          for (const b of marks.slice(index + 1)) {
            const far = Math.hypot(a.place.x - b.place.x, a.place.y - b.place.y) * worldSize(zoom);
            expect(far).to.be.at.least(LEAST_PX - 1e-6);
          }
        });
      }),
    );
  });

  it("part at the zoom they say", () => {
    fc.assert(
      fc.property(somePins, (pins) => {
        const levels = marksOf(pins);
        for (const mark of levels[MIN_ZOOM] ?? []) {
          if (mark.pins.length < 2 || mark.partsAt > MAX_ZOOM) continue;
          const holds = (zoom: number): boolean =>
            levels[zoom]?.some(({ pins: held }) => mark.pins.every((one) => held.includes(one))) ?? false;
          expect(holds(mark.partsAt - 1)).to.equal(true);
          expect(holds(mark.partsAt)).to.equal(false);
        }
      }),
    );
  });

  it("of one address never part, however near one comes", () => {
    for (const deepest of [12, 18]) {
      const levels = marksOf([pin(1, 50.6, 3), pin(2, 50.6, 3), pin(3, 50.6, 3)], deepest);
      expect(levels[deepest]).to.have.lengthOf(1);
      expect(levels[MIN_ZOOM]?.[0]?.partsAt).to.equal(deepest + 1);
    }
  });

  it("part where a server's tiles let one come nearer", () => {
    const pins = [pin(1, 50.63, 3.06), pin(2, 50.6303, 3.0604)];
    expect(marksOf(pins)[12]).to.have.lengthOf(1);
    expect(marksOf(pins, 18)[18]).to.have.lengthOf(2);
  });

  it("are drawn where they are in view", () => {
    const levels = marksOf([pin(1, 50.63, 3.06), pin(2, 48.86, 2.35)]);
    const view = { center: project(3.06, 50.63), zoom: 9, width: 400, height: 300 };
    const [only, ...others] = marksWithin(levels, view);
    expect(others).to.deep.equal([]);
    expect(only?.point).to.deep.equal({ x: 200, y: 150 });
  });
});

describe("A fan", () => {
  it("gives every pin room of its own", () => {
    for (const count of [2, 3, 8, 40]) {
      const places = fanOf(count, { x: 100, y: 100 });
      expect(places).to.have.lengthOf(count);
      places.forEach((a, index) => {
        for (const b of places.slice(index + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y), String(count)).to.be.above(26);
      });
    }
  });
});
