/**
 * What a page's address asks for. Of a name that it says twice the first counts, as it does where a link in a widget says the
 * same (src/internal/options.ts): whatever the shape, it is the same widget.
 */
export const askedIn = (search: string): URLSearchParams => {
  const asked = new URLSearchParams();
  for (const [key, value] of new URLSearchParams(search)) {
    /* An editor that escapes what is escaped already writes `&amp;amp;`. */
    const name = key.replace(/^(amp;)+/, "");
    if (!asked.has(name)) asked.append(name, value);
  }
  return asked;
};
