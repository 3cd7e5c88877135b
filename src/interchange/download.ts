/* A browser may begin to read the file only after the click has been handled. */
const KEEP_MS = 40_000;
const MAX_NAME = 60;

/* Not shared with the search, which folds text alike: a chunk for these lines would cost every visitor more. */
/** Name of a calendar file, in ASCII: `marche-pour-le-climat.ics`. */
export const calendarFileName = (name: string): string => {
  const slug = name
    .toLowerCase()
    .replace(/[œæ]/g, (letter) => (letter === "œ" ? "oe" : "ae"))
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_NAME)
    .replace(/^-|-$/g, "");
  return `${slug || "agenda"}.ics`;
};

/** Hands the visitor a calendar file. Nothing leaves the page; a sandboxed frame needs `allow-downloads`. */
export const downloadCalendar = (text: string, fileName: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
};
