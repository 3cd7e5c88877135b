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

  it("has one value in an attribute and no text beside it; what is on or off is a property", () => {
    assert.equal(read("html`<b class=\"${a}\" id='${b}'></b>`"), "html`<b class=\"${a}\" id='${b}'></b>`");
    for (const attribute of ['class="a ${b}"', 'class="${a} ${b}"', "class=a${b}"])
      assert.throws(() => read(`html\`<b ${attribute}></b>\``), /a\.js: a value is not alone/, attribute);
    assert.throws(
      () => read("html`<b ?hidden=${a}></b>`"),
      /a\.js: what is on or off is set by its property/,
    );
  });

  it("has styles beside it that need no tag, and keep their escapes", () => {
    assert.equal(read('a = css`b { content: "\\201C" }`'), 'a = `b { content: "\\\\201C" }`');
  });

  it("is given no private method, whose `this` nobody would know; a function that knows its own is well", () => {
    assert.throws(() => read(element("#act() {}")), /a\.js: #act is given to a template/);
    assert.match(read(element("#act = () => {};")), /@click=\$\{this\.#act\}/);
  });
});
