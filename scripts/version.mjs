/** After `changeset version`: the version that the registered classes carry is the package's. */
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "src/version.ts";
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const source = readFileSync(FILE, "utf8");
writeFileSync(FILE, source.replace(/"\d+\.\d+\.\d+[^"]*"/, `"${version}"`));
