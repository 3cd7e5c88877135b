/* What only Lit reads is no part of an embedder's API. */
const LIT_STATICS = new Set(["styles", "properties", "shadowRootOptions"]);

const isPublic = ({ name, privacy, static: isStatic }) =>
  !name.startsWith("#") && (privacy ?? "public") === "public" && !(isStatic && LIT_STATICS.has(name));

const entry = (ts, object, key) =>
  object.properties.find((property) => ts.isPropertyAssignment(property) && property.name.getText() === key);

const says = (ts, property, key, value) =>
  ts.isPropertyAssignment(property) &&
  ts.isObjectLiteralExpression(property.initializer) &&
  entry(ts, property.initializer, key)?.initializer.getText() === value;

const staticProperties = (ts, node) =>
  node.members.find((member) => ts.isPropertyDeclaration(member) && member.name.getText() === "properties")
    ?.initializer;

/** The analyzer takes every one of Lit's properties for an attribute, an element's inner state too. */
const innerNames = (ts, node) => {
  const object = staticProperties(ts, node);
  if (!object || !ts.isObjectLiteralExpression(object)) return { state: [], properties: [] };
  const named = (key, value) =>
    object.properties
      .filter((property) => says(ts, property, key, value))
      .map((property) => property.name.getText());
  return { state: named("state", "true"), properties: named("attribute", "false") };
};

/** Keeps of the manifest what an embedder may rely on. */
export const publicManifest = () => {
  const inner = { state: new Set(), properties: new Set() };
  const trim = (declaration) => {
    declaration.members = declaration.members?.filter(
      (member) => isPublic(member) && !inner.state.has(member.name),
    );
    const shown = new Set(declaration.members?.map((member) => member.name));
    declaration.attributes = declaration.attributes?.filter(
      ({ fieldName }) => !fieldName || (shown.has(fieldName) && !inner.properties.has(fieldName)),
    );
  };
  return {
    name: "public-manifest",
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node)) return;
      const { state, properties } = innerNames(ts, node);
      for (const name of state) inner.state.add(name);
      for (const name of properties) inner.properties.add(name);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) declarations.forEach(trim);
    },
  };
};
