/** What became of sharing: the system's own sheet took over, the address was copied, or neither could be done. */
export type Shared = "sheet" | "copied" | "refused";

/** Hands an address to the system's share sheet where there is one, else to the clipboard. */
export const share = async (url: string, title: string): Promise<Shared> => {
  const data = { url, title };
  try {
    if ("canShare" in navigator && navigator.canShare(data)) {
      await navigator.share(data);
      return "sheet";
    }
  } catch (error) {
    /* The visitor thought better of it: that is an answer. Or pressed twice, and the sheet is there already. */
    if (/Abort|InvalidState/.test((error as Error).name)) return "sheet";
  }
  try {
    await navigator.clipboard.writeText(url);
    return "copied";
  } catch {
    return "refused";
  }
};
