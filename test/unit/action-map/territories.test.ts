import { expect } from "@open-wc/testing";

import { gridUnits } from "../../../src/elements/action-map/basemap-view.js";
import { shapesOf } from "../../../src/elements/action-map/territories.js";
import type { Territory } from "../../../src/model/terms.js";

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

const SMALL: Territory = {
  id: "small",
  name: "Petit",
  geometry: { type: "Polygon", coordinates: [square(2, 50, 0.1)] },
};
const LARGE: Territory = {
  id: "large",
  name: "Grand",
  geometry: {
    type: "MultiPolygon",
    coordinates: [[square(1.5, 51, 0.05)], [square(3, 50, 0.5), square(3.1, 50.1, 0.1)]],
  },
};
const FLAT: Territory = {
  id: "flat",
  name: "Plat",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [2, 50],
        [3, 50],
        [4, 50],
        [2, 50],
      ],
    ],
  },
};
const WORDS: Territory = { id: "words", name: "En mots" };

describe("Territories on the map", () => {
  const shapes = shapesOf([SMALL, WORDS, LARGE, FLAT], ["small"]);

  it("are drawn where the feed gives a shape: a ring for each, holes as well", () => {
    expect(shapes.all.match(/M/g)).to.have.lengthOf(4);
    expect(shapes.all.match(/Z/g)).to.have.lengthOf(4);
    expect(shapes.all).not.to.match(/NaN|undefined|e-/);
  });

  it("stand where they are", () => {
    const [x, y] = gridUnits(2, 50);
    expect(shapes.chosen).to.match(new RegExp(`^M${x.toFixed(2)} ${y.toFixed(2)}L`));
  });

  it("are named on the middle of their largest part, the largest first", () => {
    expect(shapes.labels.map(([name]) => name)).to.deep.equal(["Grand", "Petit"]);
    const [, [, x, y] = ["", 0, 0]] = shapes.labels;
    const [west, south] = gridUnits(2, 50);
    const [east, north] = gridUnits(2.1, 50.1);
    expect(x).to.be.closeTo((west + east) / 2, 0.5);
    expect(y).to.be.closeTo((north + south) / 2, 0.5);
  });

  it("that the embedder chose are drawn once more", () => {
    expect(shapes.chosen.match(/M/g)).to.have.lengthOf(1);
    expect(shapesOf([SMALL], []).chosen).to.equal("");
  });
});
