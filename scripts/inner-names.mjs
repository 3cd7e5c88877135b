/**
 * Which property names are ours alone, so that a built file may write them short. Nothing is listed by hand: TypeScript
 * tells where each name that the sources use is declared.
 *
 * A name is inner when a class or an interface of the sources declares it and nobody outside can know it: no embedder
 * (public members of elements and events, and what these hold), no other copy of the library on the page (all of `feed/`), no other frame
 * (`embed/`, `pages/`), no other program (`interchange/`), no reader of records (the interfaces of `model/`), no browser. A name that also stands in a
 * string may be looked up by that string, and so stays as it is; likewise the keys of an object that quotes one of them.
 * Whoever wants a name kept quotes it. What a module exports that comes on demand is named like a property, and is inner as well.
 */
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = join(ROOT, "src");

/** Whatever is declared there is known outside. */
const OUTWARD = /^(feed|embed|pages|define|interchange)\//;
/** Interfaces there are what `items` and events hand to the page. */
const RECORDS = /^model\//;
/** Classes there that extend another (the browser's elements and events) are the embedder's. */
const ELEMENTS = /^(elements|internal)\//;

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

const program = () => {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.build.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(fileNames, options);
};

const walk = (node, visit) => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

const nameOf = ({ name, propertyName }) => {
  const node = propertyName ?? name;
  return node && ts.isIdentifier(node) ? node.text : undefined;
};

const isInternal = (node) =>
  (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
  ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "internal");

const isEmbedders = (node, file) => ELEMENTS.test(file) && !!node.parent.heritageClauses;

const isExported = (node) => (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) !== 0;

/** The modules that come on demand, by path. */
const onDemand = (sources) => {
  const found = new Set();
  for (const source of sources)
    walk(source, (node) => {
      if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return;
      const [address] = node.arguments;
      if (ts.isStringLiteral(address))
        found.add(join(dirname(source.fileName), address.text.replace(/\.js$/, ".ts")));
    });
  return found;
};

/** What a declaration in a file says of its name: that it is a candidate (`true`), that it must stay, or nothing. */
const judge = (node, file, isOnDemand) => {
  if (ts.isPropertySignature(node) || ts.isMethodSignature(node))
    /* A type in passing often stands for something of the browser's. */
    return ts.isInterfaceDeclaration(node.parent) && !OUTWARD.test(file) && !RECORDS.test(file);
  if (ts.isParameterPropertyDeclaration(node, node.parent)) return !OUTWARD.test(file) && isInternal(node);
  if (ts.isClassElement(node)) return !OUTWARD.test(file) && (isInternal(node) || !isEmbedders(node, file));
  if (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node))
    return isExported(node) ? isOnDemand : undefined;
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
    return node.parent.properties.some((row) => row.name && ts.isStringLiteral(row.name)) ? false : undefined;
  return undefined;
};

/** Names of the sources that nobody outside can know. */
export const innerNames = () => {
  const all = program();
  const checker = all.getTypeChecker();
  const candidates = new Set();
  const kept = new Set();
  const isOurs = (declaration) => declaration.getSourceFile().fileName.startsWith(`${SOURCES}/`);
  const keepForeign = (name, symbol) => {
    if (symbol?.declarations?.some((declaration) => !isOurs(declaration))) kept.add(name);
  };
  /* What a public member holds, however deep: records, issues, filters. */
  const seen = new Set();
  const keepHeld = (type) => {
    if (seen.has(type)) return;
    seen.add(type);
    for (const part of type.types ?? checker.getTypeArguments(type) ?? []) keepHeld(part);
    for (const property of type.getProperties()) {
      const [declaration] = property.declarations ?? [];
      if (!declaration || !isOurs(declaration) || isInternal(declaration)) continue;
      kept.add(property.name);
      keepHeld(checker.getTypeOfSymbol(property));
    }
  };
  const visit = (node, file, isOnDemand) => {
    const name = nameOf(node);
    if (ts.isClassElement(node) && isEmbedders(node, file) && name && !isInternal(node))
      keepHeld(checker.getTypeAtLocation(node));
    const inner = name && judge(node, file, isOnDemand);
    if (inner !== undefined && name) (inner ? candidates : kept).add(name);
    if (ts.isPropertyAccessExpression(node)) keepForeign(name, checker.getSymbolAtLocation(node.name));
    else if (ts.isImportSpecifier(node))
      keepForeign(name, checker.getAliasedSymbol(checker.getSymbolAtLocation(node.name)));
    else if (ts.isBindingElement(node) && name && ts.isObjectBindingPattern(node.parent))
      keepForeign(name, checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name));
    else if (ts.isObjectLiteralElement(node) && name)
      keepForeign(name, checker.getContextualType(node.parent)?.getProperty(name));
    else if (ts.isClassElement(node) && name && ts.isClassLike(node.parent)) {
      const type = checker.getTypeAtLocation(node.parent);
      for (const base of checker.getBaseTypes(type)) keepForeign(name, base.getProperty(name));
    } else if (ts.isStringLiteralLike(node) && IDENTIFIER.test(node.text)) kept.add(node.text);
  };
  const sources = all.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${SOURCES}/`));
  const later = onDemand(sources);
  for (const source of sources) {
    const file = relative(SOURCES, source.fileName);
    walk(source, (node) => visit(node, file, later.has(source.fileName)));
  }
  return [...candidates].filter((name) => !kept.has(name)).sort();
};
