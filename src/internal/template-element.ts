import { render, type TemplateResult } from "lit/html.js";

import { checkWords } from "./mistaken.js";

/** What can become of an attribute's text; `Object`: there is no attribute, a page sets the property. */
type AttributeType = StringConstructor | NumberConstructor | BooleanConstructor | ObjectConstructor;

/**
 * Attributes of an element: for each its property, its type, the property's default, and the words it knows (a space
 * between them; none where any will do).
 */
export type Attributes = Readonly<
  Record<string, readonly [property: string, type?: AttributeType, fallback?: unknown, words?: string]>
>;

type Properties = Record<string, unknown>;

const sheets = new WeakMap<object, CSSStyleSheet>();

const sheetOf = (element: { styles: string }): CSSStyleSheet => {
  let sheet = sheets.get(element);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(element.styles);
    sheets.set(element, sheet);
  }
  return sheet;
};

const parse = (text: string | null, type: AttributeType = String): unknown => {
  /* Editors and query strings have no way to leave a name out: they say false. */
  if (type === Boolean) return text !== null && text !== "false" && text !== "0";
  if (text === null) return undefined;
  return type === Number ? Number(text) : text;
};

/**
 * An element whose shadow root is a Lit template: attributes become properties, a change renders once in a microtask.
 * LitElement does the same and more for 2.4 kB that every visitor would pay (docs/architecture.md).
 */
export abstract class TemplateElement extends HTMLElement {
  static readonly attributes: Attributes = {};
  static readonly styles: string = "";

  /** The browser asks when the element is registered: properties are in place before the first instance. */
  static get observedAttributes(): string[] {
    for (const [property, , fallback] of Object.values(this.attributes)) {
      if (Object.hasOwn(this.prototype, property)) continue;
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get(this: TemplateElement) {
          return this.#values[property] ?? fallback;
        },
        set(this: TemplateElement, value: unknown) {
          this.#values[property] = value;
          this.requestUpdate();
        },
      });
    }
    return Object.keys(this.attributes).filter((name) => this.attributes[name]?.[1] !== Object);
  }

  readonly #values: Properties = Object.create(null) as Properties;
  #update?: Promise<void>;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [
      sheetOf(this.constructor as typeof TemplateElement),
    ];
    /* What a page has set before the element was registered hides the accessors. */
    for (const [property, value] of Object.entries(this)) {
      if (!(property in (Object.getPrototypeOf(this) as object))) continue;
      Reflect.deleteProperty(this, property);
      (this as unknown as Properties)[property] = value;
    }
  }

  /** Settles when what has changed is shown. */
  get updateComplete(): Promise<void> {
    return this.#update?.then(() => this.updateComplete) ?? Promise.resolve();
  }

  connectedCallback(): void {
    this.requestUpdate();
  }

  attributeChangedCallback(name: string, _old: string | null, text: string | null): void {
    const [property, type, , words] = (this.constructor as typeof TemplateElement).attributes[name] ?? [];
    if (property) (this as unknown as Properties)[property] = parse(text, type);
    if (words || type === Number) checkWords(this, name, text, words);
  }

  /** Renders, once for all that changes in one turn. */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined;
      if (this.isConnected) this.performUpdate();
    });
  }

  protected performUpdate(): void {
    render(this.render(), this.shadowRoot as ShadowRoot, { host: this });
  }

  protected abstract render(): TemplateResult;
}
