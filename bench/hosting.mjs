/**
 * How far one small host goes: wrk on 127.0.0.1 against nginx with the project's configuration, and from that the arithmetic
 * for many sites. docs/hosting.md tells what was found. Wants Debian's `wrk`, and nginx as its test finds it.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { serveWithNginx } from "../scripts/nginx.mjs";
import { releaseSite } from "../scripts/release-site.mjs";
import { scriptsOf, sum } from "../scripts/size.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const runTool = promisify(execFile);

/* Bounded: a shared machine. */
const SECONDS = 5;
const CONNECTIONS = 50;

/* Prints one line that a program can read. */
const REPORT = `done = function(summary, latency)
  io.write(string.format("\\n@ %d %d %d %f %f %d\\n", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99), summary.errors.status + summary.errors.read + summary.errors.timeout))
end`;

const US = 1e6;

const hit = async (script, url, headers) => {
  const args = ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, "-s", script];
  const { stdout } = await runTool("wrk", [
    ...args,
    ...Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
    url,
  ]);
  const [requests, us, bytes, middle, slow, errors] = stdout
    .match(/^@ (.*)$/m)[1]
    .split(" ")
    .map(Number);
  return {
    perSecond: requests / (us / US),
    megabits: (bytes * 8) / us,
    middleMs: middle / 1000,
    slowMs: slow / 1000,
    errors,
  };
};

const whole = (number) => Math.round(number).toLocaleString("en").replaceAll(",", " ");
const row = (...cells) => `| ${cells.join(" | ")} |`;

const AS_A_BROWSER = { "Accept-Encoding": "gzip, br" };

const loads = (major, version) => [
  { what: "loader, brotli", path: `${major}/dynamique-climat.js` },
  { what: "agenda, brotli", path: `${major}/agenda.js` },
  { what: "single file, brotli", path: `${version}/dynamique-climat.all.js` },
  { what: "feed, gzip as it goes", path: `${major}/feed.json` },
  { what: "feed, not modified", path: `${major}/feed.json`, isAgain: true },
];

const measure = async (nginx, script, major, version) => {
  const lines = [];
  for (const { what, path, isAgain } of loads(major, version)) {
    const url = `${nginx.url}${path}`;
    const { headers } = await fetch(url, { method: "HEAD", headers: AS_A_BROWSER });
    const condition = isAgain ? { "If-None-Match": headers.get("etag") } : {};
    const found = await hit(script, url, { ...AS_A_BROWSER, ...condition });
    const { perSecond, megabits, middleMs, slowMs, errors } = found;
    lines.push(row(what, whole(perSecond), whole(megabits), middleMs.toFixed(1), slowMs.toFixed(1), errors));
  }
  return [
    row("what is asked", "requests/s", "Mbit/s", "median ms", "99 % ms", "errors"),
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
};

/* What is assumed: docs/hosting.md says it beside the figures. */
const VIEWS_PER_SITE_AND_MONTH = 5_000;
const NEW_VISITS = 0.6;
const PEAK = 5;
const CDN_PLACES = 10;
/* As hosting/nginx.conf has it. */
const SHORT_S = 300;
const HOURS_PER_MONTH = 730;
/* Loader, six widgets alone, six beside others, the feed. */
const MOVING_FILES = 14;
/* Loader, widget, feed: the rest bears a hash and is not asked again. */
const ASKED_AGAIN = 3;
const NOT_MODIFIED_BYTES = 400;

/*
 * A new visit asks for all, a later one whether three files have changed. Behind a CDN each of its places asks once in five
 * minutes for each file that moves, however many sites there are.
 */
const reckon = (sites, visit) => {
  const views = sites * VIEWS_PER_SITE_AND_MONTH;
  const mean = (first, later) => NEW_VISITS * first + (1 - NEW_VISITS) * later;
  const perHour = (views * mean(visit.files, ASKED_AGAIN)) / HOURS_PER_MONTH;
  return {
    views,
    gigabytes: (views * mean(visit.bytes, ASKED_AGAIN * NOT_MODIFIED_BYTES)) / 1e9,
    perHour,
    peak: (perHour / 3600) * PEAK,
    origin: Math.min(perHour, CDN_PLACES * MOVING_FILES * (3600 / SHORT_S)),
  };
};

const arithmetic = (visit) => {
  const rounded = (number) => (number < 10 ? number.toFixed(1) : whole(number));
  const lines = [47, 47_000].map((sites) => {
    const { views, gigabytes, perHour, peak, origin } = reckon(sites, visit);
    return row(whole(sites), whole(views), rounded(gigabytes), whole(perHour), rounded(peak), whole(origin));
  });
  return [
    row(
      "sites",
      "views a month",
      "GB a month",
      "requests an hour",
      "a second at the peak",
      "an hour at the origin, behind a CDN",
    ),
    "| ---: | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
};

/* An agenda, with what comes by itself once it stands, and the demo's feed. */
const agendaVisit = (feed) => {
  const scripts = scriptsOf("agenda", true);
  return { files: scripts.size + 1, bytes: sum(scripts) + gzipSync(feed).length };
};

/** @returns what was found, as Markdown */
export const run = async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const [major] = version.split(".");
  const folder = mkdtempSync(join(tmpdir(), "climat-bench-"));
  const site = join(folder, "site");
  const script = join(folder, "report.lua");
  writeFileSync(script, REPORT);
  releaseSite({ dist: join(ROOT, "dist"), out: site, version });
  const visit = agendaVisit(readFileSync(join(site, major, "feed.json")));
  const nginx = await serveWithNginx(site, { workers: 1 });
  try {
    if (!nginx) throw new Error("No nginx here (on Debian it is downloaded by itself).");
    const measured = await measure(nginx, script, major, version);
    const load = (await readFile("/proc/loadavg", "utf8").catch(() => "")).split(" ")[0];
    return [
      `nginx, one worker; wrk, ${CONNECTIONS} connections for ${SECONDS} s each; ${cpus().length} cores, load ${load}`,
      measured,
      `a new visit: ${visit.files} files, ${whole(visit.bytes)} bytes`,
      arithmetic(visit),
    ].join("\n\n");
  } finally {
    await nginx?.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
