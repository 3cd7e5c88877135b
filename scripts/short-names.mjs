/**
 * Writes inner property names (`inner-names.mjs`) short, the same in every built file: a language's words come in a file
 * of their own. lit-html's own fields, which begin with a line, are inner as well.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rollup/parseAst";
import { innerNames } from "./inner-names.mjs";
import { LIT_HTML } from "./lean-lit.mjs";
import { splice } from "./splice.mjs";

/** Every place in a module where a property is named: `a.name`, `{ name: 1 }`, `{ name }`, `name() {}`. */
const namesIn = (node, found) => {
  if (node === null || typeof node !== "object") return;
  const { type, computed } = node;
  if (type === "MemberExpression" && !computed && node.property.type === "Identifier")
    found(node.property, false);
  else if (
    /^(Property|MethodDefinition|PropertyDefinition)$/.test(type) &&
    !computed &&
    node.key.type === "Identifier"
  )
    found(node.key, node.shorthand === true);
  for (const child of Object.values(node)) namesIn(child, found);
};

/** Exports and imports under other names: what is declared and exported in one is exported at the end. */
const renamePorts = ({ body }, names, edits, length) => {
  const ends = [];
  for (const { type, start, declaration, specifiers = [] } of body) {
    if (type === "ExportNamedDeclaration" && declaration) {
      const declared = declaration.declarations?.map(({ id }) => id) ?? [declaration.id];
      const renamed = declared.filter(({ name }) => names.has(name));
      if (renamed.length === 0) continue;
      edits.push({ start, end: declaration.start, text: "" });
      ends.push(...declared.map(({ name }) => `${name} as ${names.get(name) ?? name}`));
    }
    for (const specifier of specifiers) {
      const port = specifier.type === "ImportSpecifier" ? specifier.imported : specifier.exported;
      const short = names.get(port?.name);
      if (!short) continue;
      const local = specifier.local.name;
      const text = specifier.type === "ImportSpecifier" ? `${short} as ${local}` : `${local} as ${short}`;
      edits.push({ start: specifier.start, end: specifier.end, text });
    }
  }
  if (ends.length > 0) edits.push({ start: length, end: length, text: `\nexport { ${ends.join(", ")} };` });
};

/* In the order in which a minifier names variables: the fewer letters are common, the better a file packs. */
const ALPHABET = [..."tesinroalcdhumpfgbvykwxqjzTESINROALCDHUMPFGBVYKWXQJZ"];
const shortNames = function* () {
  yield* ALPHABET;
  for (const second of ALPHABET) for (const first of ALPHABET) yield first + second;
};

/* Which of two names that stand equally often comes first is a matter of luck: measured, this packs best. */
const ending = (name) => name.at(-1) + name;

/** Short names by how often a name stands in the modules: the most frequent first, then by their last letter. */
const mapping = (folder) => {
  const inner = new Set(innerNames());
  const counts = new Map();
  for (const file of readdirSync(folder, { recursive: true }).sort()) {
    if (!file.endsWith(".js")) continue;
    namesIn(parseAst(readFileSync(join(folder, file), "utf8")), ({ name }) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  }
  const free = shortNames();
  const next = () => {
    const { value } = free.next();
    return counts.has(value) ? next() : value;
  };
  const byCount = [...inner].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (ending(a) < ending(b) ? -1 : 1),
  );
  return new Map(byCount.map((name) => [name, next()]));
};

/** @param folder where the compiled modules stand */
export const shortInnerNames = (folder) => {
  let names;
  return {
    name: "short-inner-names",
    buildStart() {
      names ??= mapping(folder);
    },
    transform(code, id) {
      if (id.includes("node_modules") && !LIT_HTML.test(id)) return null;
      const edits = [];
      const ast = parseAst(code);
      renamePorts(ast, names, edits, code.length);
      namesIn(ast, ({ name, start, end }, isShorthand) => {
        const short = names.get(name);
        if (short)
          edits.push({ start, end: isShorthand ? start : end, text: isShorthand ? `${short}:` : short });
      });
      return { code: splice(code, edits), map: null };
    },
  };
};
