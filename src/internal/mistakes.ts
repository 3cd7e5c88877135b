const MOST_NAMED = 12;

const said = new Set<string>();

/** For the embedder, once on a page: an attribute says what nobody knows, and what it could say. */
export const tellMistake = (tag: string, name: string, word: string, known: readonly string[]): void => {
  const named = known.slice(0, MOST_NAMED).join(", ") + (known.length > MOST_NAMED ? "…" : "");
  const line = `<${tag}>: ${name} "${word}" is unknown and has no effect. It can be: ${named || "nothing, the feed has none"}`;
  if (said.has(line)) return;
  said.add(line);
  console.warn(`[dynamique-climat] ${line}`);
};
