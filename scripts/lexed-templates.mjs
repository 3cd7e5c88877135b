/**
 * Reads the templates when the project is built. lit-html finds out in the browser, with a lexer, which `${…}` stands in
 * an attribute and which is a child; here its own lexer does, and a child's place is written into the text as the
 * comment that lit-html would have made of it. All that is left for the browser is to join the strings
 * (`lean-lit.mjs`). Of styles nothing is left to do: their tag goes.
 */
import { _$LH as lit } from "lit-html/private-ssr-support.js";
import { parseAst } from "rollup/parseAst";
import { splice } from "./splice.mjs";

/** Stands for a value in an attribute's text; with `?` before it, in a comment, for a child. */
export const MARKER = "$$";

const CHILD = `<${lit.markerMatch}>`;
const SUFFIX = lit.boundAttributeSuffix.replaceAll("$", "\\$");
const ATTRIBUTE = new RegExp(`([^\\s"'<>/=]+)${SUFFIX}`, "g");
const ALONE = new RegExp(`${SUFFIX}=(["']?)${lit.marker.replaceAll("$", "\\$")}\\1(?=[\\s>])`, "g");

/** What the author's strings must be for the browser to find the values in them again. */
const lexed = (strings, id) => {
  const fail = (why) => {
    throw new Error(`${id}: ${why} in the template ${strings.join("${…}").trim().slice(0, 80)}`);
  };
  const [html, names] = lit.getTemplateHtml(Object.assign([...strings], { raw: strings }), lit.HTML_RESULT);
  if (strings.some((text) => text.includes(MARKER))) fail(`${MARKER} stands`);
  for (const name of names) if (name !== name.toLowerCase()) fail(`the name ${name} has capitals`);
  const text = String(html).replaceAll(CHILD, `<?${lit.marker}>`).replace(ATTRIBUTE, "$1");
  const parts = text.split(lit.marker);
  if (parts.length !== strings.length) fail("a value stands where lit-html finds none");
  if ([...String(html).matchAll(ALONE)].length !== names.length)
    fail("a value is not alone in its attribute (make one of it: attribute=${`…`})");
  if (names.some((name) => name.startsWith("?"))) fail("what is on or off is set by its property (.name)");
  return parts;
};

const isTagged = (name) => (node) => node.type === "TaggedTemplateExpression" && node.tag.name === name;
const isTemplate = isTagged("html");
const isStyle = isTagged("css");

const literal = (text) => text.replace(/[\\`]|\$(?=\{)/g, "\\$&");

const visit = (node, found) => {
  if (node === null || typeof node !== "object") return;
  found(node);
  for (const child of Object.values(node)) visit(child, found);
};

/* Nothing binds a listener to its element (`lean-lit.mjs`); lint sees it of methods that are not private. */
const checkBound = (nodes, id) => {
  const names = new Set(
    nodes
      .filter(({ kind, key }) => kind === "method" && key.type === "PrivateIdentifier")
      .map(({ key }) => key.name),
  );
  for (const { quasi } of nodes.filter(isTemplate))
    for (const { property } of quasi.expressions)
      if (property?.type === "PrivateIdentifier" && names.has(property.name))
        throw new Error(`${id}: #${property.name} is given to a template without its \`this\``);
};

export const lexedTemplates = {
  name: "lexed-templates",
  transform(code, id) {
    if (!/\b(html|css)\s*`/.test(code) || id.includes("node_modules")) return null;
    const edits = [];
    const nodes = [];
    visit(parseAst(code), (node) => nodes.push(node));
    checkBound(nodes, id);
    for (const { quasi } of nodes.filter(isTemplate)) {
      const { quasis } = quasi;
      const parts = lexed(
        quasis.map(({ value }) => value.cooked),
        id,
      );
      quasis.forEach(({ start, end }, index) => {
        edits.push({ start, end, text: literal(parts[index]) });
      });
    }
    for (const { start, end, quasi } of nodes.filter(isStyle))
      edits.push({ start, end, text: `\`${literal(quasi.quasis[0].value.raw)}\`` });
    return { code: splice(code, edits), map: null };
  },
};
