import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withPrivateNames } from "../../scripts/private-names.mjs";

describe("The private names of classes", () => {
  it("are the same letters in each, the most used first", () => {
    assert.equal(
      withPrivateNames(
        "class A { #rare; #items = []; get size() { return this.#items.length; } }\nclass B { #host; }",
      ),
      "class A { #b; #a = []; get size() { return this.#a.length; } }\nclass B { #a; }",
    );
  });

  it("are found wherever they stand, and a colour or a text is none", () => {
    assert.equal(
      withPrivateNames(
        "class A { #x; static is(it) { return #x in it && `#x ${it?.#x}` !== '#x'; } #call() { this.#call(); } }",
      ),
      "class A { #a; static is(it) { return #a in it && `#x ${it?.#a}` !== '#x'; } #b() { this.#b(); } }",
    );
  });

  it("are not given to a class within a class, which may need those of the other", () => {
    assert.throws(
      () => withPrivateNames("class A { #x; make() { return class { #y; }; } }"),
      /a class within a class/,
    );
  });
});
