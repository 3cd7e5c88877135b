import { existsSync, readdirSync } from "node:fs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import { minifyHTMLLiterals } from "minify-literals";
import { leanLit } from "./scripts/lean-lit.mjs";
import { lexedTemplates } from "./scripts/lexed-templates.mjs";
import { mangleNames } from "./scripts/mangle-names.mjs";
import { privateNames } from "./scripts/private-names.mjs";
import { shortInnerNames } from "./scripts/short-names.mjs";
import { shortProperties } from "./scripts/short-properties.mjs";
import { thirdPartyNotices } from "./scripts/third-party-notices.mjs";

const COMPILED = ".tsc";

/* "/>" must stay: an SVG element without it would swallow its siblings. */
const minify = (code, id) => minifyHTMLLiterals(code, { fileName: id, html: { keepClosingSlash: true } });
const minified = new Map();

/* Most modules are in several graphs: read once. */
const minifyLiterals = {
  name: "minify-literals",
  transform(code, id) {
    if (!/(html|svg|css)\s*`/.test(code) || id.includes("node_modules")) return null;
    if (!minified.has(id)) minified.set(id, minify(code, id));
    return minified.get(id);
  },
};

/*
 * In the single file a module that comes on demand is an object. Rollup takes its prototype away, which nothing here
 * needs: only a module's own names are asked for.
 */
const plainModules = {
  name: "plain-modules",
  renderChunk: {
    order: "pre",
    handler: (code) => ({ code: code.replace(/^\s*__proto__: null,\n/gm, ""), map: null }),
  },
};

/* The world around the map would be one byte in sixteen of the single file, and hardly anybody looks so far. */
const WORLD = /\/action-map\/world\.js$/;
const withoutWorld = {
  name: "without-world",
  load: (id) => (WORLD.test(id) ? "export const WORLD = undefined;" : null),
};

/* Nor is there any code to wait for. */
const IN_TIME = /\/feed\/in-time\.js$/;
const withoutWaiting = {
  name: "without-waiting",
  load: (id) => (IN_TIME.test(id) ? "export const inTime = (code) => code;" : null),
};

const SCRIPT = { module: true, ecma: 2022, format: { comments: false } };

/* Notices travel in one file beside the scripts, so that no visitor downloads the same licence nine times. */
const plugins = [
  /* lit-html as one can read it, for the cuts. */
  nodeResolve({ browser: true, exportConditions: ["development"], ignoreSideEffectsForRoot: true }),
  minifyLiterals,
  lexedTemplates,
  leanLit,
  shortInnerNames(COMPILED),
  shortProperties(COMPILED),
  privateNames,
  thirdPartyNotices(),
  terser({ ...SCRIPT, compress: { passes: 3, inline: 1 }, mangle: false }),
  mangleNames(SCRIPT),
];

const failOnWarning = (level, log, handle) => {
  if (level === "warn") throw new Error(log.message);
  handle(level, log);
};

/*
 * Nearly all that a widget's file holds is run once it is there. Without this an engine reads each function twice, the
 * second time on the main thread (V8 136 and later; others see a comment). So it is with the single file, also on a page
 * that has one widget. Small files cost more than they gain.
 */
const LONG = 10_000;
const runAtOnce = {
  name: "run-at-once",
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.code?.length > LONG) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    }
  },
};

/** A graph of its own: the loader and the single file would share chunks with the widgets otherwise. */
const graph = (input, output, more = []) => ({
  input,
  plugins: [...plugins, ...more],
  onLog: failOnWarning,
  output: {
    dir: "dist",
    format: "es",
    /* Modules that come on demand are objects in the single file: plain ones. */
    freeze: false,
    generatedCode: { preset: "es2015", symbols: false },
    entryFileNames: "[name].js",
    /* A hash does not pack: of sixteen digits it takes a third less than of sixty-four. */
    hashCharacters: "hex",
    chunkFileNames: "chunks/[name]-[hash:6].js",
    ...output,
  },
});

const entries = (folder) => {
  const directory = `${COMPILED}/${folder}`;
  const files = existsSync(directory) ? readdirSync(directory).filter((file) => file.endsWith(".js")) : [];
  return Object.fromEntries(files.map((file) => [file.slice(0, -3), `${directory}/${file}`]));
};

/* What `several.js` names is there for who asks for it later: that nothing in the file itself takes from it, is no reason to part it. */
const keepWhatIsNamed = {
  name: "keep-what-is-named",
  async resolveId(source, importer, options) {
    if (!importer?.endsWith("/embed/several.js") || source.includes("/define/")) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return { ...found, moduleSideEffects: "no-treeshake" };
  },
};

const single = (source, name, output, more) =>
  existsSync(`${COMPILED}/${source}`) ? [graph({ [name]: `${COMPILED}/${source}` }, output, more)] : [];

const widgets = Object.entries(entries("define"));

/* What an agenda asks for by itself as soon as its list stands, in one request instead of three. */
const AFTER_LIST = /\/(filter-bar|filter-styles|publish-json-ld|schema-org|instant)\.js$/;
const CHUNKS = {
  agenda: {
    onlyExplicitManualChunks: true,
    manualChunks: (id) => (AFTER_LIST.test(id) ? "filter-bar" : undefined),
  },
};

/*
 * A page with one kind of widget gets it in one file: fewer bytes, fewer turns. On a page with several, what they have
 * in common comes once. The loader knows which page it is on.
 */
export default [
  ...widgets.map(([name, file]) => graph({ [name]: file }, CHUNKS[name], [runAtOnce])),
  ...(widgets.length > 0
    ? [graph(Object.fromEntries(widgets.map(([name, file]) => [`${name}.shared`, file])), {}, [runAtOnce])]
    : []),
  ...single("embed/several.js", "several", {}, [runAtOnce, keepWhatIsNamed]),
  ...single("pages/widget.js", "page"),
  ...single("pages/composer/main.js", "composer/composer", { inlineDynamicImports: true }),
  ...single("embed/loader.js", "dynamique-climat"),
  ...single("embed/all.js", "dynamique-climat.all", { inlineDynamicImports: true }, [
    plainModules,
    withoutWorld,
    withoutWaiting,
    runAtOnce,
  ]),
];
