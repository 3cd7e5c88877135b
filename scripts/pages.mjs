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

const PROVIDER = { provider_name: "La Dynamique Climat COP 21", provider_url: "https://www.cerdd.org/" };
const OEMBED_WIDTH_PX = 600;

/**
 * oEmbed 1.0 of a widget's page as it is by default. Its markup stands on other sites, so it needs the host's own
 * address: a build that isn't told it (`PUBLIC_URL`) offers what needs none, a link with a title.
 */
const oembed = (widget, { title, height }, publicUrl) => {
  const known = { version: "1.0", title, ...PROVIDER, cache_age: 86_400 };
  if (!publicUrl) return { ...known, type: "link" };
  const src = escapeHtml(new URL(`${widget}/`, publicUrl).href);
  const html = `<iframe src="${src}" title="${escapeHtml(title)}" loading="lazy" width="${OEMBED_WIDTH_PX}" height="${height}" style="width:100%;border:0"></iframe>`;
  return { ...known, type: "rich", html, width: OEMBED_WIDTH_PX, height };
};

const writePage = async (distDir, template, widget, texts, publicUrl) => {
  const folder = join(distDir, widget);
  const base = publicUrl ? new URL(`${widget}/`, publicUrl).href : "";
  const addresses = { canonical: base || "./", oembed: `${base}oembed.json` };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "index.html"), fill(template, { ...texts, ...addresses, widget }));
  const json = JSON.stringify(oembed(widget, texts, publicUrl), null, 2);
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
