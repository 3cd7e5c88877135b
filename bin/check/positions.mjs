import { createScanner, SyntaxKind } from "jsonc-parser";
import { pointer } from "../../dist/npm/model/issue.js";

/** Turns an offset of a text to its line and column, both from 1; columns count UTF-16 units, as editors do. */
export const lineCounter = (text) => {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
};

const parent = (path) => path.slice(0, path.lastIndexOf("/"));

/* Only what leads to a wanted pointer is worth a name. */
const withAncestors = (pointers) => {
  const all = new Set([""]);
  for (const path of pointers) {
    for (let at = path; at !== "" && !all.has(at); at = parent(at)) all.add(at);
  }
  return all;
};

/**
 * Where the values of some JSON Pointers stand in a text that parses. One pass without recursion: a document nested
 * a million levels deep is only slow. `repeated` holds the keys that an object has twice, of which JSON keeps the last.
 */
export const scanPositions = (text, pointers) => {
  const wanted = withAncestors(pointers);
  const values = new Map();
  const keys = new Map();
  const repeated = [];
  const stack = [];
  const scanner = createScanner(text, true);

  const place = (offset) => {
    const top = stack.at(-1);
    if (!top) {
      values.set("", offset);
      return "";
    }
    if (top.path === undefined) return undefined;
    const path = pointer(top.path, top.keys ? top.key : top.index);
    if (!wanted.has(path)) return undefined;
    values.set(path, offset);
    if (top.keys) keys.set(path, top.keyOffset);
    return path;
  };
  const takeKey = (top, offset) => {
    top.key = scanner.getTokenValue();
    top.keyOffset = offset;
    if (top.keys.has(top.key)) repeated.push({ key: top.key, offset, first: top.keys.get(top.key) });
    else top.keys.set(top.key, offset);
  };

  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const top = stack.at(-1);
    if (kind === SyntaxKind.OpenBraceToken) stack.push({ path: place(offset), keys: new Map() });
    else if (kind === SyntaxKind.OpenBracketToken) stack.push({ path: place(offset), index: 0 });
    else if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken) stack.pop();
    else if (kind === SyntaxKind.CommaToken && top) {
      if (top.keys) top.key = undefined;
      else top.index++;
    } else if (kind !== SyntaxKind.ColonToken) {
      if (top?.keys && top.key === undefined) takeKey(top, offset);
      else place(offset);
    }
  }

  /** Offset of a value, else of what it would stand in. */
  const valueAt = (path) => {
    let at = path;
    while (at !== "" && !values.has(at)) at = parent(at);
    return values.get(at) ?? 0;
  };
  const keyAt = (path) => keys.get(path) ?? valueAt(path);
  return { valueAt, keyAt, repeated };
};
