/** The pages of a bench and the server they come from: everything is compressed beforehand, alike for all. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
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
  ".json": "application/json",
};

/** Installs the libraries measured beside the widget, where they are missing. They run no script of theirs. */
export const installPeers = () => {
  if (existsSync(join(HERE, "node_modules"))) return;
  console.error("bench: npm ci in bench/, for the libraries measured beside the widget");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: HERE,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
};

/** One script and one style sheet, minified: `[name, text][]`. */
export const bundle = async (page) => {
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

/** The scripts that a site would serve, by their paths in `dist/`. */
export const widgetFiles = () =>
  ["", "chunks"].flatMap((folder) =>
    readdirSync(join(DIST, folder))
      .filter((name) => name.endsWith(".js"))
      .map((name) => [join(folder, name), readFileSync(join(DIST, folder, name))]),
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
