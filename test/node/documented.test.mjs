/** The build fails on what is not documented: here the manifest is broken in every way, and each must be told. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { undocumented } from "../../scripts/documented.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const manifest = () => JSON.parse(readFileSync("dist/custom-elements.json", "utf8"));

const elementOf = ({ modules }, tag) =>
  modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);

const KINDS = ["attributes", "members", "events", "slots", "cssParts", "cssProperties", "cssStates"];
/* An attribute comes from the table that the class itself reads: it can't be missing, only silent. */
const IN_SOURCE = {
  events: "climat-select",
  slots: "footer",
  cssParts: "day",
  cssProperties: "--climat-accent",
  cssStates: "stale",
};

describe("the manifest", () => {
  it("is complete", () => {
    assert.deepEqual(undocumented(manifest()), []);
  });

  it("has its modules in one order on every machine, and so have the types and the editors' data", () => {
    const paths = manifest().modules.map(({ path }) => path);
    assert.deepEqual(paths, paths.toSorted());
  });

  for (const kind of KINDS) {
    it(`is not, with one of its ${kind} undescribed`, () => {
      const broken = manifest();
      const [entry] = elementOf(broken, "climat-agenda")[kind];
      delete entry.description;
      assert.deepEqual(undocumented(broken), [
        `<climat-agenda>: ${kind} ${entry.name || "(default)"} is not described`,
      ]);
    });
  }

  for (const [kind, name] of Object.entries(IN_SOURCE)) {
    it(`is not, without ${name} of its ${kind}`, () => {
      const broken = manifest();
      const element = elementOf(broken, "climat-agenda");
      element[kind] = element[kind].filter((entry) => entry.name !== name);
      assert.deepEqual(undocumented(broken), [
        `<climat-agenda>: ${kind} ${name} is in the source, not in the docs`,
      ]);
    });
  }

  it("is not, with a part that is no longer drawn", () => {
    const broken = manifest();
    elementOf(broken, "climat-agenda").cssParts.push({ name: "ribbon", description: "A ribbon" });
    assert.deepEqual(undocumented(broken), [
      "<climat-agenda>: cssParts ribbon is in the docs, not in the source",
    ]);
  });

  it("says of each custom property what it is where no page sets it, also to who writes in VS Code", () => {
    const { cssProperties } = elementOf(manifest(), "climat-action-map");
    const defaults = new Map(cssProperties.map((property) => [property.name, property.default]));
    assert.equal(defaults.get("--climat-accent"), "light-dark(#00695c, #5fd0b5)");
    assert.equal(defaults.get("--climat-map-height"), "32em");
    assert.equal(defaults.get("--climat-border"), "a hairline");
    assert.doesNotMatch(readFileSync("dist/vscode.html-custom-data.json", "utf8"), /undefined/);
  });

  it("names the words an option takes itself, and sends nobody to a document of ours", () => {
    const said = (tag, name) =>
      elementOf(manifest(), tag).attributes.find((attribute) => attribute.name === name).description;
    assert.match(said("climat-member-wall", "kind"), /`science-centre`/);
    assert.match(said("climat-resources", "kind"), /`press-kit`/);
    assert.match(said("climat-agenda", "filters"), /`territory`/);
    const editors = ["dist/web-types.json", "dist/vscode.html-custom-data.json"];
    for (const file of editors) assert.doesNotMatch(readFileSync(file, "utf8"), /contract/, file);
  });

  it("has an editor offer the words that an attribute takes, and takes no other text for a mistake", () => {
    const words = {
      "climat-agenda": {
        view: ["list", "month"],
        include: ["events", "calls"],
        "json-ld": ["none"],
        "data-climat-theme": ["neutral", "high-contrast"],
        loading: ["lazy", "eager"],
        filters: ["search", "theme", "territory", "member", "status", "date", "kind", "none"],
      },
      "climat-action-map": { view: ["map list", "map", "list"], status: ["planned", "engaged", "done"] },
      "climat-member-wall": {
        role: ["coordinator", "partner", "member"],
        "group-by": ["none", "role", "kind", "territory"],
        sort: ["name", "rotate"],
        size: ["s", "m", "l"],
      },
      "climat-resources": {
        kind: ["press-kit", "magazine", "communication-kit", "common-base", "list", "other"],
      },
    };
    const { tags } = JSON.parse(readFileSync("dist/vscode.html-custom-data.json", "utf8"));
    const { elements } = JSON.parse(readFileSync("dist/web-types.json", "utf8")).contributions.html;
    const named = (list, name) => list.find((one) => one.name === name);
    for (const [tag, attributes] of Object.entries(words))
      for (const [name, values] of Object.entries(attributes)) {
        const { values: offered } = named(named(tags, tag).attributes, name);
        assert.deepEqual(
          offered.map((value) => value.name),
          values,
          `${tag} ${name}`,
        );
        const { type } = named(named(elements, tag).attributes, name).value;
        assert.ok(
          type.startsWith(values.map((value) => `"${value}"`).join(" | ")),
          `${tag} ${name}: ${type}`,
        );
        if (name !== "loading") assert.match(type, / \| string$/);
      }
    const { type, takesWords } = named(elementOf(manifest(), "climat-agenda").attributes, "view");
    assert.deepEqual({ type, takesWords }, { type: { text: "string" }, takesWords: undefined });
  });
});
