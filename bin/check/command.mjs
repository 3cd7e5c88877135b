import { parseArgs } from "node:util";
import { parseWallTime } from "../../dist/npm/model/wall-time.js";
import { VERSION } from "../../dist/npm/version.js";
import { checkFeed } from "./check.mjs";
import { jsonReport } from "./json-report.mjs";
import { excerpt, printable, printableJson } from "./quote.mjs";
import { painter, textReport } from "./text-report.mjs";
import { Unreadable } from "./unreadable.mjs";
import { en } from "./words/en.mjs";
import { fr } from "./words/fr.mjs";

const LANGUAGES = { fr, en };
const MAX_PARAMETER = 160;

const OPTIONS = {
  lang: { type: "string" },
  date: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
  strict: { type: "boolean" },
  all: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
};

/** Exit codes, as `--help` and `docs/feed.md` give them. */
const EXIT = { good: 0, faults: 1, unusable: 2 };

/* `LC_ALL` wins over `LC_MESSAGES` wins over `LANG`, as everywhere; `C` and what we don't speak are French. */
const systemLanguage = ({ LC_ALL, LC_MESSAGES, LANG }) =>
  /^en\b|^en_/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "en" : "fr";

class Usage extends Error {}

/* What the feed says is never more than text, and never long. */
const teller = (words) => (finding) => {
  const safe = Object.fromEntries(
    Object.entries(finding).map(([key, value]) => [
      key,
      typeof value === "string" && key !== "path" ? excerpt(value, MAX_PARAMETER) : value,
    ]),
  );
  return [words.message(safe), words.advice(safe)].filter(Boolean).map(printable);
};

const unreadableReport = (name, { code, params }) => ({
  name,
  unreadable: true,
  documents: [{ name, findings: [{ severity: "error", code, document: name, ...params }] }],
  collections: [],
});

const check = async (name, options) => {
  try {
    return await checkFeed(name, options);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadableReport(name, error);
  }
};

/* What is not listed is counted all the same: « aucun avertissement » has to be true. */
const listing =
  ({ quiet, strict }) =>
  (findings) =>
    quiet && !strict ? findings.filter(({ severity }) => severity === "error") : findings;

const exitCodeOf = (reports, strict) => {
  if (reports.some(({ unreadable }) => unreadable)) return EXIT.unusable;
  const bad = ({ severity }) => strict || severity === "error";
  return reports.some(({ documents }) => documents.some(({ findings }) => findings.some(bad)))
    ? EXIT.faults
    : EXIT.good;
};

const wantsColour = ({ stdout, env }) => stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";

const show = (reports, exitCode, words, options) => {
  const { json, all, strict } = options;
  const told = teller(words);
  const listed = listing(options);
  if (json) {
    const feeds = reports.map((report) => jsonReport(report, told, listed));
    return `${printableJson({ tool: `dynamique-climat ${VERSION}`, exitCode, feeds })}\n`;
  }
  const context = { words, all, strict, listed, told, paint: painter(wantsColour(process)) };
  return reports.map((report) => textReport(report, context)).join("\n");
};

const parse = (args, words) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const word = /'([^' ]+)/.exec(error.message)?.[1] ?? "";
    throw new Usage(words.badOption(printable(word)), { cause: error });
  }
};

const languageOf = (asked, fallback) => {
  if (asked !== undefined && !Object.hasOwn(LANGUAGES, asked))
    throw new Usage(LANGUAGES[fallback].badLanguage(excerpt(asked)));
  return LANGUAGES[asked ?? fallback];
};

const perform = async (args, write) => {
  const fallback = systemLanguage(process.env);
  const { values, positionals } = parse(args, LANGUAGES[fallback]);
  const words = languageOf(values.lang, fallback);
  if (values.version) return write(`${VERSION}\n`) ?? EXIT.good;
  if (values.help) return write(words.help) ?? EXIT.good;
  const [command, ...names] = positionals;
  if (command !== undefined && command !== "check") throw new Usage(words.unknownCommand(excerpt(command)));
  if (names.length === 0 || names.includes("")) throw new Usage(words.noFile);
  if (values.date !== undefined && !parseWallTime(values.date, "Europe/Paris"))
    throw new Usage(words.badDate(excerpt(values.date)));
  const reports = [];
  for (const name of names) reports.push(await check(name, values));
  const exitCode = exitCodeOf(reports, values.strict);
  write(show(reports, exitCode, words, values));
  return exitCode;
};

/** Runs the command. Resolves to its exit code; whatever happens, what is printed is for people. */
export const run = async (args) => {
  const words = LANGUAGES[systemLanguage(process.env)];
  try {
    return await perform(args, (text) => void process.stdout.write(text));
  } catch (error) {
    const line = error instanceof Usage ? words.usage(error.message) : words.internal(excerpt(error.message));
    process.stderr.write(`${line}\n`);
    return EXIT.unusable;
  }
};
