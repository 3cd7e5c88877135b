/** What an embedder may rely on must be described: whatever the source gives away, held against the manifest. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IMPORT = /(?:import|from)\s*\(?\s*"(\.[^"]+)"/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;
/* Themes only name what the tokens declare. */
const LEFT_OUT = /styles\/themes\.ts$/;

/** The code of a module and of all that it imports, then or later; comments are left out. */
const codeOf = (file, seen = new Map()) => {
  const path = file.replace(/\.js$/, ".ts");
  if (seen.has(path) || LEFT_OUT.test(path) || !existsSync(path)) return seen;
  const code = readFileSync(path, "utf8").replace(COMMENT, "");
  seen.set(path, code);
  for (const [, next] of code.matchAll(IMPORT)) codeOf(join(dirname(path), next), seen);
  return seen;
};

const found = (code, pattern) => [...code.matchAll(pattern)].map(([, words]) => words);
const wordsIn = (texts) =>
  texts.flatMap((text) => text.split(/\s+/).filter((word) => /^[a-z][a-z-]*$/.test(word)));

/** What each kind of name looks like in the source. */
const SOURCES = {
  cssParts: (code) =>
    wordsIn([
      ...found(code, /\bpart="([^"$]*)/g),
      ...found(code, /\bpart=\$\{[^}]*?"([a-z -]+)"/g),
      ...found(code, /\bheadingAt\([^"]*"([a-z]+)"/g),
    ]),
  cssProperties: (code) => found(code, /var\(\s*(--climat-[a-z-]+)/g),
  slots: (code) => found(code, /<slot name="([a-z]+)"/g),
  events: (code) => found(code, /super\("(climat-[a-z-]+)"/g),
  cssStates: (code) =>
    found(code, /\breadonly status: ("[^;]*);/g).flatMap((list) => found(list, /"([a-z]+)"/g)),
};

const isDescribed = ({ description }) => Boolean(description?.trim());
const nameOf = ({ name }) => name;

/** Entries of the manifest without a word about them. */
const silent = ({ tagName, ...declaration }) =>
  ["attributes", "members", ...Object.keys(SOURCES)].flatMap((kind) =>
    (declaration[kind] ?? [])
      .filter((entry) => !isDescribed(entry))
      .map((entry) => `<${tagName}>: ${kind} ${nameOf(entry) || "(default)"} is not described`),
  );

/** Names of the source that the manifest lacks. */
const missing = (path, { tagName, ...declaration }) => {
  const code = [...codeOf(path).values()].join("\n");
  return Object.entries(SOURCES).flatMap(([kind, read]) => {
    const known = new Set((declaration[kind] ?? []).map(nameOf));
    return [...new Set(read(code))]
      .filter((name) => !known.has(name))
      .map((name) => `<${tagName}>: ${kind} ${name} is in the source, not in the docs`);
  });
};

/** Documented parts, properties and slots that no source has any more. */
const gone = (path, { tagName, ...declaration }) => {
  const code = [...codeOf(path).values()].join("\n");
  return ["cssParts", "cssProperties"].flatMap((kind) => {
    const real = new Set(SOURCES[kind](code));
    return (declaration[kind] ?? [])
      .map(nameOf)
      .filter((name) => !real.has(name))
      .map((name) => `<${tagName}>: ${kind} ${name} is in the docs, not in the source`);
  });
};

/** All that is wrong with a manifest, a line each. */
export const undocumented = ({ modules }) =>
  modules.flatMap(({ path, declarations = [] }) =>
    declarations
      .filter(({ tagName }) => tagName)
      .flatMap((declaration) => [
        ...silent(declaration),
        ...missing(path, declaration),
        ...gone(path, declaration),
      ]),
  );
