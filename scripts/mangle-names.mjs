/**
 * Gives short names to what a file names itself, when it is known what is left to be named: a pass after terser's others.
 * What goes from one file to another bears the name that Rollup gave it there, so that neither has to say both.
 */
import { minify } from "terser";
import { letters } from "./letters.mjs";

/* « exported as A », « imported { A as … } »: the names to bear. Of two files that both call something A, one has to say both. */
const sharedNames = (program) => {
  const names = new Map();
  const taken = new Set();
  for (const { type, specifiers } of program.body) {
    if (type !== "ExportNamedDeclaration" && type !== "ImportDeclaration") continue;
    for (const { local, exported, imported } of specifiers) {
      const outer = exported ?? imported;
      if (!outer || taken.has(outer.name) || names.has(local.name)) continue;
      taken.add(outer.name);
      names.set(local.name, outer.name);
    }
  }
  return names;
};

/** @param options of terser */
export const mangleNames = (options) => ({
  name: "mangle-names",
  async renderChunk(code) {
    const { code: mangled } = await minify(code, {
      ...options,
      compress: false,
      mangle: { nth_identifier: letters, properties: { regex: /^_/, nth_identifier: letters } },
      nameCache: { vars: { props: sharedNames(this.parse(code)) } },
    });
    return { code: mangled, map: null };
  },
});
