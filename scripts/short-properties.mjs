/**
 * Gives the custom properties that are the styles' own (`--_accent`) names of one letter, the same in every file: what
 * comes later wears what came first.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const OWN = /--_[a-z-]+/g;
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** @param texts of all files */
export const shortened = (texts) => {
  const names = [...new Set(texts.flatMap((text) => text.match(OWN) ?? []))].sort();
  if (names.length > LETTERS.length) throw new Error("more custom properties than letters");
  return (text) => text.replace(OWN, (name) => `--_${LETTERS[names.indexOf(name)]}`);
};

/** @param folder of the compiled modules */
export const shortProperties = (folder) => {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const modules = files.filter((file) => file.endsWith(".js"));
  const short = shortened(modules.map((file) => readFileSync(join(folder, file), "utf8")));
  return {
    name: "short-properties",
    transform: (code, id) =>
      id.includes("node_modules") || !code.includes("--_") ? null : { code: short(code), map: null },
  };
};
