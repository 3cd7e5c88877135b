/** Builds `dist/`, a folder that any static host serves as it is: `node scripts/build.mjs`. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { undocumented } from "./documented.mjs";
import { writeFrameworkTypes } from "./framework-types.mjs";
import { writeLanguages } from "./languages.mjs";
import { buildComposer, buildPages } from "./pages.mjs";
import { mustRun } from "./run-tool.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
process.chdir(ROOT);

const run = (tool, ...args) => mustRun(`node_modules/${tool}`, ...args);

const copy = (from, to, filter) => {
  /* Keeping the date lets the server say when the feed last changed. */
  if (existsSync(from)) cpSync(from, to, { recursive: true, preserveTimestamps: true, filter });
};

const compile = () => run("typescript/bin/tsc", "-p", "tsconfig.build.json");
const bundle = () => run("rollup/dist/bin/rollup", "-c", "--silent");
export const describeElements = async () => {
  await run(
    "@custom-elements-manifest/analyzer/cem.js",
    "analyze",
    "--config",
    "custom-elements-manifest.config.mjs",
  );
  const faults = undocumented(JSON.parse(readFileSync("dist/custom-elements.json", "utf8")));
  if (faults.length > 0) throw new Error(`the manifest is not complete:\n${faults.join("\n")}`);
};

/** For bundler users: modules as tsc writes them. The loader and the pages only make sense as built files. */
const copyModules = () => copy(".tsc", "dist/npm", (path) => !/^\.tsc\/(embed|pages)(\/|$)/.test(path));

const copyStatic = () => {
  copy("schema/feed.schema.json", "dist/feed.schema.json");
  copy("demo/feed.json", "dist/feed.json");
  copy("demo/logos", "dist/logos");
};

export const build = async () => {
  for (const folder of ["dist", ".tsc"]) rmSync(folder, { recursive: true, force: true });
  mkdirSync("dist");
  writeLanguages();
  await Promise.all([compile(), describeElements()]);
  copyModules();
  copyStatic();
  await Promise.all([bundle(), buildPages("dist"), writeFrameworkTypes("dist")]);
  await buildComposer("dist");
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = Date.now();
  await build().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(`dist/ built in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
