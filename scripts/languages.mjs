/**
 * Writes down which languages there are from the files there are, so that adding one is adding its file. Build, tests and
 * Storybook begin with it: `node scripts/languages.mjs`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const I18N = "src/i18n";
const PAGES = "src/pages/words";
const COMPOSER = "src/pages/composer/words";
const NOTE = "/* Written by scripts/languages.mjs from the files beside it. */";
const BUILT_IN = "fr";

/* Named by their primary tag: two letters, or three as Picard has (`pcd`). */
const LANGUAGE_FILE = /^([a-z]{2,3})\.ts$/;

/** Languages beside French that have a file in a folder. */
export const languagesIn = (folder) =>
  readdirSync(folder)
    .flatMap((file) => LANGUAGE_FILE.exec(file)?.[1] ?? [])
    .filter((tag) => tag !== BUILT_IN)
    .sort();

const lines = (tags, line) => tags.map(line).join("\n");

/* A file for the tags alone: who names languages shall not bring the loaders along. */
const tagsOfWidgets = (tags) => `${NOTE}

/** The languages that widgets speak, by primary tag; the one that comes with the code first. */
export const LANGUAGES: readonly string[] = [${[BUILT_IN, ...tags].map((tag) => `"${tag}"`).join(", ")}];
`;

const loadersOf = (type, file, comment) => (tags) => `${NOTE}
import type { ${type} } from "./${file}.js";

/** ${comment} */
export const LOADERS: Readonly<Record<string, (() => Promise<Readonly<Record<string, ${type}>>>) | undefined>> = {
  ${BUILT_IN}: undefined,
${lines(tags, (tag) => `  ${tag}: () => import("./${tag}.js"),`)}
};
`;

const loadersOfWidgets = loadersOf(
  "Messages",
  "messages",
  "What brings a language's words, by its tag; nothing where they come with the code.",
);

const loadersOfPages = loadersOf(
  "PageWords",
  "words",
  "What brings a language's words, by its tag; nothing for those that stand in the page itself.",
);

const wordsOfComposer = (tags) => `${NOTE}
${lines([BUILT_IN, ...tags], (tag) => `import { ${tag} } from "./${tag}.js";`)}
import type { ComposerWords } from "./words.js";

/** What the composer itself speaks. */
export const ALL_WORDS: Readonly<Record<string, ComposerWords>> = {
${lines([BUILT_IN, ...tags], (tag) => `  ${tag},`)}
};
`;

/** The lists as they should be: file and text. */
export const languageLists = (root) =>
  [
    [I18N, "languages.ts", tagsOfWidgets],
    [I18N, "loaders.ts", loadersOfWidgets],
    [PAGES, "loaders.ts", loadersOfPages],
    [COMPOSER, "languages.ts", wordsOfComposer],
  ].map(([folder, file, textOf]) => [join(root, folder, file), textOf(languagesIn(join(root, folder)))]);

/** Writes those that are not. */
export const writeLanguages = (root = fileURLToPath(new URL("..", import.meta.url))) => {
  for (const [file, text] of languageLists(root))
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLanguages();
