import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseAst } from "rollup/parseAst";
import { mangleNames } from "../../scripts/mangle-names.mjs";

const mangled = async (code) => {
  const plugin = mangleNames({ module: true });
  const { code: text } = await plugin.renderChunk.call({ parse: parseAst }, code);
  return text;
};

describe("Short names", () => {
  it("of what goes from one file to another are those that it has there", async () => {
    assert.equal(
      await mangled("const theOne = () => other; const other = theOne; export { theOne as A, other as b };"),
      "const A=()=>b;const b=A;export{A,b};",
    );
    assert.equal(
      await mangled('import { A as given, b as more } from "./a.js"; given(more);'),
      'import{A,b}from"./a.js";A(b);',
    );
  });

  it("are of one file where two call different things the same, and never hide what is used within", async () => {
    const text = await mangled(
      'import { a as one } from "./a.js"; import { a as two } from "./b.js"; export const f = (x) => one(two, x);',
    );
    assert.match(text, /^import\{a\}from"\.\/a\.js";import\{a as (\w+)\}from"\.\/b\.js";/);
    const [, other] = /a as (\w+)/.exec(text);
    assert.match(text, new RegExp(`const f=(\\w)=>a\\(${other},\\1\\)`));
  });
});
