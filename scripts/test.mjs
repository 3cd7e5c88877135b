/** Runs all that CI runs, goes on after a failure, and ends with what failed and a count: `npm test`. */
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lintTemplates } from "./lint-templates.mjs";
import { runTool } from "./run-tool.mjs";
import { checkSizes } from "./size.mjs";
import { smokeStories } from "./smoke-stories.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const ELEMENT_COUNTS = ".cache/elements.json";

const asOneTest = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });
const tool =
  (script, ...args) =>
  async () =>
    asOneTest(await runTool(`node_modules/${script}`, ...args));
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

const filesIn = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith(ending))
        .map((file) => join(folder, file))
    : [];

const NONE = { passed: 0, failed: 0, output: "" };

/* What a step had to leave out, it names. */
const tellMissing = ({ output }) => {
  for (const [line] of output.matchAll(/^.*: not here \(.*$/gm)) console.log(line.trim());
};

/** A tool's own counts; a crash that it didn't count is one failure more. */
const counted = ({ code, output }, { passed, failed }) => ({
  passed,
  failed: failed === 0 && code !== 0 ? 1 : failed,
  output,
});

const nodeTests = (folder) => async () => {
  const files = filesIn(folder, ".test.mjs");
  if (files.length === 0) return NONE;
  const result = await runTool("--test", "--test-reporter=spec", ...files);
  tellMissing(result);
  const count = (word) => Number(result.output.match(new RegExp(`^\\S+ ${word} (\\d+)$`, "m"))?.[1] ?? 0);
  return counted(result, { passed: count("pass"), failed: count("fail") + count("cancelled") });
};

const elementTests = async () => {
  if (filesIn("test", ".test.ts").length === 0) return NONE;
  rmSync(ELEMENT_COUNTS, { force: true });
  const result = await runTool("node_modules/@web/test-runner/dist/bin.js");
  tellMissing(result);
  const { passed, failures } = existsSync(ELEMENT_COUNTS)
    ? readJson(ELEMENT_COUNTS)
    : { passed: 0, failures: [] };
  const counts = counted(result, { passed, failed: failures.length });
  return failures.length > 0 ? { ...counts, failures } : counts;
};

const stories = async () => {
  if (filesIn("stories", "").length === 0) return NONE;
  const built = await runTool("scripts/storybook.mjs", "build");
  return built.code === 0 ? smokeStories() : asOneTest(built);
};

/* npm leaves out of the lock what the registry lacked that day, and `npm ci` then fails. */
const missingFromLock = ({ packages }) => {
  const locked = new Set(Object.keys(packages).map((path) => path.split("node_modules/").pop()));
  const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  return [...new Set(optional)].filter((name) => !locked.has(name));
};

const strangeHosts = ({ packages }) =>
  Object.values(packages)
    .map(({ resolved }) => resolved)
    .filter((url) => url !== undefined && !url.startsWith("https://registry.npmjs.org/"));

/** What no other tool holds together: two version numbers, and a lock file that installs anywhere. */
const project = () => {
  const { version } = readJson("package.json");
  const lock = readJson("package-lock.json");
  const faults = [
    ...(readFileSync("src/version.ts", "utf8").includes(`"${version}"`)
      ? []
      : ["src/version.ts: another version"]),
    ...missingFromLock(lock).map((name) => `package-lock.json lacks ${name}`),
    ...strangeHosts(lock).map((url) => `package-lock.json names ${url}`),
  ];
  return asOneTest({ code: faults.length, output: faults.join("\n") });
};

const STEPS = {
  build: async () => asOneTest(await runTool("scripts/build.mjs")),
  project,
  types: tool("typescript/bin/tsc", "--noEmit"),
  eslint: tool("eslint/bin/eslint.js", "."),
  prettier: tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  templates: async () => asOneTest(await lintTemplates()),
  "tests in Node": nodeTests("test/node"),
  "unit and element tests": elementTests,
  stories,
  "end to end": nodeTests("test/e2e"),
  sizes: checkSizes,
};

const attempt = async (step) => {
  try {
    return await step();
  } catch (error) {
    return { passed: 0, failed: 1, output: error.stack };
  }
};

/* Node's reporter marks each test that failed, and a tool's last lines are its sum: what a reader looks for first. */
const FAILED_TEST = /^\s*✖ .+ \(\d.*ms\)$/gm;
const failuresIn = (output = "") => {
  const tests = [...new Set(output.match(FAILED_TEST)?.map((line) => line.trim()))];
  return tests.length > 0 ? tests : output.split("\n").slice(-5);
};

const total = { passed: 0, failed: 0 };
const faults = [];
for (const [name, step] of Object.entries(STEPS)) {
  const start = Date.now();
  const { passed, failed, output, failures } = await attempt(step);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed === 0) continue;
  console.log(`${output}\n`);
  faults.push(...(failures ?? failuresIn(output)).map((failure) => `✗ ${name}: ${failure}`));
}
/* Once more at the end, where a log that was cut still has it. */
for (const fault of faults) console.log(fault);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
