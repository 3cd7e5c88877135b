import { en as widgetWords } from "../../../dist/npm/i18n/en.js";
import { issueTeller } from "../../../dist/npm/i18n/issues.js";

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
const size = (bytes) => `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;

const EXPECTED = {
  text: 'a text in quotes, or one for each language: { "fr": "…", "nl": "…" }',
  link: "an address in quotes",
  source: "an address in quotes",
  id: "an identifier in quotes",
  date: 'a date in quotes: "2015-12-01"',
  period: 'a date in quotes: "2014" or "2014-05"',
  time: 'a time in quotes: "09:30"',
  email: "an e-mail address in quotes",
  word: "a word in quotes",
  collection: 'a list [ … ], or { "href": "file.json" }',
  string: "a text in quotes",
  number: "a number, without quotes",
  integer: "a whole number, without quotes",
  boolean: "true or false, without quotes",
  array: "a list in brackets [ … ]",
  object: "an object in braces { … }",
  image: 'an image in braces: { "url": "…", "alt": "…" }',
  location: 'a place in braces: { "name": "…", "addressLocality": "…" }',
  geometry: 'GeoJSON: { "type": "Polygon", "coordinates": [ … ] }, or MultiPolygon',
};

const SYNTAX = {
  empty: () => 'The file is empty: save the feed in it, at least { "version": 1 }.',
  html: ({ title }) =>
    `This is a page of HTML${title ? ` (“${title}”)` : ""}, not JSON: give the address of the file itself; perhaps an error or login page answers in its place.`,
  xml: () => "This is XML (an RSS feed?), not JSON: export the feed as JSON.",
  ics: () => "This is an iCalendar file, not JSON: give the feed, not its .ics calendar.",
  binary: () => "This is a binary file (PDF, archive?), not JSON: give the .json file.",
  comment: () => "JSON has no comments: delete it.",
  "last-comma": () => "A comma too many after the last element: delete it.",
  "single-quotes": () => "JSON only knows straight double quotes: replace ' or ’ with \".",
  "curly-quotes": () => 'Typographic quotes around a value: replace them with straight quotes ".',
  python: () => "JSON writes true, false and null in lower case: correct it.",
  "no-number": () => "NaN and Infinity are not JSON: write a number or null.",
  cut: () => "The document stops before its end (a file cut short?): a quote, “]” or “}” is missing.",
  key: () => 'A field\'s name in straight quotes is expected here: "name": …',
  colon: () => "A colon is missing between the field's name and its value.",
  comma: () => "A comma is missing before this.",
  brace: () => "“}” or a comma is missing before this.",
  bracket: () => "“]” or a comma is missing before this.",
  "after-end": () => "The document is over already: delete what follows, or close it later.",
  string: () =>
    "A text without its closing quote, or over two lines: close it, and write \\n for a new line.",
  number: () => "Badly written number: no leading zero, a decimal point, digits after it.",
  "grouped-digits": () => "A space in a number: write its digits in one piece, 1284.",
  "decimal-comma": () => "A comma in a number: write a point, 50.633.",
  "wide-space": () => "A no-break or invisible space outside of a text: write an ordinary one in its place.",
  unicode: () => "\\u wants four hexadecimal digits: \\u00e9.",
  escape: () => 'Misplaced backslash: write \\\\ for a backslash, \\" for a quote.',
  control: () => "A tab or control character in a text: write \\t or delete it.",
  symbol: () => 'JSON does not know this value: a text is written in straight quotes ".',
  value: () => "A value is expected here: text in quotes, number, list, object, true, false or null.",
};

const FORMAT = {
  list: () =>
    'A feed is an object { "version": 1, … }, not a list. If this is a collection of its own, check the feed that names it.',
  value: () => 'A feed is an object: { "version": 1, … }.',
  "no-version": () => 'The version is missing, and nothing is read without it: add "version": 1 at the top.',
  version: ({ supported }) =>
    `This version of the format is not known: write "version": ${supported}, without quotes around the number.`,
  part: ({ collection }) =>
    `Nothing is read here: the document must be a list [ … ], or { "${collection}": [ … ] }.`,
};

const NETWORK = {
  dns: ({ host }) =>
    `The server ${host} does not exist or can't be reached: check the address and the connection.`,
  refused: ({ host }) => `${host} refuses the connection: is the server running, is the port right?`,
  reset: ({ host }) => `${host} cut the connection: try again, then ask the host.`,
  compression: ({ host }) =>
    `${host} announces a compression that its answer doesn't have: have Content-Encoding corrected.`,
  tls: ({ host, detail }) =>
    `The certificate of ${host} is not valid (${detail}): browsers will refuse the feed, have it renewed.`,
};

const ERRORS = {
  json: (finding) => SYNTAX[finding.kind](finding),
  format: (finding) => FORMAT[finding.kind](finding),
  encoding: ({ character, encoding }) =>
    `The file is not in UTF-8 (${encoding}?)${character ? `: “${character}” will be unreadable` : ""}. Save it as UTF-8.`,
  "not-found": ({ suggestion }) =>
    suggestion
      ? `No file has this name. If it is an address, write all of it: ${suggestion}`
      : "This file does not exist: check its name and folder.",
  directory: () => "This is a folder: give the file, for instance feed.json in it.",
  permission: () => "This file may not be read: give yourself the right to read it.",
  unreadable: ({ reason }) => `This file can't be read (${reason}).`,
  scheme: () => "Unknown kind of address: give a file, an http(s) address, or - for the standard input.",
  size: ({ bytes, items }) =>
    items
      ? `A list has more than ${items} elements, more than a visitor waits for: make it shorter.`
      : `The document weighs ${size(bytes)}: the widgets stop at 16 MB. Make it smaller, or put collections elsewhere with href.`,
  timeout: () =>
    "No complete answer in 10 seconds, and a widget waits no longer: try again, then ask the host.",
  network: (finding) =>
    (NETWORK[finding.reason] ?? (({ host, detail }) => `No answer from ${host} (${detail}).`))(finding),
  http: ({ status }) =>
    status === 404 || status === 410
      ? `The server answers ${status}: nothing is published at this address, check it.`
      : status === 401 || status === 403
        ? `The server answers ${status}: the feed must be public, lift the protection.`
        : `The server answers ${status}: ask the host.`,
  redirect: () => "The redirects lead nowhere: give the final address of the file.",
  cors: ({ value, redirects }) =>
    `${value ? `Access-Control-Allow-Origin is “${value}”` : "The header Access-Control-Allow-Origin is missing"}${redirects ? " in the answer that redirects" : ""}: browsers will refuse the feed on other sites. Send Access-Control-Allow-Origin: *`,
};

const WARNINGS = {
  bom: () =>
    "A byte order mark (BOM) at the top: the widgets skip it, other tools don't. Save as “UTF-8 without BOM”.",
  "repeated-key": ({ otherLine }) =>
    `This field is on line ${otherLine} already: only this one counts, join them.`,
  key: ({ suggestion }) => `Unknown field, ignored. Did you mean “${suggestion}”?`,
  markup: () => "The widgets show the text as it is, with its tags and entities: take them out.",
  misread: () => "Characters damaged by a wrong encoding: write this text anew, in UTF-8.",
  language: ({ kind, tag }) =>
    ({
      tag: `“${tag}” is not a language code: write fr, en, nl…`,
      empty: "Empty text in this language: write it or take the language out.",
      absent: `This text does not exist in the feed's language (${tag}): add it.`,
    })[kind],
  http: ({ suggestion }) => `Unencrypted link: if it answers in https too, write ${suggestion}`,
  relative: ({ suggestion }) =>
    `Without its beginning this is a link to a page beside the feed: write ${suggestion}`,
  alt: () => 'Image without “alt”: say in a few words what it shows, or "alt": "" if it only decorates.',
  "image-size": () => "No size: add “width” and “height” in pixels, and the page will not jump.",
  exchanged: () => "Latitude and longitude look exchanged: in the region, latitude ≈ 50, longitude ≈ 3.",
  "online-url": () => "Online event without an address: add “onlineUrl”, or “registration”.",
  "no-place": ({ collection }) =>
    collection === "actions"
      ? "Action without coordinates: the map lacks it. Add “location” with latitude and longitude."
      : "Event without a place: add “location” with a name or a town.",
  "past-deadline": ({ value }) =>
    `The deadline (${value}) is past: extend the call, or leave it, it is shown as closed.`,
  "opens-late": () => "The call opens after its deadline: correct one of the two dates.",
  "no-logo": () => "Member without a logo: its name stands for it. Add “logo” with url, width and height.",
  "no-link": () => "Document without an address: add “url”, or no visitor can open it.",
  undated: () => "A total without a date: add “asOf”, the day it was counted.",
  sum: ({ sum }) => `The sum of “counts” is ${sum}: correct the total or its parts.`,
  "no-join": () => "Campaign without “join”: add it with its “url”, or visitors don't know where to pledge.",
  id: () => "Identifier with a space or a comma: no attribute can name it. Write it in one piece.",
  "nothing-to-come": () => 'All events are past: add some, or "archived": true if the campaign is over.',
  "content-type": ({ value }) =>
    `Content-Type ${value ? `is “${value}”` : "is missing"}: send application/json.`,
  "no-store": () => "Cache-Control: no-store: each visit downloads all again. Send max-age=300 instead.",
  validator: () =>
    "Neither ETag nor Last-Modified: a browser can't ask whether the feed has changed. Send one of them.",
  revalidation: ({ status }) =>
    `The server answers ${status}, not 304, when nothing has changed: make it honour If-None-Match.`,
  https: () => "An http address: a page in https can't read this feed. Publish it in https.",
  compression: ({ bytes }) =>
    `${Math.round(bytes / 1000)} kB without compression: switch on gzip or brotli for application/json.`,
  cookie: () => "The server sets a cookie with the feed: take it out, nothing needs one.",
  redirected: ({ location }) => `This address redirects to ${location}: give that one.`,
};

const { issues } = widgetWords;
const issueWords = issueTeller(issues);
const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;

const VALUE_EXAMPLES = {
  email: "Unreadable e-mail address: write it like name@example.org.",
  press: "Unreadable contact: write an https://… address, an e-mail address or a telephone number.",
};

/* Where more is known here than a widget's short sentence says. */
const LONGER = {
  missing: ({ field, inList }) =>
    /^(lat|long)itude$/.test(field)
      ? `“${field}” is missing: without both coordinates, nothing on the map.`
      : `“${field}” is required: add it, or this ${inList ? "element" : "record"} is left out.`,
  type: ({ expected }) =>
    expected && `Unexpected type, value ignored. Write ${EXPECTED[expected] ?? expected}.`,
  word: ({ vocabulary, field }) => {
    if (field === "timeZone") return "Unknown time zone: write a name such as Europe/Paris.";
    return vocabulary && `Unknown word, no effect. The words are: ${vocabulary.join(", ")}.`;
  },
  date: ({ field }) => field === "startTime" && "Unreadable time: write it like 09:30.",
  url: ({ field }) => VALUE_EXAMPLES[field],
  range: ({ min, max }) => {
    const limits = [min !== undefined && `at least ${min}`, max !== undefined && `at most ${max}`];
    return (
      limits.some(Boolean) &&
      `Number out of range, ignored: write one of ${limits.filter(Boolean).join(" and ")}.`
    );
  },
  order: ({ start }) =>
    `The end comes before the start (${start}) and is ignored: correct one of the two dates.`,
  duplicate: ({ otherLine }) =>
    otherLine && `Identifier already taken on line ${otherLine}, this record is ignored: give it another.`,
  reference: ({ target }) =>
    `No record of “${target}” has this identifier, it has no effect: correct it, or add the record.`,
};

const adviceOf = ({ severity, code, noSuchDay, scheme, suggestion, required, inList }) => {
  if (severity !== "error") return undefined;
  const lines = [
    noSuchDay && "The calendar has no such day.",
    scheme && `“${scheme}:” is not allowed here.`,
    suggestion && code !== "not-found" && `Did you mean "${suggestion}"?`,
    required && `This field is required: without it, the ${inList ? "element" : "record"} is left out.`,
  ];
  return lines.filter(Boolean).join(" ");
};

/* The nine of the contract come first. */
const codes = {
  errors: [...Object.keys(issues), ...Object.keys(ERRORS)],
  warnings: Object.keys(WARNINGS),
};

export const en = {
  codes,
  message(finding) {
    const { severity, code } = finding;
    if (severity === "warning") return WARNINGS[code](finding);
    return (ERRORS[code] ?? LONGER[code])?.(finding) || sentence(issueWords(finding));
  },
  advice: adviceOf,
  error: "error",
  warning: "warning",
  head: "head of the feed",
  publication: "publication",
  document: "document",
  quote: (text) => `“${text}”`,
  otherDocument: (name) => `Document “${name}”`,
  folded: (number, code, lines) =>
    `… and ${number} other “${code}”${lines && `, lines ${lines}`} (--all shows them)`,
  columns: ["", "read", "kept", "left out", "errors", "warnings"],
  documentRow: "(document)",
  result: (errors, warnings) =>
    `${errors === 0 ? "No error" : count(errors, "error", "errors")}, ${
      warnings === 0 ? "no warning" : count(warnings, "warning", "warnings")
    }.`,
  usage: (problem) => `${problem} See “dynamique-climat --help”.`,
  unknownCommand: (word) => `Unknown command: “${word}”. The only one is “check”.`,
  noFile: "Which feed? Give a file, an address, or - (standard input).",
  badOption: (word) => `Unknown option, or one without its value: ${word}.`,
  badLanguage: (word) => `Unknown language: “${word}”. Write --lang fr or --lang en.`,
  badDate: (word) => `Unreadable date: “${word}”. Write --date 2015-11-23.`,
  internal: (reason) =>
    `The checker stopped on an error of its own (${reason}). Please report it with this feed.`,
  help: `dynamique-climat check <file or address> …

Checks a feed of the Dynamique Climat, and the documents it names by href, with
the widgets' own readers. “-” reads the standard input.

  --lang fr|en   language of the messages; else the system's, else fr
  --date <date>  judge from that day (2015-11-23) instead of today
  --json         a report for machines, on the standard output
  --quiet        errors only
  --strict       a warning counts as an error
  --all          show every warning, however often one repeats itself
  --help, --version

Exit codes
  0  no error (perhaps warnings)
  1  at least one error; with --strict, at least one warning
  2  nothing could be checked: unreadable file or address, bad usage

All codes: docs/feed.md
`,
};
