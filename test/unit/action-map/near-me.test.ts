import { expect } from "@open-wc/testing";

import { kilometresBetween } from "../../../src/elements/action-map/near-me.js";
import { neighbourOf } from "../../../src/elements/action-map/neighbour.js";

describe("The way between two places", () => {
  for (const [name, a, b, kilometres] of [
    ["Lille and Paris", [50.633, 3.0586], [48.8534, 2.3488], 204],
    ["Dunkerque and Lille", [51.033, 2.377], [50.633, 3.0586], 66],
    ["a place and itself", [50.6, 3], [50.6, 3], 0],
    ["the two ends of a meridian", [90, 0], [-90, 0], 20015],
  ] as const) {
    it(`from ${name} is ${kilometres} km`, () => {
      const point = ([latitude, longitude]: readonly [number, number]) => ({ latitude, longitude });
      expect(kilometresBetween(point(a), point(b))).to.be.closeTo(kilometres, 1);
    });
  }
});

describe("The nearest mark in a direction", () => {
  const at = (x: number, y: number): HTMLElement => {
    const element = document.createElement("i");
    element.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:10px;height:10px`;
    document.body.append(element);
    return element;
  };
  const [from, near, far, aside, behind] = [
    at(100, 100),
    at(160, 110),
    at(300, 100),
    at(120, 190),
    at(40, 100),
  ];
  const all = [from, near, far, aside, behind];
  after(() => {
    for (const element of all) element.remove();
  });

  it("is the nearest before us, whatever lies aside or behind", () => {
    expect(neighbourOf(from, all, 80, 0)).to.equal(near);
    expect(neighbourOf(from, all, 0, 80)).to.equal(aside);
    expect(neighbourOf(from, all, -80, 0)).to.equal(behind);
  });

  it("is nobody where there is nobody", () => {
    expect(neighbourOf(from, all, 0, -80)).to.equal(undefined);
    expect(neighbourOf(from, [from], 80, 0)).to.equal(undefined);
  });
});
