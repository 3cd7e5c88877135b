/**
 * Gives the private names of every class the same few letters. terser, which comes later, knows one list of them for a
 * whole file: `#host` of one class and `#items` of another would never share a letter, and pack the worse for it.
 */
import { parseAst } from "rollup/parseAst";
import { splice } from "./splice.mjs";

const LETTERS = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** @param scopes of the classes around, the innermost last: each name's uses */
const visit = (node, scopes, classes) => {
  if (node === null || typeof node !== "object") return;
  if (node.type === "PrivateIdentifier") {
    scopes
      .findLast((uses) => uses.has(node.name))
      .get(node.name)
      .push(node);
    return;
  }
  if (node.type !== "ClassBody") {
    for (const child of Object.values(node)) visit(child, scopes, classes);
    return;
  }
  const uses = new Map();
  for (const { key } of node.body) if (key?.type === "PrivateIdentifier") uses.set(key.name, []);
  if (uses.size > 0 && scopes.length > 0) throw new Error("a class within a class has private names");
  classes.push(uses);
  for (const member of node.body) visit(member, [...scopes, uses], classes);
};

/** A module with short private names: in each class those most used come first. */
export const withPrivateNames = (code) => {
  const classes = [];
  visit(parseAst(code), [], classes);
  const edits = classes.flatMap((uses) =>
    [...uses.values()]
      .sort((a, b) => b.length - a.length)
      .flatMap((nodes, index) => nodes.map(({ start, end }) => ({ start, end, text: `#${LETTERS[index]}` }))),
  );
  return splice(code, edits);
};

export const privateNames = {
  name: "private-names",
  transform: (code, id) =>
    id.includes("node_modules") || !code.includes("#") ? null : { code: withPrivateNames(code), map: null },
};
