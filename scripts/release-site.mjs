/**
 * Writes or brings up to date the folder that a host serves: `npm run release:site [-- --out site]`. From `dist/`, for the
 * version in package.json: `1.2.3/`, which never changes, and `1/`, which moves with each release of its major version.
 *
 * What is already there stays: earlier versions, the feed and its images. docs/hosting.md says how to serve it.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compressed } from "./precompress.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/* What the coalition publishes at any hour; ours is only the demo's. */
const LIVE = /^(feed\.json$|logos\/)/;
/* For those who install from npm. */
const NOT_SERVED = /^npm\//;
/* One composer and one demo are enough: those of the version that moves. */
const MOVING_ONLY = /^(composer|demo)\//;
/* Its name says what is in it. */
const LASTING = /^(chunks\/|dynamique-climat\.all-\d)/;
const PACKED = /\.(br|gz)$/;
const MANIFEST = "integrity.json";

const SHORT = "public, max-age=300, stale-if-error=86400";
const FOR_EVER = "public, max-age=31536000, immutable";

const read = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const only = (files, keep) => new Map([...files].filter(([path]) => keep(path)));

const integrityOf = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

const withManifest = (version, files) => {
  const integrity = Object.fromEntries([...files].map(([path, bytes]) => [path, integrityOf(bytes)]));
  const text = `${JSON.stringify({ version, integrity }, null, 2)}\n`;
  return new Map(files).set(MANIFEST, Buffer.from(text));
};

/**
 * A version's own pages read the feed of the folder that moves, and name the page there as the one to find.
 *
 * @param major name of that folder
 */
const readLiveFeed = (path, bytes, major) => {
  const [, widget] = /^([\w-]+)\/index\.html$/.exec(path) ?? [];
  if (!widget) return bytes;
  const script = '<script type="module" src="../dynamique-climat.js"';
  const page = bytes.toString();
  if (!page.includes(script)) throw new Error(`${path} has no such tag any more: ${script}`);
  return Buffer.from(
    page
      .replace(script, `${script} data-feed="../../${major}/feed.json"`)
      .replace(
        '<link rel="canonical" href="./" />',
        `<link rel="canonical" href="../../${major}/${widget}/" />`,
      ),
  );
};

/* A live file may be replaced by hand, and what was packed of it would stay: the server packs those. */
const withPacked = (path, bytes) =>
  new Map(Object.entries(compressed(path, bytes)).map(([ending, packed]) => [path + ending, packed])).set(
    path,
    bytes,
  );

/* In one go: nobody may read half of it. What is there already keeps its date, so caches keep their copy. */
const put = (path, bytes) => {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  writeFileSync(draft, bytes);
  renameSync(draft, path);
};

const differences = (folder, files) => {
  const there = only(read(folder), (path) => !PACKED.test(path));
  const paths = new Set([...there.keys(), ...files.keys()]);
  return [...paths].filter((path) => !(there.get(path) && files.get(path)?.equals(there.get(path))));
};

const NAMED = 5;
/* What is published under a name that never means anything else. */
const assertKept = (folder, changed) => {
  if (changed.length === 0) return;
  const named = changed.slice(0, NAMED).join(", ") + (changed.length > NAMED ? " …" : "");
  throw new Error(
    `${folder}/ is published and may never change, but files of this build differ (${changed.length}): ${named}. ` +
      'Raise "version" in package.json and src/version.ts, build, and release again.',
  );
};

const assertPinned = (folder, files) => {
  if (existsSync(folder)) assertKept(folder, differences(folder, files));
};

const assertLasting = (folder, files) => {
  const lasting = [...files].filter(([path]) => LASTING.test(path) && existsSync(join(folder, path)));
  const changed = lasting.filter(([path, bytes]) => !readFileSync(join(folder, path)).equals(bytes));
  assertKept(
    folder,
    changed.map(([path]) => path),
  );
};

const writePinned = (folder, files) => {
  if (existsSync(folder)) return "there already, the same";
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    for (const [name, content] of withPacked(path, bytes)) put(join(draft, name), content);
  }
  renameSync(draft, folder);
  return "written";
};

const parts = (version) => version.split("-")[0].split(".").map(Number);
/* Between two releases: a trial version (`2.0.0-beta.1`) never moves a folder. */
const isOlder = (version, other) => {
  const pairs = parts(version).map((part, place) => [part, parts(other)[place]]);
  const [a, b] = pairs.find(([one, two]) => one !== two) ?? [0, 0];
  return a < b;
};

const releasedIn = (folder) => {
  const manifest = join(folder, MANIFEST);
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : undefined;
};

/* First what others name, the loader last: whoever comes meanwhile finds all that it asks for. */
const rank = (path) =>
  LASTING.test(path) ? 0 : path.endsWith("dynamique-climat.js") ? 3 : path === MANIFEST ? 4 : 1;
const inOrder = (files) => [...files].sort(([a], [b]) => rank(a) - rank(b));

const writeMoving = (folder, version, files) => {
  const released = releasedIn(folder);
  if (version.includes("-")) return "stays: this is a trial version";
  if (released && isOlder(version, released)) return `stays at ${released}`;
  for (const [path, bytes] of inOrder(files)) {
    const contents = withPacked(path, bytes);
    for (const stale of [`${path}.br`, `${path}.gz`]) {
      if (!contents.has(stale)) rmSync(join(folder, stale), { force: true });
    }
    for (const [name, content] of contents) put(join(folder, name), content);
  }
  return released === version ? "brought up to date" : `now ${version}`;
};

const majors = (out) => readdirSync(out).filter((name) => /^\d+$/.test(name));

/* Never over the coalition's own, nor the demo's in a second major version beside it. */
const writeDemoFeed = (out, major, files) => {
  const folder = join(out, major);
  if (!existsSync(folder)) return "none";
  if (existsSync(join(folder, "feed.json"))) return "stays as it is";
  if (majors(out).some((other) => other !== major)) return "missing: publish your feed there too";
  for (const [path, bytes] of files) put(join(folder, path), bytes);
  return "the demo's: publish yours in its place";
};

const versions = (out) => readdirSync(out).filter((name) => /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(name));

const rule = (path, headers) => [path, ...headers.map((header) => `  ${header}`)].join("\n");

/* Such hosts join what several rules say of one header: no two of ours say Cache-Control of one file. */
const headersFile = (out) =>
  [
    "# Written by release:site for hosts that read it (Netlify, Cloudflare Pages).",
    rule("/*", [
      "Access-Control-Allow-Origin: *",
      "Cross-Origin-Resource-Policy: cross-origin",
      "X-Content-Type-Options: nosniff",
    ]),
    ...majors(out).map((major) => rule(`/${major}/*`, [`Cache-Control: ${SHORT}`])),
    ...versions(out).map((version) => rule(`/${version}/*`, [`Cache-Control: ${FOR_EVER}`])),
    "",
  ].join("\n");

/**
 * Brings the site folder up to date.
 *
 * @param dist the build
 * @param out the site's folder, made where it isn't there
 * @param version of the build, as package.json says it
 * @returns a line for each thing done
 * @throws when a published file would change; nothing has been written then
 */
export const releaseSite = ({ dist, out, version }) => {
  const [major] = version.split(".");
  const built = only(read(dist), (path) => !NOT_SERVED.test(path));
  const served = only(built, (path) => !LIVE.test(path));
  const own = only(served, (path) => !MOVING_ONLY.test(path));
  const pinned = withManifest(
    version,
    new Map([...own].map(([path, bytes]) => [path, readLiveFeed(path, bytes, major)])),
  );
  assertPinned(join(out, version), pinned);
  assertLasting(join(out, major), served);
  mkdirSync(out, { recursive: true });
  const done = [
    `${version}/ ${writePinned(join(out, version), pinned)}`,
    `${major}/ ${writeMoving(join(out, major), version, withManifest(version, served))}`,
    `${major}/feed.json ${writeDemoFeed(
      out,
      major,
      only(built, (path) => LIVE.test(path)),
    )}`,
  ];
  put(join(out, "_headers"), Buffer.from(headersFile(out)));
  return done;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const dist = join(ROOT, "dist");
  try {
    const { values } = parseArgs({ options: { out: { type: "string", default: "site" } } });
    if (!existsSync(join(dist, "dynamique-climat.js")))
      throw new Error("No dist/ here: npm run build first.");
    for (const line of releaseSite({ dist, out: values.out, version })) console.log(line);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
