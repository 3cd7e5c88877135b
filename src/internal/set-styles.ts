import { nothing } from "lit/html.js";
import { Directive, directive, type ElementPart } from "lit/directive.js";

/* A style attribute would break a page whose style-src is 'self'; the CSSOM does not. */
class SetStyles extends Directive {
  override update({ element }: ElementPart, [properties]: [Record<string, string>]): typeof nothing {
    for (const [name, value] of Object.entries(properties)) {
      (element as HTMLElement).style.setProperty(name, value);
    }
    return nothing;
  }

  override render(_properties: Record<string, string>): typeof nothing {
    return nothing;
  }
}

/** Sets style properties of the element in whose tag it stands. */
export const setStyles = directive(SetStyles);
