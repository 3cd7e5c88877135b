/** A MariaDB and a PHP that live as long as a test, on 127.0.0.1 and in a folder of their own. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ENV = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const WAIT_MS = 30_000;
const PAUSE_MS = 50;
/* A CMS asks itself and others while it answers. */
const WORKERS = "6";

export const PROGRAMS = {
  php: "php-cli php-mysql php-xml php-mbstring php-gd php-curl php-zip",
  mariadbd: "mariadb-server-core",
  "mariadb-install-db": "mariadb-server-core",
  mariadb: "mariadb-client-core",
  openssl: "openssl",
  "apt-get": "apt",
  "dpkg-deb": "dpkg",
};

const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
};

/* A server that ends before it answers has said why. */
const answers = async (server, ask) => {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`${server.spawnfile} ended\n${server.said}`);
    if (await ask().then(Boolean, () => false)) return;
    if (Date.now() > deadline) throw new Error(`${server.spawnfile} does not answer\n${server.said}`);
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
};

const groups = new Set();
process.once("exit", () => groups.forEach((group) => process.kill(-group)));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/* In a group of its own: PHP's workers outlive the server that made them. */
const start = (program, args, options) => {
  const server = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"], detached: true });
  groups.add(server.pid);
  server.said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (server.said += text));
  return server;
};

const stop = async (server) => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  groups.delete(server.pid);
  process.kill(-server.pid);
  await ended;
};

/** A database server behind a socket: it has no port. */
export const startDatabase = async (folder, name) => {
  const data = join(folder, "mariadb");
  const socket = join(folder, "mariadb.sock");
  const common = ["--no-defaults", `--datadir=${data}`, `--user=${userInfo().username}`];
  await mkdir(data, { recursive: true });
  await run("mariadb-install-db", [...common, "--auth-root-authentication-method=normal"], { env: ENV });
  const server = start(
    "mariadbd",
    [...common, `--socket=${socket}`, "--skip-networking", `--pid-file=${join(folder, "mariadb.pid")}`],
    { env: ENV },
  );
  const sql = (text) => run("mariadb", ["--no-defaults", `--socket=${socket}`, "-uroot", "-e", text]);
  await answers(server, () =>
    sql(`CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4`).then(() => true),
  );
  return { name, socket, stop: () => stop(server) };
};

/** PHP's own server on a folder; `env` is what the site's configuration reads. */
export const startPhp = async (root, { router, env, log }) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const settings = ["display_errors=0", "log_errors=1", `error_log=${log}`, "memory_limit=512M"];
  const flags = settings.flatMap((setting) => ["-d", setting]);
  await writeFile(log, "");
  const environment = { ...ENV, PHP_CLI_SERVER_WORKERS: WORKERS, ...env, SITE_URL: url };
  const server = start("php", [...flags, "-S", `127.0.0.1:${port}`, "-t", root, router], {
    env: environment,
  });
  return {
    url,
    /** Runs a script of ours as the site would. */
    run: async (script, ...args) =>
      (await run("php", [...flags, script, ...args], { cwd: root, env: environment })).stdout,
    ready: () => answers(server, async () => (await fetch(url, { redirect: "manual" })).status < 500),
    stop: () => stop(server),
  };
};
