/** After `changeset version`: the registered classes and the lock file carry the package's version. */
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "src/version.ts";
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const source = readFileSync(FILE, "utf8");
writeFileSync(FILE, source.replace(/"\d+\.\d+\.\d+[^"]*"/, `"${version}"`));

const LOCK = "package-lock.json";
const lock = JSON.parse(readFileSync(LOCK, "utf8"));
lock.version = version;
lock.packages[""].version = version;
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
