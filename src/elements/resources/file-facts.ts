import type { Formats, ResourcesMessages } from "../../i18n/messages.js";
import type { Resource } from "../../model/resources.js";
import { parseWallTime } from "../../model/wall-time.js";

/* A MIME type whose subtype is the name people know, and those of files, mostly of an office, which no one would. */
const KNOWN = /\/(?:x-)?(pdf|zip|jpeg|png|gif|svg|webp|csv|mp4|epub|rtf)\b/i;
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml/, "DOCX"],
  [/spreadsheetml/, "XLSX"],
  [/presentationml/, "PPTX"],
  [/opendocument\.text/, "ODT"],
  [/opendocument\.spreadsheet/, "ODS"],
  [/opendocument\.presentation/, "ODP"],
  [/msword/, "DOC"],
  [/ms-excel/, "XLS"],
  [/ms-powerpoint/, "PPT"],
  [/audio\/mpeg/, "MP3"],
];

/** Name of a file's format, « PDF »; `undefined` where its MIME type says nothing to a visitor. */
export const formatOf = ({ encodingFormat: type = "" }: Resource): string | undefined =>
  KNOWN.exec(type)?.[1]?.toUpperCase() ?? OTHERS.find(([pattern]) => pattern.test(type))?.[1];

/* A year, a month or a day, as exact as the feed is. */
const dateOf = (date: string, formats: Formats): string => {
  const day = parseWallTime(`${date}-01-01`.slice(0, 10), "")?.day;
  if (date.length < 7 || day === undefined) return date;
  return date.length < 10 ? formats.month(day) : formats.day(day);
};

/** What RGAA wants to be told before a visitor downloads: « PDF, 1,2 Mo, en français, septembre 2015 ». */
export const fileFacts = (resource: Resource, words: ResourcesMessages, formats: Formats): string => {
  const { contentSize, inLanguage, datePublished } = resource;
  return [
    formatOf(resource),
    contentSize && words.size(contentSize),
    inLanguage && words.languages.get(inLanguage.toLowerCase().split("-")[0] ?? ""),
    datePublished && dateOf(datePublished, formats),
  ]
    .filter(Boolean)
    .join(", ");
};
