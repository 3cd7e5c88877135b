import { readFile, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { MAX_BYTES } from "../../dist/npm/feed/read-copy.js";
import { download } from "./http.mjs";
import { Unreadable } from "./unreadable.mjs";

/* Files get an address of a host that cannot exist, so that the readers resolve links as on a site. */
const LOCAL = "https://local.invalid";

const FILE_FAULTS = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EISDIR: "directory",
  EACCES: "permission",
  EPERM: "permission",
  ENAMETOOLONG: "not-found",
};

const isUrl = (name) => /^https?:\/\//i.test(name) && URL.canParse(name);

const localAddress = (path) => LOCAL + pathToFileURL(resolve(path)).pathname;

/* As a browser shows an address, without its beginning. */
const asAddress = (path) =>
  /^(www\.|localhost[:/]|[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}\/)/i.test(path)
    ? { suggestion: `http${/^localhost/i.test(path) ? "" : "s"}://${path}` }
    : {};

const readLocal = async (path) => {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new Unreadable("size", { bytes: size });
    return await readFile(path);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const code = FILE_FAULTS[error.code] ?? "unreadable";
    throw new Unreadable(code, { reason: error.code, ...(code === "not-found" && asAddress(path)) });
  }
};

const readStdin = async () => {
  const chunks = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) throw new Unreadable("size", { bytes: length });
  }
  return Buffer.concat(chunks);
};

/**
 * The bytes behind an argument of the command: a file, an address, or `-` for the standard input. `address` is the
 * base of its relative links.
 */
export const readSource = async (name) => {
  if (isUrl(name)) return { name, remote: true, ...(await download(name)) };
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) throw new Unreadable("scheme");
  if (name === "-")
    return { name: "<stdin>", address: localAddress("stdin"), bytes: await readStdin(), notes: [] };
  return { name, address: localAddress(name), bytes: await readLocal(name), notes: [] };
};

/** The document behind a `href`, by its resolved address; named as the feed is, from here or from the root. */
export const readLinked = async (address, feedName) => {
  if (!address.startsWith(`${LOCAL}/`)) return { name: address, remote: true, ...(await download(address)) };
  const path = fileURLToPath(`file://${new URL(address).pathname}`);
  const name = isAbsolute(feedName) ? path : relative(process.cwd(), path);
  return { name, address, bytes: await readLocal(path), notes: [] };
};
