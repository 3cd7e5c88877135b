import { expect } from "@open-wc/testing";

import { REGION, renderTowns, showsMore } from "../../../src/elements/action-map/basemap-view.js";
import { fitted, project, toScreen } from "../../../src/elements/action-map/projection.js";

const view = (longitude: number, latitude: number, zoom: number) => ({
  center: project(longitude, latitude),
  zoom,
  width: 640,
  height: 400,
});

describe("What the basemap has to show", () => {
  const SIZES = [
    [320, 320],
    [700, 510],
    [1400, 510],
  ] as const;
  for (const [width, height] of SIZES)
    it(`is all there is to see of the region on ${width} × ${height} pixels`, () => {
      const opened = fitted(REGION, { width, height }, 44, 9);
      expect(showsMore({ ...opened, width, height })).to.equal(false);
      expect(showsMore({ ...opened, zoom: opened.zoom - 3, width, height })).to.equal(true);
    });

  it("is less than what lies beyond any of its edges", () => {
    for (const [longitude, latitude] of [
      [2, 47],
      [4.8, 45.8],
      [-1.6, 47.2],
    ] as const)
      expect(showsMore(view(longitude, latitude, 8)), `${longitude} ${latitude}`).to.equal(false);
    for (const [longitude, latitude] of [
      [13.4, 47],
      [-9, 47],
      [2, 55],
      [2, 40],
    ] as const)
      expect(showsMore(view(longitude, latitude, 8)), `${longitude} ${latitude}`).to.equal(true);
  });
});

describe("The names of towns", () => {
  const opened = { ...fitted(REGION, { width: 700, height: 510 }, 44, 9), width: 700, height: 510 };

  /* Where the name of Lille begins below the middle of what stands on the town. */
  const below = (radius: number, viewport = opened): number | undefined => {
    const lille = toScreen(project(3.06, 50.63), viewport);
    const [name] = renderTowns(viewport, [{ ...lille, radius }]).filter(({ values }) =>
      values.includes("Lille"),
    );
    const top = /(-?\d+)px$/.exec(String(name?.values[1]))?.[1];
    return top === undefined ? undefined : Number(top) - lille.y;
  };

  it("stand clear of a cluster, however large it is", () => {
    for (const radius of [16, 22, 28, 33]) {
      const top = below(radius) ?? NaN;
      expect(top > 0 ? top : -top - 18, String(radius)).to.be.at.least(radius - 1);
    }
  });

  it("give way where a mark takes all the room around a town", () => {
    expect(below(60)).to.equal(undefined);
  });

  it("stand beyond what is fanned out, where no other town is near", () => {
    const near = { ...view(3.06, 50.63, 12), width: opened.width };
    for (const radius of [50, 60, 80]) {
      const top = below(radius, near) ?? NaN;
      expect(top > 0 ? top : -top - 18, String(radius)).to.be.at.least(radius - 1);
    }
  });
});
