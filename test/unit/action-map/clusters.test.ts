import { expect } from "@open-wc/testing";
import fc from "fast-check";

import { Clusters, MAX_ZOOM, MIN_ZOOM, pinsIn } from "../../../src/elements/action-map/clusters.js";
import type { Mark } from "../../../src/elements/action-map/marks.js";
import { fanOf } from "../../../src/elements/action-map/pins.js";
import { project, worldSize } from "../../../src/elements/action-map/projection.js";

const action = (index: number, latitude: number, longitude: number) => ({
  id: `p${index}`,
  name: `P${index}`,
  status: "engaged" as const,
  location: { latitude, longitude },
});
type Actions = readonly ReturnType<typeof action>[];

const clustersOf = (actions: Actions, deepest?: number): Clusters => {
  const clusters = new Clusters();
  for (const step of clusters.gather(actions, deepest)) expect(step).to.equal(undefined);
  return clusters;
};

const someplace = fc.record({
  latitude: fc.double({ min: 49, max: 51.2, noNaN: true }),
  longitude: fc.double({ min: 1.5, max: 4.3, noNaN: true }),
});
const someActions = fc
  .array(someplace, { minLength: 1, maxLength: 60 })
  .map((places) => places.map(({ latitude, longitude }, index) => action(index, latitude, longitude)));

const LEAST_PX = 44;

describe("Clusters", () => {
  it("lose no pin and double none, at any zoom", () => {
    fc.assert(
      fc.property(someActions, (actions) => {
        const clusters = clustersOf(actions);
        for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
          const marks = clusters.levels[zoom] ?? [];
          const ids = marks.flatMap((mark) => pinsIn(mark).map(({ item }) => item.id));
          expect(ids.sort()).to.deep.equal(actions.map(({ id }) => id).sort());
          for (const mark of marks) {
            expect(pinsIn(mark)).to.have.lengthOf(mark.count);
            expect(pinsIn(mark)[0]?.item).to.equal(mark.item);
          }
        }
      }),
    );
  });

  it("leave no two marks nearer than a thumb is wide", () => {
    fc.assert(
      fc.property(someActions, fc.integer({ min: MIN_ZOOM, max: MAX_ZOOM }), (actions, zoom) => {
        const marks = clustersOf(actions).levels[zoom] ?? [];
        marks.forEach((a, index) => {
          for (const b of marks.slice(index + 1)) {
            const far = Math.hypot(a.x - b.x, a.y - b.y) * worldSize(zoom);
            expect(far).to.be.at.least(LEAST_PX - 1e-6);
          }
        });
      }),
    );
  });

  it("part at the zoom they say", () => {
    fc.assert(
      fc.property(someActions, (actions) => {
        const clusters = clustersOf(actions);
        for (const mark of clusters.levels[MIN_ZOOM] ?? []) {
          if (mark.count < 2 || mark.partsAt > MAX_ZOOM) continue;
          const holds = (zoom: number): boolean =>
            (clusters.levels[zoom] ?? []).some((other) =>
              pinsIn(mark).every((pin) => pinsIn(other).includes(pin)),
            );
          expect(holds(mark.partsAt - 1)).to.equal(true);
          expect(holds(mark.partsAt)).to.equal(false);
        }
      }),
    );
  });

  it("of one address never part, however near one comes", () => {
    for (const deepest of [12, 18]) {
      const clusters = clustersOf([action(1, 50.6, 3), action(2, 50.6, 3), action(3, 50.6, 3)], deepest);
      expect(clusters.levels[deepest]).to.have.lengthOf(1);
      expect(clusters.levels[MIN_ZOOM]?.[0]?.partsAt).to.equal(deepest + 1);
    }
  });

  it("part where a server's tiles let one come nearer", () => {
    const actions = [action(1, 50.63, 3.06), action(2, 50.6303, 3.0604)];
    expect(clustersOf(actions).levels[12]).to.have.lengthOf(1);
    expect(clustersOf(actions, 18).levels[18]).to.have.lengthOf(2);
  });

  it("tell how near one must come to see a pin alone, or that one never will", () => {
    const clusters = clustersOf([action(1, 50.63, 3.06), action(2, 50.63, 3.06), action(3, 50.6, 3.1)]);
    const [first, , third] = clusters.pins as [Mark, Mark, Mark];
    const together = clusters.tellApart(first, MIN_ZOOM);
    expect(together.mark?.count).to.equal(2);
    expect(clusters.willPart(together.mark!)).to.equal(false);
    const alone = clusters.tellApart(third, MIN_ZOOM);
    expect(alone.mark).to.equal(third);
    expect(alone.zoom).to.be.above(MIN_ZOOM);
    expect(clusters.levels[alone.zoom - 1]).not.to.include(third);
    expect(clusters.tellApart(third, MAX_ZOOM)).to.deep.equal({ zoom: MAX_ZOOM, mark: third });
  });

  it("leave out what has no place", () => {
    const clusters = clustersOf([action(1, 50.63, 3.06), { ...action(2, 0, 0), location: {} as never }]);
    expect(clusters.pins.map(({ item }) => item.id)).to.deep.equal(["p1"]);
  });

  it("are drawn where they are in view", () => {
    const clusters = clustersOf([action(1, 50.63, 3.06), action(2, 48.86, 2.35)]);
    const view = { center: project(3.06, 50.63), zoom: 9, width: 400, height: 300 };
    const [only, ...others] = clusters.within(view);
    expect(others).to.deep.equal([]);
    expect(only?.point).to.deep.equal({ x: 200, y: 150 });
  });
});

describe("A fan", () => {
  it("gives every pin room of its own", () => {
    for (const count of [2, 3, 8, 10, 11, 40, 400]) {
      const places = fanOf(count, { x: 100, y: 100 });
      expect(places).to.have.lengthOf(count);
      places.forEach((a, index) => {
        for (const b of places.slice(index + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y), String(count)).to.be.above(26);
      });
    }
  });

  it("of forty is no wider than a phone's map", () => {
    for (const { x, y } of fanOf(40, { x: 0, y: 0 })) expect(Math.hypot(x, y)).to.be.below(120);
  });
});
