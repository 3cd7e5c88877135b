/**
 * Waits until the page is whole. A script that does not wait by itself (`async`) finds elements before what stands in
 * them: the link with its options, the snapshot, the rest of a block.
 */
export const whenWhole = (act: () => void): void => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", act);
  else act();
};
