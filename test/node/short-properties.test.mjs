import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shortened } from "../../scripts/short-properties.mjs";

describe("The styles' own custom properties", () => {
  it("have a letter each, the same in every file; a page's names stay", () => {
    const first = ".base { --_text: var(--climat-text, #000); --_on-accent: #fff }";
    const later = "a { color: var(--_on-accent); gap: var(--_gap) }";
    const short = shortened([first, later]);
    assert.equal(short(first), ".base { --_c: var(--climat-text, #000); --_b: #fff }");
    assert.equal(short(later), "a { color: var(--_b); gap: var(--_a) }");
  });
});
