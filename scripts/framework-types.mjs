/**
 * What React, Vue, Svelte and Angular must know of the elements to check a template: written from the custom-elements manifest.
 *
 * The generators there are for this (custom-element-jsx-integration and its siblings) were tried: they take each event for
 * a `CustomEvent`, offer read-only properties as attributes, and import one event class several times.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FOLDER = "npm/frameworks";

/* `src/elements/agenda/agenda.ts`, seen from there. */
const modulePath = (path) => path.replace(/^src\//, "../").replace(/\.ts$/, ".js");

const settableOf = ({ members }) =>
  members.filter(({ kind, readonly, static: isStatic }) => kind === "field" && !readonly && !isStatic);

/* What only a property can say. */
const propertiesOf = (element) =>
  settableOf(element).filter(
    ({ name, attribute }) => !attribute && !element.attributes.some((one) => one.name === name),
  );

/* In markup a number is digits, and a flag may stand without a value. */
const MARKUP_TYPES = { number: "number | `${number}`", boolean: 'boolean | ""' };

const line = ({ name, description, type }, inMarkup) => {
  const text = type.text.replace(/ \| undefined$/, "");
  const comment = description ? `  /** ${description.replaceAll("\n", " ")} */\n` : "";
  return `${comment}  ${JSON.stringify(name)}?: ${(inMarkup && MARKUP_TYPES[text]) || text} | undefined;`;
};

const interfaceOf = (name, attributes, properties, base) =>
  [
    `export interface ${name}${base ? ` extends ${base}` : ""} {`,
    ...attributes.map((attribute) => line(attribute, true)),
    ...properties.map((property) => line(property, false)),
    "}",
  ].join("\n");

const isShared = ({ inheritedFrom }) => inheritedFrom !== undefined;
const isOwn = (one) => !isShared(one);

/** Attributes, and what only a property can say; those that all elements have stand once. */
const attributesFile = (elements) => {
  const [first] = elements;
  return [
    interfaceOf("SharedAttributes", first.attributes.filter(isShared), propertiesOf(first).filter(isShared)),
    ...elements.map((element) =>
      interfaceOf(
        `${element.name}Attributes`,
        element.attributes.filter(isOwn),
        propertiesOf(element).filter(isOwn),
        "SharedAttributes",
      ),
    ),
  ].join("\n\n");
};

/** For each element the events it fires, by type. */
const eventsFile = (elements, modules) => {
  const names = new Set(elements.flatMap(({ events }) => events.flatMap(({ type }) => type?.text ?? [])));
  const imports = [...names].map((name) => {
    const { path } = modules.find(({ declarations = [] }) => declarations.some((one) => one.name === name));
    return `import type { ${name} } from "${modulePath(path)}";`;
  });
  const interfaces = elements.map(({ name, events }) => {
    const lines = events.map(({ name: type, type: { text } = { text: "Event" } }) => `  "${type}": ${text};`);
    return [`export interface ${name}Events {`, ...lines, "}"].join("\n");
  });
  return [imports.join("\n"), ...interfaces].join("\n\n");
};

const importsFor = (elements) => {
  const names = (ending) => elements.map(({ name }) => name + ending).join(", ");
  return [
    ...elements.map(({ name, path }) => `import type { ${name} } from "${modulePath(path)}";`),
    `import type { ${names("Attributes")} } from "./attributes.js";`,
    `import type { ${names("Events")} } from "./events.js";`,
  ].join("\n");
};

const entriesOf = (elements, indent) =>
  elements
    .map(({ name, tagName, summary }) => {
      const type = `Widget<${name}, ${name}Attributes, ${name}Events>`;
      return `${indent}/** ${summary}. */\n${indent}"${tagName}": ${type};`;
    })
    .join("\n");

/* React listens to `onclimat-select` on the element itself; its own `onLoad` and `onError` never hear a custom element. */
const react = (elements) => `import type { DetailedHTMLProps, HTMLAttributes } from "react";
${importsFor(elements)}

type Listeners<Events> = { [Type in keyof Events & string as \`on\${Type}\`]?: ((event: Events[Type]) => void) | undefined };
type Native<Host> = Omit<DetailedHTMLProps<HTMLAttributes<Host>, Host>, "onLoad" | "onError">;
type Widget<Host, Attributes, Events> = Attributes & Listeners<Events> & Omit<Native<Host>, keyof Attributes>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${entriesOf(elements, "      ")}
    }
  }
}
`;

const vue = (elements) => `import type { HTMLAttributes, PublicProps } from "vue";
${importsFor(elements)}

type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;
type Listeners<Events> = {
  [Type in keyof Events & string as \`on\${Capitalize<Camel<Type>>}\`]?: ((event: Events[Type]) => void) | undefined;
};
type Native<Attributes, Events> = Omit<HTMLAttributes, keyof Attributes | keyof Listeners<Events>>;
interface Widget<Host, Attributes, Events> {
  new (): Host & { $props: PublicProps & Attributes & Listeners<Events> & Native<Attributes, Events> };
}

declare module "vue" {
  interface GlobalComponents {
${entriesOf(elements, "    ")}
  }
}
`;

const svelte = (elements) => `import type { HTMLAttributes } from "svelte/elements";
${importsFor(elements)}

type Listeners<Events> = { [Type in keyof Events & string as \`on\${Type}\`]?: ((event: Events[Type]) => void) | undefined };
type Native<Host extends EventTarget, Attributes, Events> = Omit<
  HTMLAttributes<Host>,
  keyof Attributes | keyof Listeners<Events>
>;
type Widget<Host extends EventTarget, Attributes, Events> = Attributes & Listeners<Events> & Native<Host, Attributes, Events>;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
${entriesOf(elements, "    ")}
  }
}
`;

const directiveName = ({ name }) => `${name}Directive`;

/*
 * Angular checks a tag and its bindings by the directives that match it. These declare every property as an input, and have
 * none where they run: what no directive takes, Angular gives to the element. Events need nothing, it checks them by
 * the element's own `addEventListener`.
 */
const angular = (elements) => {
  const directive = (element) => {
    const name = directiveName(element);
    const fields = settableOf(element);
    const inputs = fields.map((field) => `"${field.name}": { "alias": "${field.name}"; "required": false }`);
    const types = [name, `"${element.tagName}"`, "never", `{ ${inputs.join("; ")} }`, "{}", "never", "never"];
    return `/** ${element.summary}. */
export declare class ${name} {
${fields.map((field) => line(field, field.attribute === field.name)).join("\n")}
  static ɵfac: ɵɵFactoryDeclaration<${name}, never>;
  static ɵdir: ɵɵDirectiveDeclaration<${[...types, "true", "never"].join(", ")}>;
}`;
  };
  return `import type { ɵɵDirectiveDeclaration, ɵɵFactoryDeclaration } from "@angular/core";
${elements.map(({ tagName }) => `import type {} from "../define/${tagName.replace("climat-", "")}.js";`).join("\n")}

${elements.map(directive).join("\n\n")}`;
};

/* As a library's directives are published: the application's build puts them in the form of its own version. */
const angularDirectives = (elements) => {
  const directive = (element) => {
    const name = directiveName(element);
    const common = `version: "17.0.0", ngImport: i0, type: ${name}`;
    return `export class ${name} {
  static ɵfac = i0.ɵɵngDeclareFactory({ minVersion: "12.0.0", ${common}, deps: [], target: i0.ɵɵFactoryTarget.Directive });
  static ɵdir = i0.ɵɵngDeclareDirective({ minVersion: "14.0.0", ${common}, isStandalone: true, selector: "${element.tagName}" });
}`;
  };
  return `import * as i0 from "@angular/core";\n\n${elements.map(directive).join("\n\n")}`;
};

const FILES = {
  "attributes.d.ts": attributesFile,
  "events.d.ts": eventsFile,
  "react.d.ts": react,
  "vue.d.ts": vue,
  "svelte.d.ts": svelte,
  "angular.d.ts": angular,
  "angular.js": angularDirectives,
};

/** Writes the typings into a build whose manifest is there. */
export const writeFrameworkTypes = async (dist) => {
  const { modules } = JSON.parse(await readFile(join(dist, "custom-elements.json"), "utf8"));
  const elements = modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => ({ ...declaration, path })),
  );
  const folder = join(dist, FOLDER);
  await mkdir(folder, { recursive: true });
  for (const [name, write] of Object.entries(FILES)) {
    const text = `/* Written by scripts/framework-types.mjs. */\n${write(elements, modules)}\n`;
    await writeFile(join(folder, name), text);
  }
};
