/**
 * Looks for the short names (`short-names.json`) with which the widgets' files pack best: exchanges two at a time in the
 * files of `dist/`, and keeps what is no larger in brotli bytes.
 *
 * Run by hand, hardly ever, after a build: `node scripts/settle-names.mjs [minutes]`, then build and weigh again.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { parseAst } from "rollup/parseAst";
import { mapping, namesIn } from "./short-names.mjs";
import { scriptsOf } from "./size.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUTPUT = join(ROOT, "scripts/short-names.json");
const PARAMS = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/* The large files take too long, and hold what the others hold. */
const LEFT_OUT = ["loader", "together", "all"];

/** Names of imports and exports beside those of properties. */
const portsIn = ({ body }, found) => {
  for (const { specifiers = [] } of body)
    for (const { local, imported, exported } of specifiers) {
      const port = imported ?? exported;
      if (port && port.start !== local.start) found(port);
    }
};

const minutes = Number(process.argv[2] ?? 10);
const settled = mapping(join(ROOT, ".tsc"));
const shorts = [...settled.values()];
const now = new Map(shorts.map((short) => [short, short]));

/** A file as text between names: every second part is one. */
const read = (file) => {
  const text = readFileSync(file, "utf8");
  const ast = parseAst(text);
  const spots = [];
  const found = ({ name, start, end }, isShorthand) => {
    if (now.has(name) && !isShorthand) spots.push({ name, start, end });
  };
  namesIn(ast, found);
  portsIn(ast, found);
  const parts = [];
  let at = 0;
  for (const { name, start, end } of spots.sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), name);
    at = end;
  }
  return { parts: [...parts, text.slice(at)], names: new Set(spots.map(({ name }) => name)) };
};

const sizeOf = ({ parts, weight }) => {
  const text = parts.map((part, index) => (index % 2 ? now.get(part) : part)).join("");
  return weight * brotliCompressSync(text, PARAMS).length;
};

/* Each file counts as often as a budget holds it. */
const budgets = JSON.parse(readFileSync(join(ROOT, "budgets.json"), "utf8"));
const held = Object.keys(budgets)
  .filter((name) => !LEFT_OUT.includes(name))
  .flatMap((name) => [...scriptsOf(name, true)]);
const files = [...new Set(held)].map((file) => ({
  ...read(file),
  weight: held.filter((other) => other === file).length,
}));
for (const file of files) file.size = sizeOf(file);

const exchange = (a, b) => {
  const [left, right] = [now.get(a), now.get(b)];
  now.set(a, right);
  now.set(b, left);
};
const anyOf = (list) => list[Math.floor(Math.random() * list.length)];
const tried = shorts.filter((short) => files.some(({ names }) => names.has(short)));

let gained = 0;
for (const end = Date.now() + minutes * 60_000; Date.now() < end;) {
  const [a, b] = [anyOf(tried), anyOf(tried)];
  exchange(a, b);
  const changed = files.filter(({ names }) => names.has(a) || names.has(b));
  const sizes = changed.map(sizeOf);
  const gain = changed.reduce((sum, { size }, index) => sum + size - sizes[index], 0);
  if (gain < 0) {
    exchange(a, b);
    continue;
  }
  gained += gain;
  changed.forEach((file, index) => (file.size = sizes[index]));
}

const names = [...settled].map(([name, short]) => [name, now.get(short)]);
names.sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(OUTPUT, `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`);
console.log(`${gained} bytes less, in all budgets together`);
