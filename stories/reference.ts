import { type ArgTypes, getCustomElements } from "@storybook/web-components-vite";

/** An entry of the custom-elements manifest. */
interface Item {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly return?: { readonly type?: { readonly text: string } };
  readonly default?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly (Item & { readonly fieldName?: string })[];
  readonly members?: readonly Item[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssStates?: readonly Item[];
}

const declarationOf = (tag: string): Declaration | undefined => {
  const manifest = getCustomElements() as { modules: readonly { declarations?: readonly Declaration[] }[] };
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
};

const attributeRows = (items: readonly Item[]): ArgTypes =>
  Object.fromEntries(
    items.map(({ name, description, type, default: fallback }) => [
      name,
      {
        name,
        description,
        table: {
          category: "attributes",
          type: { summary: type?.text },
          defaultValue: fallback === undefined ? undefined : { summary: fallback },
        },
      },
    ]),
  );

/** The values that an element's attributes have where they are not written, as text. */
export const defaultsOf = (tag: string): ReadonlyMap<string, string> => {
  const { attributes = [] } = declarationOf(tag) ?? {};
  return new Map(
    attributes.flatMap(({ name, default: fallback }) =>
      fallback === undefined ? [] : [[name, fallback.replace(/^"(.*)"$/, "$1")]],
    ),
  );
};

/* An attribute, a property and a part may bear one name: each row is known by its category, too. */
const rows = (
  category: string,
  items: readonly Item[] = [],
  written = (name: string): string => name,
): ArgTypes =>
  Object.fromEntries(
    items.map((item) => [
      `${category}: ${item.name}`,
      {
        name: written(item.name),
        description: item.description,
        control: false,
        table: {
          category,
          type: { summary: item.return?.type?.text ?? item.type?.text },
          defaultValue: item.default === undefined ? undefined : { summary: item.default },
        },
      },
    ]),
  );

/** All that the manifest says of an element. */
export const referenceOf = (tag: string): ArgTypes => {
  const {
    attributes = [],
    members = [],
    events,
    slots,
    cssParts,
    cssProperties,
    cssStates,
  } = declarationOf(tag) ?? {};
  const asAttributes = new Set(attributes.map(({ name, fieldName }) => fieldName ?? name));
  const own = members.filter(({ name }) => !asAttributes.has(name));
  return {
    ...attributeRows(attributes),
    ...rows(
      "properties",
      own.filter(({ kind }) => kind !== "method"),
    ),
    ...rows(
      "methods",
      own.filter(({ kind }) => kind === "method"),
      (name) => `${name}()`,
    ),
    ...rows("events", events),
    ...rows("slots", slots, (name) => name || "default"),
    ...rows("states", cssStates, (name) => `:state(${name})`),
    ...rows("parts", cssParts, (name) => `::part(${name})`),
    ...rows("custom properties", cssProperties),
  };
};
