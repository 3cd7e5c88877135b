/** Checks what Lit's templates bind, which neither TypeScript nor ESLint sees: `node scripts/lint-templates.mjs`. */
import { fileURLToPath } from "node:url";
import { runTool } from "./run-tool.mjs";

/* The analyzer's list of CSS properties ends before container queries; browsers and the minifier judge styles. */
const OPTIONS = ["--strict", "--rules.no-invalid-css", "off", "--format", "list", "src/**/*.ts"];

/* It doesn't know that `nothing` removes an attribute. */
const isAboutNothing = (line) => /^\s+\d+:\d+\s+error\s+Type '[^']*Symbol\(undefined\)/.test(line);
/* Nor that an element's `style` takes text, as its attribute would. */
const isAboutStyle = (line) => line.endsWith("Type 'string' is not assignable to 'CSSStyleDeclaration'");
const isProblem = (line) => /^\s+\d+:\d+\s+(error|warning)/.test(line);
const isFile = (line) => line.startsWith("./");

const problems = (output) => {
  let file = "";
  return output.split("\n").flatMap((line) => {
    if (isFile(line)) file = line;
    return isProblem(line) && !isAboutNothing(line) && !isAboutStyle(line) ? [`${file} ${line.trim()}`] : [];
  });
};

export const lintTemplates = async () => {
  const { output } = await runTool("node_modules/lit-analyzer/cli.js", ...OPTIONS);
  const found = problems(output);
  const ran = output.includes("Analyzing");
  return { code: ran && found.length === 0 ? 0 : 1, output: ran ? found.join("\n") : output };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { code, output } = await lintTemplates();
  if (output) console.log(output);
  process.exitCode = code;
}
