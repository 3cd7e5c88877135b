import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { serve } from "../../scripts/serve.mjs";
import { brief, climat, reportOf, SUITE } from "./support.mjs";

const FEED = JSON.stringify({ version: 1, name: "Climat" });
const BIG = JSON.stringify({ version: 1, name: "Climat", about: "x".repeat(30_000) });
const GOOD = {
  "Access-Control-Allow-Origin": "*",
  "Content-Type": "application/json",
  ETag: '"1"',
};

const without = (name) => Object.fromEntries(Object.entries(GOOD).filter(([key]) => key !== name));

/* Answers a re-read as a good host does. */
const send = (headers, body) => (request, response) => {
  const same = headers.ETag && request.headers["if-none-match"] === headers.ETag;
  response.writeHead(same ? 304 : 200, headers).end(same ? undefined : body);
};

const PATHS = {
  "/good.json": send(GOOD, FEED),
  "/echo.json": (request, response) =>
    send({ ...GOOD, "Access-Control-Allow-Origin": request.headers.origin }, FEED)(request, response),
  "/no-cors.json": send(without("Access-Control-Allow-Origin"), FEED),
  "/one-origin.json": send({ ...GOOD, "Access-Control-Allow-Origin": "https://www.cerdd.org" }, FEED),
  "/no-type.json": send(without("Content-Type"), FEED),
  "/text.json": send({ ...GOOD, "Content-Type": "text/plain" }, FEED),
  "/no-etag.json": send(without("ETag"), FEED),
  "/no-store.json": send({ ...GOOD, "Cache-Control": "no-store, must-revalidate" }, FEED),
  "/no-304.json": (_, response) => response.writeHead(200, GOOD).end(FEED),
  "/big.json": send(GOOD, BIG),
  "/big-gzip.json": send({ ...GOOD, "Content-Encoding": "gzip" }, gzipSync(BIG)),
  "/cookie.json": send({ ...GOOD, "Set-Cookie": "id=1" }, FEED),
  "/moved.json": (_, response) => response.writeHead(301, { ...GOOD, Location: "/good.json" }).end(),
  "/moved-no-cors.json": (_, response) => response.writeHead(301, { Location: "/good.json" }).end(),
  "/not-gzip.json": send({ ...GOOD, "Content-Encoding": "gzip" }, FEED),
  "/loop.json": (_, response) => response.writeHead(302, { Location: "/loop.json" }).end(),
  "/away.json": (_, response) => response.writeHead(302, { Location: "file:///etc/passwd" }).end(),
  "/page.json": send({ ...GOOD, "Content-Type": "text/html" }, "<!doctype html><title>Connexion</title>"),
  "/forbidden.json": (_, response) => response.writeHead(403).end("non"),
  "/broken.json": (_, response) => response.writeHead(503).end(),
  "/cut.json": (_, response) => {
    response.writeHead(200, { ...GOOD, "Content-Length": "100" });
    response.write(FEED);
    response.destroy();
  },
  "/bomb.json": send({ ...GOOD, "Content-Encoding": "gzip" }, gzipSync(Buffer.alloc(40_000_000, 32))),
  "/announced.json": (_, response) =>
    response.writeHead(200, { ...GOOD, "Content-Length": "99000000" }).end(FEED),
  "/silent.json": () => undefined,
  "/dripping.json": (_, response) => response.writeHead(200, GOOD).write("{"),
  "/split/feed.json": send(
    GOOD,
    JSON.stringify({ version: 1, members: { href: "../members.json" }, calls: { href: "/broken.json" } }),
  ),
  "/members.json": send(without("Access-Control-Allow-Origin"), '[\n{"id": "x"}]'),
};

const listen = (server) =>
  new Promise((done) => server.listen(0, "127.0.0.1", () => done(server.address().port)));

describe("A feed at an address", SUITE, () => {
  let server;
  let base;
  before(async () => {
    server = createServer((request, response) => {
      const answer = PATHS[request.url] ?? ((_, nothing) => nothing.writeHead(404).end("Not found"));
      answer(request, response);
    });
    base = `http://127.0.0.1:${await listen(server)}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const HOSTS = {
    "/good.json": [],
    "/echo.json": [],
    "/big-gzip.json": [],
    "/no-cors.json": ["error cors"],
    "/one-origin.json": ["error cors"],
    "/no-type.json": ["warning content-type"],
    "/text.json": ["warning content-type"],
    "/no-etag.json": ["warning validator"],
    "/no-store.json": ["warning no-store"],
    "/no-304.json": ["warning revalidation"],
    "/big.json": ["warning compression"],
    "/cookie.json": ["warning cookie"],
    "/moved.json": ["warning redirected"],
    "/moved-no-cors.json": ["error cors", "warning redirected"],
  };
  for (const [path, findings] of Object.entries(HOSTS)) {
    it(`${path}: ${findings.join(", ") || "nothing to say"}`, async () => {
      for (const lang of ["fr", "en"]) {
        const report = await reportOf(base + path, {}, "--lang", lang);
        assert.deepEqual(brief(report), findings);
        assert.equal(report.exitCode, findings[0]?.startsWith("error") ? 1 : 0);
        for (const { message } of report.findings) assert.ok(message.length > 20);
      }
    });
  }

  const FAILURES = {
    "/absent.json": ["http", /404/],
    "/forbidden.json": ["http", /public/],
    "/broken.json": ["http", /503/],
    "/loop.json": ["redirect", /adresse finale/],
    "/away.json": ["redirect", /adresse finale/],
    "/cut.json": ["network", /coupé/],
    "/not-gzip.json": ["network", /Content-Encoding/],
    "/bomb.json": ["size", /16 Mo/],
    "/announced.json": ["size", /99 Mo/],
  };
  for (const [path, [code, words]] of Object.entries(FAILURES)) {
    it(`${path} can't be had: ${code}`, async () => {
      const report = await reportOf(base + path);
      assert.deepEqual(brief(report), [`error ${code}`]);
      assert.equal(report.exitCode, 2);
      assert.match(report.findings[0].message.replaceAll("\u00a0", " "), words);
    });
  }

  it("is waited for as long as a widget would, 10 seconds", async () => {
    const start = Date.now();
    const reports = await Promise.all([reportOf(`${base}/silent.json`), reportOf(`${base}/dripping.json`)]);
    assert.deepEqual(reports.map(brief), [["error timeout"], ["error timeout"]]);
    assert.ok(Date.now() - start < 20_000);
  });

  it("may be nowhere", async () => {
    const free = createServer();
    const port = await listen(free);
    await new Promise((done) => free.close(done));
    const report = await reportOf(`http://127.0.0.1:${port}/feed.json`);
    assert.deepEqual(brief(report), ["error network"]);
    assert.match(report.findings[0].message, /refuse la connexion/);
    assert.deepEqual(brief(await reportOf("http://local.invalid/feed.json")), ["error network"]);
    assert.equal((await reportOf("http://")).exitCode, 2);
  });

  it("may be a page of HTML", async () => {
    const report = await reportOf(`${base}/page.json`);
    assert.deepEqual(brief(report), ["warning content-type", "error json 1:1"]);
    assert.match(report.findings[1].message, /Connexion/);
  });

  it("has its other documents read relative to it, and told by their own addresses", async () => {
    const report = await reportOf(`${base}/split/feed.json`);
    assert.deepEqual(
      report.findings.map(
        ({ document, code, line }) => `${document.replace(base, "")} ${code} ${line ?? ""}`,
      ),
      [
        "/split/feed.json http 1",
        "/members.json cors ",
        "/members.json no-logo 2",
        "/members.json missing 2",
      ].filter((line) => !line.includes("no-logo")),
    );
    const { stdout } = await climat(["check", `${base}/split/feed.json`]);
    assert.ok(stdout.includes(`\n${base}/members.json:2:1 erreur missing\n`), stdout);
  });

  it("passes at the project's own server", async () => {
    const { url, close } = await serve();
    try {
      const report = await reportOf(`${url}feed.json`);
      assert.deepEqual(
        new Set(report.findings.map(({ code }) => code)),
        new Set(["no-place", "past-deadline"]),
      );
    } finally {
      await close();
    }
  });
});
