import { expect } from "@open-wc/testing";

import { REGION, showsMore } from "../../../src/elements/action-map/basemap-view.js";
import { fitted, project } from "../../../src/elements/action-map/projection.js";

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
