/* A browser may begin to read the file only after the click has been handled. */
const KEEP_MS = 40_000;
const MAX_NAME = 60;

/* Not shared with the search, which folds text alike: a chunk for these lines would cost every visitor more. */
/** Name of a file, in ASCII: `marche-pour-le-climat.gpx`. */
export const fileName = (name: string, extension: string, otherwise: string): string => {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_NAME)
    .replace(/^-|-$/g, "");
  return `${slug || otherwise}.${extension}`;
};

/** Name of a calendar file. */
export const calendarFileName = (name: string): string => fileName(name, "ics", "agenda");

/**
 * Hands the visitor a file. Nothing leaves the page; a sandboxed frame needs `allow-downloads`.
 *
 * @param type its media type, without a charset: it is UTF-8
 */
export const downloadFile = (text: string, type: string, file: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
};

export const downloadCalendar = (text: string, file: string): void => {
  downloadFile(text, "text/calendar", file);
};
