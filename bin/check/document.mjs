import { isUtf8 } from "node:buffer";
import { parse, visit } from "jsonc-parser";
import { lineCounter } from "./positions.mjs";
import { excerpt } from "./quote.mjs";

/* More would not be a coalition's feed, and a list of faults as long would help nobody. */
const MAX_ITEMS = 200_000;

/** A finding without a pointer stands at an offset of the text. */
const fault = (code, offset, params = {}) => ({ severity: "error", code, offset, ...params });

/* `ParseErrorCode` of jsonc-parser is a `const enum`: there is nothing to import. */
const SYNTAX = [
  "",
  "symbol",
  "number",
  "key",
  "value",
  "colon",
  "comma",
  "brace",
  "bracket",
  "after-end",
  "comment",
  "comment",
  "string",
  "number",
  "unicode",
  "escape",
  "control",
];

const UTF8_BOM = "\ufeff";

const wideEncoding = (bytes) => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x7b && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x7b) return "utf-16be";
  return undefined;
};

/* The first byte that no UTF-8 text has there: whole lines first, then within the one that is wrong. */
const firstBadByte = (bytes) => {
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    const line = bytes.subarray(start, end < 0 ? undefined : end);
    if (!isUtf8(line)) {
      for (let at = 0; at < line.length; at++) {
        const whole = [1, 2, 3, 4].find((length) => isUtf8(line.subarray(at, at + length)));
        if (!whole) return start + at;
        at += whole - 1;
      }
      return start;
    }
    if (end < 0) return bytes.length;
    start = end + 1;
  }
};

const decodeUtf8 = (bytes) => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (text.startsWith(UTF8_BOM))
    return { text: text.slice(1), findings: [{ severity: "warning", code: "bom", offset: 0 }] };
  if (isUtf8(bytes)) return { text, findings: [] };
  const bad = firstBadByte(bytes);
  const offset = new TextDecoder().decode(bytes.subarray(0, bad)).length;
  const character = new TextDecoder("windows-1252").decode(bytes.subarray(bad, bad + 1));
  return { text, findings: [fault("encoding", offset, { character, encoding: "windows-1252" })] };
};

const decode = (bytes) => {
  const encoding = wideEncoding(bytes);
  if (!encoding) return decodeUtf8(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, findings: [fault("encoding", 0, { encoding })] };
};

const AT_SIGN = [
  [/^['’‘]/, "single-quotes"],
  [/^[“”«»„]/, "curly-quotes"],
  [/^(True|False|None)\b/, "python"],
  [/^(NaN|-?Infinity|undefined)\b/, "no-number"],
  [/^[\u00a0\u2000-\u200b\u202f\u2060\u3000]/, "wide-space"],
  [/^[a-z_$][\w$-]*\s*:/i, "key"],
];

/* A number as it is written in French: 1 284 and 50,633. A list of numbers has commas too, between its brackets. */
const AFTER_DIGIT = [
  [/\d[ \u00a0\u202f]$/, "grouped-digits"],
  [/:\s*-?\d+,$/, "decimal-comma"],
  [/(^|[^\d.])0$/, "number"],
];

const numberKind = (text, offset) => {
  if (!/\d/.test(text.charAt(offset))) return undefined;
  const before = text.slice(Math.max(0, offset - 40), offset);
  return AFTER_DIGIT.find(([pattern]) => pattern.test(before))?.[1];
};

/** What a syntax error is called, from what stands there. */
const syntaxKind = (text, code, offset) => {
  const here = text.slice(offset, offset + 40);
  const sign = AT_SIGN.find(([pattern]) => pattern.test(here))?.[1] ?? numberKind(text, offset);
  if (sign) return sign;
  if (offset >= text.trimEnd().length) return "cut";
  return SYNTAX[code] ?? "value";
};

const syntaxErrors = (text) => {
  const errors = [];
  const onError = (code, offset, length) => errors.push({ code, offset, length });
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  return errors;
};

/* V8 says where: « at position 12 ». */
const positionOf = (error) => Number(/position (\d+)/.exec(error.message)?.[1] ?? 0);

/* Comments and last commas, one by one. */
const looseFaults = (text, strictErrors) => {
  const findings = [];
  for (const { offset } of strictErrors) {
    const comment = text[offset] === "/";
    if (!comment && !/[}\]]/.test(text[offset] ?? "")) continue;
    const at = comment ? offset : text.lastIndexOf(",", offset);
    if (findings.at(-1)?.offset !== at)
      findings.push(fault("json", at, { kind: comment ? "comment" : "last-comma" }));
  }
  return findings;
};

/* Where only comments and last commas are wrong the document is read on; else it is told what else is wrong first. */
const parseLoosely = (text) => {
  const errors = [];
  const json = parse(text, errors, { allowTrailingComma: true });
  const strictErrors = syntaxErrors(text);
  const first = errors[0] ?? strictErrors[0];
  if (!first) return undefined;
  const loose = looseFaults(text, strictErrors);
  if (errors.length === 0 && loose.length > 0) return { json, findings: loose };
  const { offset } = first;
  const kind = syntaxKind(text, first.code ?? first.error, offset);
  return {
    findings: [
      ...loose.filter((each) => each.kind === "comment" && each.offset < offset),
      fault("json", offset, { kind, near: text.slice(offset).split("\n")[0] }),
    ],
  };
};

const parseJson = (text) => {
  try {
    return { json: JSON.parse(text), findings: [] };
  } catch (error) {
    try {
      const read = parseLoosely(text);
      if (read) return read;
    } catch (deep) {
      if (!(deep instanceof RangeError)) throw deep;
    }
    return { findings: [fault("json", positionOf(error), { kind: "value" })] };
  }
};

/* A PDF, a zip, a gzip; others have zero bytes, which no text has. */
const BINARY = ["%PDF", "PK\u0003\u0004", "\u001f\ufffd"];

/* What an author sends instead of JSON, by accident. */
const otherFormat = (text) => {
  if (text.trim() === "") return fault("json", 0, { kind: "empty" });
  if (/^\s*<\?xml|^\s*<(rss|feed)\b/i.test(text)) return fault("json", 0, { kind: "xml" });
  if (/^\s*</.test(text)) {
    const title = /<title[^>]*>([^<]{1,200})/i.exec(text)?.[1]?.trim();
    return fault("json", 0, { kind: "html", title: title && excerpt(title) });
  }
  if (/^\s*BEGIN:VCALENDAR/.test(text)) return fault("json", 0, { kind: "ics" });
  if (BINARY.some((start) => text.startsWith(start)) || text.slice(0, 1000).includes("\u0000"))
    return fault("json", 0, { kind: "binary" });
  return undefined;
};

const hasHugeArray = (json) => {
  const values = [json];
  while (values.length > 0) {
    const value = values.pop();
    if (typeof value !== "object" || value === null) continue;
    const inside = Array.isArray(value) ? value : Object.values(value);
    if (inside.length > MAX_ITEMS) return true;
    for (const item of inside) if (typeof item === "object") values.push(item);
  }
  return false;
};

/**
 * Bytes as a document: its text, its JSON (`undefined` where there is none) and what is wrong with it as such.
 * Strict JSON; where it is only not strict, it is read on.
 */
export const readDocument = ({ bytes, ...source }) => {
  const { text, findings } = decode(bytes);
  const document = { ...source, text, findings, position: lineCounter(text) };
  const other = otherFormat(text);
  if (other) return { ...document, findings: [other] };
  const parsed = parseJson(text);
  findings.push(...parsed.findings);
  if (hasHugeArray(parsed.json))
    return { ...document, findings: [...findings, fault("size", 0, { items: MAX_ITEMS })] };
  return { ...document, json: parsed.json };
};
