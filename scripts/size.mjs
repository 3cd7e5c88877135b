/** Weighs, in brotli bytes, what a French page downloads for each widget alone, for two and for several together, and holds it
 * to `budgets.json`: a ceiling, raised only by a commit that says for what, and the goal. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { parseAst } from "rollup/parseAst";
import { languagesIn } from "./languages.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const LOADER = join(DIST, "dynamique-climat.js");
const SINGLE = join(DIST, "dynamique-climat.all.js");
/* Fetched only where the page is in another language, its widgets are a group, the feed can't be had or is read again, its author or the embedder made faults, or a visitor asks. */
const ON_DEMAND = new RegExp(
  `^(${languagesIn(join(ROOT, "src/i18n")).join("|")}|recovery|refresh|large-document|issues|shapes|group|brings|theme|roll|share|related|filtering|filterable|filter-panel|calendar-menu|event-details|month-view|route-view|tiles|territories|near-me|pan-pad|chosen-note|world|take-away|download|terms|option-fault)-`,
);

const weigh = (file) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
/** Bytes of several files, brotli. */
export const sum = (files) => [...files].reduce((total, file) => total + weigh(file), 0);

const IMPORTS = new Set(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"]);

/** Every import with a literal source under a node of the syntax tree. */
const importsIn = (node) => {
  if (node === null || typeof node !== "object") return [];
  const isDynamic = node.type === "ImportExpression";
  const own =
    (isDynamic || IMPORTS.has(node.type)) && node.source?.value
      ? [{ source: node.source.value, isDynamic }]
      : [];
  return [...own, ...Object.values(node).flatMap(importsIn)];
};

const importsOf = (file) =>
  importsIn(parseAst(readFileSync(file, "utf8"))).map(({ source, isDynamic }) => ({
    file: join(dirname(file), source),
    isDynamic,
  }));

/** The file and all it imports; with `lazily`, also what it imports later on. */
const closure = (file, lazily, seen = new Set()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { file: next, isDynamic } of importsOf(file))
    if (!isDynamic || (lazily && !ON_DEMAND.test(basename(next)))) closure(next, lazily, seen);
  return seen;
};

/* Three kinds come in one file, two in what each has for itself and what they share. */
const entriesOf = (name) => {
  const files = name.split(" + ");
  const suffix = files.length > 1 ? ".shared.js" : ".js";
  return files.map((file) => join(DIST, `${file === "together" ? "several" : file}${suffix}`));
};

/** The scripts a French page downloads for a widget, or for all `together`; with `lazily`, also what comes by itself later on. */
export const scriptsOf = (name, lazily) =>
  new Set([LOADER, ...entriesOf(name).flatMap((entry) => [...closure(entry, lazily)])]);

const measure = (name) => {
  if (name === "loader") return { all: sum([LOADER]) };
  if (name === "all") return { all: sum([SINGLE]) };
  if (!entriesOf(name).every(existsSync)) return undefined;
  return { first: sum(scriptsOf(name, false)), all: sum(scriptsOf(name, true)) };
};

const compare = (name, budget) => {
  const sizes = measure(name);
  return Object.entries(budget).map(([key, { ceiling, goal }]) => {
    const size = sizes?.[key];
    return {
      what: key === "all" ? name : `${name} (${key})`,
      size,
      ceiling,
      goal,
      ok: size !== undefined && size <= ceiling,
    };
  });
};

const row = ({ what, size, ceiling, goal, ok }) =>
  [
    what.padEnd(22),
    String(size ?? "not built").padStart(9),
    `ceiling ${ceiling}`.padStart(15),
    `goal ${goal}`.padStart(11),
    ok ? (size > goal ? " to go" : "") : " OVER",
  ].join(" ");

export const checkSizes = () => {
  const budgets = JSON.parse(readFileSync(join(ROOT, "budgets.json"), "utf8"));
  const rows = Object.entries(budgets).flatMap(([name, budget]) => compare(name, budget));
  const failed = rows.filter(({ ok }) => !ok).length;
  return { passed: rows.length - failed, failed, output: rows.map(row).join("\n") };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed, output } = checkSizes();
  console.log(output);
  process.exitCode = failed > 0 ? 1 : 0;
}
