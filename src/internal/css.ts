import { nothing } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";

/* A style attribute would break a page whose style-src is 'self'; the CSSOM does not. */
class CssDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError("css() stands in an element's tag");
  }

  override update(part: ElementPart, [properties]: [Record<string, string>]): typeof nothing {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return nothing;
  }

  override render(_properties: Record<string, string>): typeof nothing {
    return nothing;
  }
}

/** Sets style properties of the element in whose tag it stands. */
export const css = directive(CssDirective);
