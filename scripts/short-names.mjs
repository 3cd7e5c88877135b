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
export const namesIn = (node, found) => {
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

/*
 * What each name is called, found by trying (`settle-names.mjs`): which letters go together makes half a percent. Kept, so
 * that a change to one module leaves the other files alone. It may be out of date: what it lacks gets what is free.
 */
const SETTLED = JSON.parse(readFileSync(new URL("short-names.json", import.meta.url), "utf8"));

/* In the order in which a minifier names variables: the fewer letters are common, the better a file packs. */
const ALPHABET = [..."tesinroalcdhumpfgbvykwxqjzTESINROALCDHUMPFGBVYKWXQJZ"];
const shortNames = function* () {
  yield* ALPHABET;
  for (const second of ALPHABET) for (const first of ALPHABET) yield first + second;
};

/** Short names of the inner names of some modules. */
export const mapping = (folder) => {
  const taken = new Set();
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!file.endsWith(".js")) continue;
    namesIn(parseAst(readFileSync(join(folder, file), "utf8")), ({ name }) => taken.add(name));
  }
  const names = new Map();
  const give = (name, short) => {
    if (!short || taken.has(short)) return false;
    taken.add(short);
    names.set(name, short);
    return true;
  };
  const unsettled = innerNames().filter((name) => !give(name, SETTLED[name]));
  const free = shortNames();
  for (const name of unsettled) while (!give(name, free.next().value));
  return names;
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
