/** Packages of a Debian suite, unpacked into a folder: nothing of the machine changes, and no root is needed. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const CACHE = fileURLToPath(new URL("../../.cache/debian", import.meta.url));
const MIRROR = process.env.DEBIAN_MIRROR ?? "http://deb.debian.org/debian";
const KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg";

const run = promisify(execFile);

/** Programs that must be on this machine, each with the package that brings it; one sentence where some are not. */
export const missingPrograms = (programs) => {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin"];
  const missing = Object.entries(programs).filter(
    ([program]) => !folders.some((folder) => existsSync(join(folder, program))),
  );
  if (missing.length === 0) return undefined;
  const names = missing.map(([program]) => program).join(", ");
  const packages = [...new Set(missing.map(([, name]) => name))].join(" ");
  return `${names}: not here. On Debian, as root: apt-get install --no-install-recommends ${packages}`;
};

/* An apt of its own: another suite than the machine's, and lists that the machine's apt never sees. */
const aptOf = async (suite, folder) => {
  await mkdir(join(folder, "lists/partial"), { recursive: true });
  await mkdir(join(folder, "archives"), { recursive: true });
  const sources = join(folder, "sources.list");
  await writeFile(sources, `deb [signed-by=${KEYS}] ${MIRROR} ${suite} main\n`);
  const options = {
    "Dir::Etc::sourcelist": sources,
    "Dir::Etc::sourceparts": "-",
    "Dir::State::lists": join(folder, "lists"),
    "Dir::Cache": folder,
    "APT::Sandbox::User": "",
    "Acquire::Languages": "none",
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  return async (cwd, ...args) => (await run("apt-get", ["-qq", ...flags, ...args], { cwd })).stdout;
};

/**
 * Unpacks packages of a suite (`bookworm`, `trixie`, `sid`) below a folder; they are fetched when they are not there yet.
 * Their own scripts are not run. Returns each one's version.
 */
export const unpack = async (suite, packages, folder) => {
  const cache = join(CACHE, suite);
  const archives = join(cache, "archives");
  const apt = await aptOf(suite, cache);
  await apt(cache, "update");
  /* A line each: the address, the file's name, its size and hash. */
  const listed = (await apt(cache, "download", "--print-uris", ...packages)).trim().split("\n");
  await apt(archives, "download", ...packages);
  const versions = {};
  for (const line of listed) {
    const file = join(archives, line.split(" ")[1]);
    await run("dpkg-deb", ["-x", file, folder]);
    const { stdout } = await run("dpkg-deb", ["-W", "--showformat=${Package} ${Version}", file]);
    const [name, version] = stdout.split(" ");
    versions[name] = version;
  }
  return versions;
};
