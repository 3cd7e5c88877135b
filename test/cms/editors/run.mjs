/**
 * Puts the composer's snippets through editors and sanitizers and compares what is left with `left.json`, which the
 * end-to-end tests show to the loader: `npm run test:editors`, after `npm run build`. `-- --write` writes it anew.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { build } from "vite";
import { html, launch, startHost } from "../../e2e/support.mjs";
import { composeAll, SHAPES } from "../snippets.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const LEFT = join(HERE, "left.json");
const HOST = "https://widgets.example/";
const SCRIPTS = {
  "/tinymce/tinymce.min.js": "tinymce",
  "/ckeditor.js": "ckeditor5/dist/browser/ckeditor5.umd.js",
  "/quill.js": "quill/dist/quill.js",
  "/jodit.js": "jodit/es2021/jodit.min.js",
  "/jquery.js": "jquery/dist/jquery.min.js",
  "/summernote.js": "summernote/dist/summernote-lite.min.js",
  "/purify.js": "dompurify/dist/purify.min.js",
};

const modules = (path) => join(HERE, "node_modules", path);

const install = () => {
  if (existsSync(modules("tinymce"))) return;
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: HERE, stdio: "inherit" });
};

const versionOf = async (name) => JSON.parse(await readFile(modules(`${name}/package.json`), "utf8")).version;

const javascript = (body) => ({ headers: { "Content-Type": "text/javascript; charset=utf-8" }, body });

const bundle = async () => {
  const { output } = await build({
    configFile: false,
    root: HERE,
    logLevel: "error",
    build: { write: false, rollupOptions: { input: join(HERE, "in-page.js") } },
  });
  return output[0].code;
};

const routes = async () => {
  const scripts = Object.keys(SCRIPTS).filter((path) => !path.startsWith("/tinymce"));
  const files = await Promise.all(scripts.map((path) => readFile(modules(SCRIPTS[path]), "utf8")));
  const tags = scripts.map((path) => `<script src="${path}"></script>`).join("");
  return {
    ...Object.fromEntries(scripts.map((path, index) => [path, javascript(files[index])])),
    "/in-page.js": javascript(await bundle()),
    "/editors.html": html(
      "",
      `${tags}<script src="/tinymce/tinymce.min.js"></script><script type="module" src="/in-page.js"></script>`,
    ),
  };
};

/* In a browser, each in a page of its own: some change the page for good. */
const inBrowser = async (browser, snippets) => {
  const host = await startHost(await routes());
  const page = await browser.newPage();
  await page.route("**/tinymce/**", (route) =>
    route.fulfill({ path: modules(new URL(route.request().url()).pathname.slice(1)) }),
  );
  const open = async () => {
    await page.goto(`${host.url}editors.html`);
    await page.waitForFunction(() => window.EDITORS);
  };
  await open();
  const left = {};
  for (const name of await page.evaluate(() => Object.keys(window.EDITORS))) {
    left[name] = {};
    for (const shape of SHAPES) {
      await open();
      left[name][shape] = await page.evaluate(
        ([editor, markup]) => window.EDITORS[editor](markup),
        [name, snippets[shape]],
      );
    }
  }
  return left;
};

const inNode = async (snippets) => {
  const { default: sanitize } = await import("sanitize-html");
  const { marked } = await import("marked");
  const { default: MarkdownIt } = await import("markdown-it");
  const strict = new MarkdownIt({ linkify: true });
  const markdown = `[L’agenda](${snippets.address})`;
  const each = (change) => Object.fromEntries(SHAPES.map((shape) => [shape, change(snippets[shape])]));
  return {
    "sanitize-html": each((markup) => sanitize(markup)),
    marked: { ...each((markup) => marked.parse(markup)), markdown: marked.parse(markdown) },
    "markdown-it": { address: strict.render(snippets.address), markdown: strict.render(markdown) },
  };
};

install();
const [browser, site] = await Promise.all([launch(), startHost()]);
try {
  const composed = await composeAll(browser, site.url);
  const snippets = Object.fromEntries(
    Object.entries(composed).map(([shape, code]) => [
      shape,
      code.replaceAll(site.url, HOST).replaceAll(encodeURIComponent(site.url), encodeURIComponent(HOST)),
    ]),
  );
  const left = { ...(await inBrowser(browser, snippets)), ...(await inNode(snippets)) };
  /* Heights are those of the day's data. */
  const steady = JSON.parse(
    JSON.stringify(left).replace(/min-height: ?clamp\(.*?px\)(?=[;"\\])|height=\\"\d+\\"/g, (found) =>
      found.startsWith("min") ? "min-height:460px" : String.raw`height=\"460\"`,
    ),
  );
  const text = await format(JSON.stringify(steady), { parser: "json", printWidth: 110 });
  if (process.argv.includes("--write")) await writeFile(LEFT, text);
  else assert.deepEqual(steady, JSON.parse(await readFile(LEFT, "utf8")));
  const versions = await Promise.all(
    [
      "tinymce",
      "ckeditor5",
      "@tiptap/core",
      "quill",
      "jodit",
      "summernote",
      "dompurify",
      "sanitize-html",
    ].map(async (name) => `${name} ${await versionOf(name)}`),
  );
  console.log(
    `${Object.keys(left).length} editors and sanitizers leave what is recorded (${versions.join(", ")})`,
  );
} finally {
  await browser.close();
}
process.exit();
