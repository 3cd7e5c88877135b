import type { TemplateResult } from "lit/html.js";

import type { Refuse } from "./option-readers.js";
import { embedOptions } from "./options.js";
import { refuseOption } from "./refuse.js";
import { renderWhole } from "./render-whole.js";
import { type DressedRoot, wear, wearStyles } from "./wear-styles.js";

/** Takes an attribute's text, or a property's value as text; `undefined` where it can't. */
type Reader = (text: string, refuse: Refuse) => unknown;

/** Attributes of an element: for each its property, what reads it and the property's default. `Object`: no attribute. */
export type Attributes = Readonly<
  Record<string, readonly [property: string, read?: Reader | ObjectConstructor, fallback?: unknown]>
>;

type Properties = Record<string, unknown>;

/* A server that renders pages may import the classes: it has no elements. */
const Base =
  (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ??
  (Object as unknown as typeof HTMLElement);

/* What a closed row holds. To ask whether it is visible would lay out the page at each letter of a search. */
const CLOSED = "details:not([open]) > :not(summary)";

/**
 * An element whose shadow root is a Lit template: attributes become properties, a change renders once in a microtask.
 * LitElement does the same and more for 2.4 kB that every visitor would pay (docs/architecture.md).
 */
export abstract class TemplateElement extends Base {
  declare static readonly attributes: Attributes;
  declare static readonly styles: string;

  /** The browser asks when the element is registered: properties are in place before the first instance. */
  static get observedAttributes(): string[] {
    const names: string[] = [];
    for (const [name, [property, read, fallback]] of Object.entries(this.attributes)) {
      if (read !== Object) names.push(name, `data-${name}`);
      if (Object.hasOwn(this.prototype, property)) continue;
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get(this: TemplateElement) {
          return this.#values[property] ?? this.#carried[property] ?? fallback;
        },
        set(this: TemplateElement, value: string | number | null | undefined) {
          this.#values[property] = this.#read(name, value);
          this.requestUpdate();
        },
      });
    }
    return names;
  }

  readonly #values: Properties = Object.create(null) as Properties;
  /* What a page has set before the element was registered: later than the attributes, of which the browser tells after it. */
  readonly #early = new Set<string>();
  #carried = this.#values;
  #update?: Promise<void>;

  constructor() {
    super();
    wearStyles(this.attachShadow({ mode: "open" }), (this.constructor as typeof TemplateElement).styles);
    /* What a page has set before the element was registered hides the accessors. */
    for (const [property, value] of Object.entries(this)) {
      if (!(property in (Object.getPrototypeOf(this) as object))) continue;
      Reflect.deleteProperty(this, property);
      this.#early.add(property);
      /* Not assigned: what is only to be read would throw, and no widget be made. */
      Reflect.set(this, property, value);
    }
  }

  /** Settles when what has changed is shown. */
  get updateComplete(): Promise<void> {
    return this.#update?.then(() => this.updateComplete) ?? Promise.resolve();
  }

  connectedCallback(): void {
    this.#early.clear();
    this.#carry();
  }

  /* Back from another document, by way of which htmx (`hx-preserve`) and Unpoly (`up-keep`) move what they keep. */
  adoptedCallback(): void {
    const root = this.shadowRoot as DressedRoot;
    wear(root, root.worn ?? []);
  }

  attributeChangedCallback(name: string, _old: string | null, text: string | null): void {
    const [property] = (this.constructor as typeof TemplateElement).attributes[name] ?? [];
    if (property && !this.#early.has(property)) (this as unknown as Properties)[property] = text;
    else if (this.isConnected) this.#carry();
  }

  /* Options that come neither as attribute nor as property, and give way to both. */
  #carry(): void {
    this.#carried = Object.create(null) as Properties;
    const { attributes } = this.constructor as typeof TemplateElement;
    for (const [name, text] of embedOptions(this)) {
      const [property] = attributes[name] ?? [];
      if (property) this.#carried[property] = this.#read(name, text);
    }
    this.requestUpdate();
  }

  /* Frameworks set properties with the texts of attributes. */
  #read(name: string, value: string | number | null | undefined): unknown {
    const [, read = String] = (this.constructor as typeof TemplateElement).attributes[name] ?? [];
    if (value === null || value === undefined) return undefined;
    if (read === Object) return value;
    const text = String(value).trim();
    return (read as Reader)(text, (...choices) => {
      refuseOption(this, name, text, choices);
    });
  }

  /** Renders, once for all that changes in one turn. */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined;
      if (this.isConnected) this.performUpdate();
    });
  }

  protected performUpdate(): void {
    const root = this.shadowRoot as ShadowRoot;
    /* The keyboard's place: in the widget, or in what the embedder put into it. */
    const inside = root.activeElement;
    const held = inside ?? (this.getRootNode() as Document).activeElement;
    this.draw(root);
    /* It stays in the widget where that is gone, or closed: « Réessayer », the fallback's link. */
    const place = root.activeElement ?? held;
    if (
      place &&
      (inside
        ? !place.isConnected || place.closest(CLOSED)
        : this.contains(place) && !place.getClientRects()[0])
    )
      (root.firstElementChild as HTMLElement).focus();
  }

  /** Draws what it shows. @internal */
  protected draw(root: ShadowRoot): void {
    renderWhole(this.render(), root);
  }

  protected abstract render(): TemplateResult;
}
