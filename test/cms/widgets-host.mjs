/** The built widgets on https, as a coalition would serve them: editors tell http from https. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import serveStatic from "serve-static";
import { buildPages } from "../../scripts/pages.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

const certify = async (folder) => {
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  await promisify(execFile)("openssl", ["req", "-x509", ...kind, ...subject, "-keyout", key, "-out", cert]);
  return { key: await readFile(key), cert: await readFile(cert) };
};

/** Serves a copy of `dist/` whose pages know their address. The certificate is its own: who reads it must not mind. */
export const startWidgets = async () => {
  const folder = await mkdtemp(join(tmpdir(), "widgets-"));
  const dist = join(folder, "dist");
  await cp(DIST, dist, { recursive: true });
  const files = serveStatic(dist, { cacheControl: false });
  const server = createServer(await certify(folder), (request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    files(request, response, () => response.writeHead(404).end("Not found"));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const url = `https://127.0.0.1:${server.address().port}/`;
  await buildPages(dist, url);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(folder, { recursive: true });
  };
  return { url, stop };
};
