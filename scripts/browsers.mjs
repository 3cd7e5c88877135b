/** Finds the browsers that tests run in, and installs what is missing where that needs nobody's leave. */
import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const CACHE = fileURLToPath(new URL("../.cache/chromium", import.meta.url));
const CHROMIUM_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
];
const CHROMIUM_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "/snap/bin/chromium",
];
const FIREFOX_NAMES = ["firefox-esr", "firefox"];
const FIREFOX_PLACES = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];
const LIBRARIES = "/usr/lib";

export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=en-US",
];

const run = promisify(execFile);

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);

const find = (names, places = []) => names.map(onPath).find(Boolean) ?? places.find(isExecutable);

const folders = (parent, name = /-linux-gnu/) =>
  existsSync(parent)
    ? readdirSync(parent)
        .filter((entry) => name.test(entry))
        .map((entry) => join(parent, entry))
    : [];

const canInstall = () =>
  process.platform === "linux" && process.getuid() === 0 && existsSync("/usr/bin/apt-get");

let packageLists;
const apt = (...args) =>
  run("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-qq", "-y", ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });

/** Tries; whether it worked shows when the browser is looked for again. */
const install = async (...packages) => {
  if (!canInstall()) return;
  packageLists ??= apt("update");
  try {
    await packageLists;
    await apt("install", "--no-install-recommends", ...packages);
  } catch (error) {
    console.error(`apt-get install ${packages.join(" ")}: ${error.stderr || error.message}`);
  }
};

const hasLibrary = async (name) => {
  const { stdout } = await run("/sbin/ldconfig", ["-p"]).catch(() => ({ stdout: "" }));
  return stdout.includes(name);
};

/** A Chromium from npm, for Linux x64 without root. Its own `args` are left out: they switch web security off. */
const unpackChromium = async () => {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  mkdirSync(CACHE, { recursive: true });
  /* The package unpacks to the temporary folder, whichever that is. */
  const { TMPDIR } = process.env;
  process.env.TMPDIR = CACHE;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    if (!existsSync("/etc/fonts")) process.env.FONTCONFIG_PATH = join(CACHE, "fonts");
    if (!(await hasLibrary("libnss3.so"))) {
      const bin = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../../bin");
      process.env.LD_LIBRARY_PATH = join(await inflate(join(bin, "al2023.tar.br")), "lib");
    }
    return path;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
};

const lookForChromium = async () => {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const look = () => find(CHROMIUM_NAMES, CHROMIUM_PLACES);
  if (!look()) await install("chromium");
  const path = look() ?? (await unpackChromium());
  if (!path)
    throw new Error(
      "No Chromium here, and none could be installed: set CHROME_PATH to a Chromium or Chrome.",
    );
  return path;
};

const lookForFirefox = async () => {
  const look = () => process.env.FIREFOX_PATH ?? find(FIREFOX_NAMES, FIREFOX_PLACES);
  if (!look()) await install("firefox-esr");
  return look();
};

/** Debian keeps WebKit's own browser in `/usr/lib/<architecture>/webkit2gtk-<version>/`. */
const findMiniBrowser = () =>
  folders(LIBRARIES)
    .flatMap((library) => folders(library, /^webkit(2gtk|gtk)-/))
    .map((folder) => join(folder, "MiniBrowser"))
    .find(isExecutable);

const lookForWebKit = async () => {
  const look = () => {
    const driver = find(["WebKitWebDriver"]);
    const xvfb = find(["xvfb-run"]);
    const browser = findMiniBrowser();
    return driver && xvfb && browser ? { driver, xvfb, browser } : undefined;
  };
  if (!look()) await install("webkit2gtk-driver", "xvfb", "xauth");
  return look();
};

const once = (look) => {
  let result;
  return () => (result ??= look());
};

/** Missing on a laptop, Firefox or WebKit is a pity and is said; in CI it is a failure. */
const optional = (name, look, how) =>
  once(async () => {
    const found = await look();
    if (found) return found;
    const reason = `${name}: not here (${how}), skipped`;
    if (process.env.CI === "true") throw new Error(reason.replace(", skipped", ""));
    console.log(reason);
    return undefined;
  });

/** The path of a Chromium; throws when there is none. */
export const chromium = once(lookForChromium);
/** The path of a Firefox, or undefined. */
export const firefox = optional("Firefox", lookForFirefox, "on Debian: apt-get install firefox-esr");
/** The paths of WebKit's driver, of its browser and of xvfb-run, or undefined. */
export const webkit = optional(
  "WebKit",
  lookForWebKit,
  "on Debian: apt-get install webkit2gtk-driver xvfb xauth",
);
