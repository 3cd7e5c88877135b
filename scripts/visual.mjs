/**
 * Pictures of every story in the three themes at two widths, compared with those accepted on this machine:
 * `npm run test:visual`, and `-- --accept` to make today's the accepted ones. A word chooses stories: `-- agenda`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { deal, openBook, openEntry } from "./book.mjs";

const PICTURES = fileURLToPath(new URL("../.cache/pictures", import.meta.url));
const THEMES = ["", "neutral", "high-contrast"];
const WIDTHS = { narrow: 360, wide: 1024 };
const HEIGHT = 900;
const READERS = Math.max(2, Math.min(4, availableParallelism()));
/* A pixel may be a little off (antialiasing apart, which is left out); so many of them may be more than that. */
const TOLERANCE = { threshold: 0.15 };
const MOST_PIXELS = 12;
const FRAMES_MOST = 20;
/* A map names the host of its tiles, and its port. */
const PORT = 8931;

const folderOf = (kind) => {
  const folder = join(PICTURES, kind);
  mkdirSync(folder, { recursive: true });
  return folder;
};

const read = (file) => {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return undefined;
  }
};

/* The sheet of a theme comes after the widget: then its text is black or white, as in no other. */
const untilDressed = (page) =>
  page.waitForFunction(() => {
    const around = document.querySelectorAll("#storybook-root [data-climat-theme] *");
    const frames = [...around].map((node) => node.shadowRoot?.querySelector(".base")).filter(Boolean);
    return frames.every((frame) => /^rgb\((0, 0, 0|255, 255, 255)\)$/.test(getComputedStyle(frame).color));
  });

/* The picture is of the whole page: what would come as one scrolls comes now. What can't be had stays as it is. */
const bringImages = (page) =>
  page.evaluate(async () => {
    const imagesIn = (root) =>
      [...root.querySelectorAll("*")].flatMap((node) => [
        ...(node.localName === "img" ? [node] : []),
        ...(node.shadowRoot ? imagesIn(node.shadowRoot) : []),
      ]);
    const images = imagesIn(document);
    for (const image of images) image.loading = "eager";
    await Promise.allSettled(images.map((image) => image.decode()));
  });

/** Two pictures alike, one after the other: images have come, and nothing moves. */
const stillPicture = async (page) => {
  const take = () => page.screenshot({ animations: "disabled", caret: "hide", fullPage: true });
  let before = await take();
  for (let turn = 0; turn < FRAMES_MOST; turn += 1) {
    const now = await take();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error("never stands still");
};

/** How many pixels differ; a picture of another size differs altogether. */
const differenceOf = (one, other) => {
  const [before, now] = [one, other].map((bytes) => PNG.sync.read(bytes));
  const { width, height } = now;
  if (before.width !== width || before.height !== height)
    return { pixels: Infinity, said: `${before.width} × ${before.height} became ${width} × ${height}` };
  const drawing = new PNG({ width, height });
  const pixels = pixelmatch(before.data, now.data, drawing.data, width, height, TOLERANCE);
  return { pixels, said: `${pixels} pixels`, drawing };
};

const compare = (name, now, accept) => {
  const accepted = join(folderOf("accepted"), `${name}.png`);
  const before = read(accepted);
  if (accept || !before) {
    writeFileSync(accepted, now);
    return { name, kind: before ? "accepted" : "new" };
  }
  if (before.equals(now)) return { name, kind: "same" };
  const { pixels, said, drawing } = differenceOf(before, now);
  if (pixels <= MOST_PIXELS) return { name, kind: "same" };
  writeFileSync(join(folderOf("differing"), `${name}.now.png`), now);
  writeFileSync(join(folderOf("differing"), `${name}.before.png`), before);
  if (drawing) writeFileSync(join(folderOf("differing"), `${name}.difference.png`), PNG.sync.write(drawing));
  return { name, kind: "differs", said };
};

/** A reader keeps to one theme and one width: going from story to story then needs no second drawing. */
const startReader =
  (book, { theme, width, accept }) =>
  async () => {
    const context = await book.browser.newContext({
      viewport: { width: WIDTHS[width], height: HEIGHT },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const read = async (entry) => {
      const name = [entry.id, theme || "default", width].join(".");
      try {
        await openEntry(page, book.url, entry, { theme });
        await untilDressed(page);
        await bringImages(page);
        return compare(name, await stillPicture(page), accept);
      } catch (error) {
        await page.goto("about:blank");
        return { name, kind: "failed", said: error.message };
      }
    };
    return { read, leave: () => context.close() };
  };

const takeAll = async (wanted, accept) => {
  const book = await openBook({ port: PORT });
  const stories = book.entries.filter(({ id, type }) => type === "story" && id.includes(wanted));
  try {
    const results = [];
    for (const theme of THEMES)
      for (const width of Object.keys(WIDTHS))
        results.push(...(await deal(stories, READERS, startReader(book, { theme, width, accept }))));
    return results;
  } finally {
    await book.close();
  }
};

/* A page to look at: before, now, and what lies between. */
const reportPage = (results) => `<!doctype html>
<html lang="en"><meta charset="utf-8" /><title>Pictures that differ</title>
<style>body { font: 16px/1.5 system-ui; margin: 24px } figure { margin: 0; flex: 1 } div { display: flex; gap: 16px } img { max-width: 100%; border: 1px solid #999 }</style>
<h1>${results.length} pictures differ</h1>
${results
  .map(
    ({ name, said }) =>
      `<h2>${name}: ${said}</h2><div>${["before", "now", "difference"]
        .map(
          (kind) =>
            `<figure><figcaption>${kind}</figcaption><img alt="" src="${name}.${kind}.png" /></figure>`,
        )
        .join("")}</div>`,
  )
  .join("\n")}
</html>`;

const { values, positionals } = parseArgs({
  options: { accept: { type: "boolean", default: false } },
  allowPositionals: true,
});
rmSync(join(PICTURES, "differing"), { recursive: true, force: true });
const results = await takeAll(positionals[0] ?? "", values.accept);
const of = (kind) => results.filter((result) => result.kind === kind);
const differing = of("differs");
for (const { name, said } of [...differing, ...of("failed")].sort((a, b) => a.name.localeCompare(b.name)))
  console.log(`✗ ${name}: ${said}`);
if (differing.length > 0) {
  const page = join(folderOf("differing"), "index.html");
  writeFileSync(page, reportPage(differing));
  console.log(`\nLook at them: ${page}\nAccept them: npm run test:visual -- --accept`);
}
const counts = ["same", "new", "accepted", "differs", "failed"].map((kind) => `${of(kind).length} ${kind}`);
console.log(counts.join(", "));
process.exitCode = differing.length + of("failed").length > 0 ? 1 : 0;
