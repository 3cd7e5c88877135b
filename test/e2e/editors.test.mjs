/**
 * What editors and sanitizers leave of the composer's snippets, on a site that has the script. Recorded from the real
 * ones by `npm run test:editors`.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { html, launch, script, startHost, SUITE, watch } from "./support.mjs";

const LEFT = JSON.parse(readFileSync(new URL("../cms/editors/left.json", import.meta.url), "utf8"));
const HOST = "https://widgets.example/";
const HEADING = "Nos « dates » & co";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/* What stands in each section, once all that comes is there. */
const shownIn = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("section")].map((section) => {
      const widgets = [...section.querySelectorAll("climat-agenda")];
      return {
        shape: section.title,
        frames: section.querySelectorAll("iframe").length,
        widgets: widgets.map(({ status, heading, items }) => ({ status, heading, some: items.length > 0 })),
      };
    }),
  );

describe("what editors leave of a snippet", SUITE, () => {
  for (const [editor, shapes] of Object.entries(LEFT)) {
    it(`${editor}: the widget once, or its frame`, async () => {
      const site = await startHost();
      const body = Object.entries(shapes)
        .map(
          ([shape, markup]) =>
            `<section title="${shape}"><p>Avant.</p>${markup.replaceAll(HOST, site.url)}<p>Après.</p></section>`,
        )
        .join("\n");
      const host = await startHost({
        "/page.html": html(body, script(`${site.url}dynamique-climat.js`, 'data-upgrade="links"')),
      });
      const page = await browser.newPage();
      const seen = await watch(page);
      await page.goto(`${host.url}page.html`);
      const kept = Object.keys(shapes).filter(
        (shape) => shape === "iframe" && /<iframe(?![^>]*sandbox="")/.test(shapes[shape]),
      );
      const expected = Object.keys(shapes).map((shape) =>
        kept.includes(shape)
          ? { shape, frames: 1, widgets: [] }
          : { shape, frames: 0, widgets: [{ status: "ready", heading: HEADING, some: true }] },
      );
      await page.waitForFunction(
        (count) => document.querySelectorAll("climat-agenda:defined").length >= count,
        expected.length - kept.length,
      );
      await page.evaluate(() => {
        for (const widget of document.querySelectorAll("climat-agenda")) widget.loading = "eager";
      });
      await page.waitForFunction(() =>
        [...document.querySelectorAll("climat-agenda")].every(({ status }) => status === "ready"),
      );
      assert.deepEqual(await shownIn(page), expected);
      /* The browser's own word on a frame that may run no script. */
      const lines = seen.lines.filter((line) => !line.startsWith("Blocked script execution"));
      assert.deepEqual({ lines, errors: seen.errors }, { lines: [], errors: [] });
      await page.context().close();
    });
  }
});
