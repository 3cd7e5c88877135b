/** A feed's host that misbehaves on purpose: every fault is a path, `/<fault>/<any name>`. */
import { createServer } from "node:http";
import { createGzip } from "node:zlib";
import { feed } from "./support.mjs";

const MEGABYTE = Buffer.alloc(1e6, " ");
/* So much that a busy machine has still not sent it all when the page lets go. */
const BIG_MB = 400;
const DRIP_MS = 100;

const CORS = { "Access-Control-Allow-Origin": "*" };
const JSON_TYPE = { "Content-Type": "application/json" };

/* All of it, as fast as the other side takes it. */
const pour = (stream, chunks, done) => {
  const next = () => {
    while (chunks-- > 0) if (!stream.write(MEGABYTE)) return stream.once("drain", next);
    done();
  };
  next();
};

const well = ({ body, request, response, headers = { ...CORS, ...JSON_TYPE } }) => {
  const etag = `"${body.length}"`;
  const known = request.headers["if-none-match"] === etag;
  response.writeHead(known ? 304 : 200, { ...headers, ETag: etag }).end(known ? undefined : body);
};

const plain =
  (status, body = "", headers = {}) =>
  ({ response }) =>
    response.writeHead(status, { ...CORS, ...headers }).end(body);

const FAULTS = {
  well,
  404: plain(404, "Not found"),
  500: plain(500, "Internal Server Error"),
  503: plain(503, "Service Unavailable"),
  204: plain(204),
  empty: plain(200, "", JSON_TYPE),
  "no-answer": () => undefined,
  drip: ({ body, response }) => {
    response.writeHead(200, { ...CORS, ...JSON_TYPE });
    let sent = 0;
    const timer = setInterval(() => response.write(body.slice(sent, ++sent)), DRIP_MS);
    response.on("close", () => clearInterval(timer));
  },
  cut: ({ body, response }) => {
    response.writeHead(200, { ...CORS, ...JSON_TYPE, "Content-Length": Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  "cut-quietly": ({ body, response }) => {
    response
      .writeHead(200, { ...CORS, ...JSON_TYPE, Connection: "close" })
      .end(body.slice(0, body.length / 2));
  },
  reset: ({ request }) => request.socket.resetAndDestroy(),
  "wrong-type": (exchange) => well({ ...exchange, headers: { ...CORS, "Content-Type": "image/png" } }),
  html: plain(200, "<!doctype html><title>Bienvenue</title>", { "Content-Type": "text/html" }),
  "no-feed": plain(200, '{"hello":"world"}', JSON_TYPE),
  "version-2": plain(200, '{"version":2}', JSON_TYPE),
  "no-cors": (exchange) => well({ ...exchange, headers: JSON_TYPE }),
  "redirect-loop": ({ request, response }) =>
    response.writeHead(302, { ...CORS, Location: request.url }).end(),
  big: ({ response }) => {
    response.writeHead(200, { ...CORS, ...JSON_TYPE });
    pour(response, BIG_MB, () => response.end("{}"));
  },
  "big-announced": ({ response }) => {
    response.writeHead(200, { ...CORS, ...JSON_TYPE, "Content-Length": BIG_MB * MEGABYTE.length });
    pour(response, BIG_MB, () => response.end());
  },
  "big-unpacked": ({ response }) => {
    response.writeHead(200, { ...CORS, ...JSON_TYPE, "Content-Encoding": "gzip" });
    const gzip = createGzip();
    gzip.pipe(response);
    response.on("close", () => gzip.destroy());
    pour(gzip, BIG_MB, () => gzip.end());
  },
};

/** Its `url`, and what it was asked for: a path's `exchanges` say how each went. */
export const startMisbehaving = async () => {
  const bodies = new Map();
  const faults = new Map();
  const exchanges = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const [, first, name] = pathname.split("/");
    const fault = faults.get(pathname) ?? first;
    const exchange = { path: pathname, fault, at: Date.now(), isOpen: true };
    exchanges.push(exchange);
    response.on("close", () => {
      const { writableFinished: isWhole, statusCode: status } = response;
      Object.assign(exchange, { isOpen: false, isWhole, status, sent: request.socket.bytesWritten });
    });
    response.on("error", () => undefined);
    const body = JSON.stringify(bodies.get(name) ?? bodies.get(pathname) ?? feed());
    if (FAULTS[fault]) FAULTS[fault]({ body, request, response });
    else plain(404, "No such fault")({ response });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done).unref());
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    exchanges: (path) => exchanges.filter((exchange) => exchange.path === path),
    /** What a path answers from now on, whatever it says; `undefined`: what it says. */
    behave: (path, fault) => faults.set(path, fault),
    /** The document under a path. */
    hold: (path, json) => bodies.set(path, json),
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
};
