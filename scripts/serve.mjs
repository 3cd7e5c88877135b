/** Serves `dist/` the way a good static host would: `node scripts/serve.mjs [--port 8123]`. */
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { constants } from "node:zlib";
import compression from "compression";
import serveStatic from "serve-static";

const HOST = "127.0.0.1";
const DEFAULT_PORT = 8123;
const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const SHORT_S = 300;
const PORTS_TRIED = 20;

const isHashed = (path) => /\/chunks\/[^/]+\.js$/.test(path);

/* The feed reader takes a copy's age from `Expires`: the one such header that any origin may read. */
const cacheHeaders = (path) =>
  isHashed(path)
    ? { "Cache-Control": "public, max-age=31536000, immutable" }
    : {
        "Cache-Control": `public, max-age=${SHORT_S}`,
        Expires: new Date(Date.now() + SHORT_S * 1000).toUTCString(),
      };

const setHeaders = (response, path) => {
  for (const [name, value] of Object.entries(cacheHeaders(path))) response.setHeader(name, value);
};

const handler = (root) => {
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } } });
  const files = serveStatic(root, { setHeaders, cacheControl: false });
  return (request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    const notFound = () => response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    compress(request, response, () => files(request, response, notFound));
  };
};

const listen = (server, port) =>
  new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, HOST, () => done(server.off("error", fail)));
  });

const listenNear = async (server, port, tries = PORTS_TRIED) => {
  try {
    await listen(server, port);
  } catch (error) {
    if (error.code !== "EADDRINUSE" || tries === 0) throw error;
    await listenNear(server, port + 1, tries - 1);
  }
};

/** Port 0 takes any free one; another that is taken gives way to the next. */
export const serve = async ({ port = 0, root = DIST } = {}) => {
  const server = createServer(handler(root));
  await listenNear(server, port);
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { url: `http://${HOST}:${server.address().port}/`, close };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: "string", default: String(DEFAULT_PORT) } } });
  const { url } = await serve({ port: Number(values.port) });
  console.log(`${url}demo/`);
}
