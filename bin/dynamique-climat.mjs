#!/usr/bin/env node
/** `npx dynamique-climat check <file or URL>`: says to a feed's author what is wrong in it. See `docs/feed.md`. */
import { existsSync } from "node:fs";

/* A reader of the output may leave before its end: `… | head`. */
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 2));

const english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");

const stop = (french, other) => {
  console.error(english ? other : french);
  process.exit(2);
};

if (!existsSync(new URL("../dist/npm/model/publisher.js", import.meta.url)))
  stop(
    "La bibliothèque n’est pas construite (dist/ manque)\u00a0: lancez d’abord npm ci && npm run build",
    "The library is not built (dist/ is missing): run npm ci && npm run build first",
  );

const { run } = await import("./check/command.mjs").catch((error) => {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  return stop(
    "Il manque le paquet jsonc-parser\u00a0: lancez d’abord npm ci",
    "The package jsonc-parser is missing: run npm ci first",
  );
});
process.exitCode = await run(process.argv.slice(2));
