import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lean } from "./lean-lit.mjs";
import { lexedTemplates } from "./lexed-templates.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LIT = "/node_modules/lit-html/development/lit-html.js?lean";

/**
 * For the test runner: our modules' templates and their lit-html as they ship, so that what the tests prove holds for
 * what visitors download. The tests' own templates keep the whole of lit-html.
 */
export const leanLitInTests = {
  name: "lean-lit-in-tests",
  resolveImport: ({ source, context }) =>
    source === "lit/html.js" && context.path.startsWith("/src/") ? LIT : undefined,
  /* As it stands on the disk, before another plugin rewrites it. */
  serve: ({ url, path }) =>
    url === LIT ? { body: lean(readFileSync(ROOT + path, "utf8")), type: "js" } : undefined,
  transform(context) {
    if (!context.path.startsWith("/src/")) return undefined;
    const lexed = lexedTemplates.transform(context.body, context.path);
    return lexed ? { body: lexed.code } : undefined;
  },
};
