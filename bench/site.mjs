/** The pages of a bench and the server they come from: everything is compressed beforehand, alike for all. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "vite";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const FRESH_S = 300;
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
};

const BODY_STYLE = "body{font:16px/1.5 sans-serif;margin:1rem auto;max-width:70rem}";

const htmlOf = (head, inside) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Une page</title><style>${BODY_STYLE}</style>${head}</head>
<body><h1>Une page</h1>${inside}</body></html>`;

/** A page with the script tag and what a webmaster pastes. */
export const ourPage = (inside, script = "dynamique-climat.js") =>
  htmlOf(`<script type="module" src="${script}"></script>`, `<div id="widget">${inside}</div>`);

/**
 * A page with a bundle, its style sheet where it has one, and its data.
 *
 * @param page name of the bundle
 * @param files of all bundles
 * @param data name of the JSON that it reads, without its ending
 * @param before what stands over the widget
 * @param inside what stands in its place beforehand
 */
export const theirPage = ({ page, files, data = "feed", before = "", inside = "", style = "" }) => {
  const styled = files.some(([path]) => path === `${page}.css`);
  return htmlOf(
    `${styled ? `<link rel="stylesheet" href="../${page}.css">` : ""}<script type="module" src="../${page}.js"></script>`,
    `${before}<div id="widget" data-source="${data}.json"${style && ` style="${style}"`}>${inside}</div>`,
  );
};

/** Installs the libraries measured beside the widget, where they are missing. They run no script of theirs. */
export const installPeers = () => {
  /* npm's own note of what it installed: older than the lock file, it lacks what has been added since. */
  const writtenAt = (file) => statSync(join(HERE, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (writtenAt("node_modules/.package-lock.json") > writtenAt("package-lock.json")) return;
  console.error("bench: npm ci in bench/, for the libraries measured beside the widget");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: HERE,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
};

/* One script and one style sheet, minified: `[name, text][]`. */
const bundle = async (page) => {
  const { output } = await build({
    configFile: false,
    root: HERE,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      cssCodeSplit: false,
      modulePreload: false,
      rollupOptions: {
        input: join(HERE, "pages", `${page}.js`),
        output: { entryFileNames: `${page}.js`, assetFileNames: `${page}.[ext]`, codeSplitting: false },
      },
    },
  });
  return output.map(({ fileName, code, source }) => [fileName, code ?? source]);
};

/** The bundles of some pages, one after the other. */
export const bundles = async (pages) => {
  const files = [];
  for (const page of pages) files.push(...(await bundle(page)));
  return files;
};

/** The scripts that a site would serve, by their paths in `dist/` or in another build's folder. */
export const widgetFiles = (dist = DIST) =>
  ["", "chunks"].flatMap((folder) =>
    readdirSync(join(dist, folder))
      .filter((name) => name.endsWith(".js"))
      .map((name) => [join(folder, name), readFileSync(join(dist, folder, name))]),
  );

/** Whether the build has the agenda's month. */
export const hasMonth = () =>
  readdirSync(join(DIST, "chunks")).some((name) => name.startsWith("month-view-"));

const compress = (text) =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });

/** Serves files from memory: `[path, text][]`. */
export const serveFiles = async (files) => {
  const bodies = new Map(files.map(([path, text]) => [`/${path}`, compress(text)]));
  const server = createServer(({ url }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    const body = bodies.get(path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": TYPES[extname(path)],
      "Content-Encoding": "br",
      "Content-Length": body.length,
      "Cache-Control": `public, max-age=${FRESH_S}`,
      Expires: new Date(Date.now() + FRESH_S * 1000).toUTCString(),
    });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
};
