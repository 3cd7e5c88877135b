/** Runs the project's own nginx configuration, for its test and its bench. */
import { execFile, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const CONFIGURATION = fileURLToPath(new URL("../hosting/nginx.conf", import.meta.url));
const CACHE = fileURLToPath(new URL("../.cache/nginx", import.meta.url));
const PACKAGES = ["nginx", "nginx-common"];
/* Not every release of Debian and Ubuntu has it. */
const BROTLI_PACKAGE = "libnginx-mod-http-brotli-static";
const BINARY = "usr/sbin/nginx";
const MIME_TYPES = "etc/nginx/mime.types";
const BROTLI = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const STARTS_WITHIN_MS = 10_000;

const run = promisify(execFile);

/*
 * Debian's packages, unpacked and not installed: an installed one would start a server of its own on port 80. Only root
 * can bring the lists up to date; anyone can download.
 */
const unpack = async () => {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return;
  mkdirSync(CACHE, { recursive: true });
  const download = (...packages) => run("apt-get", ["-qq", "download", ...packages], { cwd: CACHE });
  try {
    if (process.getuid() === 0) await run("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-qq", "update"]);
    await download(...PACKAGES);
    await download(BROTLI_PACKAGE).catch(() => console.log(`${BROTLI_PACKAGE}: not here (gzip alone)`));
    const archives = readdirSync(CACHE).filter((file) => file.endsWith(".deb"));
    for (const archive of archives) await run("dpkg", ["-x", join(CACHE, archive), CACHE]);
  } catch (error) {
    console.error(`${PACKAGES.join(", ")}: ${error.stderr || error.message}`);
  }
};

/** Where nginx and its parts are, or undefined: installed on this machine, else unpacked into the project's cache. */
const lookForNginx = async () => {
  const look = () => ["/", CACHE].find((root) => existsSync(join(root, BINARY)));
  if (!look()) await unpack();
  const root = look();
  if (!root) return undefined;
  const brotli = join(root, BROTLI);
  return {
    binary: join(root, BINARY),
    mimeTypes: join(root, MIME_TYPES),
    brotli: existsSync(brotli) ? brotli : undefined,
  };
};

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const replace = (text, line, replacement) => {
  if (!text.includes(line)) throw new Error(`hosting/nginx.conf no longer has the line ${line}`);
  return text.replace(line, replacement);
};

/** The configuration with the three lines that are a host's own, and with brotli where its module is to be had. */
const configured = (site, port, { brotli }) => {
  let text = readFileSync(CONFIGURATION, "utf8");
  text = replace(text, "listen 80;", `listen 127.0.0.1:${port};`);
  text = replace(text, "root /srv/climat;", `root "${site}";`);
  return brotli ? replace(text, "#brotli_static on;", "brotli_static on;") : text;
};

/* What a distribution's own nginx.conf has around a site. It runs as whoever runs the test. */
const around = (site, folder, { mimeTypes, brotli }, workers) => `
${brotli ? `load_module "${brotli}";` : ""}
daemon off;
pid "${folder}/nginx.pid";
worker_processes ${workers};
${process.getuid() === 0 ? "user root;" : ""}
events { worker_connections 1024; }
http {
  include "${mimeTypes}";
  default_type application/octet-stream;
  sendfile on;
  tcp_nopush on;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path "${folder}/${name}";`).join("\n  ")}
  ${site}
}
`;

const answers = async (url, child) => {
  const until = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    if (child.exitCode !== null) return false;
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere || Date.now() > until) return isThere;
    await new Promise((done) => setTimeout(done, 50));
  }
};

/**
 * Serves a site folder with `hosting/nginx.conf` on a free port of 127.0.0.1.
 *
 * @param site the folder that release:site has written
 * @returns its address, whether it sends brotli, and how to end it; undefined where there is no nginx
 * @throws when nginx refuses the configuration
 */
export const serveWithNginx = async (site, { workers = 1 } = {}) => {
  const nginx = await lookForNginx();
  if (!nginx) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), around(configured(site, port, nginx), folder, nginx, workers));
  const child = spawn(nginx.binary, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const ended = new Promise((done) => child.once("exit", done));
  const close = async () => {
    child.kill("SIGQUIT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  if (!(await answers(url, child))) {
    await close();
    throw new Error(`nginx did not start: ${said}`);
  }
  return { url, brotli: nginx.brotli !== undefined, close };
};
