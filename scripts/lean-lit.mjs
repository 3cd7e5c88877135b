/**
 * lit-html without what no template of ours uses. The module is taken as its authors publish it for development, where
 * every name and line can be read; what is reached no more, the minifier drops. Only built files are cut: bundler users
 * get `lit` whole.
 *
 * What a template may hold is then: children that are text, numbers, templates, arrays of these or `nothing`;
 * attributes; and with `.` `@` properties and listeners that are functions; each has one value, and no text beside it. No directive, no
 * node, no `svg` fragment, and no object as the value of an attribute or a property: one that has changed inside is not
 * set again.
 */
import { parseAst } from "rollup/parseAst";
import { MARKER } from "./lexed-templates.mjs";
import { splice } from "./splice.mjs";

/** The version whose text was read. Another one must be read again. */
const VERSION = "3.3.3";

export const LIT_HTML = /\/lit-html\/development\/lit-html\.js$/;

/** What stands there, what takes its place, and how often where that isn't once. */
const CUTS = [
  /* Warnings, sanitizer hooks, ShadyDOM, polyfills. */
  ["const DEV_MODE = true", "const DEV_MODE = false"],
  ["const ENABLE_EXTRA_SECURITY_HOOKS = true", "const ENABLE_EXTRA_SECURITY_HOOKS = false"],
  ["const ENABLE_SHADYDOM_NOPATCH = true", "const ENABLE_SHADYDOM_NOPATCH = false"],
  [/\bwrap\((this\._\$startNode|this\.element|itemPart\._\$endNode|start)\)/, "$1", 11],
  ["wrap(this._$startNode.parentNode)", "this._$startNode.parentNode"],
  /* A `remove` that pages copied from one another asks for a parent element: what stands in a shadow root has none. */
  ["start.remove()", "start.parentNode.removeChild(start)"],
  [": global.litHtmlPolyfillSupport;", ": undefined;"],
  ["polyfillSupport?.(Template, ChildPart);", ""],
  /* Names that other copies of lit-html would know, some of them the page's: no other renders our templates. */
  [`(global.litHtmlVersions ??= []).push('${VERSION}');`, ""],
  [/\['_\$litType\$'\]: type,/, "", 1],
  [", ['_$litType$']: type }", " }", 2],
  ["value['_$litType$'] !== undefined", "value.strings"],
  [/partOwnerNode\['_\$litPart\$'\]/, "partOwnerNode._$litPart", 2],

  /* An array out of JSON has no `raw`, and nothing else can be joined. */
  ["!isArray(tsa) || !tsa.hasOwnProperty('raw')", "!tsa.raw"],
  ["let message = 'invalid template strings array';", "let message = 'template';"],
  /* Templates have been read already: a bound attribute or comment has the marker in it. */
  ["`lit$${Math.random().toFixed(9).slice(2)}$`", JSON.stringify(MARKER)],
  [
    "const [html, attrNames] = getTemplateHtml(strings, type);",
    "const html = trustFromTemplateString(strings, strings.join(marker));",
  ],
  ["if (node.hasAttributes()) {", "{"],
  ["if (name.endsWith(boundAttributeSuffix)) {", "if (node.getAttribute(name) === marker) {"],
  ["const realName = attrNames[attrNameIndex++];", ""],
  [".exec(realName)", ".exec(name)"],
  ["const value = node.getAttribute(name);", ""],
  ["const statics = value.split(marker);", ""],
  ["strings: statics,", ""],
  ["= new RegExp(`>|", "= /* @__PURE__ */ new RegExp(`>|"],
  ["rawTextElement.test(node.tagName)", "false"],
  ["name.startsWith(marker)", "false"],
  ["(i = node.data.indexOf(marker, i + 1)) !== -1", "false"],

  /* SVG, MathML, compiled templates, element parts, lists that are no array, nodes. */
  [/= tag\((SVG|MATHML)_RESULT\)/, "= /* @__PURE__ */ tag($1_RESULT)", 2],
  ["Symbol.for('lit-noChange')", "undefined"],
  ["Symbol.for('lit-nothing')", "Symbol()"],
  ["if (this._$committedValue !== value) {", "{"],
  ["type === SVG_RESULT || type === MATHML_RESULT", "false"],
  ["typeof type === 'number'", "true"],
  ["if (part !== undefined) {", "{"],
  ["else if (node.nodeType === 8) {", "else {"],
  ["templatePart.type === CHILD_PART", "!templatePart.ctor"],
  ["templatePart.type === ATTRIBUTE_PART", "true"],
  [/type: (ATTRIBUTE|CHILD)_PART, ?/, "", 3],
  [/else if \(isIterable\(value\)\) (\{[^}]+\})\s+else \{[^}]+\}/, "else $1", 1],
  ["value.nodeType !== undefined", "false"],
  ["(typeof value != 'object' && typeof value != 'function')", "typeof value != 'object'"],
  /* An attribute has one value, with no text around it. */
  [/if \(strings\.length > 2 \|\| [^{]+\{/, "if (false) {", 1],
  ["const strings = this.strings;", "const strings = undefined;"],
  ["let change = false;", "const change = false;"],
  [
    /change =\s+!isPrimitive\(value\)[^;]+;\s+if \(change\) \{[^}]+\}/,
    "if (value !== this._$committedValue) this._commitValue((this._$committedValue = value));",
    1,
  ],
  [/change \|\|=\s+[^;]+;/, "", 1],
  /* A property is never taken away, and does for what is on or off. */
  ["value === nothing ? undefined : value", "value"],
  [/m\[1\] === '\?'\s+\? BooleanAttributePart\s+: /, "", 1],
  ["if (part.strings !== undefined) {", "if (false) {"],
  /* What it is already. */
  [/else \{\s+this\._\$committedValue = nothing;\s+\}/, "", 1],
  [
    /policy !== undefined\s+\? policy.createHTML\(stringFromTSA\)\s+:/,
    "policy?.createHTML(stringFromTSA) ??",
    1,
  ],

  /* Directives. */
  [
    /resolveDirective\(this, (value|newListener|values\[valueIndex \+ i\]), directiveParent(, \w)?\)/,
    "$1",
    4,
  ],
  [", directiveParent = this", "", 3],
  [" && value !== noChange", ""],
  [/(?:v|newListener) === noChange/, "false", 2],
  [", valueIndex, noCommit)", ")"],

  /* What only they ask: a part's kind, its parent, and whether it is connected. */
  [/this\.type = \w+_PART;/, "", 6],
  [/this\._\$parent = parent;/, "", 4],
  ["this._$disconnectableChildren = undefined;", "", 4],
  ["this.__isConnected = options?.isConnected ?? true;", ""],
  ["this._$notifyConnectionChanged?.(false, true, from);", ""],
  [/, from\) \{/, ") {"],
  ["nextSibling, partIndex);", "nextSibling);"],
  ["constructor(template, parent) {", "constructor(template) {"],
  ["new TemplateInstance(template, this)", "new TemplateInstance(template)"],
  ["constructor(startNode, endNode, parent, options) {", "constructor(startNode, endNode) {"],
  ["node.nextSibling, this, options)", "node.nextSibling)"],
  ["this._insert(createMarker()), this, this.options)", "this._insert(createMarker()))"],
  ["endNode, undefined, options ?? {})", "endNode)"],
  ["constructor(element, name, strings, parent, options) {", "constructor(element, name) {", 2],
  ["super(element, name, strings, parent, options)", "super(element, name)"],
  [", templatePart.strings, this, options)", ")"],

  /* A listener is a function, which comes with the first rendering, stays, and knows its own `this`. */
  [/const shouldRemoveListener =[^;]+;/, "", 1],
  [/const shouldAddListener =[^;]+;/, "const shouldAddListener = oldListener === nothing;", 1],
  ["this.element.removeEventListener(this.name, this, oldListener);", ""],
  ["if (shouldRemoveListener) {", "if (false) {"],
  /* A function, no object: what pages wrap `addEventListener` in to hear of errors calls what it is given. */
  ["this.name, this, newListener)", "this.name, (event) => this._$committedValue(event))"],
  [/newListener =\s+newListener \?\? nothing;/, "", 1],

  /* Options of rendering. */
  ["strings }, options) {", "strings }) {"],
  [
    "this.el = Template.createElement(html, options);",
    "this.el = d.createElement('template'); this.el.innerHTML = html;",
  ],
  ["_clone(options) {", "_clone() {"],
  ["instance._clone(this.options)", "instance._clone()"],
  ["(options?.creationScope ?? d)", "d"],
  ["this.options = options;", "", 3],
  ["options?.renderBefore ?? container", "container"],
  ["options?.renderBefore ?? null", "null"],
  ["(value, container, options) =>", "(value, container) =>"],
];

/** Members that nothing calls any more. */
const MEMBERS = {
  Template: ["createElement"],
  TemplateInstance: ["parentNode", "_$isConnected"],
  ChildPart: ["_$isConnected", "parentNode", "startNode", "endNode", "setConnected"],
  AttributePart: ["tagName", "_$isConnected"],
  PropertyPart: ["constructor"],
  EventPart: ["constructor", "handleEvent"],
};

const cut = (code, [what, instead, times = 1]) => {
  const isText = typeof what === "string";
  const pattern = isText ? what : new RegExp(what, "g");
  const found = isText ? code.split(what).length - 1 : [...code.matchAll(pattern)].length;
  if (found !== times)
    throw new Error(`lit-html is not as it was: ${what} stands there ${found} times, not ${times}`);
  return code.replaceAll(pattern, isText ? () => instead : instead);
};

const withoutMembers = (code) => {
  const edits = parseAst(code).body.flatMap(({ type, id, body }) => {
    const names = type === "ClassDeclaration" ? (MEMBERS[id.name] ?? []) : [];
    return names.map((name) => {
      const member = body.body.find(({ key }) => key.name === name);
      if (!member) throw new Error(`lit-html is not as it was: ${id.name} has no ${name}`);
      return { start: member.start, end: member.end, text: "" };
    });
  });
  return splice(code, edits);
};

/** lit-html's text, cut. */
export const lean = (code) => withoutMembers(CUTS.reduce(cut, code));

export const leanLit = {
  name: "lean-lit",
  transform: (code, id) => (LIT_HTML.test(id) ? { code: lean(code), map: null } : null),
};
