import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGES = join(ROOT, "src/pages");
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeHtml = (text) => String(text).replace(/[&<>"]/g, (character) => ENTITIES[character]);

const fill = (template, values) =>
  template.replace(/\{\{([\w-]+)\}\}/g, (placeholder, name) => {
    if (values[name] === undefined) throw new Error(`src/pages: nothing to put for ${placeholder}`);
    return escapeHtml(values[name]);
  });

const isBuilt = (widget) => existsSync(join(ROOT, "src/define", `${widget}.ts`));

const COALITION = "La Dynamique Climat COP\u00a021";

/**
 * oEmbed 1.0 of a widget's page: a link with a title, to the address that was pasted. A frame would be one and the same
 * for all addresses, whatever options they bear, for the file is static; and WordPress shows the frames of those it
 * doesn't know in a sandbox where no link leads anywhere.
 */
const oembed = ({ title }) => ({
  version: "1.0",
  type: "link",
  title: `${title} – ${COALITION}`,
  provider_name: COALITION,
  provider_url: "https://www.cerdd.org/",
  cache_age: 86_400,
});

const writePage = async (distDir, template, widget, texts, publicUrl) => {
  const folder = join(distDir, widget);
  const base = publicUrl ? new URL(`${widget}/`, publicUrl).href : "";
  const addresses = { canonical: base || "./", oembed: `${base}oembed.json` };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "index.html"), fill(template, { ...texts, ...addresses, widget }));
  const json = JSON.stringify(oembed(texts), null, 2);
  await writeFile(join(folder, "oembed.json"), `${json}\n`);
};

/* With its slash: pages stand in folders below. */
const withSlash = (url) => url && url.replace(/\/*$/, "/");

/**
 * Writes a page for each widget that has a definition, their style sheet, and the demo page.
 *
 * @param publicUrl where the folder will be served from, if that is known; `PUBLIC_URL` says it
 */
export async function buildPages(distDir, publicUrl = withSlash(process.env.PUBLIC_URL)) {
  const template = await readFile(join(PAGES, "widget.html"), "utf8");
  const pages = Object.entries(JSON.parse(await readFile(join(PAGES, "pages.json"), "utf8")));
  await mkdir(distDir, { recursive: true });
  await copyFile(join(PAGES, "widget.css"), join(distDir, "page.css"));
  await cp(join(PAGES, "demo"), join(distDir, "demo"), { recursive: true });
  const built = pages.filter(([widget]) => isBuilt(widget));
  await Promise.all(built.map(([widget, texts]) => writePage(distDir, template, widget, texts, publicUrl)));
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
