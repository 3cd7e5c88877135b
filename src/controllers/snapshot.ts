import type { Feed } from "../model/feed.js";

/** The embedder's own copy of the feed, in a `<script type="application/json">` child, where there is a good one. */
export const readSnapshot = (host: Element, read: (json: unknown) => Feed): Feed | undefined => {
  const script = host.querySelector(':scope > script[type="application/json"]');
  if (!script) return undefined;
  try {
    return read(JSON.parse(script.textContent));
  } catch {
    console.warn(`[dynamique-climat] the snapshot inside <${host.localName}> is not a feed`);
    return undefined;
  }
};
