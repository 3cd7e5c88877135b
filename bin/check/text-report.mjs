import { printable, quoted } from "./quote.mjs";

const WIDTH = 80;
const INDENT = "  ";
/* Beyond this the same advice tells an author nothing new; the lines are listed all the same. */
const SHOWN = { error: 50, warning: 3 };
const LINES_LISTED = 12;

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };

/** Paints where the output is a terminal that wants it (https://no-color.org). */
export const painter = (coloured) =>
  Object.fromEntries(
    Object.entries(STYLES).map(([name, code]) => [
      name,
      (text) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text),
    ]),
  );

/* Only at ordinary spaces: French keeps its no-break ones. */
const wrap = (text, indent) => {
  const lines = [];
  let line = indent;
  for (const word of text.split(" ")) {
    const longer = line === indent ? line + word : `${line} ${word}`;
    if (longer.length > WIDTH && line !== indent) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
};

const placeOf = ({ document, line, column }) =>
  [document, line, column].filter((part) => part !== undefined).join(":");

/* The value stands in the message already, or is all of the record. */
const valueOf = ({ value, code }) =>
  value === undefined || ["missing", "version", "sum", "cors", "content-type", "past-deadline"].includes(code)
    ? undefined
    : quoted(value);

const findingLines = (finding, { words, paint, told }) => {
  const { severity, code, path, record } = finding;
  const colour = severity === "error" ? paint.red : paint.yellow;
  const where = [path && printable(path), record && words.quote(record)].filter(Boolean).join("  ");
  const value = valueOf(finding);
  return [
    `${paint.bold(printable(placeOf(finding)))} ${colour(`${words[severity]} ${code}`)}`,
    ...(where ? wrap(where, INDENT).map(paint.dim) : []),
    ...(value ? wrap(value, INDENT).map(paint.cyan) : []),
    ...told(finding).flatMap((text) => wrap(text, INDENT)),
    "",
  ];
};

const groupBy = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const foldedLines = (findings, { words, paint }) => {
  const lines = [...new Set(findings.map(({ line }) => line))];
  /* A feed that a program wrote may be one line. */
  const listed =
    lines.length > 1
      ? lines.slice(0, LINES_LISTED).join(", ") + (lines.length > LINES_LISTED ? " …" : "")
      : "";
  return [...wrap(words.folded(findings.length, findings[0].code, listed), INDENT).map(paint.dim), ""];
};

/* In the order of the text; what repeats itself too often is listed at the end. */
const sectionLines = (findings, context) => {
  const lines = [];
  const folded = [];
  for (const [, same] of groupBy(findings, ({ severity, code }) => `${severity} ${code}`)) {
    const shown = context.all ? same.length : SHOWN[same[0].severity];
    /* One more takes no more room than the line that would announce it. */
    if (same.length > shown + 1) folded.push(same.slice(shown));
  }
  const hidden = new Set(folded.flat());
  for (const finding of findings) if (!hidden.has(finding)) lines.push(...findingLines(finding, context));
  return [...lines, ...folded.flatMap((same) => foldedLines(same, context))];
};

const titleOf = ({ collection, path, offset }, words) => {
  if (collection) return collection;
  if (path) return words.head;
  return offset === undefined && path === undefined ? words.publication : words.document;
};

const documentLines = (document, several, context) => {
  const { words, paint, listed } = context;
  const { name } = document;
  const findings = listed(document.findings);
  const lines = several && findings.length > 0 ? [paint.bold(printable(words.otherDocument(name))), ""] : [];
  for (const [title, group] of groupBy(findings, (finding) => titleOf(finding, words))) {
    const rule = "─".repeat(Math.max(3, WIDTH - title.length - 4));
    lines.push([paint.dim(`── ${title} ${rule}`), "", ...sectionLines(group, context)]);
  }
  return lines.flat();
};

const countOf = (findings, severity) => findings.filter((finding) => finding.severity === severity).length;

const tableLines = ({ documents, collections }, { words, paint }) => {
  const all = documents.flatMap(({ findings }) => findings);
  const row = (name, counts, findings) => [
    name,
    ...counts,
    countOf(findings, "error"),
    countOf(findings, "warning"),
  ];
  const rows = collections
    .filter(({ key, listed }) => listed || all.some(({ collection }) => collection === key))
    .map(({ key, read, kept }) =>
      row(
        key,
        [read, kept, read - kept],
        all.filter(({ collection }) => collection === key),
      ),
    );
  const loose = all.filter(({ collection }) => !collection);
  if (loose.length > 0 || rows.length === 0) rows.push(row(words.documentRow, ["", "", ""], loose));
  const table = [words.columns, ...rows].map((cells) => cells.map(String));
  const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
  return table.map((cells, index) => {
    const line = cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join("  ");
    return index === 0 ? paint.dim(line) : line;
  });
};

/** A checked feed for a person at a terminal of 80 columns. */
export const textReport = (report, context) => {
  if (report.unreadable) return sectionLines(report.documents[0].findings, context).join("\n");
  const { words, paint, strict } = context;
  const all = report.documents.flatMap(({ findings }) => findings);
  const errors = countOf(all, "error");
  const warnings = countOf(all, "warning");
  const mark = errors > 0 || (strict && warnings > 0) ? paint.red("✗") : paint.green("✓");
  return [
    ...report.documents.flatMap((document) => documentLines(document, report.documents.length > 1, context)),
    ...(report.collections.length > 0 ? [...tableLines(report, context), ""] : []),
    `${mark} ${paint.bold(printable(report.name))} ${words.result(errors, warnings)}`,
    "",
  ].join("\n");
};
