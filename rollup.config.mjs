import { existsSync, readdirSync } from "node:fs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import { minifyHTMLLiterals } from "minify-literals";
import { leanLit } from "./scripts/lean-lit.mjs";
import { lexedTemplates } from "./scripts/lexed-templates.mjs";
import { shortInnerNames } from "./scripts/short-names.mjs";
import { thirdPartyNotices } from "./scripts/third-party-notices.mjs";

const COMPILED = ".tsc";

/* "/>" must stay: an SVG element without it would swallow its siblings. */
const minifyLiterals = {
  name: "minify-literals",
  transform: (code, id) =>
    /(html|svg|css)\s*`/.test(code) && !id.includes("node_modules")
      ? minifyHTMLLiterals(code, { fileName: id, html: { keepClosingSlash: true } })
      : null,
};

/* Notices travel in one file beside the scripts, so that no visitor downloads the same licence nine times. */
const plugins = [
  /* lit-html as one can read it, for the cuts. */
  nodeResolve({ browser: true, exportConditions: ["development"], ignoreSideEffectsForRoot: true }),
  minifyLiterals,
  lexedTemplates,
  leanLit,
  shortInnerNames(COMPILED),
  thirdPartyNotices(),
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3, inline: 1 },
    mangle: { properties: { regex: /^_/ } },
    format: { comments: false },
  }),
];

const failOnWarning = (level, log, handle) => {
  if (level === "warn") throw new Error(log.message);
  handle(level, log);
};

/** A graph of its own: the loader and the single file would share chunks with the widgets otherwise. */
const graph = (input, output) => ({
  input,
  plugins,
  onLog: failOnWarning,
  output: {
    dir: "dist",
    format: "es",
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    ...output,
  },
});

const entries = (folder) => {
  const directory = `${COMPILED}/${folder}`;
  const files = existsSync(directory) ? readdirSync(directory).filter((file) => file.endsWith(".js")) : [];
  return Object.fromEntries(files.map((file) => [file.slice(0, -3), `${directory}/${file}`]));
};

const single = (source, name, output) =>
  existsSync(`${COMPILED}/${source}`) ? [graph({ [name]: `${COMPILED}/${source}` }, output)] : [];

const widgets = entries("define");

export default [
  ...(Object.keys(widgets).length > 0 ? [graph(widgets)] : []),
  ...single("pages/widget.js", "page"),
  ...single("embed/loader.js", "dynamique-climat"),
  ...single("embed/all.js", "dynamique-climat.all", { inlineDynamicImports: true }),
];
