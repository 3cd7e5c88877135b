/** Which languages there are, is what their files say. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { languageLists, languagesIn, writeLanguages } from "../../scripts/languages.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const I18N = "src/i18n";
const PAGES = "src/pages/words";
const COMPOSER = "src/pages/composer/words";

const elsewhere = mkdtempSync(join(tmpdir(), "languages-"));
after(() => rmSync(elsewhere, { recursive: true }));

describe("The lists of languages", () => {
  it("are what the folders hold", () => {
    for (const [file, text] of languageLists(ROOT)) assert.equal(readFileSync(file, "utf8"), text, file);
  });

  it("take no other file for a language", () => {
    assert.deepEqual(
      languagesIn(join(ROOT, I18N)).filter((tag) => !Intl.DisplayNames.supportedLocalesOf(tag).length),
      [],
    );
  });

  it("have a language that is there, as soon as its file is", () => {
    for (const folder of [I18N, PAGES, COMPOSER]) mkdirSync(join(elsewhere, folder), { recursive: true });
    const files = [
      `${I18N}/en.ts`,
      `${I18N}/pcd.ts`,
      `${I18N}/days.ts`,
      `${PAGES}/nl.ts`,
      `${PAGES}/words.ts`,
      `${COMPOSER}/fr.ts`,
      `${COMPOSER}/en.ts`,
    ];
    for (const file of files) writeFileSync(join(elsewhere, file), "");
    writeLanguages(elsewhere);
    const written = (folder, file) => readFileSync(join(elsewhere, folder, file), "utf8");
    assert.match(written(I18N, "languages.ts"), /LANGUAGES: readonly string\[\] = \["fr", "en", "pcd"\];$/m);
    const loaders = (folder) => written(folder, "loaders.ts").match(/^ {2}.*$/gm);
    assert.deepEqual(loaders(I18N), [
      "  fr: undefined,",
      '  en: () => import("./en.js"),',
      '  pcd: () => import("./pcd.js"),',
    ]);
    assert.deepEqual(loaders(PAGES), ["  fr: undefined,", '  nl: () => import("./nl.js"),']);
    assert.match(written(COMPOSER, "languages.ts"), /= \{\n {2}fr,\n {2}en,\n\}/);
  });
});
