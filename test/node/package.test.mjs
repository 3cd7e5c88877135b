/** What the package promises to who installs it from npm. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { rollup } from "rollup";
import { runTool } from "../../scripts/run-tool.mjs";
import { packedProject } from "../packed.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CLASSES = [
  "ClimatActionMap",
  "ClimatAgenda",
  "ClimatCalls",
  "ClimatMemberWall",
  "ClimatPledgeCounter",
  "ClimatResources",
];

let packed;
let manifest;

before(async () => {
  packed = await packedProject("package");
  manifest = JSON.parse(readFileSync(join(packed.installed, "package.json"), "utf8"));
});

/* What a page downloads first; what comes on demand is left out. */
const bundle = async (source) => {
  const input = join(packed.project, "main.js");
  writeFileSync(input, source);
  const failOnWarning = ({ code, message }) => {
    /* What is imported for nothing leaves nothing. */
    if (code !== "EMPTY_BUNDLE") throw new Error(message);
  };
  const build = await rollup({ input, plugins: [nodeResolve({ browser: true })], onwarn: failOnWarning });
  const { output } = await build.generate({ format: "es" });
  await build.close();
  const [entry, ...others] = output;
  const first = others.filter(({ fileName }) => entry.imports.includes(fileName));
  return [entry, ...first].map(({ code }) => code).join("\n");
};

const classesIn = (code) => CLASSES.filter((name) => new RegExp(`\\bclass ${name}\\b`).test(code));

describe("the package", { timeout: 300_000 }, () => {
  it("names each file that may be imported, and each is there", () => {
    const names = readdirSync(join(ROOT, "src/define")).map((file) => `./define/${basename(file, ".ts")}.js`);
    const entries = Object.keys(manifest.exports);
    assert.deepEqual(entries.filter((entry) => entry.startsWith("./define/")).sort(), names.sort());
    assert.deepEqual(
      entries.filter((entry) => entry.includes("*")),
      [],
    );
    const files = Object.values(manifest.exports).flatMap((target) =>
      typeof target === "string" ? [target] : Object.values(target),
    );
    for (const file of files) assert.ok(existsSync(join(packed.installed, file)), file);
  });

  it("bears the page that its command's help points to", async () => {
    const { output } = await runTool(join(packed.installed, "bin/dynamique-climat.mjs"), "--help");
    const [page] = /docs\/[\w-]+\.md/.exec(output) ?? [];
    assert.ok(page && existsSync(join(packed.installed, page)), output);
  });

  it("bears each page of docs/ that its README leads to", () => {
    const readme = readFileSync(join(packed.installed, "README.md"), "utf8");
    const pages = [...readme.matchAll(/\]\((docs\/[\w-]+\.md)/g)].map(([, page]) => page);
    assert.ok(pages.includes("docs/npm.md"));
    for (const page of pages) assert.ok(existsSync(join(packed.installed, page)), page);
  });

  it("has nothing that publint would say", async () => {
    const { messages, pkg } = await publint({ pkgDir: packed.installed, strict: true, pack: false });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it("has types that every way of resolving finds (attw)", async () => {
    const attw = "node_modules/@arethetypeswrong/cli/dist/index.js";
    const { code, output } = await runTool(attw, packed.archive, "--profile", "esm-only", "--no-emoji");
    assert.equal(code, 0, output);
  });

  for (const name of CLASSES) {
    it(`${name} alone brings nothing of the others, and registers nothing`, async () => {
      const code = await bundle(`import { ${name} } from "dynamique-climat"; globalThis.kept = ${name};`);
      assert.deepEqual(classesIn(code), [name]);
      assert.doesNotMatch(code, /\bcustomElements\b/);
    });
  }

  it("imported for nothing, it leaves nothing", async () => {
    const code = await bundle(
      'import "dynamique-climat"; import { VERSION } from "dynamique-climat"; void VERSION;',
    );
    assert.equal(code.trim(), "");
  });

  it("a definition registers its own element, and stays though nothing is taken from it", async () => {
    const code = await bundle('import "dynamique-climat/define/agenda.js";');
    assert.deepEqual(classesIn(code), ["ClimatAgenda"]);
    assert.match(code, /\bcustomElements\b[^;]*;[\s\S]*\.define\(/);
  });

  it("can be imported on a server, where there is no page", async () => {
    const definitions = Object.keys(manifest.exports).filter((entry) => entry.startsWith("./define/"));
    const file = join(packed.project, "server.mjs");
    const imports = definitions.map((entry) => `import "dynamique-climat/${entry.slice(2)}";`);
    writeFileSync(
      file,
      `${imports.join("\n")}\nimport { ClimatAgenda, VERSION } from "dynamique-climat";\nconsole.log(typeof ClimatAgenda, VERSION);`,
    );
    const { code, output } = await runTool(file);
    assert.equal(code, 0, output);
    assert.equal(output, `function ${manifest.version}`);
  });
});
