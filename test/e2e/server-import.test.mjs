/** The npm modules where there is no browser: a server that renders pages imports them, too. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SUITE, WIDGETS } from "./support.mjs";

describe("the npm modules on a server", SUITE, () => {
  it("are imported, and give the classes with their versions", async () => {
    const { VERSION, ...exported } = await import("dynamique-climat");
    const elements = Object.entries(exported).filter(([name]) => !name.endsWith("Event"));
    assert.equal(elements.length, WIDGETS.length);
    for (const [name, { version }] of elements) assert.equal(version, VERSION, name);
  });

  for (const tag of WIDGETS)
    it(`<${tag}> has nowhere to register, and throws nothing`, async () => {
      await import(`dynamique-climat/define/${tag.replace("climat-", "")}.js`);
    });

  it("find what editors and documents are made of", () => {
    for (const file of [
      "custom-elements.json",
      "web-types.json",
      "vscode.html-custom-data.json",
      "package.json",
    ])
      assert.match(import.meta.resolve(`dynamique-climat/${file}`), /json$/);
  });
});
