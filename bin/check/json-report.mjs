import { printable } from "./quote.mjs";

const MAX_VALUE = 200;

/* Values of any size may stand in a feed; a report tells which one it is. */
const short = (value) => {
  if (typeof value === "string") return [...value.slice(0, MAX_VALUE * 2)].slice(0, MAX_VALUE).join("");
  return typeof value === "object" && value !== null ? undefined : value;
};

const findingOf = (finding, told) => {
  const { severity, code, document, line, column, path, collection, record, value, suggestion, vocabulary } =
    finding;
  const message = told(finding).join(" ");
  return {
    severity,
    code,
    document,
    line,
    column,
    path,
    collection,
    record,
    value: short(value),
    message,
    suggestion,
    vocabulary,
  };
};

/** A checked feed for machines: the shape is documented in `docs/feed.md`. */
export const jsonReport = ({ name, documents, collections }, told, listed) => {
  const findings = documents.flatMap((document) => document.findings);
  const count = (severity, key) =>
    findings.filter((finding) => finding.severity === severity && (!key || finding.collection === key))
      .length;
  return {
    name: printable(name),
    errors: count("error"),
    warnings: count("warning"),
    documents: documents.map((document) => document.name),
    collections: collections
      .filter(({ listed }) => listed)
      .map(({ key, document, read, kept }) => ({
        collection: key,
        document,
        read,
        kept,
        leftOut: read - kept,
        errors: count("error", key),
        warnings: count("warning", key),
      })),
    findings: listed(findings).map((finding) => findingOf(finding, told)),
  };
};
