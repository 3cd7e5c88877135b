import { readFileSync } from "node:fs";

/* What the elements' base needs of a class is no part of an embedder's API. */
const INNER = new Set([
  "attributes",
  "styles",
  "collections",
  "adoptedStyleSheets",
  "defaultFeed",
  "feedUrl",
]);

const isPublic = ({ name, privacy }) =>
  !name.startsWith("#") && (privacy ?? "public") === "public" && !INNER.has(name);

/* By what reads an attribute: `numberWithin(1)`. */
const TYPES = { numberWithin: "number", readFlag: "boolean" };

/* What takes some of a list of words. */
const TAKES_WORDS = /^(wordsOf|readFilters)\b/;

/* An editor offers these, the attribute's own name aside. Several may stand there at once: another text is no mistake. */
const wordsIn = ({ name, description }) => {
  const words = [...description.matchAll(/`([\w -]+)`/g)].map(([, word]) => word);
  const own = [...new Set(words)].filter((word) => word !== name);
  return { text: [...own.map((word) => `"${word}"`), "string"].join(" | ") };
};

/** The object literal of a class's `static attributes`, where it has one (`… as const` or not). */
const attributeTable = (ts, node) => {
  const member = node.members.find(
    (candidate) => ts.isPropertyDeclaration(candidate) && candidate.name.getText() === "attributes",
  );
  const value = member?.initializer;
  const table = value && ts.isAsExpression(value) ? value.expression : value;
  return table && ts.isObjectLiteralExpression(table) ? table : undefined;
};

/** `"heading-level": ["headingLevel", Number, 3]` as the manifest writes an attribute. */
const readAttribute = (ts, row) => {
  const [field, type, fallback] = row.initializer.elements.map((element) => element.getText());
  if (type === "Object") return [];
  const name = ts.isStringLiteral(row.name) ? row.name.text : row.name.getText();
  return [
    {
      name,
      fieldName: JSON.parse(field),
      type: { text: TYPES[type?.split("(")[0]] ?? "string" },
      ...(fallback && { default: fallback }),
      ...(TAKES_WORDS.test(type) && { takesWords: true }),
    },
  ];
};

/* What a custom property is where no page sets it: docs/theming.md says so of each, and a test holds that to the styles. */
const cssDefaults = () => {
  const page = readFileSync(new URL("../docs/theming.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `(--climat-[\w-]+)`.*\| (.+?) *\|$/gm)];
  return new Map(
    rows.map(([, name, text]) => {
      const [light, dark] = [...text.matchAll(/`(.+?)`/g)].map(([, value]) => value);
      return [name, dark ? `light-dark(${light}, ${dark})` : (light ?? text)];
    }),
  );
};

/** Keeps of the manifest what an embedder may rely on, and reads the attributes from the elements' own tables. */
export const publicManifest = () => {
  const defaults = cssDefaults();
  const trim = (declaration) => {
    declaration.members = declaration.members?.filter(isPublic);
    /* What is not documented was guessed from a call. */
    declaration.events = declaration.events?.filter(({ description }) => description);
    for (const property of declaration.cssProperties ?? []) property.default = defaults.get(property.name);
    for (const attribute of declaration.attributes ?? []) {
      const member = declaration.members?.find(({ name }) => name === attribute.fieldName);
      if (!member) continue;
      attribute.description = member.description;
      /* The words an attribute may be, where its property's type lists them. */
      if (/^"/.test(member.type?.text ?? "")) attribute.type = member.type;
      else if (attribute.takesWords) attribute.expandedType = wordsIn(attribute);
      delete attribute.takesWords;
      member.attribute = attribute.name;
    }
  };
  return {
    name: "public-manifest",
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const table = attributeTable(ts, node);
      const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.getText());
      if (!table || !declaration) return;
      const rows = table.properties.filter((row) => ts.isPropertyAssignment(row));
      declaration.attributes = rows.flatMap((row) => readAttribute(ts, row));
    },
    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest;
      for (const { declarations = [] } of modules) declarations.forEach(trim);
      /* They come as the disk lists them: what is published is the same from every machine. */
      modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    },
  };
};
