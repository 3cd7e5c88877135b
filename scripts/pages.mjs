import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGES = join(ROOT, "src/pages");
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

const fill = (template, values) =>
  template.replace(/\{\{([\w-]+)\}\}/g, (placeholder, name) => {
    if (values[name] === undefined) throw new Error(`src/pages: nothing to put for ${placeholder}`);
    return escapeHtml(values[name]);
  });

const isBuilt = (widget) => existsSync(join(ROOT, "src/define", `${widget}.ts`));

const writePage = async (distDir, template, widget, texts) => {
  const folder = join(distDir, widget);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "index.html"), fill(template, { ...texts, widget }));
};

/** Writes a page for each widget that has a definition, their style sheet, and the demo page. */
export async function buildPages(distDir) {
  const template = await readFile(join(PAGES, "widget.html"), "utf8");
  const pages = Object.entries(JSON.parse(await readFile(join(PAGES, "pages.json"), "utf8")));
  await mkdir(distDir, { recursive: true });
  await copyFile(join(PAGES, "widget.css"), join(distDir, "page.css"));
  await cp(join(PAGES, "demo"), join(distDir, "demo"), { recursive: true });
  const built = pages.filter(([widget]) => isBuilt(widget));
  await Promise.all(built.map(([widget, texts]) => writePage(distDir, template, widget, texts)));
}

/**
 * Writes the composer's page, and the single file under a name that never means another one: what a snippet with an
 * `integrity` hash names. Wants the single file in place.
 */
export async function buildComposer(distDir) {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const pinnedFile = `dynamique-climat.all-${version}.js`;
  const code = await readFile(join(distDir, "dynamique-climat.all.js"));
  const integrity = `sha384-${createHash("sha384").update(code).digest("base64")}`;
  const template = await readFile(join(PAGES, "composer/composer.html"), "utf8");
  await mkdir(join(distDir, "composer"), { recursive: true });
  await Promise.all([
    writeFile(join(distDir, pinnedFile), code),
    writeFile(join(distDir, "composer/index.html"), fill(template, { pinnedFile, integrity })),
    copyFile(join(PAGES, "composer/composer.css"), join(distDir, "composer/composer.css")),
  ]);
}
