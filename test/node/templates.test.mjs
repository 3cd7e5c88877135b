import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lexedTemplates } from "../../scripts/lexed-templates.mjs";

const read = (code) => lexedTemplates.transform(code, "a.js")?.code;
const element = (member) => `class A { ${member} render() { return html\`<b @click=\${this.#act}></b>\`; } }`;

describe("A template, read when the project is built", () => {
  it("says where its values stand", () => {
    assert.equal(
      read("html`<p class=${a}>${b} <b .value=${c}></b></p>`"),
      "html`<p class=${a}><?${b}> <b .value=${c}></b></p>`",
    );
  });

  it("is given no private method, whose `this` nobody would know; a function that knows its own is well", () => {
    assert.throws(() => read(element("#act() {}")), /a\.js: #act is given to a template/);
    assert.match(read(element("#act = () => {};")), /@click=\$\{this\.#act\}/);
  });
});
