import { readFileSync } from "node:fs";

const SCHEMA = JSON.parse(readFileSync(new URL("../../dist/feed.schema.json", import.meta.url), "utf8"));

/* Names of definitions that say the same to an author. */
const SAME_KIND = { requiredText: "text", reference: "id" };

/* « None » may be written where a field is optional; it is no choice to tell of. */
const isNone = (node) => node.enum?.every((value) => value === "" || value === null) ?? false;

const choices = (node) => node.anyOf?.filter((variant) => !isNone(variant)) ?? [];

/** Follows `$ref`; `kind` is the name of the definition, such as `text`, `link` or `image`. */
const resolve = (node, kind) => {
  if (node?.$ref) {
    const name = node.$ref.split("/").pop();
    return { ...resolve(SCHEMA.$defs[name], SAME_KIND[name] ?? name), ...typesOf(node) };
  }
  const [only, ...others] = choices(node);
  return only && others.length === 0 ? resolve(only, kind) : { ...node, kind };
};

/* A reference may narrow what it refers to. */
const typesOf = ({ type, minimum, maximum }) =>
  Object.fromEntries(Object.entries({ type, minimum, maximum }).filter(([, value]) => value !== undefined));

const variants = (node) => (node.anyOf ? choices(node).map((variant) => resolve(variant)) : [node]);

/** The root of the schema. */
export const root = resolve(SCHEMA);

/** The keys that the contract knows of an object, if it is one that it describes. */
export const propertiesOf = (node) => (node ? node.properties : undefined);

/** What stands under a key. */
export const propertyOf = (node, key) => {
  const property = node?.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined;
  return property && resolve(property);
};

/** What each item of a list is. */
export const itemOf = (node) => {
  const list = node && variants(node).find(({ items }) => items);
  return list && resolve(list.items);
};

/* A text in one language. */
const LANGUAGE = { type: "string" };

/** What the contract says of a value, by the tokens that lead to it from a collection's list. */
export const describedAt = (collection, tokens) => {
  let node = collection ? propertyOf(root, collection) : root;
  for (const token of tokens) {
    if (node?.kind === "text") node = LANGUAGE;
    else node = itemOf(node) && /^\d+$/.test(token) ? itemOf(node) : propertyOf(node, token);
  }
  return node;
};

/** The words that a field knows. */
export const vocabularyOf = (node) => node?.enum?.filter((word) => typeof word === "string" && word !== "");

/* What a type alone would not explain. */
const TOLD_BY_KIND = [
  ...["text", "link", "source", "id", "date", "period", "time", "email"],
  ...["image", "location"],
];

/** What is expected of a value: a key of the words. */
export const expectedOf = (node) => {
  if (!node) return undefined;
  if (TOLD_BY_KIND.includes(node.kind)) return node.kind;
  if (vocabularyOf(node)) return "word";
  const several = variants(node);
  if (several.some(({ kind }) => kind === "elsewhere")) return "collection";
  if (several.some(({ kind }) => kind === "polygon")) return "geometry";
  return [several[0].type].flat().find((type) => type !== "null");
};

/** The limits of a number. */
export const limitsOf = (node) => node && { min: node.minimum ?? node.exclusiveMinimum, max: node.maximum };
