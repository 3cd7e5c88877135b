/** Prepares what the stories need and runs Storybook: `node scripts/storybook.mjs dev | build`. */
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeElements } from "./build.mjs";
import { writeLanguages } from "./languages.mjs";

const STATIC = ".cache/storybook";
const MODES = {
  dev: ["dev", "--port", "6006", "--no-open"],
  build: ["build", "--output-dir", "storybook-static", "--quiet"],
};

const mode = MODES[process.argv[2] ?? "dev"];
if (!mode) throw new Error("node scripts/storybook.mjs dev | build");

writeLanguages();
mkdirSync(STATIC, { recursive: true });
copyFileSync(
  fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js")),
  `${STATIC}/mockServiceWorker.js`,
);
if (!existsSync("dist/custom-elements.json")) await describeElements();

const storybook = fileURLToPath(import.meta.resolve("storybook/package.json")).replace(
  "package.json",
  "dist/bin/dispatcher.js",
);
spawn(process.execPath, [storybook, ...mode, "--disable-telemetry"], { stdio: "inherit" }).on(
  "close",
  (code) => process.exit(code ?? 1),
);
